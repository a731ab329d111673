-- Names and addresses of people stand in the log by a hash salted with `salt`. Whoever is erased loses name, address,
-- password and salt, and then the hashes tell nobody anything any more.
ALTER TABLE person
  ADD COLUMN salt bytea DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
    CHECK (octet_length(salt) = 32),
  ADD COLUMN erased_at timestamptz(3);
ALTER TABLE person
  ADD CONSTRAINT person_erased_whole CHECK (
    (erased_at IS NULL) = (salt IS NOT NULL)
    AND (erased_at IS NULL OR (NOT active AND password_hash = '' AND email LIKE '%@erased.invalid'))
  );

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
