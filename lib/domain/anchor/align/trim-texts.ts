import type { TextRange } from "@/lib/domain/text/range";

/** Shorter texts are compared whole. */
const LONG = 50_000;

/** How far back from the first difference the beginning of its line is looked for, in code units. */
const LINE = 5_000;

/**
 * What lies between the part that both texts begin with and the part that both end with, widened to whole lines, so that
 * what is compared begins and ends as sentences do. For short texts, all of them.
 */
export function differingMiddle(
  oldText: string,
  newText: string,
): { readonly old: TextRange; readonly now: TextRange } {
  const whole = { old: { start: 0, end: oldText.length }, now: { start: 0, end: newText.length } };
  if (oldText.length < LONG || newText.length < LONG) return whole;
  const shorter = Math.min(oldText.length, newText.length);
  let head = 0;
  while (head < shorter && oldText.charCodeAt(head) === newText.charCodeAt(head)) head++;
  if (head === oldText.length && head === newText.length)
    return { old: { start: head, end: head }, now: { start: head, end: head } };
  let tail = 0;
  const most = shorter - head;
  while (tail < most && oldText.charCodeAt(oldText.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail))
    tail++;
  const start = lineStart(oldText, head);
  const oldEnd = lineEnd(oldText, oldText.length - tail);
  return { old: { start, end: oldEnd }, now: { start, end: newText.length - (oldText.length - oldEnd) } };
}

function lineStart(text: string, offset: number): number {
  const line = text.lastIndexOf("\n", offset - 1);
  if (offset > 0 && line >= 0 && offset - line <= LINE) return line + 1;
  return Math.max(0, text.lastIndexOf(" ", Math.max(0, offset - 1)));
}

function lineEnd(text: string, offset: number): number {
  const line = text.indexOf("\n", offset);
  if (line >= 0 && line - offset <= LINE) return line;
  const space = text.indexOf(" ", offset);
  return space < 0 ? text.length : space;
}
