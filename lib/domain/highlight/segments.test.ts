import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HighlightRange, segmentsByBlock, segmentsOf } from "./segments";

const range = (id: string, start: number, end: number): HighlightRange => ({ id, start, end });

/** Segments in short: "0-3:a,b". */
const short = (window: [number, number], ranges: HighlightRange[]) =>
  segmentsOf({ start: window[0], end: window[1] }, ranges).map(
    ({ start, end, ids }) => `${start}-${end}:${ids.join(",")}`,
  );

describe("segments", () => {
  it.each([
    ["are one without ranges", [], ["0-10:"]],
    ["are cut around a range", [range("a", 2, 4)], ["0-2:", "2-4:a", "4-10:"]],
    [
      "are cut where ranges cross",
      [range("b", 3, 6), range("a", 2, 4)],
      ["0-2:", "2-3:a", "3-4:a,b", "4-6:b", "6-10:"],
    ],
    [
      "name the longer of two that start together first",
      [range("a", 2, 4), range("b", 2, 6)],
      ["0-2:", "2-4:b,a", "4-6:b", "6-10:"],
    ],
    ["keep the given order of equal ranges", [range("b", 2, 4), range("a", 2, 4)], ["0-2:", "2-4:b,a", "4-10:"]],
    ["are cut where ranges touch", [range("a", 2, 4), range("b", 4, 6)], ["0-2:", "2-4:a", "4-6:b", "6-10:"]],
    ["leave out empty ranges and those elsewhere", [range("a", 3, 3), range("b", 10, 12), range("c", 5, 4)], ["0-10:"]],
    ["hold a range over the edges of the window", [range("a", -5, 3), range("b", 8, 99)], ["0-3:a", "3-8:", "8-10:b"]],
  ])("%s", (_, ranges, segments) => expect(short([0, 10], ranges)).toEqual(segments));

  it("are none in an empty window", () => expect(short([5, 5], [range("a", 0, 9)])).toEqual([]));

  it("hold 500 claims on one sentence", () => {
    const ranges = Array.from({ length: 500 }, (_, i) => range(`${i}`, i, 1000 - i));
    const segments = segmentsOf({ start: 0, end: 1000 }, ranges);
    expect(segments).toHaveLength(999);
    expect(segments[499]?.ids).toHaveLength(500);
  });

  it("share the ids of neighbours over the edges of blocks", () => {
    const [first, second] = segmentsByBlock(
      [
        { start: 0, end: 5 },
        { start: 7, end: 9 },
      ],
      [range("a", 0, 9)],
    );
    expect(first?.[0]?.ids).toBe(second?.[0]?.ids);
  });

  const anyRanges = fc
    .array(fc.tuple(fc.integer({ min: -5, max: 65 }), fc.nat(30)), { maxLength: 30 })
    .map((list) => list.map(([start, length], id) => ({ id, start, end: start + length })));
  const anyBlocks = fc
    .uniqueArray(fc.nat(60), { maxLength: 12 })
    .map((edges) => edges.sort((a, b) => a - b))
    .map((edges) => edges.slice(1).flatMap((end, i) => (i % 3 === 2 ? [] : [{ start: edges[i] as number, end }])));

  it("cover their blocks without gaps, every place by exactly its ranges, and are cut at every end only", () => {
    fc.assert(
      fc.property(anyBlocks, anyRanges, (blocks, ranges) => {
        const edges = new Set(ranges.filter((r) => r.start < r.end).flatMap((r) => [r.start, r.end]));
        for (const [i, segments] of segmentsByBlock(blocks, ranges).entries()) {
          const block = blocks[i] as { start: number; end: number };
          let from = block.start;
          for (const { start, end, ids } of segments) {
            expect(start).toBe(from);
            expect(end).toBeGreaterThan(start);
            expect(start === block.start || edges.has(start)).toBe(true);
            for (let at = start; at < end; at++) {
              const covering = ranges.filter((r) => r.start <= at && at < r.end).map(({ id }) => id);
              expect([...ids].sort((a, b) => Number(a) - Number(b))).toEqual(covering);
              if (at > start) expect(edges.has(at)).toBe(false);
            }
            from = end;
          }
          expect(from).toBe(block.end);
        }
      }),
    );
  });
});
