import fc from "fast-check";
import { expect, it } from "vitest";
import { movesInPlace } from "./in-place";
import type { Move } from "./moved-blocks";

/** Moves and pairs written as "old-new". */
function moves(...written: string[]): Move[] {
  return written.map((each) => {
    const [old = 0, now = 0] = each.split("-").map(Number);
    return { old, new: now };
  });
}

it.each<[string, string[], string[], string[]]>([
  ["without pairs, blocks in the same order stand where they stood", ["0-0", "1-1", "2-2"], [], ["0-0", "1-1", "2-2"]],
  ["the one that jumped over the others moved", ["3-0", "0-1", "1-2", "2-3"], [], ["0-1", "1-2", "2-3"]],
  ["what crosses a pair moved", ["0-2", "2-3"], ["1-1"], ["2-3"]],
  ["what stands between the same pairs did not", ["1-1"], ["0-0", "2-2"], ["1-1"]],
  ["nothing comes of nothing", [], ["0-0"], []],
])("%s", (_, all, pairs, expected) => {
  const inPlace = movesInPlace(moves(...all), moves(...pairs));
  expect([...inPlace].map((move) => `${move.old}-${move.new}`).sort()).toEqual(expected);
});

it("chooses as many as can be without crossing, whatever moved", () => {
  const shuffled = fc.integer({ min: 0, max: 7 }).chain((n) => {
    const places = Array.from({ length: n }, (_, i) => i);
    return fc.shuffledSubarray(places, { minLength: n }).map((order) => order.map((now, old) => ({ old, new: now })));
  });
  const crossing = (some: readonly Move[]) =>
    some.some((a) => some.some((b) => a.old < b.old !== a.new < b.new && a !== b));
  fc.assert(
    fc.property(shuffled, (all) => {
      const chosen = [...movesInPlace(all, [])];
      const best = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, i) => (bits >> i) & 1))
        .filter((some) => !crossing(some))
        .reduce((most, some) => Math.max(most, some.length), 0);
      expect(crossing(chosen)).toBe(false);
      expect(chosen.length).toBe(best);
    }),
  );
});
