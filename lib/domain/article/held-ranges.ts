import { countLeading } from "@/lib/domain/text/count-leading";
import type { TextRange } from "@/lib/domain/text/range";

/**
 * Whether one of some ranges, which may come in any order and overlap, holds the whole of another. Takes O(n log n) once, and
 * O(log n) for each range that is asked for.
 */
export function holderOf(ranges: readonly TextRange[]): (range: TextRange) => boolean {
  const sorted = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let reach = 0;
  const reaches = sorted.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return ({ start, end }) => {
    const before = countLeading(sorted.length, (at) => (sorted[at] as TextRange).start <= start);
    return before > 0 && (reaches[before - 1] as number) >= end;
  };
}
