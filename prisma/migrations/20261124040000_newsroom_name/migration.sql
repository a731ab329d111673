-- What the newsroom is called and where its readers find it: reports and ClaimReviews name their author so.
ALTER TABLE newsroom_settings
  ADD COLUMN name TEXT CHECK (name <> ''),
  ADD COLUMN site_address TEXT CHECK (site_address ~ '^https?://');
