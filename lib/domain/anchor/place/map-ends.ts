import type { Link } from "@/lib/domain/anchor/align/links";
import type { TextRange } from "@/lib/domain/text/range";
import { isBlank } from "@/lib/domain/text/trim";
import { type LinkedPart, neighbourLink } from "./linked-part";

/** What may stand in place of one word at an end of a range, in code units; more is an insertion beside it. */
const LONGEST_REPLACEMENT = 40;

const endsSentence = /[.!?…。！？؟۔।]["'”’»)\]」』）]*(?:\s|$)|[。！？\n]/u;

/**
 * Where the ends of a range stand in the new text: at its first and last characters that are left, or where what
 * replaced them begins and ends. What was inserted right at an end stays outside. Offsets are code units; the ends may
 * still split graphemes or stand beside spaces.
 */
export function mapEnds(
  oldText: string,
  newText: string,
  links: readonly Link[],
  range: TextRange,
  part: LinkedPart,
): TextRange {
  const start = mapStart(oldText, newText, links, range, part);
  return { start, end: Math.max(start, mapEnd(oldText, newText, links, range, part)) };
}

function mapStart(
  oldText: string,
  newText: string,
  links: readonly Link[],
  { start, end }: TextRange,
  { first }: LinkedPart,
): number {
  const link = links[first] as Link;
  if (link.from < start) return inside(link, start);
  if (link.from === start && link.same) return link.to;
  const before = neighbourLink(oldText, links, first, -1);
  if (!before) return link.to;
  // Words at the start were replaced, by more words than one perhaps: all that stands in their place belongs to them.
  const replaced = oldText.slice(start, link.same ? link.from : Math.min(link.fromEnd, end));
  const isAtStart = before.same && before.fromEnd <= start && isBlank(oldText.slice(before.fromEnd, start));
  return isAtStart && isReplacement(replaced, newText.slice(before.toEnd, link.to)) ? before.toEnd : link.to;
}

function mapEnd(
  oldText: string,
  newText: string,
  links: readonly Link[],
  { start, end }: TextRange,
  { last }: LinkedPart,
): number {
  const link = links[last] as Link;
  if (link.fromEnd > end) return inside(link, end);
  if (link.fromEnd === end && link.same) return link.toEnd;
  const behind = neighbourLink(oldText, links, last, 1);
  if (!behind) return link.toEnd;
  const replaced = oldText.slice(link.same ? link.fromEnd : Math.max(link.from, start), end);
  const isAtEnd = behind.same && behind.from >= end && isBlank(oldText.slice(end, behind.from));
  return isAtEnd && isReplacement(replaced, newText.slice(link.toEnd, behind.to)) ? behind.to : link.toEnd;
}

function isReplacement(replaced: string, by: string): boolean {
  if (isBlank(replaced) || isBlank(by) || !/[\p{L}\p{N}]/u.test(replaced)) return false;
  return by.length <= Math.max(LONGEST_REPLACEMENT, replaced.length * 2) && !endsSentence.test(by);
}

/** An offset inside a link: exact where it reads the same, else in proportion. */
function inside({ from, fromEnd, to, toEnd, same }: Link, offset: number): number {
  if (same) return to + offset - from;
  return to + Math.round(((offset - from) * (toEnd - to)) / (fromEnd - from));
}
