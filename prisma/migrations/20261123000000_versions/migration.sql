-- Versions: where each came from and how much it changed, how claims and skips were carried to it, and how far each
-- article has been looked at. Offsets are UTF-16 code units of a version's text, half-open.

-- The bytes that a version was read from, kept as they came. `address` is the final address of a fetched page.
CREATE TABLE original (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea NOT NULL,
  media_type text,
  name text,
  address text CHECK (address ~* '^https?://'),
  kept_by_id uuid NOT NULL REFERENCES person (id),
  kept_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE TRIGGER original_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON original
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE article
  ADD COLUMN modified_on date,
  ADD COLUMN site text,
  ADD COLUMN address text CHECK (address ~* '^https?://'),
  ADD COLUMN sentence_count integer NOT NULL DEFAULT 0,
  ADD COLUMN covered_count integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT article_coverage CHECK (covered_count BETWEEN 0 AND sentence_count);

-- `origin` is unknown for what was imported before it was kept. `inserted` and `deleted` are code units, against the
-- version before; `bounded` says that the comparison reached its bound, so that they are at most so many.
ALTER TABLE article_version
  ADD COLUMN origin text CHECK (origin IN ('pasted', 'file', 'address', 'edit', 'version')),
  ADD COLUMN original_id uuid REFERENCES original (id),
  ADD COLUMN note text,
  ADD COLUMN inserted integer NOT NULL DEFAULT 0 CHECK (inserted >= 0),
  ADD COLUMN deleted integer NOT NULL DEFAULT 0 CHECK (deleted >= 0),
  ADD COLUMN bounded boolean NOT NULL DEFAULT false;

-- `confidence` is from 0 to 1. `candidates` are places where a lost claim might stand. `sentence_changed` says that the
-- words around a claim that was judged changed, though its own did not.
ALTER TABLE anchor
  ADD COLUMN confidence real NOT NULL DEFAULT 1 CHECK (confidence BETWEEN 0 AND 1),
  ADD COLUMN candidates jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN sentence_changed boolean NOT NULL DEFAULT false;
CREATE INDEX anchor_to_look_at ON anchor (version_id) WHERE how IN ('reworded', 'lost') OR sentence_changed;

ALTER TABLE skip ADD COLUMN carried_from_id uuid REFERENCES skip (id);

-- What the newsroom has decided for all of its articles; one row.
CREATE TABLE newsroom_settings (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  full_coverage boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1
);
INSERT INTO newsroom_settings DEFAULT VALUES;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON original TO galley_app;
    GRANT SELECT, UPDATE ON newsroom_settings TO galley_app;
  END IF;
END $$;
