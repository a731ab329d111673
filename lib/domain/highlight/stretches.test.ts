import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/domain/text/blocks";
import { lineSteps, nearestLineStep, stretchesOf } from "./stretches";

/** Blocks of these lengths, one line feed between them. */
function blocksOf(lengths: readonly number[], more: (place: number) => Partial<Block> = () => ({})): Block[] {
  let start = 0;
  return lengths.map((length, place) => {
    const block: Block = { start, end: start + length, kind: "paragraph", level: 0, ...more(place) };
    start = block.end + 1;
    return block;
  });
}

describe("stretches", () => {
  test("are none in an article that is laid out whole", () => {
    expect(stretchesOf([])).toEqual([]);
    expect(stretchesOf(blocksOf(new Array(39).fill(500)))).toEqual([]);
  });

  test("hold every block once, in order, however long the blocks are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const blocks = blocksOf(lengths);
        const stretches = stretchesOf(blocks);
        const isLong = (blocks.at(-1)?.end ?? 0) > 20_000;
        expect(stretches[0]?.from).toBe(isLong ? 0 : undefined);
        for (const [i, { from, to }] of stretches.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(stretches[i + 1]?.from ?? blocks.length).toBe(to);
        }
      }),
    );
  });

  test("never divide a list, but divide two lists of different kinds", () => {
    const items = (place: number): Partial<Block> => ({ kind: "list-item", level: 1, ordered: place >= 60 });
    expect(stretchesOf(blocksOf(new Array(120).fill(500), items)).map(({ from, to }) => [from, to])).toEqual([
      [0, 60],
      [60, 120],
    ]);
  });

  test("know about how many lines they take", () => {
    const [first] = stretchesOf(blocksOf(new Array(200).fill(680)));
    expect(first).toMatchObject({ from: 0, to: 6 });
    expect(first?.lines).toBeCloseTo(6 * 10.4);
  });

  test("have a height in the style sheet for each number of lines that they are rounded to", () => {
    const sheet = readFileSync(new URL("../../../app/styles/article.css", import.meta.url), "utf8");
    for (const step of lineSteps) expect(sheet).toContain(`.lines-${step} {\n  --lines: ${step};\n}`);
    expect([1, 44, 46, 63, 70, 1e6].map(nearestLineStep)).toEqual([40, 40, 50, 60, 70, 16_000]);
  });
});
