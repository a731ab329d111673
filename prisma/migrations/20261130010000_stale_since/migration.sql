-- The queue lists a stale claim by when it became stale.
ALTER TABLE claim ADD COLUMN stale_since timestamptz(3);
ALTER TABLE claim ADD CONSTRAINT claim_stale_since CHECK ((state = 'stale') = (stale_since IS NOT NULL));
