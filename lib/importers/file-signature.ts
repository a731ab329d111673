import { readZipDirectory } from "./docx/zip";
import { afterProlog } from "./html/markup-prolog";
import { oneByteEach } from "./html/one-byte-each";

/** What a file's bytes show it to be, whatever it is called. `zip` is an archive of no known kind. */
export type FoundKind =
  | "docx"
  | "protected"
  | "old-word"
  | "spreadsheet"
  | "slides"
  | "opendocument"
  | "epub"
  | "zip"
  | "pdf"
  | "rtf"
  | "image"
  | "media"
  | "html"
  | "mhtml";

/** The first bytes of formats, one character a byte, that a text never begins with. */
const signatures: readonly (readonly [FoundKind, readonly string[]])[] = [
  ["rtf", ["{\\rtf"]],
  ["image", ["\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\0", "MM\0*"]],
  ["media", ["ID3", "OggS", "fLaC", "\x1aE\xdf\xa3"]],
  ["zip", ["\x1f\x8b", "7z\xbc\xaf", "Rar!", "\xfd7zXZ"]],
];

const patterns: readonly (readonly [FoundKind, RegExp])[] = [
  ["image", /^(?:RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0|[\s\S]{4}ftyp(?:avif|heic|mif1))/],
  ["media", /^(?:RIFF[\s\S]{4}(?:WAVE|AVI )|[\s\S]{4}ftyp)/],
];

/** A PDF's first line may stand so far behind the beginning. */
const PDF_WITHIN = 205;
const mailHeader = /^(?:From|Subject|Date|MIME-Version|(?:Content|Snapshot|X)-[\w-]+):/i;
const pageInMail = /content-type:\s*(?:multipart\/related|text\/html)/i;
const byteOrderMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
const pageTag = /^<(?:!doctype html|html|head|body)[\s>]/i;

/** Tells a file's kind by its first bytes, and an Office file's by what it holds; null for text and the unknown. */
export function signatureOf(bytes: Uint8Array): FoundKind | null {
  const start = oneByteEach(bytes.subarray(0, 4096));
  if (start.startsWith("\xd0\xcf\x11\xe0")) return compoundKind(bytes);
  if (start.startsWith("PK\x03\x04")) return archiveKind(bytes);
  const signed = signatures.find(([, firsts]) => firsts.some((first) => start.startsWith(first)));
  return (signed ?? patterns.find(([, pattern]) => pattern.test(start)))?.[0] ?? pageKind(start);
}

function pageKind(start: string): FoundKind | null {
  if (start.slice(0, PDF_WITHIN).includes("%PDF-")) return "pdf";
  if (mailHeader.test(start.trimStart()) && pageInMail.test(start)) return "mhtml";
  const unmarked = start.replace(byteOrderMark, "");
  return pageTag.test(unmarked.slice(afterProlog(unmarked))) ? "html" : null;
}

/** An OLE compound file (MS-CFB) is Office from before 2007, or a later document that a password wraps. */
function compoundKind(bytes: Uint8Array): FoundKind {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes(Buffer.from("EncryptedPackage", "utf16le"))) return "protected";
  return names.includes(Buffer.from("Workbook", "utf16le")) ? "spreadsheet" : "old-word";
}

function archiveKind(bytes: Uint8Array): FoundKind {
  const names = readZipDirectory(bytes);
  // A DOCX that was cut off still begins with its list of types.
  if (!names) return oneByteEach(bytes.subarray(0, 200)).includes("[Content_Types]") ? "docx" : "zip";
  if (names.has("word/document.xml") || names.has("word/document2.xml")) return "docx";
  if (names.has("xl/workbook.xml")) return "spreadsheet";
  if (names.has("ppt/presentation.xml")) return "slides";
  if (names.has("META-INF/container.xml")) return "epub";
  return names.has("content.xml") ? "opendocument" : "zip";
}
