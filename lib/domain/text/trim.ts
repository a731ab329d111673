import { isGraphemeBoundary } from "./graphemes";
import type { TextRange } from "./range";

/** Whether a text shows nothing: it is empty or all white space, control and format characters. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}]/u.test(text);
}

/**
 * Takes the white space off both ends of a range; a range of white space alone becomes empty. A space that carries a
 * combining mark stays, because taking it off would split the character.
 */
export function trimRange(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  if (start > range.start && start < end && !isGraphemeBoundary(text, start)) start--;
  if (end < range.end && start < end && !isGraphemeBoundary(text, end)) end++;
  return { start, end };
}

function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text.charAt(offset));
}
