-- Accounts begin and passwords are reset by a one-time link, of which the hash alone is kept; the person sets the password.
-- made_by_id is null where the operator made it at the command line.
CREATE TABLE one_time_link (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('account', 'reset')),
  token_sha256 text NOT NULL UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  made_by_id uuid REFERENCES person (id),
  made_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  spent_at timestamptz(3),
  first_sign_in_at timestamptz(3),
  CONSTRAINT one_time_link_of_person UNIQUE (id, person_id),
  CONSTRAINT one_time_link_expires CHECK (expires_at > made_at),
  CONSTRAINT one_time_link_spent_in_time CHECK (spent_at IS NULL OR (ended_at IS NULL AND spent_at <= expires_at)),
  CONSTRAINT one_time_link_signed_in_after CHECK (first_sign_in_at IS NULL OR spent_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_time_link_one_open ON one_time_link (person_id) WHERE spent_at IS NULL AND ended_at IS NULL;

-- What was told of a link once is never told otherwise.
CREATE FUNCTION one_time_link_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.person_id, NEW.kind, NEW.token_sha256, NEW.made_by_id, NEW.made_at, NEW.expires_at)
     IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.kind, OLD.token_sha256, OLD.made_by_id, OLD.made_at, OLD.expires_at)
     OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at)
     OR (OLD.spent_at IS NOT NULL AND NEW.spent_at IS DISTINCT FROM OLD.spent_at)
     OR (OLD.first_sign_in_at IS NOT NULL AND NEW.first_sign_in_at IS DISTINCT FROM OLD.first_sign_in_at) THEN
    RAISE EXCEPTION 'a one-time link is spent once'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'one_time_link_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_time_link_stays BEFORE UPDATE ON one_time_link
  FOR EACH ROW EXECUTE FUNCTION one_time_link_stays();

-- Whoever has a password has it by a link. Passwords from before links count as set by the operator with the account.
INSERT INTO one_time_link (id, person_id, kind, token_sha256, made_at, expires_at, spent_at, first_sign_in_at)
  SELECT gen_random_uuid(), id, 'account', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), created_at,
    created_at + interval '1 day', created_at, created_at
  FROM person WHERE password_hash <> '' OR EXISTS (SELECT FROM decision WHERE decided_by_id = person.id);

ALTER TABLE person ALTER COLUMN password_hash DROP NOT NULL, ADD COLUMN sign_in_link_id uuid;
UPDATE person SET sign_in_link_id = (SELECT id FROM one_time_link WHERE person_id = person.id) WHERE erased_at IS NULL;
ALTER TABLE person
  ADD CONSTRAINT person_sign_in_link FOREIGN KEY (sign_in_link_id, id) REFERENCES one_time_link (id, person_id),
  ADD CONSTRAINT person_password_by_link
    CHECK (password_hash IS NULL OR sign_in_link_id IS NOT NULL OR erased_at IS NOT NULL);

-- Under which sign-in a decision was made, read here and never taken from the writer.
ALTER TABLE decision ADD COLUMN sign_in_link_id uuid;
ALTER TABLE decision DISABLE TRIGGER decision_only_grows;
UPDATE decision SET sign_in_link_id = (SELECT id FROM one_time_link WHERE person_id = decided_by_id);
ALTER TABLE decision ENABLE TRIGGER decision_only_grows;
ALTER TABLE decision
  ALTER COLUMN sign_in_link_id SET NOT NULL,
  ADD CONSTRAINT decision_sign_in_link
    FOREIGN KEY (sign_in_link_id, decided_by_id) REFERENCES one_time_link (id, person_id);

CREATE OR REPLACE FUNCTION decision_names_the_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT author_id INTO NEW.verdict_author_id FROM verdict WHERE id = NEW.verdict_id;
  SELECT evidence_changed_by_id INTO NEW.evidence_changed_by_id FROM claim WHERE id = NEW.claim_id;
  SELECT sign_in_link_id INTO NEW.sign_in_link_id FROM person WHERE id = NEW.decided_by_id;
  RETURN NEW;
END $$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT, UPDATE (ended_at, spent_at, first_sign_in_at) ON one_time_link TO galley_app;
  END IF;
END $$;
