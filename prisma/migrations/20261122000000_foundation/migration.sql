-- The foundation: people, articles, claims, evidence, verdicts, decisions, sign-offs and the audit log.
-- Offsets are UTF-16 code units of a version's text, half-open.

CREATE TABLE person (
  id uuid PRIMARY KEY,
  email text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
  name text NOT NULL CHECK (btrim(name) <> ''),
  role text NOT NULL CHECK (role IN ('reviewer', 'editor', 'auditor', 'administrator')),
  active boolean NOT NULL DEFAULT true,
  password_hash text NOT NULL,
  session_version integer NOT NULL DEFAULT 1,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX person_email_key ON person (email);

-- Who tried is kept only as keyed hashes of the account and the network address.
CREATE TABLE sign_in_attempt (
  id uuid PRIMARY KEY,
  account text NOT NULL,
  address text NOT NULL,
  succeeded boolean NOT NULL DEFAULT false,
  at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account, at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);

-- A command that carries the same key twice is done once (rule 12).
CREATE TABLE command_receipt (
  actor_id uuid NOT NULL REFERENCES person (id),
  key uuid NOT NULL,
  command text NOT NULL,
  input_sha256 text NOT NULL,
  result jsonb,
  at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);

CREATE TABLE rating_scale (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  created_by_id uuid REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX rating_scale_version_key ON rating_scale (version);

CREATE TABLE rating (
  id uuid PRIMARY KEY,
  scale_id uuid NOT NULL REFERENCES rating_scale (id),
  position integer NOT NULL,
  key text NOT NULL,
  label text NOT NULL,
  colour text NOT NULL,
  icon text NOT NULL,
  number integer,
  sourceless boolean NOT NULL
);
CREATE UNIQUE INDEX rating_scale_id_key_key ON rating (scale_id, key);

CREATE TABLE article (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  title text NOT NULL CHECK (btrim(title) <> ''),
  byline text,
  published_on date,
  language text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  state text NOT NULL DEFAULT 'checking' CHECK (state IN ('checking', 'signed-off')),
  version_number integer NOT NULL DEFAULT 1,
  claim_count integer NOT NULL DEFAULT 0,
  imported_by_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  last_activity_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX article_slug_key ON article (slug);
CREATE INDEX article_last_activity ON article (last_activity_at DESC);

CREATE TABLE article_version (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  number integer NOT NULL CHECK (number > 0),
  text text NOT NULL CHECK (text <> ''),
  length integer NOT NULL CHECK (length > 0),
  blocks jsonb NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  created_by_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX article_version_article_id_number_key ON article_version (article_id, number);

CREATE TABLE claim (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  number integer NOT NULL CHECK (number > 0),
  statement text NOT NULL CHECK (btrim(statement) <> ''),
  claimant text,
  category text NOT NULL,
  priority text NOT NULL CHECK (priority IN ('urgent', 'high', 'normal', 'low')),
  state text NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'submitted', 'changes-requested', 'approved', 'stale', 'dismissed', 'taken-back')),
  state_reason text,
  revision integer NOT NULL DEFAULT 1,
  marked_by_id uuid NOT NULL REFERENCES person (id),
  assigned_to_id uuid REFERENCES person (id),
  evidence_changed_by_id uuid REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT claim_dismissed_with_reason CHECK (state <> 'dismissed' OR btrim(coalesce(state_reason, '')) <> '')
);
CREATE UNIQUE INDEX claim_article_id_number_key ON claim (article_id, number);
CREATE INDEX claim_submitted ON claim (article_id) WHERE state IN ('submitted', 'stale');

CREATE TABLE anchor (
  claim_id uuid NOT NULL REFERENCES claim (id),
  version_id uuid NOT NULL REFERENCES article_version (id),
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  how text NOT NULL CHECK (how IN ('marked', 'exact', 'moved', 'reworded', 'confirmed', 'lost')),
  PRIMARY KEY (claim_id, version_id),
  CONSTRAINT anchor_range CHECK (how = 'lost' OR (start_offset >= 0 AND end_offset > start_offset AND quote <> ''))
);
CREATE INDEX anchor_version ON anchor (version_id);

CREATE TABLE skip (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  version_id uuid NOT NULL REFERENCES article_version (id),
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL CHECK (quote <> ''),
  reason text NOT NULL CHECK (reason IN ('opinion', 'not-checkable', 'checked-elsewhere')),
  note text,
  made_by_id uuid NOT NULL REFERENCES person (id),
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  lifted_at timestamptz(3),
  CONSTRAINT skip_range CHECK (start_offset >= 0 AND end_offset > start_offset)
);
CREATE INDEX skip_version ON skip (version_id);
CREATE INDEX skip_article ON skip (article_id);

CREATE TABLE source (
  id uuid PRIMARY KEY,
  title text NOT NULL CHECK (btrim(title) <> ''),
  publisher text,
  author text,
  published_on date,
  address text CHECK (address ~* '^https?://'),
  address_key text,
  kind text NOT NULL CHECK (kind IN ('primary', 'secondary')),
  medium text NOT NULL CHECK (medium IN ('document', 'page', 'dataset', 'recording', 'interview')),
  revision integer NOT NULL DEFAULT 1,
  added_by_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT source_address_with_key CHECK ((address IS NULL) = (address_key IS NULL))
);
CREATE UNIQUE INDEX source_address_key_key ON source (address_key);

CREATE TABLE evidence (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES claim (id),
  source_id uuid NOT NULL REFERENCES source (id),
  stance text NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
  passage text,
  note text,
  added_by_id uuid NOT NULL REFERENCES person (id),
  added_at timestamptz(3) NOT NULL DEFAULT now(),
  removed_at timestamptz(3)
);
CREATE UNIQUE INDEX evidence_source_once_a_claim ON evidence (claim_id, source_id) WHERE removed_at IS NULL;
CREATE INDEX evidence_source ON evidence (source_id);

CREATE TABLE verdict (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES claim (id),
  number integer NOT NULL CHECK (number > 0),
  rating_id uuid NOT NULL REFERENCES rating (id),
  rationale text NOT NULL CHECK (btrim(rationale) <> ''),
  correction text,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'withdrawn', 'approved', 'returned')),
  author_id uuid NOT NULL REFERENCES person (id),
  submitted_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT verdict_id_claim UNIQUE (id, claim_id)
);
CREATE UNIQUE INDEX verdict_claim_id_number_key ON verdict (claim_id, number);
CREATE UNIQUE INDEX verdict_one_open ON verdict (claim_id) WHERE state = 'open';

