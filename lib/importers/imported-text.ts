import type { ReadingNote } from "@/lib/domain/evidence/reading-note";
import type { Block } from "@/lib/domain/text/blocks";
import type { Direction } from "@/lib/domain/text/direction";
import type { Aside } from "./choose-blocks";

/**
 * What one format gives: the canonical text of a version, its blocks, and what the file says of itself. Each value
 * is as written in the file; import-article.ts checks them and fills in what is missing.
 */
export type ImportedText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  /** Any spelling of a date that starts with `YYYY-MM-DD`; others are left out. */
  readonly publishedOn?: string | undefined;
  readonly modifiedOn?: string | undefined;
  readonly language?: string | undefined;
  readonly direction?: Direction | undefined;
  /** The name of the site that a page belongs to. */
  readonly site?: string | undefined;
  /** The address that a page gives as its own, absolute. */
  readonly address?: string | undefined;
  /** What was left out as no part of the article, which a person may take in all the same. */
  readonly aside?: readonly Aside[] | undefined;
  /** What a person should know of how it was read. */
  readonly notes?: readonly ReadingNote[] | undefined;
};
