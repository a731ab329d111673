-- Snapshots: what a source said at one moment, kept as it came; evidence that rests on one; and the watch over what
-- approved verdicts rest on. Offsets are UTF-16 code units of a snapshot's text, half-open.

-- The exact bytes, once for each SHA-256, however many snapshots have them.
CREATE TABLE snapshot_content (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  length integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT snapshot_content_length CHECK (length = octet_length(bytes))
);
-- What is fetched is packed already, more often than not, and is read far more rarely than it is written.
ALTER TABLE snapshot_content ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TRIGGER snapshot_content_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshot_content
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- `waiting` and `fetching` are on their way; `kept` never changes any more; `failed` may be tried again. Nobody asked for
-- what the watch fetched. `hops` are the answers on the way to the last one, that one included: address, status, headers,
-- time. `type` was found out from the bytes, `told_type` is what the sender said. `text` is what a person can read in it.
CREATE TABLE snapshot (
  id uuid PRIMARY KEY,
  source_id uuid NOT NULL REFERENCES source (id),
  how text NOT NULL CHECK (how IN ('fetched', 'uploaded', 'pasted')),
  state text NOT NULL CHECK (state IN ('waiting', 'fetching', 'kept', 'failed')),
  asked_by_id uuid REFERENCES person (id),
  asked_at timestamptz(3) NOT NULL,
  asked_address text CHECK (asked_address ~* '^https?://'),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  tried_at timestamptz(3),
  next_try_at timestamptz(3),
  reason text,
  reason_params jsonb,
  kept_at timestamptz(3),
  sha256 text REFERENCES snapshot_content (sha256),
  length integer,
  type text,
  told_type text,
  file_name text CHECK (length(file_name) BETWEEN 1 AND 200),
  final_address text CHECK (final_address ~* '^https?://'),
  status integer,
  remote_address text,
  hops jsonb NOT NULL DEFAULT '[]',
  text_state text CHECK (text_state IN ('read', 'none', 'unreadable')),
  text_reason text,
  text text,
  blocks jsonb NOT NULL DEFAULT '[]',
  pages jsonb NOT NULL DEFAULT '[]',
  bounded boolean NOT NULL DEFAULT false,
  title text,
  language text,
  direction text CHECK (direction IN ('ltr', 'rtl')),
  published_on date,
  how_seen text CHECK (how_seen IN ('interview', 'phone-call', 'paper-archive', 'broadcast', 'other')),
  how_seen_note text,
  time_stamp bytea,
  time_stamp_at timestamptz(3),
  archived_address text CHECK (archived_address ~* '^https?://'),
  CONSTRAINT snapshot_of_its_kind CHECK (
    (how = 'fetched') = (asked_address IS NOT NULL) AND (how = 'pasted') = (how_seen IS NOT NULL)
    AND (how = 'uploaded') = (file_name IS NOT NULL)
  ),
  CONSTRAINT snapshot_kept_whole CHECK (
    (state = 'kept') = (kept_at IS NOT NULL AND sha256 IS NOT NULL AND length IS NOT NULL AND type IS NOT NULL
      AND text_state IS NOT NULL)
    AND (state = 'kept') = (sha256 IS NOT NULL)
  ),
  CONSTRAINT snapshot_failed_with_reason CHECK (state <> 'failed' OR reason IS NOT NULL),
  CONSTRAINT snapshot_only_fetches_wait CHECK (state = 'kept' OR how = 'fetched'),
  CONSTRAINT snapshot_id_source UNIQUE (id, source_id)
);
CREATE INDEX snapshot_source ON snapshot (source_id, asked_at DESC);
CREATE INDEX snapshot_under_way ON snapshot (asked_at) WHERE state IN ('waiting', 'fetching');
CREATE UNIQUE INDEX snapshot_upload_once ON snapshot (source_id, sha256) WHERE how = 'uploaded';
CREATE UNIQUE INDEX snapshot_one_under_way ON snapshot (source_id) WHERE state IN ('waiting', 'fetching');

