-- What else was read in a snapshot. `rest_start` is where, after a page's own words, its menus and sidebars begin (UTF-16
-- code units); `doubt` is what a page may have hidden from Galley, by its looks; `text_reason_params` are what the words
-- of `text_reason` need.
ALTER TABLE snapshot
  ADD COLUMN text_reason_params jsonb,
  ADD COLUMN rest_start integer CHECK (rest_start >= 0),
  ADD COLUMN doubt text;
