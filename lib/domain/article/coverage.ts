import type { TextRange } from "@/lib/domain/text/range";

export const coverageStates = ["claimed", "skipped", "unmarked"] as const;
export type CoverageState = (typeof coverageStates)[number];

/** How far an article's sentences have been looked at. */
export type Coverage = {
  readonly sentences: readonly (TextRange & { readonly state: CoverageState })[];
  readonly counts: Readonly<Record<CoverageState, number>>;
  /** The part of the sentences that hold a claim or a skip, from 0 to 1; 1 when there are no sentences. */
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
 * Says of each sentence whether a claim touches it, else whether a skip does, else that it is unmarked.
 * `sentences` stand in text order and do not overlap; claims and skips may come in any order and overlap.
 */
export function coverageOf(
  sentences: readonly TextRange[],
  claimRanges: readonly TextRange[],
  skipRanges: readonly TextRange[],
): Coverage {
  const claimed = touched(sentences, claimRanges);
  const skipped = touched(sentences, skipRanges);
  const counts = { claimed: 0, skipped: 0, unmarked: 0 };
  const states = sentences.map(({ start, end }, i) => {
    const state: CoverageState = claimed[i] ? "claimed" : skipped[i] ? "skipped" : "unmarked";
    counts[state]++;
    return { start, end, state };
  });
  const share = states.length === 0 ? 1 : (counts.claimed + counts.skipped) / states.length;
  return { sentences: states, counts, share };
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
