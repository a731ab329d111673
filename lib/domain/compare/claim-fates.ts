import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import type { TextRange } from "@/lib/domain/text/range";
import { sameWords } from "@/lib/domain/text/word-forms";

/**
 * What became of a claim from one version to another: it stands on the same words in the same order of the text, on the
 * same words elsewhere, on other words; it is lost, found again, marked since; or in neither.
 */
const claimFates = ["kept", "moved", "reworded", "lost", "found", "marked", "absent"] as const;
export type ClaimFate = (typeof claimFates)[number];

/** Where a claim stands in a version: a place with its words; "lost"; or null where it had not been marked yet. */
export type ClaimStand = (TextRange & { readonly quote: string }) | "lost" | null;

/**
 * Tells claims' fates by where they stand before and after, and by what both texts share: `runs` that ascend in both.
 * The function that it gives takes O(log n) for n runs.
 */
export function fateTeller(runs: readonly KeptRun[]): (before: ClaimStand, after: ClaimStand) => ClaimFate {
  const carry = carrier(runs);
  return (before, after) => {
    if (after === "lost" || after === null) return before === "lost" || before === null ? "absent" : "lost";
    if (before === "lost") return "found";
    if (before === null) return "marked";
    if (!sameWords(before.quote, after.quote)) return "reworded";
    const inPlace = carry(before.start) === after.start && carry(before.end - 1) === after.end - 1;
    return inPlace ? "kept" : "moved";
  };
}

/** Where a code unit of the old text stands in the new one; null where it was not kept. */
function carrier(runs: readonly KeptRun[]): (offset: number) => number | null {
  return (offset) => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle] as KeptRun).from <= offset) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1];
    return run && offset < run.from + run.length ? run.to + offset - run.from : null;
  };
}
