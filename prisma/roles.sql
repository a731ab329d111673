-- The two database roles of Galley, for a PostgreSQL server (16 or later) of your own. Run it once, as a superuser or
-- as a role that may create roles, in the database that Galley is to use; running it again only sets the passwords.
--
--   createdb --encoding=UTF8 --template=template0 galley
--   psql -d galley -v ON_ERROR_STOP=1 -v owner_password=... -v app_password=... -f prisma/roles.sql
--
-- galley_owner  owns the database and runs the migrations:  DATABASE_OWNER_URL=postgresql://galley_owner:...@host/galley
-- galley_app    is what the application signs in as:         DATABASE_URL=postgresql://galley_app:...@host/galley
--
-- The application's role gets no right on any table here: each migration grants what the application needs, and on the
-- audit log that is to read and to add. `npm start` runs this file for the embedded database.

-- A DO block does not see psql's variables, but settings of the session.
SET galley.owner_password = :'owner_password';
SET galley.app_password = :'app_password';

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_owner') THEN
    CREATE ROLE galley_owner NOSUPERUSER NOCREATEDB NOCREATEROLE;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    CREATE ROLE galley_app NOSUPERUSER NOCREATEDB NOCREATEROLE;
  END IF;
  EXECUTE format('ALTER ROLE galley_owner LOGIN PASSWORD %L', current_setting('galley.owner_password'));
  EXECUTE format('ALTER ROLE galley_app LOGIN PASSWORD %L', current_setting('galley.app_password'));

  -- Only a member may hand a database to a role; a superuser need not be one.
  IF NOT pg_has_role(current_user, 'galley_owner', 'SET') THEN
    EXECUTE format('GRANT galley_owner TO %I', current_user);
  END IF;

  -- The schema `public` belongs to pg_database_owner, and so to galley_owner from here on.
  EXECUTE format('ALTER DATABASE %I OWNER TO galley_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO galley_app', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO galley_app;

RESET galley.owner_password;
RESET galley.app_password;
