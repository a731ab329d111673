-- A file that was made of reports: of an article, of one claim of it, or of all articles in whose checks something
-- happened in a period, by one person if named. The bytes are kept with their SHA-256, which the log names too.
CREATE TABLE report_export (
  id uuid PRIMARY KEY,
  article_id uuid REFERENCES article (id),
  claim_number integer CHECK (claim_number > 0),
  from_day date,
  to_day date,
  person_id uuid REFERENCES person (id),
  format text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'making', 'kept', 'failed')),
  done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
  total integer NOT NULL DEFAULT 1 CHECK (total >= done),
  asked_by_id uuid NOT NULL REFERENCES person (id),
  asked_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  file_name text,
  content_type text,
  length integer,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea,
  CONSTRAINT report_export_scope CHECK (
    article_id IS NOT NULL AND from_day IS NULL AND to_day IS NULL AND person_id IS NULL
    OR article_id IS NULL AND claim_number IS NULL AND from_day IS NOT NULL AND to_day >= from_day
  ),
  CONSTRAINT report_export_kept_whole CHECK (
    (state = 'kept') = (bytes IS NOT NULL) AND (bytes IS NULL) = (sha256 IS NULL) AND (bytes IS NULL) = (length IS NULL)
    AND (bytes IS NULL) = (file_name IS NULL) AND (bytes IS NULL) = (content_type IS NULL)
    AND (state IN ('kept', 'failed')) = (ended_at IS NOT NULL)
  )
);
CREATE INDEX report_export_article ON report_export (article_id, asked_at DESC);
CREATE INDEX report_export_asked ON report_export (asked_at DESC);

-- What was asked for stays what it was, and what has ended stays as it is.
CREATE FUNCTION report_export_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
    OR ROW(NEW.id, NEW.article_id, NEW.claim_number, NEW.from_day, NEW.to_day, NEW.person_id, NEW.format,
           NEW.asked_by_id, NEW.asked_at)
      IS DISTINCT FROM ROW(OLD.id, OLD.article_id, OLD.claim_number, OLD.from_day, OLD.to_day, OLD.person_id,
           OLD.format, OLD.asked_by_id, OLD.asked_at) THEN
    RAISE EXCEPTION 'an export stays what was asked for, and a kept file stays as it was'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'report_export_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_export_stays BEFORE UPDATE OR DELETE ON report_export
  FOR EACH ROW EXECUTE FUNCTION report_export_stays();
CREATE TRIGGER report_export_not_emptied BEFORE TRUNCATE ON report_export
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT, UPDATE ON report_export TO galley_app;
  END IF;
END $$;
