import fc from "fast-check";
import { expect, test } from "vitest";
import { coveringIndex } from "./covering";

test.each([
  ["nothing covers a place beside the ranges", 9, []],
  ["a range begins to cover at its start", 2, ["a"]],
  ["what lies inside comes after what is around it", 4, ["a", "b", "c"]],
  ["a range covers no longer at its end", 5, ["a", "b"]],
  ["a range without length covers nothing", 7, ["b"]],
])("%s", (_, offset, expected) => {
  const ranges = [
    { id: "c", start: 4, end: 5 },
    { id: "a", start: 2, end: 6 },
    { id: "empty", start: 7, end: 7 },
    { id: "b", start: 3, end: 8 },
  ];
  expect(coveringIndex(ranges)(offset).map(({ id }) => id)).toEqual(expected);
});

test("every range that covers a place is found, and no other, in the order in which they nest", () => {
  const anyRanges = fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: -3, max: 30 })), { maxLength: 60 })
    .map((list) => list.map(([start, length], id) => ({ id, start, end: start + length })));
  fc.assert(
    fc.property(anyRanges, fc.integer({ min: -2, max: 75 }), (ranges, offset) => {
      const found = coveringIndex(ranges)(offset);
      const expected = ranges.filter(({ start, end }) => start <= offset && offset < end);
      expect([...found].sort((a, b) => a.id - b.id)).toEqual(expected);
      const nests = found.every((range, i) => {
        const inner = found[i + 1];
        return !inner || range.start < inner.start || (range.start === inner.start && range.end >= inner.end);
      });
      expect(nests).toBe(true);
    }),
  );
});

test("few of many ranges are looked at", () => {
  let looks = 0;
  const ranges = Array.from({ length: 4096 }, (_, i) => ({
    start: i * 10,
    get end() {
      looks++;
      return i * 10 + 15;
    },
  }));
  const covering = coveringIndex(ranges);
  looks = 0;
  expect(covering(20_002)).toHaveLength(2);
  expect(looks).toBeLessThan(20);
});