CREATE TABLE decision (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES claim (id),
  verdict_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('approve', 'request-changes', 'reaffirm')),
  reason text,
  decided_by_id uuid NOT NULL REFERENCES person (id),
  decided_at timestamptz(3) NOT NULL DEFAULT now(),
  verdict_author_id uuid NOT NULL REFERENCES person (id),
  evidence_changed_by_id uuid REFERENCES person (id),
  subject text NOT NULL,
  subject_sha256 text NOT NULL CHECK (subject_sha256 ~ '^[0-9a-f]{64}$'),
  FOREIGN KEY (verdict_id, claim_id) REFERENCES verdict (id, claim_id),
  CONSTRAINT decision_changes_with_reason CHECK (kind <> 'request-changes' OR btrim(coalesce(reason, '')) <> ''),
  CONSTRAINT decision_second_person CHECK (
    kind = 'request-changes'
    OR (decided_by_id <> verdict_author_id AND decided_by_id IS DISTINCT FROM evidence_changed_by_id)
  )
);
CREATE INDEX decision_claim ON decision (claim_id, decided_at);
CREATE INDEX decision_verdict ON decision (verdict_id);

-- Four eyes: the two people that the decider must not be are read here and never taken from the writer.
CREATE FUNCTION decision_names_the_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT author_id INTO NEW.verdict_author_id FROM verdict WHERE id = NEW.verdict_id;
  SELECT evidence_changed_by_id INTO NEW.evidence_changed_by_id FROM claim WHERE id = NEW.claim_id;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_names_the_others BEFORE INSERT ON decision
  FOR EACH ROW EXECUTE FUNCTION decision_names_the_others();

CREATE TABLE sign_off (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  subject text NOT NULL,
  subject_sha256 text NOT NULL CHECK (subject_sha256 ~ '^[0-9a-f]{64}$'),
  signed_by_id uuid NOT NULL REFERENCES person (id),
  signed_at timestamptz(3) NOT NULL DEFAULT now(),
  withdrawn_at timestamptz(3)
);
CREATE UNIQUE INDEX sign_off_one_standing ON sign_off (article_id) WHERE withdrawn_at IS NULL;

