import type { ReadingNote } from "@/lib/domain/evidence/reading-note";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import { canonicalText, checkTextSize } from "@/lib/domain/text/canonical";
import type { Direction } from "@/lib/domain/text/direction";
import { cleanLine } from "@/lib/domain/text/plain-words";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { MAX_TITLE_LENGTH, titleFrom } from "@/lib/domain/text/title";
import { type ArticleSource, readSource } from "./article-source";
import { type Aside, type BlockChoice, type ChosenBlocks, chooseBlocks } from "./choose-blocks";
import type { ImportedText } from "./imported-text";
import { calendarDay } from "./page/calendar-day";
import { canonicalLanguage, directionOfText, languageOf, otherLanguageThan } from "./page/spoken-language";
import { writtenDay } from "./page/written-day";

export type { ArticleSource } from "./article-source";
export { articleExtensions } from "./formats";

/** Everything that the first version of an article is made from. `text` is canonical; `blocks` are ranges in it. */
export type ImportedArticle = {
  title: string;
  byline: string | null;
  /** `YYYY-MM-DD`, both. */
  publishedOn: string | null;
  modifiedOn: string | null;
  /** BCP 47; "und" when unknown */
  language: string;
  direction: Direction;
  /** The site that a page belongs to, by its name, and the page's own address; null for most files. */
  site: string | null;
  address: string | null;
  text: string;
  blocks: Block[];
  /** What was left out as no part of the article. */
  aside: readonly Aside[];
  /** What a person should know of how it was read. */
  notes: readonly ReadingNote[];
};

export type ArticleOverrides = {
  readonly title?: string;
  readonly language?: string;
  readonly direction?: Direction;
  readonly choice?: BlockChoice | undefined;
};

type Overridden = { readonly [K in keyof ArticleOverrides]: ArticleOverrides[K] | undefined };

/** A title made of a sentence is kept shorter than one that somebody wrote as a title. */
const MAX_SENTENCE_TITLE = 120;

/**
 * Brings an article in, from a file, an address or what was pasted; the one way into Galley. Pasted text counts as
 * Markdown only when it plainly is (see markdown-or-plain.ts), because plain text is stored exactly as it came.
 * Refuses: what article-source.ts and the formats do, text-too-large, text-has-nul, text-has-lone-surrogate (`line`),
 * text-empty; beside `title` field-too-long and field-has-control-characters; beside `language` language-unknown.
 */
export async function importArticle(
  source: ArticleSource,
  overrides: ArticleOverrides = {},
): Promise<Result<ImportedArticle>> {
  const checked = checkOverrides(overrides);
  if (!checked.ok) return checked;
  const read = await readSource(source);
  if (!read.ok) return read;
  const article = await articleOf(read.value, checked.value);
  return article.ok ? ok(article.value.article) : article;
}

/** Checks what a person set by hand. Refuses beside `title` and `language` as importArticle does. */
export function checkOverrides(overrides: ArticleOverrides): Result<Overridden> {
  const title = cleanLine(overrides.title ?? "", MAX_TITLE_LENGTH, "title");
  if (!title.ok) return title;
  const language = overrides.language ? canonicalLanguage(overrides.language) : ok(undefined);
  return language.ok ? ok({ ...overrides, title: title.value, language: language.value }) : language;
}

/**
 * Checks what a format has read, and fills in what it does not tell; `rangeIn` says where ranges of what was read stand in
 * the article. `overrides` have been checked. Refuses: text-empty,
 * text-too-large, text-has-nul, text-has-lone-surrogate (`line`).
 */
export async function articleOf(
  read: ImportedText,
  overrides: Overridden = {},
): Promise<Result<{ readonly article: ImportedArticle; readonly rangeIn: ChosenBlocks["rangeIn"] }>> {
  const { text: whole, blocks: all, aside = [], ...told } = read;
  const nothing = { leave: [], take: [] };
  const { text, blocks, rangeIn } = chooseBlocks({ text: whole, blocks: all, aside }, overrides.choice ?? nothing);
  // A format may leave nothing of its source: Markdown that is all comments, a text of rules alone.
  if (blocks.length === 0) return refuse("text-empty");
  const fits = checkTextSize(text);
  if (!fits.ok) return fits;
  const canonical = canonicalText(text);
  if (!canonical.ok) return canonical;

  const spoken = overrides.language ?? (await languageOf(text, told.language));
  const other = overrides.language || !told.language ? null : await otherLanguageThan(spoken, text);
  const doubts = other === null ? [] : [{ kind: "language-doubted", told: spoken, read: other } as const];
  const article: ImportedArticle = {
    title: overrides.title || titleFrom(told.title ?? "") || titleOf(text, blocks, spoken),
    byline: titleFrom(told.byline ?? "") || null,
    publishedOn: calendarDay(writtenDay(told.publishedOn)),
    modifiedOn: calendarDay(writtenDay(told.modifiedOn)),
    language: spoken,
    direction:
      overrides.direction ?? (overrides.language ? undefined : told.direction) ?? directionOfText(text, spoken),
    site: titleFrom(told.site ?? "") || null,
    address: told.address ?? null,
    text,
    blocks,
    aside,
    notes: [...(told.notes ?? []), ...doubts],
  };
  return ok({ article, rangeIn });
}

/** The first heading, else the first sentence. A text of mere signs gets its first characters. */
function titleOf(text: string, blocks: readonly Block[], language: string): string {
  const heading = blocks.find(({ kind }) => kind === "heading");
  if (heading) return titleFrom(text.slice(heading.start, heading.end));
  const sentence = sentencesOf(text, blocks.slice(0, 1), language)[0];
  return titleFrom(text.slice(sentence?.start ?? 0, sentence?.end), MAX_SENTENCE_TITLE);
}
