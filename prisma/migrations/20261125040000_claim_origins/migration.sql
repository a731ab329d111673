-- Where claims came from that nobody marked by hand. `key_sha256` tells the same annotation, or the same claim of another
-- newsroom's report, when it comes again; what else is told of it stands in the record of the claim's marking.
CREATE TABLE claim_origin (
  claim_id uuid PRIMARY KEY REFERENCES claim (id),
  kind text NOT NULL CHECK (kind IN ('annotation', 'report')),
  key_sha256 text CHECK (key_sha256 ~ '^[0-9a-f]{64}$'),
  foreign_report_id uuid REFERENCES foreign_report (id),
  CONSTRAINT claim_origin_of_report CHECK ((kind = 'report') = (foreign_report_id IS NOT NULL))
);
CREATE INDEX claim_origin_key ON claim_origin (key_sha256);

CREATE TRIGGER claim_origin_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_origin
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An article that was brought in from another newsroom's report names it.
ALTER TABLE article ADD COLUMN foreign_report_id uuid REFERENCES foreign_report (id);
CREATE INDEX article_foreign_report ON article (foreign_report_id) WHERE foreign_report_id IS NOT NULL;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON claim_origin TO galley_app;
  END IF;
END $$;
