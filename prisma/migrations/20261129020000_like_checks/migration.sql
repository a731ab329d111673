-- Which words stand in which earlier check, as stems, so that those that say the same as a statement are found in any
-- language. The library only grows, and so do these.
ALTER TABLE earlier_check ADD COLUMN title text;

-- The text search configurations by which checks were stemmed, and how many checks by each.
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

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT SELECT, INSERT, UPDATE ON earlier_check_stems, earlier_check_word TO galley_app;
    GRANT SELECT, INSERT ON earlier_check_use TO galley_app;
  END IF;
END $$;