-- What was kept stays as it was. Only what others say of it may come later, and once: a time stamp, an archived copy.
CREATE FUNCTION snapshot_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later snapshot := NEW;
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'snapshot only grows: % is refused', TG_OP
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'snapshot_stays';
  END IF;
  IF OLD.state <> 'kept' AND (NEW.id, NEW.source_id, NEW.how, NEW.asked_address)
     IS NOT DISTINCT FROM (OLD.id, OLD.source_id, OLD.how, OLD.asked_address) THEN
    RETURN NEW;
  END IF;
  IF OLD.time_stamp IS NULL THEN
    later.time_stamp := NULL;
    later.time_stamp_at := NULL;
  END IF;
  IF OLD.archived_address IS NULL THEN
    later.archived_address := NULL;
  END IF;
  IF later IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'a snapshot stays what it is, and a kept one stays as it was'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'snapshot_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER snapshot_stays BEFORE UPDATE OR DELETE ON snapshot
  FOR EACH ROW EXECUTE FUNCTION snapshot_stays();
CREATE TRIGGER snapshot_not_emptied BEFORE TRUNCATE ON snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the watch found to have changed under an approved verdict. `change` says in which way; `new_snapshot_id` is what
-- stands there now, if anything does; `detail` holds what the words need. A person answers it.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('passage-changed', 'passage-gone', 'page-gone', 'page-moved')),
  evidence_id uuid NOT NULL REFERENCES evidence (id),
  snapshot_id uuid NOT NULL REFERENCES snapshot (id),
  new_snapshot_id uuid REFERENCES snapshot (id),
  detail jsonb NOT NULL DEFAULT '{}',
  raised_at timestamptz(3) NOT NULL,
  answer text CHECK (answer IN ('still-good', 'no-longer-holds')),
  answer_reason text,
  answered_by_id uuid REFERENCES person (id),
  answered_at timestamptz(3),
  CONSTRAINT notice_answered_whole CHECK (
    (answer IS NULL) = (answered_by_id IS NULL) AND (answer IS NULL) = (answered_at IS NULL)
    AND (answer IS NULL OR btrim(coalesce(answer_reason, '')) <> '')
  )
);
CREATE UNIQUE INDEX notice_one_open ON notice (evidence_id, kind) WHERE answer IS NULL;
CREATE INDEX notice_open ON notice (raised_at DESC) WHERE answer IS NULL;
CREATE INDEX notice_raised ON notice (raised_at DESC);

-- Each time the watch looked at a source again, and what came of it.
CREATE TABLE watch_look (
  id uuid PRIMARY KEY,
  source_id uuid NOT NULL REFERENCES source (id),
  at timestamptz(3) NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('same', 'changed', 'gone', 'moved', 'trouble')),
  reason text,
  reason_params jsonb,
  snapshot_id uuid REFERENCES snapshot (id)
);
CREATE INDEX watch_look_source ON watch_look (source_id, at DESC);
CREATE TRIGGER watch_look_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON watch_look
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The snapshot that a piece of evidence rests on, of its own source; where its passage stands in that snapshot's text, or
-- that it does not; the page of a paginated document; the moment of a recording in milliseconds. `doubt_notice_id` is the
-- notice over which a person said that it no longer holds.
ALTER TABLE evidence
  ADD COLUMN snapshot_id uuid,
  ADD COLUMN passage_how text CHECK (passage_how IN ('exact', 'approximate', 'not-found')),
  ADD COLUMN passage_start integer,
  ADD COLUMN passage_end integer,
  ADD COLUMN page integer CHECK (page > 0),
  ADD COLUMN position_ms integer CHECK (position_ms >= 0),
  ADD COLUMN doubt_notice_id uuid REFERENCES notice (id),
  ADD CONSTRAINT evidence_snapshot_of_source FOREIGN KEY (snapshot_id, source_id) REFERENCES snapshot (id, source_id),
  ADD CONSTRAINT evidence_passage_in_snapshot CHECK (
    passage_how IS NULL AND passage_start IS NULL AND passage_end IS NULL
    OR snapshot_id IS NOT NULL AND passage_how = 'not-found' AND passage_start IS NULL AND passage_end IS NULL
    OR snapshot_id IS NOT NULL AND passage_how IN ('exact', 'approximate') AND passage_start >= 0
      AND passage_end > passage_start
  );
CREATE INDEX evidence_snapshot ON evidence (snapshot_id);

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON snapshot_content, watch_look TO galley_app;
    GRANT SELECT, INSERT, UPDATE ON snapshot TO galley_app;
    GRANT SELECT, INSERT, UPDATE (answer, answer_reason, answered_by_id, answered_at) ON notice TO galley_app;
  END IF;
END $$;
