-- Checks that other outlets have published, as their ClaimReviews told of them. `raw` is the ClaimReview as it came, so
-- that giving it on loses nothing; the rest is what could be read of it, for searching and showing.
CREATE TABLE earlier_check (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  raw text NOT NULL,
  statement text NOT NULL CHECK (statement <> ''),
  outlet text,
  address text,
  rating_label text,
  rating_value double precision,
  rating_worst double precision,
  rating_best double precision,
  claimant text,
  appeared_at text,
  reviewed_on date,
  language text,
  notes jsonb NOT NULL DEFAULT '[]',
  imported_by_id uuid REFERENCES person (id),
  imported_at timestamptz(3) NOT NULL,
  -- The order in which they came, which the export keeps.
  position bigint GENERATED ALWAYS AS IDENTITY
);
CREATE UNIQUE INDEX earlier_check_position ON earlier_check (position);
CREATE INDEX earlier_check_statement ON earlier_check USING gin (statement gin_trgm_ops);
CREATE INDEX earlier_check_reviewed ON earlier_check (reviewed_on DESC NULLS LAST, position DESC);

CREATE TRIGGER earlier_check_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON earlier_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON earlier_check TO galley_app;
  END IF;
END $$;
