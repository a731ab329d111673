import type { ImportedText } from "@/lib/importers/imported-text";

export type DraftReply = { readonly author: string | null; readonly at: string | null; readonly text: string };

/**
 * A note of a writer's document: a comment, a footnote, an endnote or a link. `text` is what it says, of a link its
 * address; `author` and `at`, as the document has them, of comments alone.
 */
export type DraftNote = DraftReply & {
  readonly kind: "comment" | "footnote" | "endnote" | "link";
  /** Half-open, in UTF-16 code units of the draft's text. */
  readonly start: number;
  readonly end: number;
  /** The words that stand there. */
  readonly quote: string;
  readonly replies: readonly DraftReply[];
  readonly resolved: boolean;
};

/**
 * A note as a format finds it. `on` says what `start` and `end` are: a range that the document gives, or a place alone: of a
 * comment that stands at a word, or of a sign that stands behind what it is said of.
 */
export type FoundNote = Omit<DraftNote, "quote"> & { readonly on: "range" | "word" | "statement" };

/** What a format reads of a draft: its article, the notes in it, and its text with all tracked changes rejected, if it has any. */
export type FoundDraft = {
  readonly article: ImportedText;
  readonly found: readonly FoundNote[];
  readonly otherText?: string | undefined;
};
