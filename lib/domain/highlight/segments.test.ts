import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coveringIndex } from "./covering";
import type { HighlightRange } from "./highlight-range";
import { segmentsByBlock, segmentsOf } from "./segments";

const range = (id: string, start: number, end: number, weight = 0): HighlightRange => ({ id, start, end, weight });

/** Segments in short: where, how many ranges, which of them shows, "+" those that start here, "/" what lies under. */
const short = (window: [number, number], ranges: HighlightRange[], grounds: HighlightRange[] = []) =>
  segmentsOf({ start: window[0], end: window[1] }, ranges, grounds).map(
    ({ start, end, depth, foremost, starting, ground }) =>
      `${start}-${end}:${depth}${foremost ?? ""}${starting.map((id) => `+${id}`).join("")}${ground === null ? "" : `/${ground}`}`,
  );

describe("segments", () => {
  it.each([
    ["are one without ranges", [], ["0-10:0"]],
    ["are cut around a range", [range("a", 2, 4)], ["0-2:0", "2-4:1a+a", "4-10:0"]],
    [
      "show the inner of two that cross, and go back to the other where it ends",
      [range("b", 3, 6), range("a", 2, 4)],
      ["0-2:0", "2-3:1a+a", "3-4:2b+b", "4-6:1b", "6-10:0"],
    ],
    [
      "take the longer of two that start together for the outer one",
      [range("a", 2, 4), range("b", 2, 6)],
      ["0-2:0", "2-4:2a+b+a", "4-6:1b", "6-10:0"],
    ],
    ["take equal ranges as given", [range("b", 2, 4), range("a", 2, 4)], ["0-2:0", "2-4:2a+b+a", "4-10:0"]],
    [
      "show the weightiest, wherever it stands",
      [range("a", 0, 8, 3), range("b", 2, 6, 1), range("c", 4, 5, 3)],
      ["0-2:1a+a", "2-4:2a+b", "4-5:3c+c", "5-6:2a", "6-8:1a", "8-10:0"],
    ],
    ["are cut where ranges touch", [range("a", 2, 4), range("b", 4, 6)], ["0-2:0", "2-4:1a+a", "4-6:1b+b", "6-10:0"]],
    [
      "leave out empty ranges and those elsewhere",
      [range("a", 3, 3), range("b", 10, 12), range("c", 5, 4)],
      ["0-10:0"],
    ],
    [
      "hold a range over the edges of the window",
      [range("a", -5, 3), range("b", 8, 99)],
      ["0-3:1a+a", "3-8:0", "8-10:1b+b"],
    ],
  ])("%s", (_, ranges, segments) => expect(short([0, 10], ranges)).toEqual(segments));

  it("are cut at what lies under them, which counts for nothing else", () => {
    expect(short([0, 10], [range("a", 2, 6)], [range("s", 4, 8)])).toEqual([
      "0-2:0",
      "2-4:1a+a",
      "4-6:1a/s",
      "6-8:0/s",
      "8-10:0",
    ]);
  });

  it("are none in an empty window", () => expect(short([5, 5], [range("a", 0, 9)])).toEqual([]));

  it("name a range that starts between blocks at its first shown words, and never again", () => {
    const blocks = [
      { start: 0, end: 4 },
      { start: 6, end: 8 },
      { start: 9, end: 12 },
    ];
    const segments = segmentsByBlock(blocks, [range("a", 5, 11), range("b", 4, 6)]).flat();
    expect(segments.flatMap(({ start, starting }) => starting.map((id) => `${start}+${id}`))).toEqual(["6+a"]);
  });

  it.each([
    ["nested in each other", (i: number) => [i, 20_000 - i]],
    ["that cross each other", (i: number) => [i, i + 10_000]],
    ["on the same words", () => [0, 20_000]],
  ])("hold 10,000 claims %s in room for 10,000", (_, ends) => {
    const ranges = Array.from({ length: 10_000 }, (_, i) => range(`${i}`, ...(ends(i) as [number, number]), i % 7));
    const segments = segmentsOf({ start: 0, end: 20_000 }, ranges);
    expect(segments.length).toBeLessThanOrEqual(20_000);
    expect(segments.flatMap(({ starting }) => starting)).toHaveLength(10_000);
    expect(Math.max(...segments.map(({ depth }) => depth))).toBe(10_000);
    // Nothing in a segment grows with what covers it.
    const listed = segments.flatMap((segment) => Object.values(segment)).flat();
    expect(listed.length).toBeLessThan(6 * 20_000 + 10_000);
  });

  const anyRanges = fc
    .array(fc.tuple(fc.integer({ min: -5, max: 65 }), fc.nat(30), fc.nat(2)), { maxLength: 30 })
    .map((list) => list.map(([start, length, weight], id) => ({ id, start, end: start + length, weight })));
  const anyBlocks = fc
    .uniqueArray(fc.nat(60), { maxLength: 12 })
    .map((edges) => edges.sort((a, b) => a - b))
    .map((edges) => edges.slice(1).flatMap((end, i) => (i % 3 === 2 ? [] : [{ start: edges[i] as number, end }])));

  it("cover their blocks without gaps, and are cut at every end only", () => {
    fc.assert(
      fc.property(anyBlocks, anyRanges, (blocks, ranges) => {
        const edges = new Set(ranges.filter((r) => r.start < r.end).flatMap((r) => [r.start, r.end]));
        for (const [i, segments] of segmentsByBlock(blocks, ranges).entries()) {
          const block = blocks[i] as { start: number; end: number };
          let from = block.start;
          for (const { start, end } of segments) {
            expect(start).toBe(from);
            expect(end).toBeGreaterThan(start);
            expect(start === block.start || edges.has(start)).toBe(true);
            for (let at = start + 1; at < end; at++) expect(edges.has(at)).toBe(false);
            from = end;
          }
          expect(from).toBe(block.end);
        }
      }),
    );
  });

  it("say of every place how many ranges cover it and which of them is foremost", () => {
    fc.assert(
      fc.property(anyBlocks, anyRanges, (blocks, ranges) => {
        const covering = coveringIndex(ranges);
        for (const { start, end, depth, foremost } of segmentsByBlock(blocks, ranges).flat()) {
          for (let at = start; at < end; at++) {
            const here = covering(at);
            expect(depth).toBe(here.length);
            const most = Math.max(...here.map(({ weight }) => weight));
            expect(foremost).toBe(here.findLast(({ weight }) => weight === most)?.id ?? null);
          }
        }
      }),
    );
  });

  it("name every range once, at the first of its words that is shown", () => {
    fc.assert(
      fc.property(anyBlocks, anyRanges, (blocks, ranges) => {
        const named = segmentsByBlock(blocks, ranges)
          .flat()
          .flatMap(({ start, starting }) => starting.map((id) => [id, start]));
        const expected = ranges.flatMap(({ id, start, end }) => {
          const first = blocks.find((block) => Math.max(block.start, start) < Math.min(block.end, end));
          return first ? [[id, Math.max(first.start, start)]] : [];
        });
        expect(new Map(named as [number, number][])).toEqual(new Map(expected as [number, number][]));
        expect(named).toHaveLength(expected.length);
      }),
    );
  });
});
