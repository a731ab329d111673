import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/text/blocks";
import { partAt, textParts } from "./snapshot-parts";

const paragraph = (start: number, end: number): Block => ({ kind: "paragraph", level: 0, start, end });

test("a short text is one part, an empty one is one part without blocks", () => {
  expect(textParts("a b", [paragraph(0, 3)], 10)).toEqual([[paragraph(0, 3)]]);
  expect(textParts("", [], 10)).toEqual([[]]);
});

test("a part ends before the block that would make it too long", () => {
  const text = "x".repeat(40);
  const blocks = [paragraph(0, 8), paragraph(10, 14), paragraph(16, 20), paragraph(22, 40)];
  const starts = textParts(text, blocks, 16).map((part) => part.map(({ start }) => start));
  expect(starts).toEqual([[0, 10], [16], [22], [38]]);
});

test("a block that is too long is cut behind a space", () => {
  const text = "one two three four";
  expect(textParts(text, [paragraph(0, 18)], 10).flat()).toEqual([paragraph(0, 8), paragraph(8, 18)]);
});

test("an offset is found in the part that holds it, or in the one before a gap", () => {
  const parts = [[paragraph(0, 8)], [paragraph(10, 14)], [paragraph(20, 24)]];
  expect([0, 9, 10, 15, 99].map((offset) => partAt(parts, offset))).toEqual([0, 0, 1, 1, 2]);
  expect(partAt([[]], 5)).toBe(0);
});

test("whatever the blocks are, parts hold all of their words in order, and none is longer than asked", () => {
  const pieces = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), { maxLength: 20 });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 8, max: 50 }), (words, length) => {
      let at = 0;
      const blocks = words.map((word) => {
        const block = paragraph(at, at + word.length);
        at += word.length + 1;
        return block;
      });
      const text = words.join("\n");
      const parts = textParts(text, blocks, length);
      const joined = parts.flat().map(({ start, end }) => text.slice(start, end));
      expect(joined.join("")).toBe(words.join(""));
      for (const part of parts) expect((part.at(-1)?.end ?? 0) - (part[0]?.start ?? 0)).toBeLessThanOrEqual(length);
    }),
  );
});
