import fc from "fast-check";
import { expect, test } from "vitest";
import { factStates } from "./fact-states";
import { holderOf } from "./held-ranges";

test("a fact is what holds the whole of it, and a tick says more than another claim", () => {
  const facts = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 4 }));
  const claims = [
    { start: 0, end: 4, isTick: true },
    { start: 0, end: 9, isTick: false },
    { start: 8, end: 15, isTick: false },
    { start: 32, end: 50, isTick: false },
  ];
  expect(factStates(facts, claims, [{ start: 20, end: 24 }]).map(({ state }) => state)).toEqual([
    ...["ticked", "flagged", "skipped", "waiting", "flagged"],
  ]);
});

test("a range is held exactly when one of the others holds the whole of it", () => {
  const range = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), range, (ranges, asked) => {
      const isHeld = ranges.some(({ start, end }) => start <= asked.start && asked.end <= end);
      expect(holderOf(ranges)(asked)).toBe(isHeld);
    }),
  );
});
