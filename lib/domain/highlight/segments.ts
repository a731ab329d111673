import type { TextRange } from "../text/range";

/** A range to highlight. Ids are unique among the ranges given together. */
export type HighlightRange = TextRange & { readonly id: string | number };

/** A piece of text that no range starts or ends inside; `ids` name the ranges that cover it, the outermost first. */
export type Segment = TextRange & { readonly ids: readonly (string | number)[] };

/**
 * Cuts a window of a text at every end of the ranges that reach into it. The segments cover the window without gaps
 * or overlaps. Their ids stand in the order of start, then of length (longer first), then as given, which makes them
 * nest as well as overlapping ranges can. Ranges without length cover nothing and are left out.
 */
export function segmentsOf(window: TextRange, ranges: readonly HighlightRange[]): Segment[] {
  return segmentsByBlock([window], ranges)[0] ?? [];
}

/**
 * The segments of each block, as {@link segmentsOf} gives them, in one sweep over blocks that stand in text order and
 * do not overlap. A range over several blocks is cut at their edges. Takes O(n log n) for n ranges, and then time in
 * proportion to what it gives. Neighbouring segments with the same ids share one array, over block edges too.
 */
export function segmentsByBlock(blocks: readonly TextRange[], ranges: readonly HighlightRange[]): Segment[][] {
  const idsAt = sweep(ranges);
  return blocks.map((block) => {
    const segments: Segment[] = [];
    for (let start = block.start; start < block.end; ) {
      const { ids, until } = idsAt(start);
      const end = Math.min(until, block.end);
      segments.push({ start, end, ids });
      start = end;
    }
    return segments;
  });
}

type Cover = { ids: readonly (string | number)[]; until: number };

/**
 * Walks a text once from left to right. The function it gives must be asked for ascending offsets; it answers which
 * ranges cover the offset, and until where the answer stays the same.
 */
function sweep(ranges: readonly HighlightRange[]): (offset: number) => Cover {
  const waiting = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  const cover: Cover = { ids: [], until: Number.NEGATIVE_INFINITY };
  let next = 0;
  let active: HighlightRange[] = [];

  return (offset) => {
    if (offset < cover.until) return cover;
    const stillActive: HighlightRange[] = [];
    for (const range of active) if (range.end > offset) stillActive.push(range);
    let range = waiting[next];
    // Later starts have later places in the order, so appending keeps it.
    for (; range && range.start <= offset; range = waiting[++next]) if (range.end > offset) stillActive.push(range);

    let until = range ? range.start : Number.POSITIVE_INFINITY;
    const ids: (string | number)[] = [];
    for (const { id, end } of stillActive) {
      ids.push(id);
      if (end < until) until = end;
    }
    active = stillActive;
    cover.ids = ids;
    cover.until = until;
    return cover;
  };
}
