import type { TextRange } from "../text/range";
import { heaviestChain } from "./align/heaviest-chain";
import type { Link } from "./align/links";
import type { Carried } from "./carry";
import type { KeptRun } from "./kept-runs";
import { cleanRange } from "./place/clean-range";
import { linkedPart } from "./place/linked-part";
import { mapEnds } from "./place/map-ends";
import { placeOfLost } from "./place/place-range";

/**
 * Carries ranges of the old text through an edit of which every kept character is known, in the order given. Runs may
 * stand in any order, since blocks may have been moved. Never guesses: a range of which no word was kept is lost, without
 * candidates.
 */
export function carryThroughEdit(
  oldText: string,
  newText: string,
  runs: readonly KeptRun[],
  ranges: readonly TextRange[],
): readonly Carried[] {
  const links = linksOfRuns(runs);
  return ranges.map((range) => carryOne(oldText, newText, links, range));
}

/** The runs by their place in the old text; those that stand out of their order in the new one are moved passages. */
function linksOfRuns(runs: readonly KeptRun[]): Link[] {
  const sorted = runs.filter(({ length }) => length > 0).sort((a, b) => a.from - b.from || b.length - a.length);
  const links: Link[] = [];
  let free = 0;
  for (const { from, to, length } of sorted) {
    // Words that were kept twice stay with their first place.
    const taken = Math.max(0, free - from);
    if (taken >= length) continue;
    free = from + length;
    links.push({ from: from + taken, fromEnd: free, to: to + taken, toEnd: to + length, same: true, passage: 0 });
  }
  const inPlace = new Set(
    heaviestChain(links.map(({ from, fromEnd, to }) => ({ old: from, now: to, length: fromEnd - from }))).map(
      ({ old }) => old,
    ),
  );
  let passage = 0;
  return links.map((link, i) => {
    if (inPlace.has(link.from)) return link;
    const before = links[i - 1];
    const goesOn = before && !inPlace.has(before.from) && link.to >= before.toEnd;
    if (!goesOn) passage++;
    return { ...link, passage };
  });
}

function carryOne(oldText: string, newText: string, links: readonly Link[], range: TextRange): Carried {
  const part = linkedPart(links, range);
  const mapped = part && mapEnds(oldText, newText, links, range, part);
  const clean = mapped && cleanRange(oldText, range, newText, mapped);
  const length = range.end - range.start;
  const isLeft = part !== null && (part.kept === length || keepsWord(oldText, links, range, part.first, part.last));
  if (!clean || !isLeft) {
    const at = placeOfLost(links, range.start);
    return { status: "lost", start: at, end: at, confidence: 0, candidates: [] };
  }
  const isSame = newText.slice(clean.start, clean.end) === oldText.slice(range.start, range.end);
  const status = !isSame ? "reworded" : part.passage === 0 ? "exact" : "moved";
  const confidence = isSame ? 1 : Math.round((0.5 + (0.45 * part.kept) / length) * 100) / 100;
  return { status, ...clean, confidence, candidates: [] };
}

/** Whether anything but spaces and punctuation of a range was kept. */
function keepsWord(oldText: string, links: readonly Link[], range: TextRange, first: number, last: number): boolean {
  return links.slice(first, last + 1).some(({ from, fromEnd, passage }) => {
    if (passage !== links[first]?.passage) return false;
    const kept = oldText.slice(Math.max(from, range.start), Math.min(fromEnd, range.end));
    return /[^\s\p{P}\p{Cc}\p{Cf}]/u.test(kept);
  });
}
