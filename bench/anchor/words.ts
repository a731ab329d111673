const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The words of a text; a single character where no spaces are written. A figure before such characters (“12トン”) is a
 * word by itself: with them it would take half the sentence along.
 */
export const wordOrCharacter = new RegExp(
  `${unspaced.source}|(?:(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}])+(?:['’.,:-](?:(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}])+)*`,
  "gu",
);

/** Whether a word is one of those with spaces around them. */
export function isSpaced(word: string): boolean {
  return !unspaced.test(word);
}

/** The words of a text for writing elsewhere, those with spaces around them and the others. */
export type Words = { readonly spaced: readonly string[]; readonly unspaced: readonly string[] };

export function wordsIn(text: string): Words {
  const all = text.match(wordOrCharacter) ?? [];
  return { spaced: all.filter(isSpaced), unspaced: all.filter((word) => !isSpaced(word)) };
}
