import { encodingNotes } from "@/lib/domain/evidence/reading-note";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { canonicalText, checkByteSize } from "@/lib/domain/text/canonical";
import type { Encoding } from "@/lib/domain/text/encodings";
import { importDocx } from "./docx/docx";
import { readDocxDraft } from "./docx/docx-draft";
import type { FoundDraft } from "./draft/draft";
import type { FoundKind } from "./file-signature";
import { type Decoded, decodeHtml, decodeText } from "./html/decode-html";
import type { ImportedText } from "./imported-text";
import { importMhtml } from "./page/mhtml";
import { importPage } from "./page/page";
import { readPageDraft } from "./page/page-draft";
import { importMarkdown } from "./plain/markdown";
import { readMarkdownDraft } from "./plain/markdown-draft";
import { importPlainText } from "./plain/plain-text";

/** Bytes to import, with what is known of where they come from. */
export type FormatInput = {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly address: string | null;
  /** The encoding that a person chose, where the right one cannot be told. */
  readonly encoding?: Encoding | undefined;
};

export type Format = {
  readonly extensions: readonly string[];
  readonly contentTypes: RegExp;
  /** What its bytes may look like; text looks like nothing. */
  readonly looksLike: readonly (FoundKind | null)[];
  readonly maxBytes: number;
  readonly read: (input: FormatInput) => Result<ImportedText> | Promise<Result<ImportedText>>;
  /** The same with its notes, where it has any. */
  readonly readDraft?: (input: FormatInput) => Result<FoundDraft>;
};

const MB = 1024 * 1024;
const MAX_FILE = 10 * MB;

/** A format a line. The first whose extension or content type fits is taken. */
export const formats: readonly Format[] = [
  {
    extensions: ["txt", "text"],
    contentTypes: /^text\/plain$/,
    looksLike: [null],
    maxBytes: Number.POSITIVE_INFINITY,
    read: (input) => readText(input, importPlainText),
  },
  {
    extensions: ["md", "markdown"],
    contentTypes: /^text\/(?:x-)?markdown$/,
    looksLike: [null],
    maxBytes: Number.POSITIVE_INFINITY,
    read: (input) => readText(input, importMarkdown),
    readDraft: (input) => {
      const decoded = decodeText(input.bytes, input.contentType, input.encoding);
      const canonical = canonicalText(decoded.text);
      return canonical.ok ? draftWithNotes(decoded, readMarkdownDraft(canonical.value)) : canonical;
    },
  },
  {
    extensions: ["html", "htm", "xhtml"],
    contentTypes: /^(?:text\/html|application\/xhtml\+xml)$/,
    looksLike: ["html", null],
    maxBytes: MAX_FILE,
    read: ({ bytes, contentType, address, encoding }) =>
      withNotes(decodeHtml(bytes, contentType, encoding), (text) => importPage(text, address)),
    readDraft: ({ bytes, contentType, encoding }) => {
      const decoded = decodeHtml(bytes, contentType, encoding);
      return draftWithNotes(decoded, readPageDraft(decoded.text));
    },
  },
  {
    extensions: ["mhtml", "mht"],
    contentTypes: /^(?:multipart\/related|message\/rfc822|application\/x-mimearchive)$/,
    looksLike: ["mhtml"],
    maxBytes: MAX_FILE,
    read: ({ bytes, encoding }) => importMhtml(bytes, encoding),
  },
  {
    extensions: ["docx"],
    contentTypes: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
    looksLike: ["docx"],
    maxBytes: MAX_FILE,
    read: ({ bytes }) => importDocx(bytes),
    readDraft: ({ bytes }) => readDocxDraft(bytes),
  },
];

/** The file name extensions that can be imported, with their dots. */
export const articleExtensions: readonly string[] = formats.flatMap(({ extensions }) =>
  extensions.map((extension) => `.${extension}`),
);

/** Those of drafts. */
export const draftExtensions: readonly string[] = formats
  .filter(({ readDraft }) => readDraft)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`));

/** Passes a file that is not too large for its format. Refuses: file-too-large (`limit`), text-too-large. */
export function checkFileSize(bytes: Uint8Array, { maxBytes }: Format): Result<Uint8Array> {
  if (bytes.byteLength > maxBytes) return refuse("file-too-large", { limit: `${maxBytes / MB} MB` }, "file");
  return ok(bytes);
}

function readText(
  { bytes, contentType, encoding }: FormatInput,
  read: (text: string) => Result<ImportedText>,
): Result<ImportedText> {
  const fits = checkByteSize(bytes.byteLength);
  if (!fits.ok) return fits;
  return withNotes(decodeText(bytes, contentType, encoding), (text) => {
    const canonical = canonicalText(text);
    return canonical.ok ? read(canonical.value) : canonical;
  });
}

/** What a format reads, with what is to be said of its encoding. */
function withNotes(decoded: Decoded, read: (text: string) => Result<ImportedText>): Result<ImportedText> {
  const result = read(decoded.text);
  return result.ok
    ? ok({ ...result.value, notes: [...encodingNotes(decoded), ...(result.value.notes ?? [])] })
    : result;
}

/** The same for a draft, whose text is that of an article. */
function draftWithNotes(decoded: Decoded, draft: Result<FoundDraft>): Result<FoundDraft> {
  if (!draft.ok) return draft;
  const article = withNotes(decoded, () => ok(draft.value.article));
  return article.ok ? ok({ ...draft.value, article: article.value }) : article;
}
