import { isCapital, isMark, type Reading } from "@/lib/domain/fact/reading";
import type { Block } from "@/lib/domain/text/blocks";

/** A name by its tokens: from the first to the one behind the last. */
export type NameSpan = { readonly from: number; readonly to: number };

/**
 * What an article tells of its own words: which stand with a capital inside a sentence, which in small letters, and, in German,
 * which are family names.
 */
export type NamesKnown = {
  readonly capital: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  readonly behindArticle: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
};

const articles = new Set("der die das den dem des ein eine einen einem einer eines".split(" "));

/** Reads every block but its headings, whose capitals mean nothing. */
export function namesKnownFrom(
  blocks: readonly { readonly reading: Reading; readonly kind: Block["kind"] | undefined }[],
): NamesKnown {
  const known = {
    capital: new Set<string>(),
    small: new Set<string>(),
    behindArticle: new Set<string>(),
    families: new Set<string>(),
  };
  for (const { reading, kind } of blocks) {
    if (kind === "heading" || isTitleCase(reading)) continue;
    for (const [at, token] of reading.tokens.entries()) {
      if (token.kind !== "word") continue;
      if (!isCapital(token)) known.small.add(token.plain);
      else if (!beginsSentence(reading, at)) known.capital.add(token.plain);
      if (articles.has(reading.tokens[at - 1]?.plain ?? "")) known.behindArticle.add(token.plain);
    }
  }
  return known;
}

const abbreviations = new Set(
  "mr mrs ms dr co prof gen col lt sgt capt st jr sr sen rep gov rev hon pres vs no dr hr fr bzw".split(" "),
);

/** Whether a sentence may begin with token `at`, so that its capital letter says nothing. */
export function beginsSentence(reading: Reading, at: number): boolean {
  let before = at - 1;
  while (isMark(reading, before, "\"“”„«»‘’'([-–—•*")) {
    // Behind the dash of a dateline: "LEEDS (AP) — More than".
    if (isMark(reading, before, "–—") && reading.tokens[before]?.isTight === false) return true;
    before--;
  }
  if (before < 0) return true;
  if (!isMark(reading, before, ".!?…:؟。")) return false;
  const word = reading.tokens[before - 1];
  const isAbbreviated =
    isMark(reading, before, ".") && word?.kind === "word" && (abbreviations.has(word.plain) || word.text.length === 1);
  return !isAbbreviated;
}

/** A headline in which most longer words have capitals, or only capitals. */
export function isTitleCase({ tokens }: Reading): boolean {
  // "By Anna Smith and Tom Jones" is no headline.
  if (tokens[0]?.plain === "by" && tokens.length < 16) return false;
  // A sentence is none, however many of its words are names.
  if (tokens.at(-1)?.text === "." && tokens.some(({ kind, text }) => kind === "word" && /^\p{Ll}{3}/u.test(text)))
    return false;
  const long = tokens.filter(({ kind, text }) => kind === "word" && text.length > 3);
  if (long.length < 3 || tokens.length > 40)
    return long.length > 0 && long.every(({ text }) => text === text.toUpperCase());
  return long.filter(isCapital).length / long.length > 0.7;
}
