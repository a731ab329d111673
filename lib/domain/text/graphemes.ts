import type { TextRange } from "./range";

// What a reader sees as one character is an extended grapheme cluster of UAX #29. Intl.Segmenter knows them, but its
// cost grows with the text it is given, so it only ever sees what the rules look at around one offset: the code point
// on either side, and, where that may not be enough, the marks before it or the row of flags that it stands in.

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** No two of these join: letters, digits, punctuation and whole Hangul syllables. Most questions end with them. */
const plain =
  /[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0482\u048a-\u0556\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]/;

/** Behind one of these, rules GB9c and GB11 look further back: for a consonant or a pictograph with marks between. */
const looksBack = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d]/u;

/** Rules GB12 and GB13 count these letters of flags from the first one in the row. */
const flagLetter = /\p{RI}/u;

/**
 * Whether `offset` (UTF-16 code units) stands between two graphemes of `text`, or at either end of it. False for
 * offsets outside the text and for what is not an integer.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  if (offset === 0 || offset === text.length) return true;
  if (plain.test(text.charAt(offset - 1)) && plain.test(text.charAt(offset))) return true;
  const before = startOfCodePoint(text, offset);
  const after = text.codePointAt(offset) ?? 0;
  const end = offset + (after > 0xffff ? 2 : 1);
  const last = text.slice(before, offset);
  if (flagLetter.test(last)) return standsBetween(text.slice(startOfRow(text, before, flagLetter), end), end - offset);
  if (!standsBetween(text.slice(before, end), end - offset)) return false;
  if (!looksBack.test(last)) return true;
  const base = startOfCodePoint(text, startOfRow(text, before, looksBack));
  return standsBetween(text.slice(base, end), end - offset);
}

/** The smallest range around `range` whose ends split no grapheme. Ends outside the text are drawn into it. */
export function snapToGraphemes(text: string, range: TextRange): TextRange {
  let start = Math.min(Math.max(range.start, 0), text.length);
  let end = Math.min(Math.max(range.end, start), text.length);
  while (!isGraphemeBoundary(text, start)) start--;
  while (!isGraphemeBoundary(text, end)) end++;
  return { start, end };
}

/** Whether a boundary stands before the last `length` code units, which are one code point. */
function standsBetween(around: string, length: number): boolean {
  const offset = around.length - length;
  return segmenter.segment(around).containing(offset)?.index === offset;
}

/** Where the row of code points of a kind begins that the one at `offset` ends. */
function startOfRow(text: string, offset: number, kind: RegExp): number {
  let start = offset;
  while (start > 0) {
    const before = startOfCodePoint(text, start);
    if (!kind.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

/** Where the code point begins that ends at `offset`; 0 at the beginning of the text. */
function startOfCodePoint(text: string, offset: number): number {
  const pair = offset > 1 && (text.codePointAt(offset - 2) ?? 0) > 0xffff;
  return Math.max(0, offset - (pair ? 2 : 1));
}
