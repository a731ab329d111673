import fc from "fast-check";
import { expect, it } from "vitest";
import { codePointIndex } from "./code-points";
import type { TextRange } from "./range";
import { anyText, anyTextAndRange } from "./text-samples";

function toCodePoints(text: string, { start, end }: TextRange): TextRange {
  const index = codePointIndex(text);
  return { start: index.toCodePoint(start), end: index.toCodePoint(end) };
}

function fromCodePoints(text: string, { start, end }: TextRange): TextRange {
  const index = codePointIndex(text);
  return { start: index.toCodeUnit(start), end: index.toCodeUnit(end) };
}

it("counts a character beyond the BMP once", () => {
  expect(toCodePoints("a😀b😀c", { start: 3, end: 7 })).toEqual({ start: 2, end: 5 });
  expect(fromCodePoints("a😀b😀c", { start: 2, end: 5 })).toEqual({ start: 3, end: 7 });
});

it("counts an offset inside a pair as the start of its character", () => {
  expect(codePointIndex("a😀b").toCodePoint(2)).toBe(1);
});

it("comes back to where it was, and selects the same characters", () => {
  fc.assert(
    fc.property(anyTextAndRange, ({ text, range }) => {
      const whole = fromCodePoints(text, toCodePoints(text, range));
      const points = toCodePoints(text, whole);
      expect(fromCodePoints(text, points)).toEqual(whole);
      expect([...text].slice(points.start, points.end).join("")).toBe(text.slice(whole.start, whole.end));
    }),
  );
});

it("agrees with counting", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const index = codePointIndex(text);
      let unit = 0;
      for (const [point, character] of [...text].entries()) {
        expect([index.toCodePoint(unit), index.toCodeUnit(point)]).toEqual([point, unit]);
        unit += character.length;
      }
    }),
  );
});
