import { ok, type Result, refuse } from "@/lib/domain/result";
import { isBlank } from "./trim";

/** The largest article, in bytes of UTF-8. */
export const MAX_ARTICLE_BYTES = 2 * 1024 * 1024;

/**
 * The canonical text of a version: CRLF and CR become LF, and nothing else changes. What PostgreSQL's `text` cannot
 * hold is refused with its line (counted from 1) rather than dropped, so that nobody checks a text that was never
 * written.
 * Refuses: text-has-nul, text-has-lone-surrogate (both `line`), text-empty.
 */
export function canonicalText(input: string): Result<string> {
  const text = input.replace(/\r\n?/g, "\n");
  const nul = text.indexOf("\0");
  if (nul >= 0) return refuse("text-has-nul", { line: lineOf(text, nul) });
  const lone = text.search(/\p{Surrogate}/u);
  if (lone >= 0) return refuse("text-has-lone-surrogate", { line: lineOf(text, lone) });
  return isBlank(text) ? refuse("text-empty") : ok(text);
}

/** Passes a text that is at most MAX_ARTICLE_BYTES long in UTF-8. Refuses: text-too-large (`limit` and `size`, such as "2.1 MB"). */
export function checkTextSize(text: string): Result<string> {
  // A code unit is never less than one byte, so an oversized text need not be encoded to be known as one.
  const bytes = text.length > MAX_ARTICLE_BYTES ? text.length : new TextEncoder().encode(text).byteLength;
  const fits = checkByteSize(bytes);
  return fits.ok ? ok(text) : fits;
}

/** Passes a size in bytes that an article may have. Refuses: text-too-large (`limit` and `size`, such as "2.1 MB"). */
export function checkByteSize(bytes: number): Result<number> {
  if (bytes <= MAX_ARTICLE_BYTES) return ok(bytes);
  return refuse("text-too-large", { limit: inMegabytes(MAX_ARTICLE_BYTES), size: inMegabytes(bytes) });
}

/** Rounds up, so that a size told is never below the limit it is told with. */
function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
