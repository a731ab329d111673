-- Time is the database's, whichever server writes. Behind a lock now() would still be when the transaction began, which may be
-- before what the lock waited for.
DO $$
DECLARE
  stamped record;
BEGIN
  FOR stamped IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_default = 'now()' AND table_name <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET DEFAULT clock_timestamp()',
      stamped.table_name, stamped.column_name);
  END LOOP;
END $$;

-- Histories are in the order in which events were added, which is the log's, and not in that of anybody's clock.
ALTER TABLE audit_event ADD COLUMN position bigint GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX audit_event_position_key ON audit_event (position);
CREATE INDEX audit_event_article_position ON audit_event (article_id, position);
CREATE INDEX audit_event_claim_position ON audit_event (claim_id, position);

-- What the health check writes, to know that something can be written.
CREATE TABLE write_probe (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO write_probe DEFAULT VALUES;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, UPDATE ON write_probe TO galley_app;
  END IF;
END $$;
