import type { NoteProposal } from "@/lib/domain/draft/draft-note";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Encoding } from "@/lib/domain/text/encodings";
import { readDraftFile } from "@/lib/importers/article-source";
import { type ArticleOverrides, articleOf, checkOverrides, type ImportedArticle } from "@/lib/importers/import-article";
import type { DraftNote } from "./draft";
import { proposalOf } from "./proposals";
import { onTheirWords } from "./standing-words";

/**
 * A writer's document: what its article is made from, and its notes in text order, each with what Galley proposes to make of
 * it. `otherText` is the text with all tracked changes rejected, where that is another.
 */
export type Draft = {
  readonly article: ImportedArticle;
  readonly notes: readonly (DraftNote & { readonly proposal: NoteProposal })[];
  readonly otherText: string | null;
};

/** All quotes together may be so long (UTF-16 code units): ten of the longest article. Only files made to do harm have more. */
const MAX_QUOTED = 20_000_000;

/** So many notes are as many as a person can look through, and more than any draft has. */
const MAX_NOTES = 10_000;

/**
 * Reads a draft with its notes: DOCX, HTML or Markdown. Its text is that of an import, but for footnotes and endnotes,
 * which an import puts at the end as text and which are notes here. A note whose words a person leaves out stands on none,
 * and is not lost.
 * Refuses as importArticle does; draft-type-unknown (`allowed`), draft-notes-too-many.
 */
export async function importDraft(
  file: { readonly bytes: Uint8Array; readonly name: string; readonly encoding?: Encoding | undefined },
  overrides: ArticleOverrides = {},
): Promise<Result<Draft>> {
  const checked = checkOverrides(overrides);
  if (!checked.ok) return checked;
  const read = await readDraftFile(file);
  if (!read.ok) return read;
  const made = await articleOf(read.value.article, checked.value);
  if (!made.ok) return made;
  const { article, rangeIn } = made.value;
  const placed = read.value.found.map((note) => {
    const range = rangeIn(note);
    return range ? { ...note, ...range } : { ...note, start: 0, end: 0, on: "range" as const };
  });
  const notes = onTheirWords(article, placed);
  const quoted = notes.reduce((sum, { quote }) => sum + quote.length, 0);
  if (quoted > MAX_QUOTED || notes.length > MAX_NOTES)
    return refuse("draft-notes-too-many", { most: MAX_NOTES }, "file");
  const { otherText } = read.value;
  return ok({
    article,
    notes: notes.map((note) => ({ ...note, proposal: proposalOf(note) })),
    otherText: otherText === undefined || otherText === article.text ? null : otherText,
  });
}

/** The article of a draft with more notes than are read, which says so. */
export function withoutItsNotes(article: ImportedArticle): ImportedArticle {
  const others = article.notes.filter(({ kind }) => kind !== "comments-left-out");
  return { ...article, notes: [...others, { kind: "notes-too-many", count: MAX_NOTES }] };
}
