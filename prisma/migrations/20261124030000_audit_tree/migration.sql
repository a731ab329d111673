-- The audit log as a Merkle tree (RFC 6962): which event is which leaf, the inner nodes, and the checkpoints.
-- An event waits until the sequencer gives it its index, in the order in which events were inserted.

-- A queue, and no part of the record: what waits here is in no checkpoint yet.
CREATE TABLE audit_waiting (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE REFERENCES audit_event (id)
);

CREATE TABLE audit_leaf (
  index bigint PRIMARY KEY CHECK (index >= 0),
  event_id uuid NOT NULL UNIQUE REFERENCES audit_event (id)
);

-- A node over a complete subtree: leaves from index * 2^level on. Level 0 are the leaf hashes, which stand with the events.
CREATE TABLE audit_node (
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 52),
  index bigint NOT NULL CHECK (index >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, index)
);

-- The keys that sign checkpoints stand in the log itself, in the events that brought them.
CREATE INDEX audit_event_key ON audit_event (at) WHERE type = 'audit-key.registered';

-- `note` is the signed checkpoint as it is given out (C2SP tlog-checkpoint); size and root are what it says.
CREATE TABLE audit_checkpoint (
  size bigint PRIMARY KEY CHECK (size > 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note text NOT NULL
);

CREATE FUNCTION audit_event_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_waiting (event_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_waits AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_waits();
INSERT INTO audit_waiting (event_id) SELECT id FROM audit_event ORDER BY at, id;

-- Leaves follow one another without a gap, whoever writes them.
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

CREATE TRIGGER audit_leaf_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_node_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_node
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_checkpoint_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON audit_leaf, audit_node, audit_checkpoint TO galley_app;
    GRANT SELECT, INSERT, DELETE ON audit_waiting TO galley_app;
  END IF;
END $$;
