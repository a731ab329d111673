import type { Link } from "@/lib/domain/anchor/align/links";
import type { TextRange } from "@/lib/domain/text/range";
import { isBlank } from "@/lib/domain/text/trim";

/** The links of one passage that a range of the old text touches: `first` to `last`, and how much of it they hold. */
export type LinkedPart = {
  readonly passage: number;
  readonly first: number;
  readonly last: number;
  /** Code units of the range that read the same in the new text. */
  readonly kept: number;
  /** Those, and the ones that something else stands in place of. */
  readonly linked: number;
};

/** The part of a range that went to one place; of several the one with most of its characters. Null when nothing is left. */
export function linkedPart(links: readonly Link[], range: TextRange): LinkedPart | null {
  const inPlace = emptyPart(0);
  const moved = new Map<number, OpenPart>();
  for (let i = firstLinkBehind(links, range.start); i < links.length; i++) {
    const link = links[i] as Link;
    if (link.from >= range.end) break;
    // Most links are in place, and a claim over a long article has a great many.
    const part = link.passage === 0 ? inPlace : (moved.get(link.passage) ?? emptyPart(link.passage));
    if (link.passage !== 0) moved.set(link.passage, part);
    const length = Math.min(link.fromEnd, range.end) - Math.max(link.from, range.start);
    if (part.first < 0) part.first = i;
    part.last = i;
    part.linked += length;
    if (link.same) part.kept += length;
  }
  const [best] = [inPlace, ...moved.values()].sort((a, b) => b.kept - a.kept || b.linked - a.linked);
  return best && best.linked > 0 ? best : null;
}

type OpenPart = { -readonly [Key in keyof LinkedPart]: LinkedPart[Key] };

function emptyPart(passage: number): OpenPart {
  return { passage, first: -1, last: -1, kept: 0, linked: 0 };
}

/** The first link that ends behind an offset of the old text. A binary search. */
export function firstLinkBehind(links: readonly Link[], offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((links[middle] as Link).fromEnd <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The nearest link of a passage before (`step` -1) or behind (1) another one that shows something, which a space does
 * not: it is soon paired with any other. Null at the passage's end.
 */
export function neighbourLink(oldText: string, links: readonly Link[], index: number, step: -1 | 1): Link | null {
  const passage = links[index]?.passage;
  for (let i = index + step; i >= 0 && i < links.length; i += step) {
    const link = links[i] as Link;
    if (link.passage === passage && !isBlank(oldText.slice(link.from, link.fromEnd))) return link;
    // A moved passage is in one piece of the old text, but those in place go on behind it.
    if (link.passage !== passage && passage !== 0) return null;
  }
  return null;
}
