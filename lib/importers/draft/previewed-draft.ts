import type { NoteKind, NoteProposal, NoteWords } from "@/lib/domain/draft/draft-note";
import { type ShownHunk, shownHunks } from "@/lib/domain/draft/text-hunks";
import type { ArticleSource } from "@/lib/importers/article-source";
import type { ImportedArticle } from "@/lib/importers/import-article";
import { type PreviewedText, previewedText } from "@/lib/importers/previewed-text";
import type { Draft } from "./import-draft";

/** So many notes and changes are shown before an import; all are counted. */
const MOST_NOTES = 500;
const MOST_CHANGES = 100;

/** A draft as its preview shows it beside its text: its notes, and what its tracked changes changed. */
export type PreviewedDraft = {
  readonly notes: readonly (NoteWords & { readonly proposal: NoteProposal })[];
  readonly counts: Readonly<Record<NoteKind, number>>;
  /** How many tracked changes were accepted, and where the text was otherwise before them. */
  readonly changes: number;
  readonly changed: readonly ShownHunk[];
};

type Previewed = { readonly read: ImportedArticle; readonly shown: PreviewedText; readonly draft: PreviewedDraft };

/**
 * Whether a file is a writer's document with notes: a Word document with any note or tracked change, or a page or Markdown
 * with more than links, which all pages have.
 */
export function isDraft(source: ArticleSource, { notes, article }: Draft): boolean {
  const isWord = "name" in source && /\.docx$/i.test(source.name);
  if (isWord && changesIn(article) > 0) return true;
  return notes.some(({ kind }) => isWord || kind !== "link");
}

/** How many tracked changes a document's text has as accepted. */
export function changesIn({ notes }: Pick<ImportedArticle, "notes">): number {
  const told = notes.find(({ kind }) => kind === "changes-accepted");
  return told && "count" in told ? told.count : 0;
}

/** What is shown of a draft before it is imported. */
export function previewedDraft({ article, notes, otherText }: Draft): Previewed {
  const own = { ...article, notes: article.notes.filter(({ kind }) => !aboutNotes.has(kind)) };
  const counts = { comment: 0, footnote: 0, endnote: 0, link: 0 };
  for (const { kind } of notes) counts[kind]++;
  const changed = otherText === null ? [] : shownHunks(otherText, article.text, MOST_CHANGES);
  const draft = { notes: notes.slice(0, MOST_NOTES), counts, changes: changesIn(article), changed };
  return { read: article, shown: previewedText(own), draft };
}

/** What is told of a draft in words of its own. */
const aboutNotes: ReadonlySet<string> = new Set(["changes-accepted", "comments-left-out"]);
