import type { TextRange } from "./range";

/**
 * The next place of some words behind an offset (code units), or else the first; spacing and capitals do not matter.
 * Null when the text has them nowhere, or there are none.
 */
export function findWords(text: string, words: string, after: number): TextRange | null {
  const sought = folded(words.trim()).letters;
  if (sought === "") return null;
  const { letters, offsets } = folded(text);
  const from = offsets.findIndex((offset) => offset >= after);
  const next = from < 0 ? -1 : letters.indexOf(sought, from);
  const found = next < 0 ? letters.indexOf(sought) : next;
  if (found < 0) return null;
  return { start: offsets[found] ?? 0, end: (offsets[found + sought.length - 1] ?? 0) + 1 };
}

/** A text in small letters with one space for white space in a row, and the offset of each of its code units. */
function folded(text: string): { letters: string; offsets: number[] } {
  const letters: string[] = [];
  const offsets: number[] = [];
  let isInSpace = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = /\s/.test(text.charAt(at));
    if (!isSpace || !isInSpace) {
      const small = text.charAt(at).toLowerCase();
      letters.push(isSpace ? " " : small.length === 1 ? small : text.charAt(at));
      offsets.push(at);
    }
    isInSpace = isSpace;
  }
  return { letters: letters.join(""), offsets };
}
