-- Galley's tables, by topic: the desk, articles, claims, evidence, verdicts, the record, reports, what comes from elsewhere;
-- then what the application's own role may do with them. What guards a table stands beside it.
--
-- Offsets are UTF-16 code units of a version's or a snapshot's text, half-open. Time is the database's, whichever server
-- writes: clock_timestamp(), since behind a lock now() would still be when the transaction began, which may be before what
-- the lock waited for.

-- Sources and earlier checks are searched by trigrams. Trusted since PostgreSQL 13: the owner of a database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ## Searching: the one form in which words are looked for
--
-- Everything that searches asks for `folded` words in `folded` texts: the lists by what a text holds anywhere, the search over
-- everything by the words that `searched_words` makes of it.

-- Without capitals, accents, umlauts, vowel marks and hamza, in one form of alef, ya and ta marbuta, in usual width, with
-- European digits. It folds letter by letter, so that a hit can be marked in the words as they were written; syllables of
-- Hangul and kana with their marks stay whole. How letters become small does not hang on the database's locale: since
-- PostgreSQL 17 there is a collation for that, before it ICU's. PostgreSQL sorts the marks in a row in the square of their
-- number, uninterrupted, and what others wrote may be nothing but marks: so at most 5,000 letters are folded at once.
DO $do$
BEGIN
  EXECUTE format($sql$
    CREATE FUNCTION folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
      (CASE WHEN octet_length(said) = char_length(said) THEN lower(said COLLATE %1$s)
      ELSE normalize(replace(replace(replace(replace(translate(regexp_replace(
        lower(normalize(left(said, 5000), NFKD) COLLATE %1$s),
        U&'[\00ad\0300-\036f\0483-\0487\0591-\05bd\05bf\05c1\05c2\05c4\05c5\05c7\0610-\061a\0640\064b-\065f\0670\06d6-\06dc\06df-\06e4\06e7\06e8\06ea-\06ed\0711\0730-\074a\093c\09bc\1ab0-\1aff\1dc0-\1dff\200b-\200f\202a-\202e\2060-\2069\20d0-\20ff\fe00-\fe0f\fe20-\fe2f\feff]',
        '', 'g'),
        -- Letters of Latin and Greek, Arabic, Hebrew at the end of words; figures; and what goes: hamza, apostrophes.
        'ıøłđðħŧς' || U&'\0671\0649\06cc\06d0\0629\06d5\06be\06c1\06a9\06aa\05da\05dd\05df\05e3\05e5'
          || U&'\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06f0\06f1\06f2\06f3\06f4\06f5\06f6\06f7\06f8\06f9\0966\0967\0968\0969\096a\096b\096c\096d\096e\096f\09e6\09e7\09e8\09e9\09ea\09eb\09ec\09ed\09ee\09ef'
          || U&'\0621\2019\02bc\05f3\05f4',
        'iolddhtσ' || U&'\0627\064a\064a\064a\0647\0647\0647\0647\0643\0643\05db\05de\05e0\05e4\05e6' || repeat('0123456789', 4)),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), NFC) END) COLLATE "default"
  $sql$, coalesce(
    (SELECT quote_ident(collname) FROM pg_collation WHERE collname = 'pg_c_utf8'),
    (SELECT quote_ident(collname) FROM pg_collation WHERE collname = 'und-x-icu'),
    'pg_catalog."default"'));
END $do$;

-- The same of a text of whatever length, piece by piece; at most its first million letters.
CREATE FUNCTION folded_text(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  CASE WHEN octet_length(said) = char_length(said) THEN folded(left(said, 1000000))
  ELSE (SELECT string_agg(folded(piece.words[1]), '' ORDER BY piece.at)
    FROM regexp_matches(left(said, 1000000), '.{1,250}', 'g') WITH ORDINALITY AS piece (words, at)) END;

-- The words of a text, folded, between spaces: what is no letter and no figure divides, and so does a change between scripts that
-- write spaces and those that do not.
CREATE FUNCTION searched_runs(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  regexp_replace(
    regexp_replace(folded_text(said),
      U&'[\0001-\002f\003a-\0040\005b-\0060\007b-\00bf\00d7\00f7\02b9-\02df\037e\0387\055a-\055f\0589-\058f\05be\05c0\05c3\05c6\05f3\05f4\0600-\060f\061b-\061f\066a-\066d\06d4\0700-\070f\0964\0965\0970\0df4\0e2f\0e46\0e4f\0e5a\0e5b\104a-\104f\10fb\1360-\1368\17d4-\17da\1800-\180a\2000-\2bff\2e00-\2e7f\3000-\3004\3008-\3020\3030\303d\303f\30a0\30fb\fd3e\fd3f\fe10-\fe1f\fe30-\fe6f\ff01-\ff0f\ff1a-\ff20\ff3b-\ff40\ff5b-\ff65\fff0-\ffff\+01f000-\+01fbff]+',
      ' ', 'g'),
    U&'([\0e00-\0eff\1000-\109f\1780-\17ff\3005-\3007\3040-\30ff\31f0-\31ff\3400-\4dbf\4e00-\9fff\f900-\faff\+020000-\+03ffff]+)',
    ' \1 ', 'g');

-- Whether a word is of a script that writes no spaces; such words are looked for by every two letters of them.
CREATE FUNCTION is_unspaced(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  left(word, 1) ~ U&'[\0e00-\0eff\1000-\109f\1780-\17ff\3005-\3007\3040-\30ff\31f0-\31ff\3400-\4dbf\4e00-\9fff\f900-\faff\+020000-\+03ffff]';

-- What a text is found by: its words, or every two letters where a script writes no spaces. A word of Arabic or Hebrew is found
-- without the first one to three of its letters too, since article, "and" and prepositions are written onto the word. Of a very
-- long text as many words as an index can hold, in their order.
CREATE FUNCTION searched_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (
  WITH run AS MATERIALIZED (
    SELECT word, min(place) AS place FROM string_to_table(searched_runs(said), ' ') WITH ORDINALITY AS r (word, place)
    WHERE word <> '' GROUP BY word),
  known AS (
    SELECT left(substr(word, start), 64) AS word, place FROM run CROSS JOIN LATERAL
      generate_series(1, CASE WHEN word ~ U&'^[\0590-\06ff]' THEN greatest(least(4, length(word) - 2), 1) ELSE 1 END) AS start
    WHERE NOT is_unspaced(word)
    UNION ALL
    SELECT letter || coalesce(lead(letter) OVER (PARTITION BY place ORDER BY at), ''), place
    FROM run CROSS JOIN LATERAL string_to_table(word, NULL) WITH ORDINALITY AS l (letter, at) WHERE is_unspaced(word)),
  counted AS (
    SELECT word, sum(octet_length(word) + 4) OVER (ORDER BY min(place), word) AS so_far FROM known GROUP BY word)
  SELECT array_to_tsvector(coalesce(array_agg(word), '{}')) FROM counted WHERE so_far < 1000000);

-- The words that somebody typed, as they are looked for: the first eight, each by its beginning. Empty where there is none.
CREATE FUNCTION search_query(typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (
  SELECT coalesce(string_agg(
    CASE
      WHEN NOT is_unspaced(word) AND word LIKE U&'\0627\0644__%'
        THEN format('(%1$L:* | %2$L:*)', left(word, 64), substr(word, 3, 64))
      WHEN NOT is_unspaced(word) THEN format('%L:*', left(word, 64))
      WHEN length(word) = 1 THEN format('%L:*', word)
      ELSE (SELECT string_agg(format('%L', substr(word, at, 2)), ' & ') FROM generate_series(1, least(length(word), 20) - 1) AS at)
    END, ' & '), '')::tsquery
  FROM (SELECT word FROM string_to_table(searched_runs(typed), ' ') WITH ORDINALITY AS r (word, place)
    WHERE word <> '' ORDER BY place LIMIT 8) AS asked);

-- For what never changes once written, whoever writes, the owner included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_only_grows';
END $$;

-- ## The desk: people and how they sign in, what the newsroom has decided

-- `password_hash` is null until the person has set a password by a one-time link. Names and addresses of people stand in the
-- log by a hash salted with `salt`: whoever is erased loses name, address, password and salt, and then the hashes tell nobody
-- anything any more.
CREATE TABLE person (
  id uuid PRIMARY KEY,
  email text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
  name text NOT NULL CHECK (btrim(name) <> ''),
  role text NOT NULL CHECK (role IN ('reviewer', 'editor', 'auditor', 'administrator')),
  active boolean NOT NULL DEFAULT true,
  password_hash text,
  sign_in_link_id uuid,
  session_version integer NOT NULL DEFAULT 1,
  revision integer NOT NULL DEFAULT 1,
  salt bytea DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
    CHECK (octet_length(salt) = 32),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  erased_at timestamptz(3),
  CONSTRAINT person_erased_whole CHECK (
    (erased_at IS NULL) = (salt IS NOT NULL)
    AND (erased_at IS NULL OR (NOT active AND password_hash = '' AND email LIKE '%@erased.invalid'))
  ),
  CONSTRAINT person_password_by_link
    CHECK (password_hash IS NULL OR sign_in_link_id IS NOT NULL OR erased_at IS NOT NULL)
);
CREATE UNIQUE INDEX person_email_key ON person (email);
CREATE INDEX person_words ON person USING gin (searched_words(name)) WHERE erased_at IS NULL;

-- The last administrator cannot be lost. Taking the lock first makes two removals at once wait for each other.
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

-- What was erased stays erased.
CREATE FUNCTION person_stays_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL THEN
    RAISE EXCEPTION 'a person who was erased is not changed any more'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'person_stays_erased';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER person_stays_erased BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION person_stays_erased();

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

-- The link by which a person's password was set last; of their own.
ALTER TABLE person
  ADD CONSTRAINT person_sign_in_link FOREIGN KEY (sign_in_link_id, id) REFERENCES one_time_link (id, person_id);

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

-- Who tried is kept only as keyed hashes of the account and the network address.
CREATE TABLE sign_in_attempt (
  id uuid PRIMARY KEY,
  account text NOT NULL,
  address text NOT NULL,
  succeeded boolean NOT NULL DEFAULT false,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account, at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);

-- A command that carries the same key twice is done once.
CREATE TABLE command_receipt (
  actor_id uuid NOT NULL REFERENCES person (id),
  key uuid NOT NULL,
  command text NOT NULL,
  input_sha256 text NOT NULL,
  result jsonb,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (actor_id, key)
);

-- What the newsroom has decided for all of its articles; what it is called and where its readers find it, by which reports
-- and ClaimReviews name their author; the address of this Galley, which reports and links name; and whether e-mails may hold
-- words that are not published yet. One row.
CREATE TABLE newsroom_settings (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  full_coverage boolean NOT NULL DEFAULT false,
  full_facts boolean NOT NULL DEFAULT false,
  name text CHECK (name <> ''),
  site_address text CHECK (site_address ~ '^https?://'),
  galley_address text CHECK (galley_address ~ '^https?://[^/]+$'),
  mail_words boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1
);
INSERT INTO newsroom_settings DEFAULT VALUES;

-- What the health check writes, to know that something can be written.
CREATE TABLE write_probe (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO write_probe DEFAULT VALUES;

-- ## Contents: large files

-- The exact bytes of what snapshots and exports keep, once for each SHA-256, however many have them. They stand in pieces, so that nobody who keeps or
-- reads a large file is busy with all of it at a stretch; whoever keeps them writes all of them in one transaction.
CREATE TABLE content (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  length integer NOT NULL CHECK (length >= 0)
);
CREATE TRIGGER content_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON content
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE content_piece (
  sha256 text NOT NULL REFERENCES content (sha256),
  place integer NOT NULL CHECK (place >= 0),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
  PRIMARY KEY (sha256, place)
);
-- What is fetched is packed already, more often than not, and is read far more rarely than it is written.
ALTER TABLE content_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TRIGGER content_piece_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON content_piece
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION content_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT coalesce(sum(octet_length(bytes)), 0) FROM content_piece WHERE sha256 = NEW.sha256)
     <> (SELECT length FROM content WHERE sha256 = NEW.sha256) THEN
    RAISE EXCEPTION 'the pieces of a content are not as long as it is'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'content_length';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER content_whole AFTER INSERT ON content DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION content_is_whole();
CREATE CONSTRAINT TRIGGER content_piece_whole AFTER INSERT ON content_piece DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION content_is_whole();

-- ## Articles: their versions, which never change, and what is skipped in them

-- The bytes that a version was read from, kept as they came. `address` is the final address of a fetched page.
CREATE TABLE original (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea NOT NULL,
  media_type text,
  name text,
  address text CHECK (address ~* '^https?://'),
  kept_by_id uuid NOT NULL REFERENCES person (id),
  kept_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER original_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON original
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- `sentence_count` and `covered_count` are of the newest version, for lists.
CREATE TABLE article (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  title text NOT NULL CHECK (btrim(title) <> ''),
  byline text,
  published_on date,
  modified_on date,
  site text,
  address text CHECK (address ~* '^https?://'),
  language text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  state text NOT NULL DEFAULT 'checking' CHECK (state IN ('checking', 'signed-off')),
  version_number integer NOT NULL DEFAULT 1,
  claim_count integer NOT NULL DEFAULT 0,
  sentence_count integer NOT NULL DEFAULT 0,
  covered_count integer NOT NULL DEFAULT 0,
  imported_by_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  last_activity_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- Who leads its check, and until when it has to be done.
  lead_id uuid REFERENCES person (id),
  deadline timestamptz(3),
  -- An article that was a mistake leaves the lists and is not worked on, until somebody brings it back.
  archived_at timestamptz(3),
  archived_reason text,
  -- What the list finds it by.
  search_text text GENERATED ALWAYS AS (folded(title || E'\n' || coalesce(byline, ''))) STORED,
  CONSTRAINT article_archived_with_reason CHECK (
    (archived_at IS NULL) = (archived_reason IS NULL) AND (archived_reason IS NULL OR btrim(archived_reason) <> '')
  ),
  CONSTRAINT article_coverage CHECK (covered_count BETWEEN 0 AND sentence_count)
);
CREATE UNIQUE INDEX article_slug_key ON article (slug);
CREATE INDEX article_last_activity ON article (last_activity_at DESC);
-- The desk's articles, by what is due first.
CREATE INDEX article_on_desk ON article (deadline, last_activity_at DESC) WHERE state = 'checking';
CREATE INDEX article_lead ON article (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX article_words ON article USING gin (searched_words(search_text));

-- `inserted` and `deleted` are code units, against the version before; `bounded` says that the comparison reached its bound,
-- so that they are at most so many.
CREATE TABLE article_version (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  number integer NOT NULL CHECK (number > 0),
  text text NOT NULL CHECK (text <> ''),
  length integer NOT NULL CHECK (length > 0),
  blocks jsonb NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  origin text CHECK (origin IN ('pasted', 'file', 'address', 'edit', 'version', 'proof')),
  original_id uuid REFERENCES original (id),
  note text,
  inserted integer NOT NULL DEFAULT 0 CHECK (inserted >= 0),
  deleted integer NOT NULL DEFAULT 0 CHECK (deleted >= 0),
  bounded boolean NOT NULL DEFAULT false,
  created_by_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX article_version_article_id_number_key ON article_version (article_id, number);
CREATE INDEX article_version_words ON article_version USING gin (searched_words(text));
CREATE TRIGGER article_version_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON article_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Ranges lie inside their version's text; for skips and anchors.
CREATE FUNCTION range_lies_in_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.end_offset > (SELECT length FROM article_version WHERE id = NEW.version_id) THEN
    RAISE EXCEPTION 'range ends after the text of its version'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'range_in_version';
  END IF;
  RETURN NEW;
END $$;

-- What is left unchecked on purpose. One that is lifted stays as a row, and so does each version's of one that was carried.
CREATE TABLE skip (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  version_id uuid NOT NULL REFERENCES article_version (id),
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL CHECK (quote <> ''),
  reason text NOT NULL CHECK (reason IN ('opinion', 'not-checkable', 'checked-elsewhere', 'crosshead')),
  note text,
  made_by_id uuid NOT NULL REFERENCES person (id),
  made_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  lifted_at timestamptz(3),
  carried_from_id uuid REFERENCES skip (id),
  CONSTRAINT skip_range CHECK (start_offset >= 0 AND end_offset > start_offset)
);
CREATE INDEX skip_version ON skip (version_id);
CREATE INDEX skip_article ON skip (article_id);
CREATE TRIGGER skip_lies_in_version BEFORE INSERT OR UPDATE ON skip
  FOR EACH ROW EXECUTE FUNCTION range_lies_in_version();

-- ## Claims, and where each stands in each version

-- `revision` is what makes a change conditional on what the person saw. `evidence_changed_by_id` is one of the two people
-- who may not approve.
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
  -- Who has it, and until when where it matters; without a time of its own it is due with its article.
  assigned_to_id uuid REFERENCES person (id),
  due_at timestamptz(3),
  evidence_changed_by_id uuid REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- The queue lists a stale claim by when it became stale.
  stale_since timestamptz(3),
  -- It came about by ticking a fact: it states that its words agree with a source, and nothing of the sentence around them.
  is_tick boolean NOT NULL DEFAULT false,
  CONSTRAINT claim_stale_since CHECK ((state = 'stale') = (stale_since IS NOT NULL)),
  CONSTRAINT claim_dismissed_with_reason CHECK (state <> 'dismissed' OR btrim(coalesce(state_reason, '')) <> '')
);
CREATE UNIQUE INDEX claim_article_id_number_key ON claim (article_id, number);
CREATE INDEX claim_submitted ON claim (article_id) WHERE state IN ('submitted', 'stale');
-- What waits for whom.
CREATE INDEX claim_waits ON claim (state, assigned_to_id)
  WHERE state IN ('open', 'submitted', 'changes-requested', 'stale');
-- By the words of a statement other claims that say the same are found.
CREATE INDEX claim_words ON claim USING gin (to_tsvector('simple', statement));
CREATE INDEX claim_searched ON claim USING gin (searched_words(statement || E'\n' || coalesce(claimant, '')));

-- `confidence` is from 0 to 1. `candidates` are places where a lost claim might stand. `sentence_changed` says that the words
-- around a claim that was judged changed, though its own did not.
CREATE TABLE anchor (
  claim_id uuid NOT NULL REFERENCES claim (id),
  version_id uuid NOT NULL REFERENCES article_version (id),
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  how text NOT NULL CHECK (how IN ('marked', 'exact', 'moved', 'reworded', 'corrected', 'confirmed', 'lost')),
  confidence real NOT NULL DEFAULT 1 CHECK (confidence BETWEEN 0 AND 1),
  candidates jsonb NOT NULL DEFAULT '[]',
  sentence_changed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (claim_id, version_id),
  CONSTRAINT anchor_range CHECK (how = 'lost' OR (start_offset >= 0 AND end_offset > start_offset AND quote <> ''))
);
CREATE INDEX anchor_version ON anchor (version_id);
CREATE INDEX anchor_to_look_at ON anchor (version_id) WHERE how IN ('reworded', 'lost') OR sentence_changed;
CREATE TRIGGER anchor_lies_in_version BEFORE INSERT OR UPDATE ON anchor
  FOR EACH ROW EXECUTE FUNCTION range_lies_in_version();

-- ## Evidence: sources, what was kept of them, what of it bears on a claim, and the watch over it

-- A confidential source's name (title, publisher, author, day, address) only some people may see; everybody else sees its
-- description. A merged source stays as a row with its evidence, which approvals name by its id, and points to the one that is
-- kept; `merged_names` of that one holds what the merged ones were called, so that searches find it by that too.
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
  confidential boolean NOT NULL DEFAULT false,
  public_description text,
  confidence_reason text,
  retired_at timestamptz(3),
  retired_reason text,
  merged_into_id uuid REFERENCES source (id),
  merged_names text,
  revision integer NOT NULL DEFAULT 1,
  added_by_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- What everybody may find a source by, and what only those who may see its name find it by: two texts that never mix.
  public_text text GENERATED ALWAYS AS (
    CASE WHEN confidential THEN folded(public_description)
    ELSE folded(title || E'\n' || coalesce(publisher, '') || E'\n' || coalesce(author, '') || E'\n' || coalesce(address, '')
      || E'\n' || coalesce(merged_names, '')) END
  ) STORED,
  hidden_text text GENERATED ALWAYS AS (
    CASE WHEN confidential
    THEN folded(title || E'\n' || coalesce(publisher, '') || E'\n' || coalesce(author, '') || E'\n' || coalesce(address, '')
      || E'\n' || coalesce(merged_names, '')) END
  ) STORED,
  publisher_text text GENERATED ALWAYS AS (folded(publisher)) STORED,
  CONSTRAINT source_address_with_key CHECK ((address IS NULL) = (address_key IS NULL)),
  CONSTRAINT source_confidential_with_words CHECK (
    NOT confidential
    OR (btrim(coalesce(public_description, '')) <> '' AND btrim(coalesce(confidence_reason, '')) <> '')
  ),
  CONSTRAINT source_retired_with_reason CHECK (
    (retired_at IS NULL) = (retired_reason IS NULL) AND (retired_reason IS NULL OR btrim(retired_reason) <> '')
  )
);
CREATE INDEX source_public_text ON source USING gin (public_text gin_trgm_ops);
CREATE INDEX source_hidden_text ON source USING gin (hidden_text gin_trgm_ops) WHERE confidential;
-- The search over everything; of a confidential source apart, so that nobody's search meets what they may not see.
CREATE INDEX source_public_words ON source USING gin (searched_words(public_text));
CREATE INDEX source_hidden_words ON source USING gin (searched_words(hidden_text)) WHERE confidential;
CREATE INDEX source_title ON source USING gin (title gin_trgm_ops);
CREATE INDEX source_address_prefix ON source (address_key text_pattern_ops);
CREATE INDEX source_merged_into ON source (merged_into_id) WHERE merged_into_id IS NOT NULL;
-- The sources that can be attached, newest first, as the picker and the library's first page show them.
CREATE INDEX source_current ON source (created_at DESC, id DESC) WHERE merged_into_id IS NULL AND retired_at IS NULL;
-- An address is one source, but a confidential source holds no address against others: being told that Galley knows an
-- address already would tell what the source is.
CREATE UNIQUE INDEX source_address_once ON source (address_key) WHERE NOT confidential;
CREATE INDEX source_confidential_address ON source (address_key) WHERE confidential;

-- One step leads from a merged source to the one that is kept, never two.
CREATE FUNCTION source_merges_in_one_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM source WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL)
    OR NEW.merged_into_id = NEW.id
    OR EXISTS (SELECT FROM source WHERE merged_into_id = NEW.id) THEN
    RAISE EXCEPTION 'a source is merged into one that is merged itself';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER source_merges_in_one_step BEFORE INSERT OR UPDATE OF merged_into_id ON source
  FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION source_merges_in_one_step();

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

-- `waiting` and `fetching` are on their way; `kept` never changes any more; `failed` may be tried again. Nobody asked for
-- what the watch fetched. `hops` are the answers on the way to the last one, that one included: address, status, headers,
-- time. `type` was found out from the bytes, `told_type` is what the sender said. `text` is what a person can read in it.
-- `rest_start` is where, after a page's own words, its menus and sidebars begin; `doubt` is what a page may have hidden from
-- Galley, by its looks; `text_reason_params` are what the words of `text_reason` need.
-- `salted_sha256` stands for the snapshot wherever it is named: it says nothing to whoever has not got the salt, even if they
-- guess the page. Each snapshot has a salt of its own, so that the same bytes kept twice are not known to be the same.
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
  sha256 text REFERENCES content (sha256),
  salt text CHECK (salt ~ '^[0-9a-f]{64}$'),
  salted_sha256 text,
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
  text_reason_params jsonb,
  text text,
  blocks jsonb NOT NULL DEFAULT '[]',
  pages jsonb NOT NULL DEFAULT '[]',
  rest_start integer CHECK (rest_start >= 0),
  bounded boolean NOT NULL DEFAULT false,
  doubt text,
  notes jsonb NOT NULL DEFAULT '[]',
  reread_of_id uuid,
  encoding text,
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
  CONSTRAINT snapshot_salted CHECK (
    (salt IS NULL) = (sha256 IS NULL)
    AND salted_sha256 IS NOT DISTINCT FROM encode(sha256((salt || E'\n' || sha256)::bytea), 'hex')
  ),
  CONSTRAINT snapshot_id_source UNIQUE (id, source_id),
  CONSTRAINT snapshot_reread_of FOREIGN KEY (reread_of_id, source_id) REFERENCES snapshot (id, source_id),
  CONSTRAINT snapshot_reread_as CHECK ((reread_of_id IS NULL) = (encoding IS NULL)),
  CONSTRAINT snapshot_reread_once UNIQUE (reread_of_id, encoding)
);
CREATE INDEX snapshot_source ON snapshot (source_id, asked_at DESC);
CREATE INDEX snapshot_under_way ON snapshot (asked_at) WHERE state IN ('waiting', 'fetching');
CREATE UNIQUE INDEX snapshot_upload_once ON snapshot (source_id, sha256)
  WHERE how = 'uploaded' AND reread_of_id IS NULL;
CREATE INDEX snapshot_words ON snapshot USING gin (searched_words(text)) WHERE state = 'kept';
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

-- What was put to a claim. `snapshot_id` is the snapshot that it rests on, of its own source; `passage_*` where its passage
-- stands in that snapshot's text, or that it does not; `page` that of a paginated document; `position_ms` the moment of a
-- recording in milliseconds. `doubt_notice_id` is the notice over which a person said that it no longer holds.
CREATE TABLE evidence (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES claim (id),
  source_id uuid NOT NULL REFERENCES source (id),
  stance text NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
  passage text,
  note text,
  snapshot_id uuid,
  passage_how text CHECK (passage_how IN ('exact', 'approximate', 'not-found')),
  passage_start integer,
  passage_end integer,
  page integer CHECK (page > 0),
  position_ms integer CHECK (position_ms >= 0),
  doubt_notice_id uuid,
  added_by_id uuid NOT NULL REFERENCES person (id),
  added_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  removed_at timestamptz(3),
  CONSTRAINT evidence_snapshot_of_source FOREIGN KEY (snapshot_id, source_id) REFERENCES snapshot (id, source_id),
  CONSTRAINT evidence_passage_in_snapshot CHECK (
    passage_how IS NULL AND passage_start IS NULL AND passage_end IS NULL
    OR snapshot_id IS NOT NULL AND passage_how = 'not-found' AND passage_start IS NULL AND passage_end IS NULL
    OR snapshot_id IS NOT NULL AND passage_how IN ('exact', 'approximate') AND passage_start >= 0
      AND passage_end > passage_start
  )
);
CREATE UNIQUE INDEX evidence_source_once_a_claim ON evidence (claim_id, source_id) WHERE removed_at IS NULL;
CREATE INDEX evidence_source ON evidence (source_id);
CREATE INDEX evidence_snapshot ON evidence (snapshot_id);
CREATE INDEX evidence_words ON evidence USING gin (searched_words(passage)) WHERE removed_at IS NULL;

-- What the watch found to have changed under an approved verdict. `kind` says in which way; `new_snapshot_id` is what
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
ALTER TABLE evidence ADD FOREIGN KEY (doubt_notice_id) REFERENCES notice (id);

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

-- ## Verdicts: the rating scale, what was found, who decided, and what an article was signed off as

-- Each change of the scale is a whole new one, since verdicts name ratings for good.
CREATE TABLE rating_scale (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  created_by_id uuid REFERENCES person (id),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX rating_scale_version_key ON rating_scale (version);
CREATE TRIGGER rating_scale_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON rating_scale
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- `number` orders ratings; null stands outside the order. `sourceless` says that there may be no source at all, `may_stand` that
-- a text may stand uncorrected under it; at most one of a scale is what a plain confirmation gives. The sign follows from its
-- place in the scale (signsOf in lib/domain/verdict/rating-scale.ts), and the colour is one of six pairs.
CREATE TABLE rating (
  id uuid PRIMARY KEY,
  scale_id uuid NOT NULL REFERENCES rating_scale (id),
  position integer NOT NULL,
  key text NOT NULL,
  label text NOT NULL,
  colour text NOT NULL,
  number integer,
  sourceless boolean NOT NULL,
  sign text NOT NULL CHECK (sign IN ('full', 'three-quarters', 'half', 'quarter', 'crossed', 'unknown')),
  may_stand boolean NOT NULL,
  confirms boolean NOT NULL,
  CONSTRAINT rating_colour CHECK (colour IN ('teal', 'petrol', 'amber', 'orange', 'red', 'violet')),
  CONSTRAINT rating_confirms_what_stands CHECK (may_stand OR NOT confirms)
);
CREATE UNIQUE INDEX rating_scale_id_key_key ON rating (scale_id, key);
CREATE UNIQUE INDEX rating_confirms_once ON rating (scale_id) WHERE confirms;
CREATE TRIGGER rating_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON rating
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The scale that a new newsroom starts with; the same as defaultRatings in lib/domain/verdict/rating-scale.ts.
INSERT INTO rating_scale (id, version) VALUES ('00000000-0000-7000-8000-000000000001', 1);
INSERT INTO rating (id, scale_id, position, key, label, colour, number, sourceless, sign, may_stand, confirms) VALUES
  ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', 1, 'true', 'True', 'teal', 5, false, 'full', true, true),
  ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000001', 2, 'mostly-true', 'Mostly true', 'petrol', 4, false, 'three-quarters', true, false),
  ('00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-000000000001', 3, 'needs-context', 'Needs context', 'amber', 3, false, 'half', false, false),
  ('00000000-0000-7000-8000-000000000014', '00000000-0000-7000-8000-000000000001', 4, 'mostly-false', 'Mostly false', 'orange', 2, false, 'quarter', false, false),
  ('00000000-0000-7000-8000-000000000015', '00000000-0000-7000-8000-000000000001', 5, 'false', 'False', 'red', 1, false, 'crossed', false, false),
  ('00000000-0000-7000-8000-000000000016', '00000000-0000-7000-8000-000000000001', 6, 'unproven', 'Unproven', 'violet', NULL, true, 'unknown', false, false);

-- One verdict of a claim is open at most. A verdict's words are never overwritten; only its state moves on.
CREATE TABLE verdict (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES claim (id),
  number integer NOT NULL CHECK (number > 0),
  rating_id uuid NOT NULL REFERENCES rating (id),
  -- Null for a tick, see the trigger verdict_without_rationale.
  rationale text CHECK (btrim(rationale) <> ''),
  correction text,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'withdrawn', 'approved', 'returned')),
  author_id uuid NOT NULL REFERENCES person (id),
  submitted_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT verdict_id_claim UNIQUE (id, claim_id)
);
CREATE UNIQUE INDEX verdict_claim_id_number_key ON verdict (claim_id, number);
CREATE UNIQUE INDEX verdict_one_open ON verdict (claim_id) WHERE state = 'open';
CREATE INDEX verdict_words ON verdict USING gin (searched_words(coalesce(rationale, '') || E'\n' || coalesce(correction, '')))
  WHERE state <> 'withdrawn';

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

-- Only a tick may be without a rationale: it gives the rating of a plain confirmation, corrects nothing, and rests on the exact
-- words of a kept snapshot that support it.
CREATE FUNCTION verdict_without_rationale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (
    NEW.correction IS NULL
    AND EXISTS (SELECT FROM claim WHERE id = NEW.claim_id AND is_tick)
    AND EXISTS (SELECT FROM rating WHERE id = NEW.rating_id AND confirms)
    AND EXISTS (
      SELECT FROM evidence JOIN snapshot ON snapshot.id = evidence.snapshot_id
      WHERE evidence.claim_id = NEW.claim_id AND removed_at IS NULL
        AND stance = 'supports' AND passage_how = 'exact' AND snapshot.state = 'kept'
    )
  ) THEN
    RAISE EXCEPTION 'only a tick may be without a rationale'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_without_rationale';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER verdict_without_rationale BEFORE INSERT ON verdict
  FOR EACH ROW WHEN (NEW.rationale IS NULL) EXECUTE FUNCTION verdict_without_rationale();

-- `subject` is what was approved, in bytes that the hash is of. `sign_in_link_id` is under which sign-in it was decided.
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES claim (id),
  verdict_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('approve', 'request-changes', 'reaffirm')),
  reason text,
  decided_by_id uuid NOT NULL REFERENCES person (id),
  decided_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  verdict_author_id uuid NOT NULL REFERENCES person (id),
  evidence_changed_by_id uuid REFERENCES person (id),
  sign_in_link_id uuid NOT NULL,
  subject text NOT NULL,
  subject_sha256 text NOT NULL CHECK (subject_sha256 ~ '^[0-9a-f]{64}$'),
  FOREIGN KEY (verdict_id, claim_id) REFERENCES verdict (id, claim_id),
  CONSTRAINT decision_sign_in_link
    FOREIGN KEY (sign_in_link_id, decided_by_id) REFERENCES one_time_link (id, person_id),
  CONSTRAINT decision_changes_with_reason CHECK (kind <> 'request-changes' OR btrim(coalesce(reason, '')) <> ''),
  CONSTRAINT decision_second_person CHECK (
    kind = 'request-changes'
    OR (decided_by_id <> verdict_author_id AND decided_by_id IS DISTINCT FROM evidence_changed_by_id)
  )
);
CREATE INDEX decision_claim ON decision (claim_id, decided_at);
CREATE INDEX decision_verdict ON decision (verdict_id);
CREATE TRIGGER decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Four eyes: the two people that the decider must not be, and the decider's sign-in, are read here and never taken from the
-- writer.
CREATE FUNCTION decision_names_the_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT author_id INTO NEW.verdict_author_id FROM verdict WHERE id = NEW.verdict_id;
  SELECT evidence_changed_by_id INTO NEW.evidence_changed_by_id FROM claim WHERE id = NEW.claim_id;
  SELECT sign_in_link_id INTO NEW.sign_in_link_id FROM person WHERE id = NEW.decided_by_id;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_names_the_others BEFORE INSERT ON decision
  FOR EACH ROW EXECUTE FUNCTION decision_names_the_others();

-- An editor's ruling that the text stands although a verdict found it wrong; with the verdict's next revision it is over.
CREATE TABLE stet (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES claim (id),
  verdict_id uuid NOT NULL REFERENCES verdict (id),
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  ruled_by_id uuid NOT NULL REFERENCES person (id),
  ruled_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX stet_verdict_id_key ON stet (verdict_id);
CREATE INDEX stet_claim_id_idx ON stet (claim_id);
CREATE TRIGGER stet_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON stet
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an article was signed off as, and under which sign-in. One stands at most.
CREATE TABLE sign_off (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  subject text NOT NULL,
  subject_sha256 text NOT NULL CHECK (subject_sha256 ~ '^[0-9a-f]{64}$'),
  signed_by_id uuid NOT NULL REFERENCES person (id),
  sign_in_link_id uuid NOT NULL,
  signed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  withdrawn_at timestamptz(3),
  CONSTRAINT sign_off_sign_in_link
    FOREIGN KEY (sign_in_link_id, signed_by_id) REFERENCES one_time_link (id, person_id)
);
CREATE UNIQUE INDEX sign_off_one_standing ON sign_off (article_id) WHERE withdrawn_at IS NULL;

CREATE FUNCTION sign_off_names_the_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT sign_in_link_id INTO NEW.sign_in_link_id FROM person WHERE id = NEW.signed_by_id;
  RETURN NEW;
END $$;
CREATE TRIGGER sign_off_names_the_sign_in BEFORE INSERT ON sign_off
  FOR EACH ROW EXECUTE FUNCTION sign_off_names_the_sign_in();

-- ## The record: events, their numbers, and the log as a Merkle tree (RFC 6962)

-- The truth of an event is its bytes; the columns beside them are for searching. Histories are in the order of `position`, in
-- which events were added, which is the log's, and not in that of anybody's clock.
CREATE TABLE audit_event (
  id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  actor_id uuid REFERENCES person (id),
  type text NOT NULL,
  article_id uuid REFERENCES article (id),
  claim_id uuid REFERENCES claim (id),
  bytes bytea NOT NULL,
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
  position bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX audit_event_article ON audit_event (article_id, at);
CREATE INDEX audit_event_claim ON audit_event (claim_id, at);
CREATE UNIQUE INDEX audit_event_position_key ON audit_event (position);
CREATE INDEX audit_event_article_position ON audit_event (article_id, position);
CREATE INDEX audit_event_claim_position ON audit_event (claim_id, position);
-- The keys that sign checkpoints stand in the log itself, in the events that brought them.
CREATE INDEX audit_event_key ON audit_event (at) WHERE type = 'audit-key.registered';
CREATE TRIGGER audit_event_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The numbers of the records: each record of an article, of one of its claims, or of all of its claims at once has the
-- number after that of the one before it, and names that one's leaf hash. They stand in the record's bytes; what stands
-- here is for finding the records of an article or of a claim, and verification compares it with the bytes.
CREATE TABLE audit_number (
  series text NOT NULL CHECK (series IN ('article', 'every-claim', 'claim')),
  of_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  event_id uuid NOT NULL REFERENCES audit_event (id),
  PRIMARY KEY (series, of_id, number)
);
CREATE INDEX audit_number_event ON audit_number (event_id);
CREATE TRIGGER audit_number_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_number
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The last number of each of these series, and the leaf hash that it belongs to; 0 and null where there is none yet. Until
-- the transaction ends nobody else takes a number of these articles or of their claims. It is the last lock of each
-- transaction and those of several articles are taken in one order, so nobody waits for somebody who waits. Each statement
-- of a volatile function sees what was committed before it, so what comes after the locks is what they guard.
CREATE FUNCTION take_audit_numbers(serieses text[], ids uuid[])
RETURNS TABLE (place integer, last_number integer, last_hash bytea) LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  key bigint;
BEGIN
  FOR key IN
    SELECT DISTINCT hashtextextended('galley.numbers ' || wanted.id, 0)
    FROM unnest(serieses, ids) AS wanted (series, id) WHERE wanted.series = 'article' ORDER BY 1
  LOOP
    PERFORM pg_advisory_xact_lock(key);
  END LOOP;
  RETURN QUERY
    SELECT wanted.place::integer, coalesce(last.number, 0), last.leaf_hash
    FROM unnest(serieses, ids) WITH ORDINALITY AS wanted (series, id, place)
    LEFT JOIN LATERAL (
      SELECT numbered.number, event.leaf_hash
      FROM audit_number numbered JOIN audit_event event ON event.id = numbered.event_id
      WHERE numbered.series = wanted.series AND numbered.of_id = wanted.id ORDER BY numbered.number DESC LIMIT 1
    ) AS last ON true
    ORDER BY wanted.place;
END $$;

-- What a record says of its numbers has to follow what is there, whoever writes it.
CREATE FUNCTION audit_event_is_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said record;
  last record;
BEGIN
  FOR said IN
    SELECT entry ->> 'series' AS series, (entry ->> 'of')::uuid AS of_id, (entry ->> 'number')::integer AS number,
      entry ->> 'before' AS before
    FROM json_array_elements(convert_from(NEW.bytes, 'UTF8')::json -> 'numbers') AS entry
  LOOP
    SELECT numbered.number, encode(event.leaf_hash, 'hex') AS hash INTO last
    FROM audit_number numbered JOIN audit_event event ON event.id = numbered.event_id
    WHERE numbered.series = said.series AND numbered.of_id = said.of_id ORDER BY numbered.number DESC LIMIT 1;
    IF said.number IS DISTINCT FROM coalesce(last.number, 0) + 1 OR said.before IS DISTINCT FROM last.hash THEN
      RAISE EXCEPTION 'record % of % does not follow the one before it', said.number, said.of_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_number_follows';
    END IF;
    INSERT INTO audit_number (series, of_id, number, event_id) VALUES (said.series, said.of_id, said.number, NEW.id);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_numbered AFTER INSERT ON audit_event
  FOR EACH ROW EXECUTE FUNCTION audit_event_is_numbered();

-- Events wait until the sequencer gives them their index, in the order in which they were inserted. A queue, and no part of
-- the record: what waits here is in no checkpoint yet.
CREATE TABLE audit_waiting (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE REFERENCES audit_event (id)
);

CREATE FUNCTION audit_event_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_waiting (event_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_waits AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_waits();

-- Which event is which leaf. Leaves follow one another without a gap, whoever writes them.
CREATE TABLE audit_leaf (
  index bigint PRIMARY KEY CHECK (index >= 0),
  event_id uuid NOT NULL UNIQUE REFERENCES audit_event (id)
);
CREATE TRIGGER audit_leaf_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION audit_leaf_has_no_gap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added record;
  before bigint;
BEGIN
  SELECT count(*) AS count, min(index) AS first, max(index) AS last INTO added FROM added_leaf;
  IF added.count = 0 THEN RETURN NULL; END IF;
  SELECT coalesce(max(index) + 1, 0) INTO before FROM audit_leaf WHERE index < added.first;
  IF added.first <> before OR added.last - added.first + 1 <> added.count THEN
    RAISE EXCEPTION 'leaf % does not follow leaf %', added.first, before - 1
      USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_leaf_no_gap';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_leaf_no_gap AFTER INSERT ON audit_leaf REFERENCING NEW TABLE AS added_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION audit_leaf_has_no_gap();

-- A node over a complete subtree: leaves from index * 2^level on. Level 0 are the leaf hashes, which stand with the events.
CREATE TABLE audit_node (
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 52),
  index bigint NOT NULL CHECK (index >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, index)
);
CREATE TRIGGER audit_node_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_node
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- `note` is the signed checkpoint as it is given out (C2SP tlog-checkpoint); size and root are what it says. Checkpoints follow
-- one another: each names the size of the one before it, so that none can be taken away or put in between, and no two can
-- follow the same one.
CREATE TABLE audit_checkpoint (
  size bigint PRIMARY KEY CHECK (size > 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note text NOT NULL,
  previous bigint,
  CONSTRAINT audit_checkpoint_follows FOREIGN KEY (previous) REFERENCES audit_checkpoint (size),
  CONSTRAINT audit_checkpoint_no_fork UNIQUE NULLS NOT DISTINCT (previous),
  CONSTRAINT audit_checkpoint_grows CHECK (previous < size)
);
CREATE TRIGGER audit_checkpoint_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ## Reports: the files that were made of them

-- A file that was made of reports: of an article, of one claim of it, or of all articles in whose checks something
-- happened in a period, by one person if named. The bytes are kept with their SHA-256, which the log names too. `tries` is
-- how often the making of the file was begun, `alive_at` when its worker last said that it is alive, so that one that was
-- killed is noticed soon, and `trouble` what went wrong when it was tried last.
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
  tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  alive_at timestamptz(3),
  trouble text CHECK (trouble IN ('gone', 'unsigned', 'fault')),
  asked_by_id uuid NOT NULL REFERENCES person (id),
  asked_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  file_name text,
  content_type text,
  length integer,
  sha256 text REFERENCES content (sha256),
  CONSTRAINT report_export_scope CHECK (
    article_id IS NOT NULL AND from_day IS NULL AND to_day IS NULL AND person_id IS NULL
    OR article_id IS NULL AND claim_number IS NULL AND from_day IS NOT NULL AND to_day >= from_day
  ),
  CONSTRAINT report_export_kept_whole CHECK (
    (state = 'kept') = (sha256 IS NOT NULL) AND (sha256 IS NULL) = (length IS NULL)
    AND (sha256 IS NULL) = (file_name IS NULL) AND (sha256 IS NULL) = (content_type IS NULL)
    AND (state IN ('kept', 'failed')) = (ended_at IS NOT NULL)
  )
);
CREATE INDEX report_export_article ON report_export (article_id, asked_at DESC);
CREATE INDEX report_export_asked ON report_export (asked_at DESC);
CREATE INDEX report_export_making ON report_export (alive_at) WHERE state = 'making';

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

-- ## Conversation: the desk's own words, and what each person is told

-- A comment on a claim, on chosen words of an article, or on the article. `first_id` is the comment that its thread begins
-- with, which is resolved, and included in reports, as a whole; `settled_by_id` is who resolved or reopened it last. The log
-- holds `words_sha256`, the hash of the words with the comment's own salt: once both are emptied, because the comment was
-- deleted or its author erased, nobody can tell any more what was said, and everything verifies as before. `author_name` is
-- of somebody who has no account, such as a writer whose notes came with a draft.
CREATE TABLE comment (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  claim_id uuid REFERENCES claim (id),
  kind text NOT NULL CHECK (kind IN ('claim', 'words', 'article')),
  first_id uuid NOT NULL REFERENCES comment (id),
  author_id uuid REFERENCES person (id),
  author_name text CHECK (btrim(author_name) <> ''),
  words text CHECK (words <> ''),
  salt text CHECK (salt ~ '^[0-9a-f]{64}$'),
  words_sha256 text NOT NULL CHECK (words_sha256 ~ '^[0-9a-f]{64}$'),
  mentions uuid[] NOT NULL DEFAULT '{}',
  revision integer NOT NULL DEFAULT 1,
  written_at timestamptz(3) NOT NULL,
  edited_at timestamptz(3),
  emptied_at timestamptz(3),
  resolved_at timestamptz(3),
  settled_by_id uuid REFERENCES person (id),
  included_at timestamptz(3),
  CONSTRAINT comment_on_its_kind CHECK ((kind = 'claim') = (claim_id IS NOT NULL)),
  CONSTRAINT comment_of_one_author CHECK (
    (author_id IS NULL OR author_name IS NULL) AND (words IS NULL OR author_id IS NOT NULL OR author_name IS NOT NULL)
  ),
  CONSTRAINT comment_emptied_whole CHECK (
    (emptied_at IS NULL) = (words IS NOT NULL) AND (words IS NULL) = (salt IS NULL)
    AND (words IS NOT NULL OR mentions = '{}')
  ),
  CONSTRAINT comment_salted CHECK (
    words IS NULL
    OR words_sha256 = encode(sha256((salt || E'\n' || encode(sha256(convert_to(words, 'UTF8')), 'hex'))::bytea), 'hex')
  ),
  CONSTRAINT comment_thread_state CHECK (first_id = id OR (resolved_at IS NULL AND settled_by_id IS NULL AND included_at IS NULL)),
  CONSTRAINT comment_resolved_by CHECK (resolved_at IS NULL OR settled_by_id IS NOT NULL)
);
CREATE INDEX comment_article ON comment (article_id, written_at);
CREATE INDEX comment_claim ON comment (claim_id, written_at) WHERE claim_id IS NOT NULL;
CREATE INDEX comment_thread ON comment (first_id, written_at);
CREATE INDEX comment_author ON comment (author_id) WHERE words IS NOT NULL;
CREATE INDEX comment_words ON comment USING gin (searched_words(words)) WHERE words IS NOT NULL;
CREATE INDEX comment_mentions ON comment USING gin (mentions) WHERE words IS NOT NULL;

-- Whose it is, what it is about and when it was written stays, and what was emptied stays empty.
CREATE FUNCTION comment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR ROW(NEW.id, NEW.article_id, NEW.claim_id, NEW.kind, NEW.first_id, NEW.author_id, NEW.written_at)
      IS DISTINCT FROM ROW(OLD.id, OLD.article_id, OLD.claim_id, OLD.kind, OLD.first_id, OLD.author_id, OLD.written_at)
    OR (OLD.emptied_at IS NOT NULL AND ROW(NEW.emptied_at, NEW.words_sha256)
      IS DISTINCT FROM ROW(OLD.emptied_at, OLD.words_sha256)) THEN
    RAISE EXCEPTION 'a comment stays where it is and whose it is, and an emptied one stays empty'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'comment_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_stays BEFORE UPDATE OR DELETE ON comment FOR EACH ROW EXECUTE FUNCTION comment_stays();
CREATE TRIGGER comment_not_emptied BEFORE TRUNCATE ON comment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where the words that a thread is about stand in each version; of a version that lost them, what they were before.
CREATE TABLE comment_place (
  comment_id uuid NOT NULL REFERENCES comment (id),
  version_id uuid NOT NULL REFERENCES article_version (id),
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL CHECK (quote <> ''),
  how text NOT NULL CHECK (how IN ('marked', 'exact', 'moved', 'reworded', 'lost')),
  PRIMARY KEY (comment_id, version_id),
  CONSTRAINT comment_place_range CHECK (how = 'lost' OR (start_offset >= 0 AND end_offset > start_offset))
);
CREATE INDEX comment_place_version ON comment_place (version_id);
CREATE TRIGGER comment_place_lies_in_version BEFORE INSERT ON comment_place
  FOR EACH ROW EXECUTE FUNCTION range_lies_in_version();
CREATE TRIGGER comment_place_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON comment_place
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How often a person wants to be told by e-mail; who has not chosen has no row.
CREATE TABLE mail_choice (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  often text NOT NULL CHECK (often IN ('at-once', 'hourly', 'daily', 'none')),
  chosen_at timestamptz(3) NOT NULL
);

-- A message to one person about what they were told of since the one before. Its id makes its Message-ID, so that one that
-- is sent twice is known to be the same. Of the token by which its reader unsubscribes the hash alone is kept.
CREATE TABLE mail (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  made_at timestamptz(3) NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'given-up', 'needless')),
  tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  trouble text,
  ended_at timestamptz(3),
  token_sha256 text NOT NULL UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT mail_ended CHECK ((state = 'waiting') = (ended_at IS NULL))
);
CREATE INDEX mail_person ON mail (person_id, made_at DESC);

-- What a person is told of, made in the transaction of the event that tells it: once, and never of what they did themselves.
-- It holds no words: what a comment or a claim says is read where it stands. `mail_id` is the message that it went into.
CREATE TABLE notification (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL
    CHECK (kind IN ('mention', 'reply', 'sent-back', 'approved', 'assigned', 'stale', 'notice')),
  event_id uuid NOT NULL REFERENCES audit_event (id),
  by_id uuid REFERENCES person (id),
  article_id uuid NOT NULL REFERENCES article (id),
  claim_id uuid REFERENCES claim (id),
  comment_id uuid REFERENCES comment (id),
  at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  mail_id uuid REFERENCES mail (id),
  CONSTRAINT notification_once UNIQUE NULLS NOT DISTINCT (person_id, event_id, claim_id),
  CONSTRAINT notification_by_another CHECK (by_id IS DISTINCT FROM person_id),
  CONSTRAINT notification_of_comment CHECK ((kind IN ('mention', 'reply')) = (comment_id IS NOT NULL))
);
CREATE INDEX notification_list ON notification (person_id, at DESC, id DESC);
CREATE INDEX notification_unread ON notification (person_id, kind) WHERE read_at IS NULL;
CREATE INDEX notification_event ON notification (event_id);
CREATE INDEX notification_unsent ON notification (at) WHERE read_at IS NULL AND mail_id IS NULL;
CREATE INDEX notification_mail ON notification (mail_id) WHERE mail_id IS NOT NULL;

-- ## From elsewhere: earlier checks, other newsrooms' reports, and where claims came from that nobody marked by hand

-- Checks that other outlets have published, as their ClaimReviews told of them. `raw` is the ClaimReview as it came, so
-- that giving it on loses nothing; the rest is what could be read of it, for searching and showing.
CREATE TABLE earlier_check (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  raw text NOT NULL,
  statement text NOT NULL CHECK (statement <> ''),
  title text,
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
  position bigint GENERATED ALWAYS AS IDENTITY,
  search_text text GENERATED ALWAYS AS (
    folded(statement || E'\n' || coalesce(outlet, '') || E'\n' || coalesce(claimant, '') || E'\n' || coalesce(rating_label, ''))
  ) STORED
);
CREATE UNIQUE INDEX earlier_check_position ON earlier_check (position);
CREATE INDEX earlier_check_search ON earlier_check USING gin (search_text gin_trgm_ops);
CREATE INDEX earlier_check_reviewed ON earlier_check (reviewed_on DESC NULLS LAST, position DESC);

CREATE TRIGGER earlier_check_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON earlier_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which words stand in which earlier check, as stems, so that those that say the same as a statement are found in any
-- language; the library only grows, and so do these. Here the text search configurations by which checks were stemmed, and
-- how many checks by each.
CREATE TABLE earlier_check_stems (
  stems text PRIMARY KEY,
  checks integer NOT NULL
);

-- A stem, and how many checks it stands in.
CREATE TABLE earlier_check_word (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stems text NOT NULL,
  word text NOT NULL,
  checks integer NOT NULL,
  UNIQUE (stems, word)
);

-- A stem in a check, by the check's position, with what it counts for there before its rarity (BM25).
CREATE TABLE earlier_check_use (
  word_id integer NOT NULL REFERENCES earlier_check_word (id),
  position bigint NOT NULL REFERENCES earlier_check (position),
  weight real NOT NULL,
  PRIMARY KEY (word_id, position) INCLUDE (weight)
);

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

-- An article that was brought in from another newsroom's report names it.
ALTER TABLE article ADD COLUMN foreign_report_id uuid REFERENCES foreign_report (id);
CREATE INDEX article_foreign_report ON article (foreign_report_id) WHERE foreign_report_id IS NOT NULL;

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

-- ## Who is here
--
-- Which tab of whom is at which article, for the others to see; no part of the record. Whoever is not heard from in time is
-- gone, so that it need not outlive a crash, and no backup holds it.
CREATE UNLOGGED TABLE presence (
  tab_id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  article_id uuid NOT NULL REFERENCES article (id),
  claim_number integer CHECK (claim_number > 0),
  doing text NOT NULL CHECK (doing IN ('reading', 'writing-verdict')),
  seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX presence_person ON presence (person_id);
-- ## Drafts and proofs: the writer's documents with their notes, and our proofs as they came back

-- A document that a version was read from (`draft`), or a proof that came back to a version (`proof`). It may name confidential
-- sources, so that its bytes and its notes are read for somebody. The log names it by its salted hash; where a writer is erased,
-- bytes and salt go, and the hash tells nobody anything any more. `changes` is how many tracked changes it had; `other_text` its
-- text without them, where that is another.
CREATE TABLE draft (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article (id),
  version_id uuid NOT NULL REFERENCES article_version (id),
  kind text NOT NULL CHECK (kind IN ('draft', 'proof')),
  number integer NOT NULL CHECK (number > 0),
  name text NOT NULL,
  bytes bytea,
  salt bytea,
  salted_sha256 text NOT NULL CHECK (salted_sha256 ~ '^[0-9a-f]{64}$'),
  changes integer NOT NULL DEFAULT 0 CHECK (changes >= 0),
  other_text text,
  -- Of a proof: what was found in it. See lib/domain/draft/proof-findings.ts.
  findings jsonb,
  brought_by_id uuid NOT NULL REFERENCES person (id),
  brought_at timestamptz(3) NOT NULL,
  CONSTRAINT draft_whole_or_erased CHECK ((bytes IS NULL) = (salt IS NULL)),
  CONSTRAINT draft_of_kind CHECK ((kind = 'proof') = (findings IS NOT NULL))
);
CREATE UNIQUE INDEX draft_article_id_number_key ON draft (article_id, number);
CREATE INDEX draft_version_id_idx ON draft (version_id);

-- What a draft is stays what it was; only its bytes may go.
CREATE FUNCTION draft_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.article_id, NEW.version_id, NEW.kind, NEW.number, NEW.salted_sha256, NEW.changes, NEW.brought_by_id, NEW.brought_at)
     IS DISTINCT FROM (OLD.id, OLD.article_id, OLD.version_id, OLD.kind, OLD.number, OLD.salted_sha256, OLD.changes, OLD.brought_by_id, OLD.brought_at)
     OR (NEW.bytes IS NOT NULL AND NEW.bytes IS DISTINCT FROM OLD.bytes) THEN
    RAISE EXCEPTION 'a draft stays as it came'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'draft_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_stays BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION draft_stays();

-- A note of a draft, where it stands in the draft's version (`quote` is empty where it stands on none of its words), and what a
-- person made of it: a claim with or without sources, a note beside the text, nothing. `likeness` is how it is beside the
-- article's draft before. Where a writer is erased, `author` becomes null, in `replies` too.
CREATE TABLE draft_note (
  id uuid PRIMARY KEY,
  draft_id uuid NOT NULL REFERENCES draft (id),
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('comment', 'footnote', 'endnote', 'link')),
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL,
  text text NOT NULL,
  author text,
  written_at text,
  replies jsonb NOT NULL,
  resolved boolean NOT NULL,
  proposal jsonb NOT NULL,
  likeness text NOT NULL CHECK (likeness IN ('new', 'changed', 'same')),
  stands text NOT NULL DEFAULT 'waiting' CHECK (stands IN ('waiting', 'claim', 'confidential', 'comment', 'dropped')),
  claim_id uuid REFERENCES claim (id),
  -- What it says stands in the conversation, in this thread.
  thread_id uuid REFERENCES comment (id),
  CONSTRAINT draft_note_range CHECK (start_offset >= 0 AND end_offset >= start_offset),
  CONSTRAINT draft_note_of_claim CHECK (stands NOT IN ('claim', 'confidential') OR claim_id IS NOT NULL)
);
CREATE UNIQUE INDEX draft_note_draft_id_number_key ON draft_note (draft_id, number);
CREATE INDEX draft_note_claim_id_idx ON draft_note (claim_id) WHERE claim_id IS NOT NULL;

-- An editor's ruling that a correction holds although the writer refused it; with the verdict's next revision it is over.
CREATE TABLE hold (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES claim (id),
  verdict_id uuid NOT NULL REFERENCES verdict (id),
  draft_id uuid NOT NULL REFERENCES draft (id),
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  ruled_by_id uuid NOT NULL REFERENCES person (id),
  ruled_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX hold_verdict_id_draft_id_key ON hold (verdict_id, draft_id);
CREATE TRIGGER hold_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON hold
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ## What the application's own role may do
--
-- Where that role does not exist (one role for everything), the triggers above still hold. Nothing may be deleted but
-- attempts at signing in, what waits for its place in the log, and who is here; what only grows may be read and added to.

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT USAGE ON SCHEMA public TO galley_app;
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM galley_app;

    GRANT SELECT, INSERT, UPDATE ON person, command_receipt TO galley_app;
    GRANT SELECT, INSERT, UPDATE (ended_at, spent_at, first_sign_in_at) ON one_time_link TO galley_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt, presence TO galley_app;
    GRANT SELECT, UPDATE ON newsroom_settings, write_probe TO galley_app;

    GRANT SELECT, INSERT ON original, article_version TO galley_app;
    GRANT SELECT, INSERT, UPDATE ON article, skip, claim, anchor TO galley_app;

    GRANT SELECT, INSERT, UPDATE ON source, evidence, snapshot TO galley_app;
    GRANT SELECT, INSERT ON source_facts, content, content_piece, watch_look TO galley_app;
    GRANT SELECT, INSERT, UPDATE (answer, answer_reason, answered_by_id, answered_at) ON notice TO galley_app;

    GRANT SELECT, INSERT ON rating_scale, rating, decision, stet TO galley_app;
    GRANT SELECT, INSERT, UPDATE ON verdict TO galley_app;
    GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON sign_off TO galley_app;

    GRANT SELECT, INSERT ON audit_event, audit_number, audit_leaf, audit_node, audit_checkpoint TO galley_app;
    GRANT SELECT, INSERT, DELETE ON audit_waiting TO galley_app;

    GRANT SELECT, INSERT, UPDATE ON report_export TO galley_app;

    GRANT SELECT, INSERT, UPDATE ON comment, mail_choice, mail TO galley_app;
    GRANT SELECT, INSERT ON comment_place TO galley_app;
    GRANT SELECT, INSERT, UPDATE (read_at, mail_id) ON notification TO galley_app;

    GRANT SELECT, INSERT ON earlier_check, earlier_check_use, foreign_report, claim_origin TO galley_app;
    GRANT SELECT, INSERT, UPDATE ON earlier_check_stems, earlier_check_word TO galley_app;

    GRANT SELECT, INSERT, UPDATE ON draft, draft_note TO galley_app;
    GRANT SELECT, INSERT ON hold TO galley_app;
  END IF;
END $$;
