import type { PlainFormText } from "@/lib/domain/text/plain-form-text";
import { alignTexts } from "./align/align-texts";
import type { Link } from "./align/links";
import type { KeptRun } from "./kept-runs";

/**
 * `runs` ascend in both texts (an alignment); they look past curly quotes and no-break spaces. `bounded`: the comparison
 * reached its bound somewhere, so that what lies there counts as replaced. `deleted` and `inserted`: code units of the
 * old and of the new text that are in no run; what was moved counts as both.
 */
export type TextComparison = {
  readonly runs: readonly KeptRun[];
  readonly deleted: number;
  readonly inserted: number;
  readonly bounded: boolean;
};

/** What two texts share, by words and the letters that mended words share. Time nearly in proportion to both texts. */
export function compareTexts(oldText: string, newText: string): TextComparison {
  const { links, bounded } = alignTexts(oldText, newText);
  return comparisonByLinks(oldText, newText, links, bounded);
}

/** The same from an alignment that is there already. */
export function comparisonByLinks(
  oldText: string,
  newText: string,
  links: readonly Link[],
  bounded: boolean,
): TextComparison {
  const runs = links
    .filter(({ same, passage }) => same && passage === 0)
    .map(({ from, fromEnd, to }) => ({ from, to, length: fromEnd - from }));
  return { ...sharedBy(runs, oldText, newText), bounded };
}

/** A comparison of two texts' plain forms as one of the texts: what they share unit by unit. */
export function plainRunsInTexts(
  comparison: TextComparison,
  before: PlainFormText,
  oldText: string,
  after: PlainFormText,
  newText: string,
): TextComparison {
  if (before.isPlain && after.isPlain) return comparison;
  const runs: KeptRun[] = [];
  for (const run of comparison.runs) {
    for (let i = 0; i < run.length; i++) {
      if (!before.isOwnUnit(run.from + i) || !after.isOwnUnit(run.to + i)) continue;
      const from = before.rangeOf({ start: run.from + i, end: run.from + i }).start;
      const to = after.rangeOf({ start: run.to + i, end: run.to + i }).start;
      const last = runs.at(-1);
      const goesOn = last && last.from + last.length === from && last.to + last.length === to;
      if (goesOn) runs[runs.length - 1] = { ...last, length: last.length + 1 };
      else runs.push({ from, to, length: 1 });
    }
  }
  return { ...sharedBy(runs, oldText, newText), bounded: comparison.bounded };
}

function sharedBy(runs: readonly KeptRun[], oldText: string, newText: string) {
  const kept = runs.reduce((sum, { length }) => sum + length, 0);
  return { runs, deleted: oldText.length - kept, inserted: newText.length - kept };
}
