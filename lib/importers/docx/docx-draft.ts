import { ok, type Result } from "@/lib/domain/result";
import type { FoundDraft, FoundNote } from "@/lib/importers/draft/draft";
import { joinBlocks } from "@/lib/importers/html/join-blocks";
import { articleOf, readDocx } from "./docx";
import type { DocxBlocks } from "./docx-blocks";
import { docxComments } from "./docx-comments";
import { docxReader, noteReader, notesOnce } from "./docx-notes";
import type { DocxPackage } from "./docx-package";
import { type Place, type Places, placesIn } from "./docx-places";

/**
 * Reads a Word document as a draft: its article without the words of footnotes and endnotes, and with these the comments and
 * links as notes. A comment that the text does not refer to stands before the first word, and has no quote; a note that
 * is referred to and not there is none. Refuses as importDocx does.
 */
export function readDocxDraft(bytes: Uint8Array): Result<FoundDraft> {
  return readDocx(bytes, (source, reader) => {
    const draft = draftOf(source, reader);
    const otherText = reader.words.counts.has("changes-accepted") ? rejectedText(source) : undefined;
    return ok({ ...draft, otherText });
  });
}

/** The article of an opened document, and its notes in text order. */
export function draftOf(source: DocxPackage, reader: DocxBlocks): FoundDraft {
  const blocks = reader.read(source.body);
  const article = articleOf(source, reader, blocks);
  const places = placesIn(article.text, blocks);
  const { notes, comments } = referredNotes(source, places);
  const links = places.links.map(({ address, start, end }) => ({
    ...{ kind: "link" as const, start, end, text: address, on: "range" as const },
    ...unsigned,
  }));
  const found = [...commentNotes(source, places, comments), ...notes, ...links];
  return { article, found: found.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

/** The text with all tracked changes rejected. */
export function rejectedText(source: DocxPackage): string {
  return joinBlocks(docxReader(source, "rejected").read(source.body)).text;
}

const unsigned = { author: null, at: null, replies: [], resolved: false } as const;

/** The footnotes and endnotes, and where the comments stand that are said of their words: where the notes do. */
function referredNotes(source: DocxPackage, places: Places) {
  const parts = {
    footnote: { notes: notesOnce(source.footnotes), read: noteReader(source, "footnotes") },
    endnote: { notes: notesOnce(source.endnotes), read: noteReader(source, "endnotes") },
  };
  const notes: FoundNote[] = [];
  const comments = new Map<string, Place>();
  for (const { kind, id, at } of places.notes) {
    const note = parts[kind].notes(id);
    if (!note) continue;
    const { text, marks } = parts[kind].read(note);
    notes.push({ kind, start: at, end: at, text, on: "statement", ...unsigned });
    for (const mark of marks) {
      if (mark.kind === "comment-sign" || mark.kind === "comment-start") {
        comments.set(mark.id, { start: at, end: at, isPoint: true });
      }
    }
  }
  return { notes, comments };
}

/** Of several comments with one id each takes the next place of that id, and the last one stays for all that are left. */
function commentNotes(source: DocxPackage, places: Places, inNotes: ReadonlyMap<string, Place>): FoundNote[] {
  const taken = new Map<string, number>();
  return docxComments(source).map(({ id, isResolved, ...comment }) => {
    const all = places.comments.get(id) ?? [];
    const nth = taken.get(id) ?? 0;
    taken.set(id, nth + 1);
    const place = all[Math.min(nth, all.length - 1)] ?? inNotes.get(id);
    const { start, end } = place ?? { start: 0, end: 0 };
    const on = place?.isPoint ? "word" : "range";
    return { kind: "comment", start, end, on, ...comment, resolved: isResolved };
  });
}
