import type { PageRange } from "@/lib/domain/article/page-range";
import { encodingNotes, type ReadingNote } from "@/lib/domain/evidence/reading-note";
import { type SnapshotKind, snapshotKindOf } from "@/lib/domain/evidence/snapshot-kind";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import type { Direction } from "@/lib/domain/text/direction";
import type { Encoding } from "@/lib/domain/text/encodings";
import { titleFrom } from "@/lib/domain/text/title";
import { readPdf } from "@/lib/evidence/pdf/read-pdf";
import { importDocx } from "@/lib/importers/docx/docx";
import { signatureOf } from "@/lib/importers/file-signature";
import { type Decoded, decodeHtml, decodeText } from "@/lib/importers/html/decode-html";
import { calendarDay } from "@/lib/importers/page/calendar-day";
import { savedPage } from "@/lib/importers/page/mhtml";
import { directionOfText, languageOf } from "@/lib/importers/page/spoken-language";
import { importMarkdown } from "@/lib/importers/plain/markdown";
import { importPlainText } from "@/lib/importers/plain/plain-text";
import { boundText, cutBefore, MAX_TEXT } from "./bound-text";
import { cleanCharacters } from "./clean-characters";
import { lineBlocks } from "./line-blocks";
import { prettyJson } from "./pretty-json";
import { readPage } from "./read-page";
import { readTable } from "./read-table";
import type { PageDoubt, ReadSource } from "./readable-text";

/**
 * The words of a snapshot. `text` is canonical as a version's is (line feeds, no NUL, no half characters), and may be
 * empty; offsets are UTF-16 code units of it.
 */
export type ReadableText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  /** The name of the site that a page belongs to. */
  readonly publisher: string | null;
  readonly author: string | null;
  /** BCP 47; null when neither the document nor its words tell. */
  readonly language: string | null;
  readonly direction: Direction;
  /** The pages of a PDF; none for the rest. */
  readonly pages: readonly PageRange[];
  /** `YYYY-MM-DD`, as the document says. */
  readonly publishedOn: string | null;
  /** Where, after a web page's own words, begins what stands around them: menus, sidebars, notices. Null for none. */
  readonly restStart: number | null;
  /** What a web page may have hidden from Galley, by its looks; null for no doubt. */
  readonly doubt: PageDoubt | null;
  /** Whether a limit cut the text off, or pages. */
  readonly bounded: boolean;
  /** What a person should know of how it was read. */
  readonly notes: readonly ReadingNote[];
};

export type ReadOptions = {
  /** The `Content-Type` that came with the bytes; only its charset is asked. */
  readonly told?: string | null;
  /** The encoding that a person chose. */
  readonly encoding?: Encoding | undefined;
};

/**
 * Reads the words of a file or page that is evidence. Nothing in it is run or fetched. What cannot hold words (pictures,
 * recordings) gives an empty text.
 * Refuses: pdf-locked, pdf-broken, pdf-without-words, reading-page-needs-script, reading-page-without-words,
 * reading-type-unknown, html-too-intricate, mhtml-unreadable, docx-broken, docx-protected, docx-too-large (`limit`), docx-too-intricate, file-old-word.
 *
 * @param type the sniffed media type, as sniff-type.ts gives it
 */
export async function readText(
  bytes: Uint8Array,
  type: string,
  options: ReadOptions = {},
): Promise<Result<ReadableText>> {
  const read = await readAs(bytes, type, options);
  return read.ok ? ok(await whole(read.value)) : read;
}

const wordless: ReadonlySet<SnapshotKind> = new Set(["image", "audio", "video"]);

function readAs(
  bytes: Uint8Array,
  type: string,
  { told = null, encoding }: ReadOptions,
): Result<ReadSource> | Promise<Result<ReadSource>> {
  const asText = (read: (text: string) => Result<ReadSource>) =>
    withNotes(decodeText(bytes, told, encoding), (text) => read(cleanCharacters(text.replace(/\r\n?/g, "\n"))));
  switch (type) {
    case "text/html":
    case "application/xhtml+xml":
      return withNotes(decodeHtml(bytes, told, encoding), readPage);
    case "multipart/related":
      return readSavedPage(bytes, encoding);
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return importDocx(bytes);
    case "application/pdf":
      return readPdf(bytes);
    case "text/markdown":
      return asText((text) => readMarkdown(cut(text)));
    case "text/csv":
    case "text/tab-separated-values":
      return asText((text) => ok(readTable(text)));
    case "application/json":
      return asText((text) => ok(asLines(cut(prettyJson(text)))));
    case "application/xml":
      return asText((text) => ok(asLines(cut(text))));
    case "application/msword":
    case "application/x-cfb":
      return refuse(signatureOf(bytes) === "protected" ? "docx-protected" : "file-old-word");
  }
  if (wordless.has(snapshotKindOf(type))) return ok({ text: "", blocks: [] });
  return type.startsWith("text/") ? asText((text) => readPlain(cut(text))) : refuse("reading-type-unknown");
}

type Cut = { readonly text: string; readonly bounded: boolean };

/** A text no longer than the limit, before anything else is done with it. */
function cut(text: string): Cut {
  const bounded = text.length > MAX_TEXT;
  return { text: bounded ? text.slice(0, cutBefore(text, MAX_TEXT)) : text, bounded };
}

function asLines({ text, bounded }: Cut): ReadSource {
  return { text, blocks: lineBlocks(text), bounded };
}

async function readSavedPage(bytes: Uint8Array, encoding: Encoding | undefined): Promise<Result<ReadSource>> {
  const saved = await savedPage(bytes, encoding);
  return saved.ok ? withNotes(saved.value.decoded, readPage) : saved;
}

/** What was read, with what is to be said of its encoding. */
function withNotes(decoded: Decoded, read: (text: string) => Result<ReadSource>): Result<ReadSource> {
  const result = read(decoded.text);
  return result.ok
    ? ok({ ...result.value, notes: [...encodingNotes(decoded), ...(result.value.notes ?? [])] })
    : result;
}

function readPlain({ text, bounded }: Cut): Result<ReadSource> {
  const read = importPlainText(text);
  return read.ok ? ok({ ...read.value, bounded }) : read;
}

/** Markdown that is too intricate for its marks is read as plain text. */
function readMarkdown(source: Cut): Result<ReadSource> {
  const read = importMarkdown(source.text);
  return read.ok ? ok({ ...read.value, bounded: source.bounded }) : readPlain(source);
}

async function whole(read: ReadSource): Promise<ReadableText> {
  const {
    text,
    blocks,
    pages = [],
    restStart = null,
    doubt = null,
    bounded = false,
    notes = [],
    ...told
  } = boundText({
    ...read,
    text: cleanCharacters(read.text),
  });
  const main = text.slice(0, restStart ?? undefined);
  const language = text === "" ? "und" : await languageOf(main, told.language);
  const heading = blocks.find(({ kind }) => kind === "heading");
  return {
    text,
    blocks,
    title: titleFrom(told.title ?? "") || (heading && titleFrom(text.slice(heading.start, heading.end))) || null,
    publisher: told.site || null,
    author: told.byline || null,
    language: language === "und" ? null : language,
    direction: told.direction ?? directionOfText(main, language),
    pages,
    publishedOn: calendarDay(told.publishedOn),
    restStart,
    doubt,
    bounded,
    notes,
  };
}
