import type { TextRange } from "@/lib/domain/text/range";
import type { HighlightRange, RangeId } from "./highlight-range";
import { sweep } from "./sweep";

/**
 * A piece of text that no range starts or ends inside. It does not list the ranges that cover it, because many claims on
 * one sentence would make such lists grow with their square; `coveringIndex` gives them for any place that is asked for.
 */
export type Segment = TextRange & {
  /** How many ranges cover it. */
  readonly depth: number;
  /** The one of them that shows; null where none covers it. */
  readonly foremost: RangeId | null;
  /** The ranges whose first shown words these are, the outermost first. Each range is named once in all segments. */
  readonly starting: readonly RangeId[];
  /** What lies under the ranges here, as a skip lies under claims; null for nothing. */
  readonly ground: RangeId | null;
};

/**
 * Cuts a window of a text at every end of the ranges that reach into it. The segments cover the window without gaps
 * or overlaps. "Outermost" is the order of start, then of length (longer first), then as given, in which ranges nest as
 * well as overlapping ones can. Ranges without length cover nothing and are left out.
 */
export function segmentsOf(
  window: TextRange,
  ranges: readonly HighlightRange[],
  grounds: readonly HighlightRange[] = [],
): Segment[] {
  return segmentsByBlock([window], ranges, grounds)[0] ?? [];
}

/**
 * The segments of each block, as {@link segmentsOf} gives them, in one sweep over blocks that stand in text order and
 * do not overlap. A range over several blocks is cut at their edges. `grounds` lie under the ranges and are not counted
 * among them. Takes O((n + s) log n) time for n ranges and s segments, and O(n + s) room, however they overlap.
 */
export function segmentsByBlock(
  blocks: readonly TextRange[],
  ranges: readonly HighlightRange[],
  grounds: readonly HighlightRange[] = [],
): Segment[][] {
  const rangesAt = sweep(ranges);
  const groundsAt = sweep(grounds);
  return blocks.map((block) => {
    const segments: Segment[] = [];
    for (let start = block.start; start < block.end; ) {
      const { depth, foremost, starting, until } = rangesAt(start);
      const under = groundsAt(start);
      const end = Math.min(until, under.until, block.end);
      segments.push({ start, end, depth, foremost, starting, ground: under.foremost });
      start = end;
    }
    return segments;
  });
}
