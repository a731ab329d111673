import type { TextRange } from "./range";

/**
 * Those of several changes of one text that can be made together, in the order in which none moves the place of another: the
 * last first. One that overlaps a later one is left out.
 */
export function changesTogether<C extends TextRange>(changes: readonly C[]): C[] {
  let reached = Number.POSITIVE_INFINITY;
  return changes
    .toSorted((a, b) => b.start - a.start)
    .filter(({ start, end }) => {
      if (end > reached) return false;
      reached = start;
      return true;
    });
}
