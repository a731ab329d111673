import { foldLetter } from "./fold-letter";
import { foldedText } from "./folded-text";
import type { TextRange } from "./range";

/**
 * The next place of some words behind an offset (code units), or else the first; spacing, capitals, accents and vowel marks do
 * not matter, as in every search. Null when the text has them nowhere, or there are none.
 */
export function findWords(text: string, words: string, after: number): TextRange | null {
  const sought = folded(words.trim()).folded;
  if (sought === "") return null;
  const { folded: letters, starts, ends } = folded(text);
  const from = starts.findIndex((offset) => offset >= after);
  const next = from < 0 ? -1 : letters.indexOf(sought, from);
  const found = next < 0 ? letters.indexOf(sought) : next;
  if (found < 0) return null;
  return { start: starts[found] ?? 0, end: ends[found + sought.length - 1] ?? 0 };
}

/** The text folded, with one space for white space in a row. */
function folded(text: string) {
  let isInSpace = false;
  return foldedText(text, (letter) => {
    const isSpace = /\s/.test(letter);
    const form = isSpace ? (isInSpace ? "" : " ") : foldLetter(letter);
    isInSpace = isSpace;
    return form;
  });
}
