import PostalMime from "postal-mime";
import { encodingNotes } from "@/lib/domain/evidence/reading-note";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Encoding } from "@/lib/domain/text/encodings";
import { type Decoded, decodeHtml } from "@/lib/importers/html/decode-html";
import { oneByteEach } from "@/lib/importers/html/one-byte-each";
import type { ImportedText } from "@/lib/importers/imported-text";
import { plainValue } from "@/lib/importers/plain/plain-value";
import { importPage } from "./page";

type Part = { readonly headers: string; readonly body: string };

const HEADERS_END = /\r?\n\r?\n/;

/** A page as HTML, with its own address where it has one. */
type SavedPage = { readonly decoded: Decoded; readonly address: string | null };

/**
 * Brings in a web page that a browser saved as one file.
 * Refuses: mhtml-unreadable, and what page.ts does.
 */
export async function importMhtml(bytes: Uint8Array, encoding?: Encoding): Promise<Result<ImportedText>> {
  const page = await savedPage(bytes, encoding);
  if (!page.ok) return page;
  const { decoded, address } = page.value;
  const read = importPage(decoded.text, address);
  return read.ok ? ok({ ...read.value, notes: [...encodingNotes(decoded), ...(read.value.notes ?? [])] }) : read;
}

/**
 * The page in a file that a browser saved (MHTML, RFC 2557): the root page of `multipart/related`, or a single part; the
 * frames and pictures beside it are left out.
 * Refuses: mhtml-unreadable.
 */
export async function savedPage(bytes: Uint8Array, encoding?: Encoding): Promise<Result<SavedPage>> {
  // One byte, one character, so that nothing is lost before the part's own encoding is known.
  const source = oneByteEach(bytes);
  const whole = partOf(source);
  const root = whole && rootPart(whole);
  if (!root) return refuse("mhtml-unreadable");
  const page = await decodedBody(root);
  if (page === null) return refuse("mhtml-unreadable");
  const address = headerOf(root, "content-location") ?? headerOf(whole, "snapshot-content-location");
  return ok({
    decoded: decodeHtml(page, headerOf(root, "content-type") ?? null, encoding),
    address: address && /^https?:/i.test(address) ? address : null,
  });
}

function partOf(source: string): Part | null {
  const gap = HEADERS_END.exec(source);
  if (!gap || !/^[\w-]+:/.test(source)) return null;
  return { headers: source.slice(0, gap.index), body: source.slice(gap.index + gap[0].length) };
}

function headerOf({ headers }: Part, name: string): string | undefined {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, " ");
  const start = `${name}:`;
  const line = unfolded.split("\n").find((each) => each.slice(0, start.length).toLowerCase() === start);
  return plainValue(line?.slice(start.length));
}

/** The first part that is a page, which is the root wherever browsers write these files. */
function rootPart(whole: Part): Part | null {
  const type = headerOf(whole, "content-type") ?? "";
  if (isPage(type)) return whole;
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]?.trim();
  if (!/^multipart\//i.test(type) || !boundary) return null;
  for (const piece of whole.body.split(`--${boundary}`).slice(1)) {
    const part = partOf(piece.replace(/^[ \t]*\r?\n/, ""));
    if (part && isPage(headerOf(part, "content-type") ?? "")) return part;
  }
  return null;
}

function isPage(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}

/** The part's bytes, its transfer encoding undone. */
async function decodedBody(part: Part): Promise<Uint8Array | null> {
  const encoding = headerOf(part, "content-transfer-encoding") ?? "8bit";
  const message = [
    "Content-Type: application/octet-stream",
    "Content-Disposition: attachment",
    `Content-Transfer-Encoding: ${encoding}`,
    "",
    part.body,
  ].join("\r\n");
  const { attachments } = await PostalMime.parse(Buffer.from(message, "latin1"), { attachmentEncoding: "arraybuffer" });
  const content = attachments[0]?.content;
  return content && typeof content !== "string" ? new Uint8Array(content) : null;
}
