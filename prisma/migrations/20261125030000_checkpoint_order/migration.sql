-- Checkpoints follow one another: each names the size of the one before it, so that none can be taken away or put in
-- between, and no two can follow the same one.
ALTER TABLE audit_checkpoint ADD COLUMN previous bigint;

-- What stands already only grows; its order is written down once.
ALTER TABLE audit_checkpoint DISABLE TRIGGER audit_checkpoint_only_grows;
UPDATE audit_checkpoint SET previous = before.size
FROM (SELECT size AS following, lag(size) OVER (ORDER BY size) AS size FROM audit_checkpoint) AS before
WHERE audit_checkpoint.size = before.following;
ALTER TABLE audit_checkpoint ENABLE TRIGGER audit_checkpoint_only_grows;

ALTER TABLE audit_checkpoint
  ADD CONSTRAINT audit_checkpoint_follows FOREIGN KEY (previous) REFERENCES audit_checkpoint (size),
  ADD CONSTRAINT audit_checkpoint_no_fork UNIQUE NULLS NOT DISTINCT (previous),
  ADD CONSTRAINT audit_checkpoint_grows CHECK (previous < size);
