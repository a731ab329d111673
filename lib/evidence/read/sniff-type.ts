import { fileTypeFromBuffer } from "file-type";
import { type FoundKind, signatureOf } from "@/lib/importers/file-signature";
import { isText, sniffText } from "./sniff-text";

const UNKNOWN = "application/octet-stream";
const office = "application/vnd.openxmlformats-officedocument";

/** Files that hold others, by what is in them. */
const containerTypes: Partial<Record<FoundKind, string>> = {
  docx: `${office}.wordprocessingml.document`,
  spreadsheet: `${office}.spreadsheetml.sheet`,
  slides: `${office}.presentationml.presentation`,
  epub: "application/epub+zip",
  "old-word": "application/msword",
};

/** How far into a file its PDF header may stand, with a mail's or server's lines before it. */
const PDF_WITHIN = 1024;

/**
 * What bytes are, as a media type without parameters: by the bytes themselves, whatever a server or a file's name says.
 * What is told decides only between kinds of text that look alike (plain, Markdown, a small table), and which encoding
 * they are read in. Text that is nothing else, and no bytes at all, are `text/plain`; other bytes that nobody knows are
 * `application/octet-stream`.
 *
 * @param told the `Content-Type` that came with them
 * @param name the file's name, or the last part of its address
 */
export async function sniffType(bytes: Uint8Array, told?: string | null, name?: string | null): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, PDF_WITHIN)).toString("latin1");
  if (/(?:^|[\r\n])%PDF-\d/.test(start)) return "application/pdf";
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  if (isText(bytes)) return sniffText(bytes, (told ?? "").toLowerCase(), extension);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mime = found?.mime.split(";")[0] ?? UNKNOWN;
  if (mime !== UNKNOWN && mime !== "application/zip" && mime !== "application/x-cfb") return mime;
  const kind = signatureOf(bytes);
  return (kind && containerTypes[kind]) ?? mime;
}
