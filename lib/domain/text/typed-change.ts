import type { TextRange } from "./range";

/** What was typed: the characters of the value before that went (code units of it), and the words that came for them. */
export type TypedChange = TextRange & { readonly words: string };

/**
 * What turned one value of a text field into the next, where `caret` is the end of the selection afterwards. The caret
 * stands behind whatever was typed, pasted or composed and where something was deleted, so it tells which of several
 * equal characters came or went. Where it stands elsewhere, as it may after an undo, what both values share at their
 * ends is taken as kept. Never splits a surrogate pair. All offsets are UTF-16 code units.
 */
export function typedChange(before: string, after: string, caret: number): TypedChange {
  const behind = after.slice(Math.min(Math.max(caret, 0), after.length)).replace(/^[\uDC00-\uDFFF]/, "");
  const kept = before.endsWith(behind) ? behind.length : 0;
  const start = sharedLead(before, after, Math.min(before.length, after.length) - kept);
  const room = Math.min(before.length, after.length) - start;
  const replaces = start < before.length - kept && start < after.length - kept;
  // Where some words took the place of others, as a spelling correction does, their common ending was not touched.
  const end = replaces || kept === 0 ? sharedTrail(before, after, room) : kept;
  return { start, end: before.length - end, words: after.slice(start, after.length - end) };
}

function sharedLead(before: string, after: string, most: number): number {
  let length = 0;
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return splitsPair(before, length) || splitsPair(after, length) ? length - 1 : length;
}

function sharedTrail(before: string, after: string, most: number): number {
  let length = 0;
  while (length < most && before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length))
    length++;
  const splits = splitsPair(before, before.length - length) || splitsPair(after, after.length - length);
  return splits ? length - 1 : length;
}

/** Whether the two halves of one character stand on either side of the offset. */
function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}
