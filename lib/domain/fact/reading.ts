import type { Token } from "./tokens";
import type { FactWords } from "./words/fact-words";

/** The tokens of a block, with the words of its language. `language` is the first part of a BCP 47 tag. */
export type Reading = { readonly tokens: readonly Token[]; readonly words: FactWords; readonly language: string };

/** What was found from one token on: the token behind its last one, and its value. */
export type Found = { readonly to: number; readonly value: string };

/** The word at `at` in small letters, without a prefix that Arabic writes together with it; "" where no word stands. */
export function wordAt({ tokens, language }: Reading, at: number, known?: { has(word: string): boolean }): string {
  const token = tokens[at];
  if (token?.kind !== "word") return "";
  if (language !== "ar" || !known || known.has(token.plain)) return token.plain;
  const bare = withoutPrefix(token.plain);
  return known.has(bare) ? bare : token.plain;
}

/** Without و or ف and without ب, ل or ك before it. */
function withoutPrefix(word: string): string {
  let bare = word;
  for (const prefixes of ["وف", "بلك"]) if (bare.length > 3 && prefixes.includes(bare.charAt(0))) bare = bare.slice(1);
  return bare;
}

export function isMark({ tokens }: Reading, at: number, marks: string): boolean {
  const token = tokens[at];
  return token?.kind === "mark" && marks.includes(token.text);
}

/** A hyphen or dash at `at` that stands tight on both sides. */
export function isJoint(reading: Reading, at: number): boolean {
  return (
    isMark(reading, at, "-‐‑–—−") && reading.tokens[at]?.isTight === true && reading.tokens[at + 1]?.isTight === true
  );
}

export function isCapital(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text);
}

/** A hyphen inside a word; a dash parts two of them ("Morsdorf–Quarrling"). */
export function isHyphen(reading: Reading, at: number): boolean {
  return isJoint(reading, at) && isMark(reading, at, "-‐‑");
}
