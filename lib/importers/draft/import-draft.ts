import { ok, type Result, refuse } from "@/lib/domain/result";
import { readDraftFile } from "@/lib/importers/article-source";
import { articleOf, type ImportedArticle } from "@/lib/importers/import-article";
import type { DraftNote } from "./draft";
import { onTheirWords } from "./standing-words";

/** A writer's document: what its article is made from, and its notes in text order. */
export type Draft = { readonly article: ImportedArticle; readonly notes: readonly DraftNote[] };

/** All quotes together may be so long (UTF-16 code units): ten of the longest article. Only files made to do harm have more. */
const MAX_QUOTED = 20_000_000;

/**
 * Reads a draft with its notes: DOCX, HTML or Markdown. Its text is that of an import, but for footnotes and endnotes,
 * which an import puts at the end as text and which are notes here.
 * Refuses as importArticle does; draft-type-unknown (`allowed`), draft-notes-too-many.
 */
export async function importDraft(file: { readonly bytes: Uint8Array; readonly name: string }): Promise<Result<Draft>> {
  const read = await readDraftFile(file);
  if (!read.ok) return read;
  const article = await articleOf(read.value.article);
  if (!article.ok) return article;
  const notes = onTheirWords(article.value, read.value.found);
  const quoted = notes.reduce((sum, { quote }) => sum + quote.length, 0);
  return quoted > MAX_QUOTED ? refuse("draft-notes-too-many") : ok({ article: article.value, notes });
}
