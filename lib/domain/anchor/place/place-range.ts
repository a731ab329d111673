import type { TextRange } from "../../text/range";
import type { Link } from "../align/links";
import { cleanRange } from "./clean-range";
import { firstLinkBehind, type LinkedPart, linkedPart } from "./linked-part";
import { mapEnds } from "./map-ends";

/** A place found for a range: how much of it reads the same there (0 to 1), and whether it stands in a moved passage. */
export type Place = TextRange & { readonly kept: number; readonly isMoved: boolean };

/** So much of a claim must be left for it to count as the same claim. */
const KEPT = 0.75;

/** With less left, its surroundings must be: so much of what stands around it, and something in place of so much of it. */
const SURROUNDED = 0.6;
const REPLACED = 0.6;

/** With hardly anything left, what stands right beside it must be, on both sides and so far, in code units. */
const SOME = 0.3;
const BESIDE = 10;

/** Where words were only taken out, so much of what is there now must be the claim's. */
const HALF = 0.55;

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
  const mapped = mapEnds(oldText, newText, links, range, part);
  if (mapped.end - mapped.start > 1.5 * length + 50) return null;
  const around = surroundingsKept(oldText, links, range, part.passage);
  const kept = part.kept / length;
  const isKept = kept >= KEPT || (kept >= HALF && part.kept >= KEPT * (mapped.end - mapped.start));
  const isReplaced =
    part.linked / length >= REPLACED && around >= SURROUNDED && (kept >= SOME || isHeld(links, range, part.passage));
  if (!isKept && !isReplaced) return null;
  const clean = cleanRange(oldText, range, newText, mapped);
  return clean && { ...clean, kept, isMoved: part.passage !== 0 };
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

function isHeld(links: readonly Link[], { start, end }: TextRange, passage: number): boolean {
  const before = { start: Math.max(0, start - BESIDE), end: start };
  const behind = { start: end, end: end + BESIDE };
  return keptIn(links, before, passage) >= BESIDE - 2 && keptIn(links, behind, passage) >= BESIDE - 2;
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
