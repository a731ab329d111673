-- Confidential sources: a source whose name (title, publisher, author, day, address) only some people may see. Everybody
-- else sees its description. The library is searched by trigrams, over two texts that never mix the two.

-- Trusted since PostgreSQL 13: the owner of a database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE source
  ADD COLUMN confidential boolean NOT NULL DEFAULT false,
  ADD COLUMN public_description text,
  ADD COLUMN confidence_reason text,
  ADD CONSTRAINT source_confidential_with_words CHECK (
    NOT confidential
    OR (btrim(coalesce(public_description, '')) <> '' AND btrim(coalesce(confidence_reason, '')) <> '')
  ),
  -- What everybody may find a source by, and what only those who may see its name find it by.
  ADD COLUMN public_text text GENERATED ALWAYS AS (
    CASE WHEN confidential THEN public_description
    ELSE title || E'\n' || coalesce(publisher, '') || E'\n' || coalesce(author, '') || E'\n' || coalesce(address, '') END
  ) STORED,
  ADD COLUMN hidden_text text GENERATED ALWAYS AS (
    CASE WHEN confidential
    THEN title || E'\n' || coalesce(publisher, '') || E'\n' || coalesce(author, '') || E'\n' || coalesce(address, '') END
  ) STORED;
CREATE INDEX source_public_text ON source USING gin (public_text gin_trgm_ops);
CREATE INDEX source_hidden_text ON source USING gin (hidden_text gin_trgm_ops) WHERE confidential;
CREATE INDEX source_newest ON source (created_at DESC, id DESC);

-- An address is one source, but a confidential source holds no address against others: being told that Galley knows an
-- address already would tell what the source is.
DROP INDEX source_address_key_key;
CREATE UNIQUE INDEX source_address_once ON source (address_key) WHERE NOT confidential;
CREATE INDEX source_confidential_address ON source (address_key) WHERE confidential;

-- What a source was called when an event named it. The event holds the hash, this table the salt and the words, so that
-- the log never holds a name and still shows that none was put in its place.
CREATE TABLE source_facts (
  source_id uuid NOT NULL REFERENCES source (id),
  revision integer NOT NULL,
  facts text NOT NULL,
  salt text NOT NULL CHECK (salt ~ '^[0-9a-f]{64}$'),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (source_id, revision)
);

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON source_facts TO galley_app;
  END IF;
END $$;
