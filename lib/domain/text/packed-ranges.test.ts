import fc from "fast-check";
import { expect, it } from "vitest";
import { packRanges, unpackRanges } from "./packed-ranges";

it("ranges are packed as gaps and lengths", () => {
  expect(
    packRanges([
      { start: 2, end: 5 },
      { start: 5, end: 9 },
    ]),
  ).toEqual([2, 3, 0, 4]);
});

it("come back as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9))), (pairs) => {
      expect(packRanges(unpackRanges(pairs.flat()))).toEqual(pairs.flat());
      expect(unpackRanges(pairs.flat())).toHaveLength(pairs.length);
    }),
  );
});
