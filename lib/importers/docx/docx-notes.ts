import { InkIndex } from "@/lib/importers/draft/ink";
import { joinBlocks } from "@/lib/importers/html/join-blocks";
import { DocxBlocks } from "./docx-blocks";
import type { DocxMark, MarkedText } from "./docx-marks";
import { DocxNumbering } from "./docx-numbering";
import type { DocxPackage } from "./docx-package";
import { DocxStyles } from "./docx-styles";
import type { ChangesAs } from "./docx-words";
import { elementsIn, type XmlElement } from "./docx-xml";

/** A reader of a document's body, with tracked changes as accepted unless the other side is asked for. */
export function docxReader(source: DocxPackage, changes?: ChangesAs): DocxBlocks {
  return new DocxBlocks(new DocxStyles(source.styles), new DocxNumbering(source.numbering), source.links(), changes);
}

/** Gives the notes of a part by id, each once: of several with one id the next, so that no note is read again and again. */
export function notesOnce(part: XmlElement | undefined): (id: string) => XmlElement | undefined {
  const notes = new Map<string, XmlElement[]>();
  for (const note of elementsIn(part).toReversed()) {
    const id = note.attributes.get("w:id") ?? "";
    const same = notes.get(id);
    if (same) same.push(note);
    else notes.set(id, [note]);
  }
  return (id) => notes.get(id)?.pop();
}

/** The words of a note, and the marks of comments in it. */
export type NoteWords = { readonly text: string; readonly marks: readonly DocxMark[] };

/**
 * Gives a function that reads the words of a part's notes: a line a paragraph, and behind the words of a link its address in
 * brackets, unless they say it.
 *
 * @param type the last word of the type of the part's relationship
 */
export function noteReader(source: DocxPackage, type: string): (note: XmlElement) => NoteWords {
  const [styles, numbering] = [new DocxStyles(source.styles), new DocxNumbering(source.numbering)];
  const links = source.links(type);
  return (note) => {
    // A reader each: a field that one note leaves open ends with it.
    const blocks = new DocxBlocks(styles, numbering, links).read(note);
    const lines = blocks.map((block) => joinBlocks([{ ...block, text: withAddresses(block) }]).text);
    const marks = blocks.flatMap((block) => block.marks.map(({ mark }) => mark));
    return { text: lines.filter((line) => line !== "").join("\n"), marks };
  };
}

function withAddresses({ text, marks }: MarkedText): string {
  const index = new InkIndex(text);
  const starts = new Map<object, number>();
  let words = "";
  let from = 0;
  for (const { mark, ink } of marks) {
    if (mark.kind === "link-start") starts.set(mark.link, index.startOf(ink));
    if (mark.kind !== "link-end") continue;
    const at = index.endOf(ink);
    const own = text.slice(starts.get(mark.link) ?? at, at);
    if (at < from || own.includes(bare(mark.link.address))) continue;
    words += `${text.slice(from, at)} (${mark.link.address})`;
    from = at;
  }
  return words + text.slice(from);
}

/** An address as people write it. */
function bare(address: string): string {
  return address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, "").replace(/\/$/, "");
}
