-- How often the making of a file was begun, when its worker last said that it is alive, so that one that was killed is
-- noticed soon, and what went wrong when it was tried last.
ALTER TABLE report_export
  ADD COLUMN tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  ADD COLUMN alive_at timestamptz(3),
  ADD COLUMN trouble text CHECK (trouble IN ('gone', 'unsigned', 'fault'));
CREATE INDEX report_export_making ON report_export (alive_at) WHERE state = 'making';
