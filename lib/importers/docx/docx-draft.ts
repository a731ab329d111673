import { ok, type Result } from "@/lib/domain/result";
import type { FoundDraft, FoundNote } from "@/lib/importers/draft/draft";
import { joinBlocks } from "@/lib/importers/html/join-blocks";
import { articleOf, readDocx } from "./docx";
import type { DocxBlock, DocxBlocks } from "./docx-blocks";
import { type DocxComment, docxComments } from "./docx-comments";
import { docxReader, noteReader, notesOnce } from "./docx-notes";
import type { DocxPackage } from "./docx-package";
import { type Place, type Places, placesIn } from "./docx-places";
import { elementsIn } from "./docx-xml";

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
  const { notes, comments, missing } = referredNotes(source, places);
  const written = docxComments(source);
  const links = places.links.map(({ address, start, end }) => ({
    ...{ kind: "link" as const, start, end, text: address, on: "range" as const },
    ...unsigned,
  }));
  const found = [...commentNotes(written, places, comments), ...notes, ...links];
  const known = new Set(written.flatMap(({ ids }) => ids));
  const gone = missing + [...signsIn(blocks)].filter((id) => !known.has(id)).length;
  const doubts = [
    { kind: "notes-missing", count: gone } as const,
    { kind: "ids-shared", count: sharedIn(written.flatMap(({ ids }) => ids)) + sharedIn(noteIds(source)) } as const,
  ];
  const told = [...(article.notes ?? []), ...doubts.filter(({ count }) => count > 0)];
  return { article: { ...article, notes: told }, found: found.toSorted((a, b) => a.start - b.start || a.end - b.end) };
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
  let missing = 0;
  const comments = new Map<string, Place>();
  for (const { kind, id, at } of places.notes) {
    const note = parts[kind].notes(id);
    if (!note) {
      missing++;
      continue;
    }
    const { text, marks } = parts[kind].read(note);
    notes.push({ kind, start: at, end: at, text, on: "statement", ...unsigned });
    for (const mark of marks) {
      if (mark.kind === "comment-sign" || mark.kind === "comment-start") {
        comments.set(mark.id, { start: at, end: at, isPoint: true });
      }
    }
  }
  return { notes, comments, missing };
}

/** The comments that signs in the text refer to. What is left of a range whose comment was deleted has no sign. */
function signsIn(blocks: readonly DocxBlock[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ marks }) => marks.flatMap(({ mark }) => (mark.kind === "comment-sign" ? [mark.id] : []))),
  );
}

function noteIds({ footnotes, endnotes }: DocxPackage): string[] {
  return [footnotes, endnotes].flatMap((part, i) =>
    elementsIn(part).flatMap(({ attributes }) => {
      const id = attributes.get("w:id");
      return id === undefined ? [] : [`${i} ${id}`];
    }),
  );
}

/** How many have an id that another has, too. Programs that write none are read by order. */
function sharedIn(ids: readonly string[]): number {
  const seen = new Map<string, number>();
  for (const id of ids) if (id !== "") seen.set(id, (seen.get(id) ?? 0) + 1);
  return [...seen.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
}

/** Of several comments with one id each takes the next place of that id, and the last one stays for all that are left. */
function commentNotes(
  written: readonly DocxComment[],
  places: Places,
  inNotes: ReadonlyMap<string, Place>,
): FoundNote[] {
  const taken = new Map<string, number>();
  return written.map(({ id, ids: _, isResolved, ...comment }) => {
    const all = places.comments.get(id) ?? [];
    const nth = taken.get(id) ?? 0;
    taken.set(id, nth + 1);
    const place = all[Math.min(nth, all.length - 1)] ?? inNotes.get(id);
    const { start, end } = place ?? { start: 0, end: 0 };
    const on = place?.isPoint ? "word" : "range";
    return { kind: "comment", start, end, on, ...comment, resolved: isResolved };
  });
}
