import type { TextRange } from "./text/range";

export type CoverageState = "claimed" | "skipped" | "unmarked";

/** How far an article's sentences have been looked at. */
export type Coverage = {
  readonly sentences: readonly (TextRange & { readonly state: CoverageState })[];
  readonly counts: Readonly<Record<CoverageState, number>>;
  /** The part of the sentences that hold a claim or a skip, from 0 to 1; 1 when there are no sentences. */
  readonly share: number;
};

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
