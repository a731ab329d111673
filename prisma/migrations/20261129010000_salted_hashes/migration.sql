-- What stands for a snapshot wherever it is named: a hash that says nothing to whoever has not got the salt, even if they
-- guess the page. Each snapshot has a salt of its own, so that the same bytes kept twice are not known to be the same.
ALTER TABLE snapshot
  ADD COLUMN salt text CHECK (salt ~ '^[0-9a-f]{64}$'),
  ADD COLUMN salted_sha256 text;

ALTER TABLE snapshot DISABLE TRIGGER snapshot_stays;
UPDATE snapshot SET salt = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') WHERE sha256 IS NOT NULL;
UPDATE snapshot SET salted_sha256 = encode(sha256((salt || E'\n' || sha256)::bytea), 'hex') WHERE sha256 IS NOT NULL;
ALTER TABLE snapshot ENABLE TRIGGER snapshot_stays;

ALTER TABLE snapshot
  ADD CONSTRAINT snapshot_salted CHECK (
    (salt IS NULL) = (sha256 IS NULL)
    AND salted_sha256 IS NOT DISTINCT FROM encode(sha256((salt || E'\n' || sha256)::bytea), 'hex')
  );
