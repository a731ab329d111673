import type { TextRange } from "@/lib/domain/text/range";
import { holderOf } from "./held-ranges";

export const coverageStates = ["claimed", "skipped", "unmarked"] as const;
export type CoverageState = (typeof coverageStates)[number];

/** How far an article's sentences have been looked at. */
export type Coverage = {
  readonly sentences: readonly (TextRange & { readonly state: CoverageState })[];
  readonly counts: Readonly<Record<CoverageState, number>>;
  /** The facts to be ticked, and how many of them a claim or a skip holds. */
  readonly facts: { readonly total: number; readonly settled: number };
  /** The part of these sentences that hold a claim or a skip, from 0 to 1; 1 when there are no sentences. */
  readonly share: number;
};

/** The sentences that neither a claim nor a skip touches, in text order. */
export function unmarkedOf({ sentences }: Coverage): TextRange[] {
  return sentences.flatMap(({ start, end, state }) => (state === "unmarked" ? { start, end } : []));
}

/** How many sentences hold a claim or a skip. */
export function coveredOf({ counts }: Coverage): number {
  return counts.claimed + counts.skipped;
}

/** The share as a whole percentage: 100 only when nothing is left, and 0 only when nothing was looked at. */
export function coveredPercent(covered: number, total: number): number {
  if (covered >= total) return 100;
  return covered === 0 ? 0 : Math.max(1, Math.floor((covered / total) * 100));
}

/**
 * Says of each sentence whether a claim touches it, else whether a skip does, else that it is unmarked. A claim or skip that
 * lies within one fact, as a tick does, covers that fact alone: by those a sentence is covered once they settle all of its
 * facts. A crosshead is among them only once something was done about it: by itself it asks for nothing. `sentences` stand
 * in text order and do not overlap; `facts` and `crossheads` stand in text order; claims and skips may come in any order, and
 * overlap.
 */
export function coverageOf(
  sentences: readonly TextRange[],
  claimRanges: readonly TextRange[],
  skipRanges: readonly TextRange[],
  facts: readonly TextRange[] = [],
  crossheads: readonly TextRange[] = [],
): Coverage {
  const isOnFact = holderOf(facts);
  const asSuch = (ranges: readonly TextRange[]) => ranges.filter((range) => !isOnFact(range));
  const [claimed, skipped] = [touched(sentences, asSuch(claimRanges)), touched(sentences, asSuch(skipRanges))];
  const [inClaim, inSkip, inCrosshead] = [holderOf(claimRanges), holderOf(skipRanges), holderOf(crossheads)];
  const counts = { claimed: 0, skipped: 0, unmarked: 0 };
  let [at, settled] = [0, 0];
  const states = sentences.flatMap(({ start, end }, i) => {
    const found = { ticked: 0, skipped: 0, left: 0 };
    while (facts[at] && (facts[at] as TextRange).start < start) at++;
    for (; facts[at] && (facts[at] as TextRange).start < end; at++) {
      const fact = facts[at] as TextRange;
      found[inClaim(fact) ? "ticked" : inSkip(fact) ? "skipped" : "left"]++;
    }
    settled += found.ticked + found.skipped;
    const byFacts =
      found.left > 0 ? "unmarked" : found.ticked > 0 ? "claimed" : found.skipped > 0 ? "skipped" : "unmarked";
    const state: CoverageState = claimed[i] ? "claimed" : skipped[i] ? "skipped" : byFacts;
    if (state === "unmarked" && inCrosshead({ start, end })) return [];
    counts[state]++;
    return [{ start, end, state }];
  });
  const share = states.length === 0 ? 1 : (counts.claimed + counts.skipped) / states.length;
  return { sentences: states, counts, share, facts: { total: facts.length, settled } };
}

/** For each sentence, whether a range overlaps it: one that starts before its end reaches past its start. */
function touched(sentences: readonly TextRange[], ranges: readonly TextRange[]): boolean[] {
  const sorted = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  return sentences.map((sentence) => {
    for (let range = sorted[next]; range && range.start < sentence.end; range = sorted[++next]) {
      reach = Math.max(reach, range.end);
    }
    return reach > sentence.start;
  });
}
