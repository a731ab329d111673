import { ok, type Result, refuse } from "@/lib/domain/result";
import { type BlockText, joinBlocks } from "@/lib/importers/html/join-blocks";
import type { ImportedText } from "@/lib/importers/imported-text";
import { bylineIn } from "@/lib/importers/page/byline";
import { believable } from "@/lib/importers/page/told-language";
import type { DocxBlock, DocxBlocks } from "./docx-blocks";
import { docxReader, notesOnce } from "./docx-notes";
import { type DocxPackage, docxPackage } from "./docx-package";
import { docxParts } from "./docx-parts";
import { docxProperties } from "./docx-properties";
import { BrokenXmlError } from "./docx-xml";

/** How many blocks from the top a line "By Jane Doe" is taken as the byline. */
const BYLINE_WITHIN = 4;

/**
 * Brings in a Word document (DOCX): headings, quotes, lists and captions by its styles, tables by row, notes as
 * paragraphs at the end; deleted, hidden, struck and commented words, pictures, headers and footers are left out, and
 * `notes` tell of it. A title in the style Title is the heading of level 1, and then "Heading 1" is level 2.
 * Refuses: docx-broken, docx-protected, docx-too-large (`limit`), docx-too-intricate.
 */
export function importDocx(bytes: Uint8Array): Result<ImportedText> {
  return readDocx(bytes, (source, reader) => {
    const body = reader.read(source.body);
    return ok(articleOf(source, reader, [...body, ...notesOf(source, reader)]));
  });
}

/** Opens a Word document and has it read, with a reader of its body. Refuses as importDocx does. */
export function readDocx<T>(
  bytes: Uint8Array,
  read: (source: DocxPackage, reader: DocxBlocks) => Result<T>,
): Result<T> {
  const parts = docxParts(bytes);
  if (!parts.ok) return parts;
  try {
    const source = docxPackage(parts.value);
    return source ? read(source, docxReader(source)) : refuse("docx-broken");
  } catch (error) {
    // Not a Word document: XML that ends early, nesting without an end.
    if (error instanceof BrokenXmlError) return refuse("docx-broken");
    throw error;
  }
}

/** What importing gives of the blocks that a reader has read. */
export function articleOf(source: DocxPackage, reader: DocxBlocks, read: readonly DocxBlock[]): ImportedText {
  const article = joinBlocks(underTitle(read));
  const { text, blocks } = article;
  const { title, author, modified, language } = docxProperties(source.core);
  const lines = blocks.slice(0, BYLINE_WITHIN).map(({ start, end }) => text.slice(start, end));
  const isTurned = reader.paragraphs > 0 && reader.turned * 2 >= reader.paragraphs;
  return {
    ...article,
    // A document's own title often is that of the one it was made from; a headline in it is not.
    title: blocks.some(({ kind }) => kind === "heading") ? undefined : title,
    byline: lines.map(bylineIn).find((name) => name !== undefined) ?? author,
    modifiedOn: modified,
    notes: Array.from(reader.words.counts, ([kind, count]) => ({ kind, count })),
    ...believable({ language, direction: isTurned ? "rtl" : undefined }, text),
  };
}

/** The footnotes and endnotes that were referred to, in that order, and those that they refer to. */
function notesOf(source: DocxPackage, reader: DocxBlocks): DocxBlock[] {
  const notes = { footnotes: notesOnce(source.footnotes), endnotes: notesOnce(source.endnotes) };
  const blocks: DocxBlock[] = [];
  const { references } = reader.words;
  for (let i = 0; i < references.length; i++) {
    const { part, id } = references[i] as (typeof references)[number];
    const note = notes[part](id);
    if (note) blocks.push(...reader.read(note));
  }
  return blocks;
}

function underTitle(blocks: readonly DocxBlock[]): BlockText[] {
  const isTop = ({ kind, level, isTitle }: DocxBlock) => kind === "heading" && level === 1 && !isTitle;
  const shift = blocks.some(({ isTitle }) => isTitle) && blocks.some(isTop) ? 1 : 0;
  return blocks.map(({ isTitle, ...block }) =>
    block.kind === "heading" && !isTitle ? { ...block, level: Math.min(6, block.level + shift) } : block,
  );
}
