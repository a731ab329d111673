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
  const sweep = new Sweep(ranges);
  return blocks.map((block) => {
    const segments: Segment[] = [];
    for (let start = block.start; start < block.end; ) {
      const ids = sweep.idsAt(start);
      const end = Math.min(sweep.nextEdge, block.end);
      segments.push({ start, end, ids });
      start = end;
    }
    return segments;
  });
}

/** Walks a text once from left to right and knows which ranges cover the place where it stands. */
class Sweep {
  private readonly waiting: HighlightRange[];
  private readonly edges: Float64Array;
  private nextWaiting = 0;
  private nextEdgeAt = 0;
  private active: HighlightRange[] = [];
  private ids: readonly (string | number)[] = [];

  constructor(ranges: readonly HighlightRange[]) {
    this.waiting = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
    this.edges = Float64Array.from(this.waiting.flatMap(({ start, end }) => [start, end])).sort();
  }

  /** The first edge after the place last asked for. */
  get nextEdge(): number {
    return this.edges[this.nextEdgeAt] ?? Number.POSITIVE_INFINITY;
  }

  /** Moves on to `offset`, never back, and gives the ids of the ranges that cover it. */
  idsAt(offset: number): readonly (string | number)[] {
    const before = this.nextEdgeAt;
    while (this.nextEdge <= offset) this.nextEdgeAt++;
    if (this.nextEdgeAt === before) return this.ids;

    this.active = this.active.filter(({ end }) => end > offset);
    // Later starts have later places in the order, so appending keeps it.
    for (let next = this.waiting[this.nextWaiting]; next && next.start <= offset; next = this.waiting[this.nextWaiting]) {
      if (next.end > offset) this.active.push(next);
      this.nextWaiting++;
    }
    this.ids = this.active.map(({ id }) => id);
    return this.ids;
  }
}
