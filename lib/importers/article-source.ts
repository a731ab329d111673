import { ok, type Result, refuse } from "@/lib/domain/result";
import { canonicalText, checkTextSize } from "@/lib/domain/text/canonical";
import type { Encoding } from "@/lib/domain/text/encodings";
import { importClipboard } from "./clipboard";
import type { FoundDraft } from "./draft/draft";
import { type FoundKind, signatureOf } from "./file-signature";
import { articleExtensions, checkFileSize, draftExtensions, type Format, type FormatInput, formats } from "./formats";
import type { ImportedText } from "./imported-text";
import { importMarkdown } from "./plain/markdown";
import { looksLikeMarkdown } from "./plain/markdown-or-plain";
import { importPlainText } from "./plain/plain-text";

/**
 * Where an article comes from: a file, whose name says what it is; plain words or Markdown that were pasted; the
 * clipboard's `text/html`; or what an address answered (its final one, with its `Content-Type`). `encoding` is the one
 * that a person chose.
 */
export type ArticleSource =
  | { readonly bytes: Uint8Array; readonly name: string; readonly encoding?: Encoding | undefined }
  | { readonly pasted: string }
  | { readonly pastedHtml: string }
  | {
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly address: string;
      readonly encoding?: Encoding | undefined;
    };

/**
 * Finds out what a source is and has its format read it.
 * Refuses: file-type-unknown (`allowed`), file-not-what-it-says (`extension`, `found`), file-old-word, file-too-large
 * (`limit`), page-type-unknown (`found`, `type`), and what the formats do.
 */
export async function readSource(source: ArticleSource): Promise<Result<ImportedText>> {
  if ("pasted" in source) return readPasted(source.pasted);
  if ("pastedHtml" in source) return importClipboard(source.pastedHtml);
  const input: FormatInput = { contentType: null, address: null, ...source };
  const format = "name" in source ? formatOfFile(source) : formatOfPage(source);
  if (!format.ok) return format;
  const fits = checkFileSize(input.bytes, format.value);
  return fits.ok ? format.value.read(input) : fits;
}

/** Has a file's format read it as a draft. Refuses as readSource does, and draft-type-unknown (`allowed`). */
export async function readDraftFile(file: {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly encoding?: Encoding | undefined;
}): Promise<Result<FoundDraft>> {
  const format = formatOfFile(file);
  if (!format.ok) return format;
  const { readDraft } = format.value;
  const input = { contentType: null, address: null, bytes: file.bytes, encoding: file.encoding };
  return readDraft ? readDraft(input) : refuse("draft-type-unknown", { allowed: draftExtensions.join(", ") }, "file");
}

/** Whether a file is what its name says, of a kind that Galley reads. Refuses as readSource does. */
export function checkDraftFile(file: { readonly bytes: Uint8Array; readonly name: string }): Result<unknown> {
  const format = formatOfFile(file);
  return format.ok ? checkFileSize(file.bytes, format.value) : format;
}

function readPasted(pasted: string): Result<ImportedText> {
  const fits = checkTextSize(pasted);
  if (!fits.ok) return fits;
  const canonical = canonicalText(pasted);
  if (!canonical.ok) return canonical;
  return looksLikeMarkdown(canonical.value) ? importMarkdown(canonical.value) : importPlainText(canonical.value);
}

function formatOfFile({ bytes, name }: { bytes: Uint8Array; name: string }): Result<Format> {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const format = formats.find(({ extensions }) => extensions.includes(extension));
  const fits = format ? checkFileSize(bytes, format) : ok(bytes);
  if (!fits.ok) return fits;
  const found = signatureOf(bytes);
  if (found === "protected" && (format || /^do[ct]$/.test(extension))) return refuse("docx-protected", {}, "file");
  if (found === "old-word" && (format || /^do[ct]$/.test(extension))) return refuse("file-old-word", {}, "file");
  if (!format) return refuse("file-type-unknown", { allowed: articleExtensions.join(", ") }, "file");
  if (bytes.byteLength === 0) return refuse("text-empty");
  const isSaid = format.looksLike.includes(found) && !isTextWithoutMarkup(format, found, bytes);
  return isSaid ? ok(format) : refuse("file-not-what-it-says", { extension, found: found ?? "text" }, "file");
}

/** A page without any markup is a text that was misnamed. */
function isTextWithoutMarkup(format: Format, found: FoundKind | null, bytes: Uint8Array): boolean {
  return found === null && format.extensions.includes("html") && !/<[a-z!/]/i.test(new TextDecoder().decode(bytes));
}

type Page = { readonly bytes: Uint8Array; readonly contentType: string | null; readonly address: string };

/** Servers often name the wrong type, so what the bytes plainly are goes first. */
function formatOfPage({ bytes, contentType, address }: Page): Result<Format> {
  const found = signatureOf(bytes);
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const byBytes = found === null ? undefined : formats.find(({ looksLike }) => looksLike.includes(found));
  if (byBytes) return ok(byBytes);
  if (found === "protected") return refuse("docx-protected");
  if (found === "old-word") return refuse("file-old-word");
  if (found !== null) return refuse("page-type-unknown", { found, type });
  const isVague = type === "" || type === "text/plain" || type === "application/octet-stream";
  const format = isVague ? formatOfVaguePage(bytes, address) : formats.find((one) => one.contentTypes.test(type));
  return format?.looksLike.includes(null) ? ok(format) : refuse("page-type-unknown", { found: "other", type });
}

/** A text is a page when it begins with an element, Markdown when its address says so, else plain. */
function formatOfVaguePage(bytes: Uint8Array, address: string): Format | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  if (start.includes("\0")) return undefined;
  const named = /\.(?:md|markdown)$/i.test(new URL(address).pathname) ? "md" : "txt";
  const extension = /^\s*<[a-z][a-z0-9]*[\s>]/i.test(start) ? "html" : named;
  return formats.find(({ extensions }) => extensions.includes(extension));
}
