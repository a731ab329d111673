import mammoth from "mammoth";
import { ok, type Result, refuse } from "../domain/result";
import { bylineIn } from "./byline";
import { docxParts } from "./docx-parts";
import { docxDirection, docxProperties } from "./docx-properties";
import { docxStyles } from "./docx-styles";
import { type FoundBlock, htmlBlocks } from "./html-blocks";
import type { ImportedText } from "./imported-text";
import { type BlockText, joinBlocks } from "./join-blocks";
import { parseHtml } from "./parse-html";
import { believable } from "./told-language";
import { writeStoredZip } from "./zip";

/** How many blocks from the top a line "By Jane Doe" is taken as the byline. */
const BYLINE_WITHIN = 4;

/**
 * Brings in a Word document (DOCX): headings, quotes, lists and captions by its styles, tables by row, notes as
 * paragraphs at the end; deleted and commented words, pictures, headers and footers are left out. A title in the style
 * Title is the heading of level 1, and then "Heading 1" is level 2.
 * Refuses: docx-broken, docx-protected, docx-too-large (`limit`), docx-too-intricate, html-too-intricate.
 */
export async function importDocx(bytes: Uint8Array): Promise<Result<ImportedText>> {
  const parts = docxParts(bytes);
  if (!parts.ok) return parts;
  const html = await convert(parts.value);
  if (html === null) return refuse("docx-broken");
  const parsed = parseHtml(html);
  if (!parsed.ok) return parsed;
  const article = joinBlocks(underTitle(htmlBlocks(parsed.value.document.body)));
  const { text, blocks } = article;
  const { title, author, modified, language } = docxProperties(parts.value.get("docProps/core.xml"));
  const direction = docxDirection(parts.value.get("word/document.xml"));
  const lines = blocks.slice(0, BYLINE_WITHIN).map(({ start, end }) => text.slice(start, end));
  return ok({
    ...article,
    // A document's own title often is that of the one it was made from; a headline in it is not.
    title: blocks.some(({ kind }) => kind === "heading") ? undefined : title,
    byline: lines.map(bylineIn).find((name) => name !== undefined) ?? author,
    modifiedOn: modified,
    ...believable({ language, direction }, text),
  });
}

async function convert(parts: ReadonlyMap<string, Uint8Array>): Promise<string | null> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(writeStoredZip(parts)) },
      {
        styleMap: [...docxStyles],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    // What an image is said to show was mostly made by a machine, and nobody sees it.
    return value.replace(/<img\b[^<>]*>/g, "");
  } catch {
    // It throws on whatever is no Word document: missing parts, XML that ends early, nesting without an end.
    return null;
  }
}

function underTitle(blocks: readonly FoundBlock[]): BlockText[] {
  const isTitle = ({ element }: FoundBlock) => element.localName === "h1" && element.className === "title";
  const isTop = (block: FoundBlock) => block.kind === "heading" && block.level === 1 && !isTitle(block);
  const shift = blocks.some(isTitle) && blocks.some(isTop) ? 1 : 0;
  return blocks.map((block) =>
    block.kind === "heading" && !isTitle(block) ? { ...block, level: Math.min(6, block.level + shift) } : block,
  );
}
