-- The library: sources are retired with a reason, and duplicates merged. A merged source stays as a row with its evidence,
-- which approvals name by its id, and points to the one that is kept; `merged_names` of the kept one holds what the
-- merged ones were called, so that searches find it by that too.

ALTER TABLE source
  ADD COLUMN retired_at timestamptz(3),
  ADD COLUMN retired_reason text,
  ADD COLUMN merged_into_id uuid REFERENCES source (id),
  ADD COLUMN merged_names text,
  ADD CONSTRAINT source_retired_with_reason CHECK (
    (retired_at IS NULL) = (retired_reason IS NULL) AND (retired_reason IS NULL OR btrim(retired_reason) <> '')
  ),
  DROP COLUMN public_text,
  DROP COLUMN hidden_text;
ALTER TABLE source
  ADD COLUMN public_text text GENERATED ALWAYS AS (
    CASE WHEN confidential THEN public_description
    ELSE title || E'\n' || coalesce(publisher, '') || E'\n' || coalesce(author, '') || E'\n' || coalesce(address, '')
      || E'\n' || coalesce(merged_names, '') END
  ) STORED,
  ADD COLUMN hidden_text text GENERATED ALWAYS AS (
    CASE WHEN confidential
    THEN title || E'\n' || coalesce(publisher, '') || E'\n' || coalesce(author, '') || E'\n' || coalesce(address, '')
      || E'\n' || coalesce(merged_names, '') END
  ) STORED;
CREATE INDEX source_public_text ON source USING gin (public_text gin_trgm_ops);
CREATE INDEX source_hidden_text ON source USING gin (hidden_text gin_trgm_ops) WHERE confidential;
CREATE INDEX source_title ON source USING gin (title gin_trgm_ops);
CREATE INDEX source_address_prefix ON source (address_key text_pattern_ops);
CREATE INDEX source_merged_into ON source (merged_into_id) WHERE merged_into_id IS NOT NULL;

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
