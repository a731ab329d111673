-- The sources that can be attached, newest first, as the picker and the library's first page show them.
CREATE INDEX source_current ON source (created_at DESC, id DESC) WHERE merged_into_id IS NULL AND retired_at IS NULL;
DROP INDEX source_newest;
