import type { Link } from "@/lib/domain/anchor/align/links";
import { kind, kindOfUnit } from "@/lib/domain/anchor/align/token-kinds";
import type { TextRange } from "@/lib/domain/text/range";
import { cleanRange } from "./clean-range";
import { firstLinkBehind, type LinkedPart, linkedPart } from "./linked-part";
import { mapEnds } from "./map-ends";
import { verbatimPart } from "./verbatim-part";

/** A place found for a range: how much of it reads the same there (0 to 1), and whether it stands in a moved passage. */
export type Place = TextRange & { readonly kept: number; readonly isMoved: boolean };

/** So much of a claim must be left for it to count as the same claim. */
const KEPT = 0.75;

/** Where words were only taken out, more than this; what is there now must be the claim's all the same. */
const HALF = 0.5;

/** With less left, its surroundings must be: this much of it, something in place of so much, and so much around it. */
const SOME = 0.35;
const REPLACED = 0.6;
const SURROUNDED = 0.6;

/** One word or figure may be another one altogether when what stands right beside it is left on both sides, so far, in code units. */
const BESIDE = 8;
const LONGEST_WORD = 40;

/** How far the surroundings reach to either side, in code units. */
const REACH = 48;

/**
 * Maps a range of the old text through an alignment. Null when too little of it is left to be sure, or when what is
 * left has been torn apart.
 */
export function placeRange(oldText: string, newText: string, links: readonly Link[], range: TextRange): Place | null {
  const part = linkedPart(links, range);
  if (!part) return null;
  const length = range.end - range.start;
  const ends = mapEnds(oldText, newText, links, range, part);
  const mapped = verbatimPart(newText, oldText.slice(range.start, range.end), ends);
  if (mapped.end - mapped.start > 1.5 * length + 50) return null;
  const around = surroundingsKept(oldText, links, range, part.passage);
  const clean = cleanRange(oldText, range, newText, mapped);
  if (!clean) return null;
  // A space that was kept at an end stands outside.
  const kept = Math.min(part.kept, clean.end - clean.start) / length;
  const isKept = kept >= KEPT || (kept > HALF && part.kept >= KEPT * (mapped.end - mapped.start));
  const linked = kept + (part.linked - part.kept) / length;
  const isReplaced =
    linked >= REPLACED && around >= SURROUNDED && (kept >= SOME || isHeldWord(oldText, links, range, part));
  if (!isKept && !isReplaced) return null;
  return { ...clean, kept, isMoved: part.passage !== 0 };
}

/** Which share of the characters around a range went to the same place; 1 where nothing stands around it. */
function surroundingsKept(
  oldText: string,
  links: readonly Link[],
  { start, end }: TextRange,
  passage: LinkedPart["passage"],
): number {
  const before = { start: Math.max(0, start - REACH), end: start };
  const behind = { start: end, end: Math.min(oldText.length, end + REACH) };
  const length = before.end - before.start + behind.end - behind.start;
  if (length === 0) return 1;
  return (keptIn(links, before, passage) + keptIn(links, behind, passage)) / length;
}

function isHeldWord(
  oldText: string,
  links: readonly Link[],
  { start, end }: TextRange,
  { passage }: LinkedPart,
): boolean {
  if (end - start > LONGEST_WORD || !isOneWord(oldText, start, end)) return false;
  const before = { start: Math.max(0, start - BESIDE), end: start };
  const behind = { start: end, end: Math.min(oldText.length, end + BESIDE) };
  return [before, behind].every((side) => keptIn(links, side, passage) === side.end - side.start);
}

function isOneWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const each = kindOfUnit(text.charCodeAt(at));
    if (each === kind.space || each === kind.line || each === kind.single) return false;
  }
  return true;
}

function keptIn(links: readonly Link[], { start, end }: TextRange, passage: number): number {
  let kept = 0;
  for (let i = firstLinkBehind(links, start); i < links.length; i++) {
    const link = links[i] as Link;
    if (link.from >= end) break;
    if (link.same && link.passage === passage) kept += Math.min(link.fromEnd, end) - Math.max(link.from, start);
  }
  return kept;
}

/** Where a range that is lost would have stood: behind the last character before it that is left in place. */
export function placeOfLost(links: readonly Link[], offset: number): number {
  for (let i = firstLinkBehind(links, offset - 1); i >= 0; i--) {
    const link = links[i];
    if (link && link.passage === 0 && link.from < offset)
      return Math.min(link.toEnd, link.same ? link.to + offset - link.from : link.toEnd);
  }
  return 0;
}