-- The truth of an event is its bytes; the columns beside them are for searching.
CREATE TABLE audit_event (
  id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  actor_id uuid REFERENCES person (id),
  type text NOT NULL,
  article_id uuid REFERENCES article (id),
  claim_id uuid REFERENCES claim (id),
  bytes bytea NOT NULL,
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
);
CREATE INDEX audit_event_article ON audit_event (article_id, at);
CREATE INDEX audit_event_claim ON audit_event (claim_id, at);

-- Ranges lie inside their version's text.
CREATE FUNCTION range_lies_in_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.end_offset > (SELECT length FROM article_version WHERE id = NEW.version_id) THEN
    RAISE EXCEPTION 'range ends after the text of its version'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'range_in_version';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER anchor_lies_in_version BEFORE INSERT OR UPDATE ON anchor
  FOR EACH ROW EXECUTE FUNCTION range_lies_in_version();
CREATE TRIGGER skip_lies_in_version BEFORE INSERT OR UPDATE ON skip
  FOR EACH ROW EXECUTE FUNCTION range_lies_in_version();

-- What never changes once written, for whoever writes, the owner included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_only_grows';
END $$;
CREATE TRIGGER audit_event_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_version_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON article_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rating_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON rating
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rating_scale_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON rating_scale
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A verdict's words are never overwritten; only its state moves on.
CREATE FUNCTION verdict_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.claim_id, NEW.number, NEW.rating_id, NEW.rationale, NEW.correction, NEW.author_id, NEW.submitted_at)
     IS DISTINCT FROM
     (OLD.claim_id, OLD.number, OLD.rating_id, OLD.rationale, OLD.correction, OLD.author_id, OLD.submitted_at) THEN
    RAISE EXCEPTION 'a verdict is never rewritten: submit a new revision'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'verdict_keeps_its_words';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER verdict_keeps_its_words BEFORE UPDATE ON verdict
  FOR EACH ROW EXECUTE FUNCTION verdict_keeps_its_words();

-- The last administrator cannot be lost. Taking the table lock first makes two removals at once wait for each other.
CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.role = 'administrator' AND OLD.active AND NOT (NEW.role = 'administrator' AND NEW.active) THEN
    PERFORM pg_advisory_xact_lock(hashtext('galley.administrators'));
    IF NOT EXISTS (SELECT FROM person WHERE role = 'administrator' AND active AND id <> OLD.id) THEN
      RAISE EXCEPTION 'the last administrator cannot be lost'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'person_last_administrator';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_an_administrator BEFORE UPDATE ON person
  FOR EACH ROW EXECUTE FUNCTION keep_an_administrator();

-- The scale that a new newsroom starts with; the same as defaultRatings in lib/domain/rating-scale.ts.
INSERT INTO rating_scale (id, version) VALUES ('00000000-0000-7000-8000-000000000001', 1);
INSERT INTO rating (id, scale_id, position, key, label, colour, icon, number, sourceless) VALUES
  ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', 1, 'true', 'True', 'green', 'check', 5, false),
  ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000001', 2, 'mostly-true', 'Mostly true', 'teal', 'check-half', 4, false),
  ('00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-000000000001', 3, 'needs-context', 'Needs context', 'blue', 'info', 3, false),
  ('00000000-0000-7000-8000-000000000014', '00000000-0000-7000-8000-000000000001', 4, 'mostly-false', 'Mostly false', 'orange', 'warning', 2, false),
  ('00000000-0000-7000-8000-000000000015', '00000000-0000-7000-8000-000000000001', 5, 'false', 'False', 'red', 'cross', 1, false),
  ('00000000-0000-7000-8000-000000000016', '00000000-0000-7000-8000-000000000001', 6, 'unproven', 'Unproven', 'grey', 'question', NULL, true);

-- What the application's own role may do. Where that role does not exist (one role for everything), the triggers above
-- still hold.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT USAGE ON SCHEMA public TO galley_app;
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM galley_app;
    GRANT SELECT, INSERT ON audit_event, article_version, decision, rating_scale, rating TO galley_app;
    GRANT SELECT, INSERT, UPDATE ON person, command_receipt, article, claim, anchor, skip, source, evidence,
      verdict TO galley_app;
    GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON sign_off TO galley_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO galley_app;
  END IF;
END $$;
