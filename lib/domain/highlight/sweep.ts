import { outermostFirst } from "./covering";
import type { HighlightRange, RangeId } from "./highlight-range";

/** What holds at an offset, and until where it stays so. */
type Standing = { depth: number; foremost: RangeId | null; starting: readonly RangeId[]; until: number };

const none: readonly RangeId[] = [];

/**
 * Walks a text once from left to right over ranges in any order. The function it gives must be asked for ascending
 * offsets; the object that it answers with is used again for the next answer.
 */
export function sweep(ranges: readonly HighlightRange[]): (offset: number) => Standing {
  const inOrder = outermostFirst(ranges);
  const ends = Float64Array.from(inOrder, ({ end }) => end).sort();
  const standing: Standing = { depth: 0, foremost: null, starting: none, until: Number.NEGATIVE_INFINITY };
  const heap = foremostHeap(inOrder);
  let started = 0;
  let ended = 0;

  return (offset) => {
    if (offset < standing.until) {
      standing.starting = none;
      return standing;
    }
    let starting: RangeId[] | undefined;
    let range = inOrder[started];
    for (; range && range.start <= offset; range = inOrder[++started]) {
      if (range.end <= offset) continue;
      heap.add(started);
      if (starting) starting.push(range.id);
      else starting = [range.id];
    }
    while ((ends[ended] as number) <= offset) ended++;
    standing.depth = started - ended;
    standing.foremost = heap.foremostBeyond(offset)?.id ?? null;
    standing.starting = starting ?? none;
    standing.until = Math.min(range?.start ?? Number.POSITIVE_INFINITY, ends[ended] ?? Number.POSITIVE_INFINITY);
    return standing;
  };
}

/**
 * A binary heap of places in `inOrder`, the foremost range on top. What has ended stays in it until it comes up: each
 * range goes in and out once, which is what keeps dense overlap cheap.
 */
function foremostHeap(inOrder: readonly HighlightRange[]) {
  const heap: number[] = [];
  const weights = inOrder.map(({ weight }) => weight ?? 0);
  const isBefore = (one: number, other: number) => {
    const difference = (weights[one] as number) - (weights[other] as number);
    return difference === 0 ? one > other : difference > 0;
  };

  const add = (place: number) => {
    let at = heap.push(place) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(place, heap[parent] as number)) break;
      heap[at] = heap[parent] as number;
      at = parent;
    }
    heap[at] = place;
  };

  const removeTop = () => {
    const place = heap.pop() as number;
    if (heap.length === 0) return;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && isBefore(heap[child + 1] as number, heap[child] as number)) child++;
      if (!isBefore(heap[child] as number, place)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = place;
  };

  const foremostBeyond = (offset: number) => {
    let top = inOrder[heap[0] ?? -1];
    while (top && top.end <= offset) {
      removeTop();
      top = inOrder[heap[0] ?? -1];
    }
    return top;
  };

  return { add, foremostBeyond };
}
