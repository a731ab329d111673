import type { ComparedSide } from "./compared-side";
import type { ComparedRow } from "./row-maker";
import { wordsIn } from "./word-edges";

/** What a comparison comes to. Words of a moved block count only where they changed too. */
export type CompareSummary = {
  readonly changes: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly blocksMoved: number;
};

/** Adds up the rows of a comparison. */
export function compareSummary(
  before: ComparedSide,
  after: ComparedSide,
  rows: readonly ComparedRow[],
): CompareSummary {
  let wordsAdded = 0;
  let wordsRemoved = 0;
  for (const { parts } of rows) {
    for (const { kind, old, new: now } of parts) {
      if (kind === "removed") wordsRemoved += wordsIn(before.text.slice(old.start, old.end)).length;
      if (kind === "added") wordsAdded += wordsIn(after.text.slice(now.start, now.end)).length;
    }
  }
  return {
    changes: rows.reduce((sum, { changes }) => sum + changes, 0),
    wordsAdded,
    wordsRemoved,
    blocksMoved: rows.filter(({ kind }) => kind === "moved-here").length,
  };
}
