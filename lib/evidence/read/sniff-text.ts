import { signatureOf } from "@/lib/importers/file-signature";
import { afterDoctype, afterProlog } from "@/lib/importers/html/markup-prolog";
import { oneByteEach } from "@/lib/importers/html/one-byte-each";
import { delimiterOf } from "./text-delimiter";

/** Bytes that no text holds: the "binary data bytes" of the MIME Sniffing standard, section 3. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const notText = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/;
const LOOKED_AT = 4096;
/** Up to this many bytes, a text is parsed to see whether it is JSON; longer ones need to be told so too. */
const PARSED = 1024 * 1024;
/** So many rows with equally many cells are no coincidence, and so many cells. */
const ROWS = 3;

const htmlTag =
  /^<(?:!doctype html|html|head|body|title|meta|link|style|script|iframe|div|main|article|section|header|h[1-6]|p|br|a|b|font|table|ul|ol)[\s/>]/i;
const anyTag = /<[a-z][a-z0-9]*(?:\s[^<>]*)?>/i;

/** Whether bytes are text, as far as their beginning shows. */
export function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return !notText.test(Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1"));
}

/** The signs of a text; letters beyond ASCII may come out as others, for none is asked for. */
function roughly(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide) return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  return oneByteEach(bytes).replace(/^\xef\xbb\xbf/, "");
}

/** The media type of bytes that are text; see sniff-type.ts. */
export function sniffText(bytes: Uint8Array, told: string, extension: string): string {
  const start = roughly(bytes.subarray(0, LOOKED_AT)).replace(/^\ufeff/, "");
  if (start.startsWith("{\\rtf")) return "application/rtf";
  if (start.startsWith("%!PS")) return "application/postscript";
  if (signatureOf(bytes) === "mhtml") return "multipart/related";
  const markup = markupType(start, told, extension);
  if (markup) return markup;
  if (isJson(bytes, start, /json/.test(told) || /json$/.test(extension))) return "application/json";
  return tableType(bytes, told, extension) ?? (isMarkdown(told, extension) ? "text/markdown" : "text/plain");
}

function markupType(start: string, told: string, extension: string): string | null {
  const first = afterProlog(start);
  const root = rootName(start.slice(afterProlog(start, afterDoctype(start, first))));
  if (root === "svg") return "image/svg+xml";
  if (/^\s*<\?xml[\s?]/.test(start)) return root === "html" ? "application/xhtml+xml" : "application/xml";
  if (htmlTag.test(start.slice(first))) return "text/html";
  const isToldHtml = /html/.test(told) || /^x?html?$/.test(extension);
  return isToldHtml && anyTag.test(start) ? "text/html" : null;
}

function rootName(start: string): string | undefined {
  return /^<(?:[\w-]+:)?(\w+)/.exec(start)?.[1]?.toLowerCase();
}

function isJson(bytes: Uint8Array, start: string, isTold: boolean): boolean {
  if (!/^\s*(?:\{\s*["}]|\[\s*["\d[{tfn\]-])/.test(start)) return false;
  const text = roughly(isTold && bytes.length > PARSED ? bytes.subarray(-LOOKED_AT) : bytes).trimEnd();
  if (!/[}\]]$/.test(text)) return false;
  if (isTold) return true;
  try {
    return bytes.length <= PARSED && typeof JSON.parse(text.replace(/^\ufeff/, "")) === "object";
  } catch {
    return false;
  }
}

function tableType(bytes: Uint8Array, told: string, extension: string): string | null {
  const isTold = /csv|tab-separated/.test(told) || /^(?:csv|tsv|tab)$/.test(extension);
  const text = roughly(bytes.subarray(0, 16 * LOOKED_AT));
  const delimiter = delimiterOf(text, isTold ? 1 : ROWS);
  if (delimiter === null || !(isTold || isPlainlyTable(text, delimiter))) return null;
  return delimiter === "\t" ? "text/tab-separated-values" : "text/csv";
}

/** Prose has a comma a line now and then, and Markdown draws its tables with bars. */
function isPlainlyTable(text: string, delimiter: string): boolean {
  const cells = text.split("\n", 1)[0]?.split(delimiter).length ?? 0;
  return delimiter !== "|" && cells > (delimiter === "\t" ? 1 : 2);
}

function isMarkdown(told: string, extension: string): boolean {
  return /markdown/.test(told) || /^(?:md|markdown)$/.test(extension);
}
