import { ok, type Result, refuse } from "../domain/result";
import type { Block } from "../domain/text/blocks";
import { canonicalText, checkTextSize, decodeUtf8 } from "../domain/text/canonical";
import { type Direction, directionOf, firstStrongDirection } from "../domain/text/direction";
import { cleanLine } from "../domain/text/plain-words";
import { sentencesOf } from "../domain/text/sentences";
import { MAX_TITLE_LENGTH, titleFrom } from "../domain/text/title";
import { detectLanguage } from "./detect-language";
import type { ImportedText } from "./imported-text";
import { importMarkdown } from "./markdown";
import { looksLikeMarkdown } from "./markdown-or-plain";
import { importPlainText } from "./plain-text";

/** Everything that the first version of an article is made from. `text` is canonical; `blocks` are ranges in it. */
export type ImportedArticle = {
  title: string;
  byline: string | null;
  /** `YYYY-MM-DD` */
  publishedOn: string | null;
  /** BCP 47; "und" when unknown */
  language: string;
  direction: Direction;
  text: string;
  blocks: Block[];
};

export type ArticleSource = { readonly bytes: Uint8Array; readonly name: string } | { readonly pasted: string };
export type ArticleOverrides = { readonly title?: string; readonly language?: string; readonly direction?: Direction };

type Format = (source: string) => Result<ImportedText>;

/** A format a line: what a file's extension says it is. */
const formats: ReadonlyMap<string, Format> = new Map([
  ["txt", importPlainText],
  ["text", importPlainText],
  ["md", importMarkdown],
  ["markdown", importMarkdown],
]);

/** The file name extensions that can be imported, with their dots. */
export const articleExtensions: readonly string[] = [...formats.keys()].map((extension) => `.${extension}`);

/** A title made of a sentence is kept shorter than one that somebody wrote as a title. */
const MAX_SENTENCE_TITLE = 120;

/**
 * Brings an article in, from a file or from what was pasted; the one way into Galley. Pasted text counts as Markdown
 * only when it plainly is (see markdown-or-plain.ts), because plain text is stored exactly as it came.
 * Refuses: file-type-unknown (`allowed`), text-too-large, text-not-utf8, text-has-nul, text-has-lone-surrogate,
 * text-empty, markdown-too-intricate (`line`); beside `title` field-too-long and field-has-control-characters; beside `language` language-unknown.
 */
export async function importArticle(
  source: ArticleSource,
  overrides: ArticleOverrides = {},
): Promise<Result<ImportedArticle>> {
  const title = cleanLine(overrides.title ?? "", MAX_TITLE_LENGTH, "title");
  if (!title.ok) return title;
  const language = overrides.language ? canonicalLanguage(overrides.language) : ok(undefined);
  if (!language.ok) return language;
  const read = readSource(source);
  if (!read.ok) return read;

  const { text, blocks, ...told } = read.value;
  // A format may leave nothing of its source: Markdown that is all comments, a text of rules alone.
  if (blocks.length === 0) return refuse("text-empty");
  const canonical = canonicalText(text);
  if (!canonical.ok) return canonical;

  const toldLanguage = told.language ? canonicalLanguage(told.language) : undefined;
  const spoken = language.value ?? (toldLanguage?.ok ? toldLanguage.value : await detectLanguage(text));
  return ok({
    title: title.value || titleFrom(told.title ?? "") || titleOf(text, blocks, spoken),
    byline: titleFrom(told.byline ?? "") || null,
    publishedOn: dateOf(told.publishedOn),
    language: spoken,
    direction: overrides.direction ?? (spoken === "und" ? (firstStrongDirection(text) ?? "ltr") : directionOf(spoken)),
    text,
    blocks: [...blocks],
  });
}

function readSource(source: ArticleSource): Result<ImportedText> {
  let format: Format | undefined;
  let decoded: Result<string>;
  if ("pasted" in source) {
    decoded = checkTextSize(source.pasted);
  } else {
    format = formats.get(/\.([^./\\]+)$/.exec(source.name)?.[1]?.toLowerCase() ?? "");
    if (!format) return refuse("file-type-unknown", { allowed: articleExtensions.join(", ") }, "file");
    decoded = decodeUtf8(source.bytes);
  }
  if (!decoded.ok) return decoded;
  const canonical = canonicalText(decoded.value);
  if (!canonical.ok) return canonical;
  format ??= looksLikeMarkdown(canonical.value) ? importMarkdown : importPlainText;
  return format(canonical.value);
}

/** The first heading, else the first sentence. A text of mere signs gets its first characters. */
function titleOf(text: string, blocks: readonly Block[], language: string): string {
  const heading = blocks.find(({ kind }) => kind === "heading");
  if (heading) return titleFrom(text.slice(heading.start, heading.end));
  const sentence = sentencesOf(text, blocks.slice(0, 1), language)[0];
  return titleFrom(text.slice(sentence?.start ?? 0, sentence?.end), MAX_SENTENCE_TITLE);
}

function canonicalLanguage(tag: string): Result<string> {
  try {
    return ok(Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? "und");
  } catch {
    return refuse("language-unknown", { language: tag.slice(0, 40) }, "language");
  }
}

/** A real day of the calendar at the start of what was written, else null. */
function dateOf(written: string | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? "")?.[0];
  const date = new Date(`${day}T00:00:00Z`);
  return day && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
