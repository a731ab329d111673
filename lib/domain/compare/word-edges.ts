import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";

const wordy = /[\p{L}\p{N}\p{M}]/u;
const digit = /\p{N}/u;

/** Scripts that write no spaces between words; any two of their characters may be parted. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Two plain letters of scripts that write spaces: the most frequent case by far. */
const letters = /^[a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u0410-\u044f\u0620-\u064a]{2}$/;

/**
 * Whether an offset (UTF-16 code units) stands inside a word, as a reader compares words: “4.2”, “9:30” and “don’t” are
 * one word, each character of Chinese is one, and no grapheme is ever parted.
 */
export function isInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (letters.test(text.slice(offset - 1, offset + 1))) return true;
  if (!isGraphemeBoundary(text, offset)) return true;
  const before = codePointBefore(text, offset);
  const after = codePointAt(text, offset);
  if (wordy.test(before) && wordy.test(after)) return !unspaced.test(before) && !unspaced.test(after);
  if (wordy.test(before)) return joins(before, after, codePointAt(text, offset + after.length));
  return wordy.test(after) && joins(codePointBefore(text, offset - before.length), before, after);
}

/** Whether a text holds anything that is compared as a word. */
export function hasWord(text: string): boolean {
  return wordy.test(text);
}

/** The words of a text without what stands between them; in scripts without spaces, each character. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/** A character of an unspaced script with its marks, or a word of any other. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+|[.,:][\p{N}]+)*/gu;

/** A stop, comma or colon joins digits, an apostrophe letters. */
function joins(before: string, sign: string, after: string): boolean {
  if (/^[.,:]$/.test(sign)) return digit.test(before) && digit.test(after);
  return /^['’]$/.test(sign) && wordy.test(before) && wordy.test(after);
}

function codePointAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  return point === undefined ? "" : String.fromCodePoint(point);
}

function codePointBefore(text: string, offset: number): string {
  const pair = offset > 1 && (text.codePointAt(offset - 2) ?? 0) > 0xffff;
  return text.slice(Math.max(0, offset - (pair ? 2 : 1)), offset);
}
