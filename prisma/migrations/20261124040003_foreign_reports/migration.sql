-- Reports that other newsrooms made, as they came: the report's JSON byte for byte, from which every format can be made
-- again, and the bundle that it came in, with the records and proofs of its history. Never mixed with our own record.
CREATE TABLE foreign_report (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  report bytea NOT NULL,
  article_id text NOT NULL,
  title text NOT NULL,
  newsroom text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  bundle bytea,
  -- The key that signed the bundle's checkpoint, as a verifier key.
  signed_by text,
  imported_by_id uuid REFERENCES person (id),
  imported_at timestamptz(3) NOT NULL,
  CONSTRAINT foreign_report_signed_bundle CHECK ((bundle IS NULL) = (signed_by IS NULL))
);
CREATE INDEX foreign_report_imported ON foreign_report (imported_at DESC, id DESC);

CREATE TRIGGER foreign_report_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON foreign_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON foreign_report TO galley_app;
  END IF;
END $$;
