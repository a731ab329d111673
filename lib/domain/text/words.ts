import { snapToGraphemes } from "./graphemes";
import type { TextRange } from "./range";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Lines are looked at in windows of this many code units, because a Segmenter's cost grows with its text. */
const WINDOW = 1000;

/**
 * Where the next word after `offset` ends (code units), for growing a selection to the right. Stays in the line that
 * holds `offset` while a word is left there, then goes on to the next; the text's end when there is none.
 */
export function wordBoundaryAfter(text: string, offset: number): number {
  for (let from = offset; from < text.length; ) {
    const line = lineAt(text, from);
    const window = { start: Math.max(line.start, from - WINDOW), end: Math.min(line.end, from + WINDOW) };
    const word = wordsIn(text, window).find(({ end }) => end > from);
    if (word) return snapToGraphemes(text, { start: from, end: word.end }).end;
    from = window.end === line.end ? line.end + 1 : window.end;
  }
  return text.length;
}

/** Where the last word before `offset` starts (code units); the mirror image of {@link wordBoundaryAfter}. */
export function wordBoundaryBefore(text: string, offset: number): number {
  for (let from = offset; from > 0; ) {
    const line = lineAt(text, from);
    const window = { start: Math.max(line.start, from - WINDOW), end: Math.min(line.end, from + WINDOW) };
    const word = wordsIn(text, window).findLast(({ start }) => start < from);
    if (word) return snapToGraphemes(text, { start: word.start, end: from }).start;
    from = window.start === line.start ? line.start - 1 : window.start;
  }
  return 0;
}

function wordsIn(text: string, window: TextRange): TextRange[] {
  const words: TextRange[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(window.start, window.end))) {
    const start = window.start + index;
    if (isWordLike) words.push({ start, end: start + segment.length });
  }
  return words;
}

/** The line that holds `offset`, without its line feed; a line feed belongs to the line that it ends. */
function lineAt(text: string, offset: number): TextRange {
  const end = text.indexOf("\n", offset);
  return { start: offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1, end: end < 0 ? text.length : end };
}
