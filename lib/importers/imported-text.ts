import type { Block } from "../domain/text/blocks";

/**
 * What one format gives: the canonical text of a version, its blocks, and what the file says of itself. Each value
 * is as written in the file; import-article.ts checks them and fills in what is missing.
 */
export type ImportedText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title?: string;
  readonly byline?: string;
  /** Any spelling of a date that starts with `YYYY-MM-DD`; others are left out. */
  readonly publishedOn?: string;
  readonly language?: string;
};
