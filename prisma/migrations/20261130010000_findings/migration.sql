-- What a rating means here: whether a text may stand uncorrected under it, and which one a plain confirmation gives. Its sign
-- follows from its place in the scale (signsOf in lib/domain/verdict/rating-scale.ts), and its colour is one of six pairs.
ALTER TABLE rating
  DROP COLUMN icon,
  ADD COLUMN sign text NOT NULL DEFAULT 'unknown'
    CHECK (sign IN ('full', 'three-quarters', 'half', 'quarter', 'crossed', 'unknown')),
  ADD COLUMN may_stand boolean NOT NULL DEFAULT false,
  ADD COLUMN confirms boolean NOT NULL DEFAULT false;

ALTER TABLE rating DISABLE TRIGGER rating_only_grows;
UPDATE rating SET colour = new.colour, sign = new.sign, may_stand = new.may_stand, confirms = new.confirms
FROM (VALUES
  ('true', 'teal', 'full', true, true),
  ('mostly-true', 'petrol', 'three-quarters', true, false),
  ('needs-context', 'amber', 'half', false, false),
  ('mostly-false', 'orange', 'quarter', false, false),
  ('false', 'red', 'crossed', false, false),
  ('unproven', 'violet', 'unknown', false, false)
) AS new (key, colour, sign, may_stand, confirms)
WHERE rating.key = new.key;
ALTER TABLE rating ENABLE TRIGGER rating_only_grows;

ALTER TABLE rating
  ALTER COLUMN sign DROP DEFAULT,
  ALTER COLUMN may_stand DROP DEFAULT,
  ALTER COLUMN confirms DROP DEFAULT,
  ADD CONSTRAINT rating_colour CHECK (colour IN ('teal', 'petrol', 'amber', 'orange', 'red', 'violet')),
  ADD CONSTRAINT rating_confirms_what_stands CHECK (may_stand OR NOT confirms);
CREATE UNIQUE INDEX rating_confirms_once ON rating (scale_id) WHERE confirms;

-- A claim may stand on the words of its approved correction.
ALTER TABLE anchor DROP CONSTRAINT anchor_how_check;
ALTER TABLE anchor ADD CONSTRAINT anchor_how_check
  CHECK (how IN ('marked', 'exact', 'moved', 'reworded', 'corrected', 'confirmed', 'lost'));

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

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT ON stet TO galley_app;
  END IF;
END $$;
