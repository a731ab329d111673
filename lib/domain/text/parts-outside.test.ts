import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { mergeRanges, partsOutside } from "./parts-outside";
import type { TextRange } from "./range";

const ranges = (...pairs: [number, number][]): TextRange[] => pairs.map(([start, end]) => ({ start, end }));

describe("the parts of a range outside of others", () => {
  it.each([
    ["are the whole of it where there are none", ranges([2, 9]), ranges()],
    ["are nothing where one covers it", ranges(), ranges([0, 20])],
    ["are what stands before, between and behind", ranges([2, 3], [5, 7], [8, 9]), ranges([3, 5], [7, 8])],
    ["do not end at ranges that only touch it", ranges([2, 9]), ranges([0, 2], [9, 12])],
    ["take overlapping ranges as one", ranges([2, 3]), ranges([5, 12], [3, 6])],
  ])("%s", (_, parts, others) => expect(partsOutside({ start: 2, end: 9 }, mergeRanges(others))).toEqual(parts));
});

const anyRanges = fc.array(fc.tuple(fc.nat(40), fc.nat(9)).map(([start, length]) => ({ start, end: start + length })));

test("exactly the places outside of every range are left", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(20), anyRanges, (start, length, others) => {
      const holds = (of: readonly TextRange[], at: number) => of.some((range) => range.start <= at && at < range.end);
      const parts = partsOutside({ start, end: start + length }, mergeRanges(others));
      for (let at = 0; at < 70; at++) {
        expect(holds(parts, at)).toBe(at >= start && at < start + length && !holds(others, at));
      }
      expect(parts.every((part) => part.start < part.end)).toBe(true);
    }),
  );
});
