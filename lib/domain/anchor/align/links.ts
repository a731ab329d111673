import { sharedEnds, wordLikeness } from "./likeness";
import type { Pairing } from "./pairing";
import { kind } from "./token-kinds";

/**
 * A stretch of the old text and what it became in the new one, in code units. `same`: they read the same, character for
 * character; else the one replaced the other. `passage`: 0 in place, else the number of what was moved together.
 */
export type Link = {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
  readonly same: boolean;
  readonly passage: number;
};

/** Words that share less than this with their replacement are other words, not misspelt ones. */
const MISSPELT = 0.5;

/** A pairing in characters, in the order of the old text. Words that were mended share their first and last letters. */
export function pairedLinks(pairing: Pairing): Link[] {
  const links = new LinkWriter();
  for (let old = 0; old < pairing.before.count; old++) {
    const now = pairing.newOf[old] as number;
    if (now >= 0) addPair(links, pairing, old, now);
  }
  return links.links;
}

function addPair(links: LinkWriter, pairing: Pairing, old: number, now: number): void {
  const { before, after } = pairing;
  const passage = pairing.passage[old] as number;
  const from = before.starts[old] as number;
  const fromEnd = before.starts[old + 1] as number;
  const to = after.starts[now] as number;
  const toEnd = after.starts[now + 1] as number;
  if (pairing.same(old, now)) {
    links.add(from, fromEnd, to, toEnd, true, passage);
    return;
  }
  const { head, tail } = isMended(pairing, old, now)
    ? sharedEnds(before, old, after, now, false)
    : { head: 0, tail: 0 };
  links.add(from, from + head, to, to + head, true, passage);
  links.add(from + head, fromEnd - tail, to + head, toEnd - tail, false, passage);
  links.add(fromEnd - tail, fromEnd, toEnd - tail, toEnd, true, passage);
}

function isMended({ before, after }: Pairing, old: number, now: number): boolean {
  if (before.kinds[old] !== after.kinds[now]) return false;
  if (before.kinds[old] === kind.digit) return true;
  return before.kinds[old] === kind.letter && wordLikeness(before, old, after, now) >= MISSPELT;
}

type OpenLink = { -readonly [Key in keyof Link]: Link[Key] };

/** Joins links that go on where the last one ended. */
class LinkWriter {
  readonly links: OpenLink[] = [];

  add(from: number, fromEnd: number, to: number, toEnd: number, same: boolean, passage: number): void {
    if (from === fromEnd || to === toEnd) return;
    const last = this.links.at(-1);
    if (same && last?.same && last.passage === passage && last.fromEnd === from && last.toEnd === to) {
      last.fromEnd = fromEnd;
      last.toEnd = toEnd;
    } else this.links.push({ from, fromEnd, to, toEnd, same, passage });
  }
}
