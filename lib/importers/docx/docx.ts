import type { ReadingNote } from "@/lib/domain/evidence/reading-note";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { type BlockText, joinBlocks } from "@/lib/importers/html/join-blocks";
import type { ImportedText } from "@/lib/importers/imported-text";
import { bylineIn } from "@/lib/importers/page/byline";
import { believable } from "@/lib/importers/page/told-language";
import { type DocxBlock, DocxBlocks } from "./docx-blocks";
import { docxPackage } from "./docx-package";
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
  const parts = docxParts(bytes);
  if (!parts.ok) return parts;
  const read = readBlocks(parts.value);
  if (!read) return refuse("docx-broken");
  const article = joinBlocks(underTitle(read.blocks));
  const { text, blocks } = article;
  const { title, author, modified, language } = docxProperties(parts.value.get("docProps/core.xml"));
  const lines = blocks.slice(0, BYLINE_WITHIN).map(({ start, end }) => text.slice(start, end));
  return ok({
    ...article,
    // A document's own title often is that of the one it was made from; a headline in it is not.
    title: blocks.some(({ kind }) => kind === "heading") ? undefined : title,
    byline: lines.map(bylineIn).find((name) => name !== undefined) ?? author,
    modifiedOn: modified,
    notes: read.notes,
    ...believable({ language, direction: read.isTurned ? "rtl" : undefined }, text),
  });
}

type ReadBlocks = { readonly blocks: DocxBlock[]; readonly notes: ReadingNote[]; readonly isTurned: boolean };

/** Null for what is no Word document: missing parts, XML that ends early, nesting without an end. */
function readBlocks(parts: ReadonlyMap<string, Uint8Array>): ReadBlocks | null {
  try {
    const source = docxPackage(parts);
    if (!source) return null;
    const reader = new DocxBlocks(source);
    const blocks = reader.read();
    const notes = Array.from(reader.words.counts, ([kind, count]) => ({ kind, count }));
    return { blocks, notes, isTurned: reader.paragraphs > 0 && reader.turned * 2 >= reader.paragraphs };
  } catch (error) {
    if (error instanceof BrokenXmlError) return null;
    throw error;
  }
}

function underTitle(blocks: readonly DocxBlock[]): BlockText[] {
  const isTop = ({ kind, level, isTitle }: DocxBlock) => kind === "heading" && level === 1 && !isTitle;
  const shift = blocks.some(({ isTitle }) => isTitle) && blocks.some(isTop) ? 1 : 0;
  return blocks.map(({ isTitle, ...block }) =>
    block.kind === "heading" && !isTitle ? { ...block, level: Math.min(6, block.level + shift) } : block,
  );
}
