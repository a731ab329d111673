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

CREATE TRIGGER audit_number_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_number
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON audit_number TO galley_app;
  END IF;
END $$;
