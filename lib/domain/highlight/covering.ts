import type { TextRange } from "@/lib/domain/text/range";

/** Ranges that have a length, in the order of start, then longer first, then as given: a range before what lies in it. */
export function outermostFirst<R extends TextRange>(ranges: readonly R[]): R[] {
  return ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Reads ranges once, in O(n log n), and gives a function that lists those which cover the code unit at an offset, the
 * outermost first. Each question takes O(log n) for each range that it finds, and O(log n) for none.
 */
export function coveringIndex<R extends TextRange>(ranges: readonly R[]): (offset: number) => R[] {
  const inOrder = outermostFirst(ranges);
  // An interval tree without nodes: the middle of a stretch of the order is its root, and `reach` there is the farthest
  // end in the whole stretch. (Cormen et al., Introduction to Algorithms, "Interval trees".)
  const reach = new Float64Array(inOrder.length);
  const fill = (from: number, to: number): number => {
    if (from >= to) return Number.NEGATIVE_INFINITY;
    const middle = (from + to) >> 1;
    const farthest = Math.max((inOrder[middle] as R).end, fill(from, middle), fill(middle + 1, to));
    reach[middle] = farthest;
    return farthest;
  };
  fill(0, inOrder.length);

  return (offset) => {
    const found: R[] = [];
    const look = (from: number, to: number) => {
      const middle = (from + to) >> 1;
      if (from >= to || (reach[middle] as number) <= offset) return;
      look(from, middle);
      const range = inOrder[middle] as R;
      if (range.start > offset) return;
      if (range.end > offset) found.push(range);
      look(middle + 1, to);
    };
    look(0, inOrder.length);
    return found;
  };
}
