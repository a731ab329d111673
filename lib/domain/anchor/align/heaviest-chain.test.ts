import fc from "fast-check";
import { expect, it } from "vitest";
import { heaviestChain, type Row } from "./heaviest-chain";

/** The weight of the best chain, found by trying all. */
function bestWeight(rows: readonly Row[], from = 0, last: Row | null = null): number {
  let best = 0;
  for (let i = from; i < rows.length; i++) {
    const row = rows[i] as Row;
    if (!last || row.now > last.now) best = Math.max(best, row.length + bestWeight(rows, i + 1, row));
  }
  return best;
}

it("ascends in both texts, and no other chain that does is heavier", () => {
  const anyRows = fc
    .uniqueArray(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 9, selector: ([now]) => now })
    .map((places) => places.map(([now, length], i): Row => ({ old: i * 10, now, length })));
  fc.assert(
    fc.property(anyRows, (rows) => {
      const chain = heaviestChain(rows);
      expect(chain).toEqual(chain.toSorted((a, b) => a.old - b.old));
      expect(chain).toEqual(chain.toSorted((a, b) => a.now - b.now));
      expect(chain.reduce((sum, { length }) => sum + length, 0)).toBe(bestWeight(rows));
    }),
  );
});

it("weighs rows as it is told", () => {
  const rows = [
    { old: 0, now: 5, length: 9 },
    { old: 1, now: 1, length: 1 },
  ];
  expect(heaviestChain(rows)).toEqual([rows[0]]);
  expect(heaviestChain(rows, ({ old }) => old)).toEqual([rows[1]]);
});
