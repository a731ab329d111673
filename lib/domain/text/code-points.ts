import { countLeading } from "./count-leading";

// The one place where Galley's UTF-16 offsets become the Unicode code points of a W3C TextPositionSelector, and back.
// https://www.w3.org/TR/annotation-model/#text-position-selector

/** Converts offsets of one text, each in logarithmic time. Made by {@link codePointIndex}. */
export type CodePointIndex = {
  /** Code units to code points. An offset inside a surrogate pair counts as the start of its character. */
  toCodePoint(codeUnit: number): number;
  /** Code points to code units. */
  toCodeUnit(codePoint: number): number;
};

/** Reads a text once, so that many of its offsets can be converted. */
export function codePointIndex(text: string): CodePointIndex {
  // Only characters beyond the BMP make the two counts differ: each takes two code units.
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
  return {
    toCodePoint: (codeUnit) => codeUnit - countLeading(pairs.length, (i) => (pairs[i] ?? 0) < codeUnit),
    toCodeUnit: (codePoint) => codePoint + countLeading(pairs.length, (i) => (pairs[i] ?? 0) - i < codePoint),
  };
}
