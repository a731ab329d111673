import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "@/scripts/testing/fixed-seeds";
import { utf8Of } from "./utf8-of";

test("pieces of any length are the bytes of their whole", () => {
  const pieces = fc.array(fc.string({ unit: "binary", maxLength: 300 }), { size: "large" });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 40_000 }), (some, length) => {
      const all = [...some, "ш😀".repeat(length), ...some];
      expect(Buffer.compare(utf8Of(all), Buffer.from(all.join("")))).toBe(0);
    }),
    { numRuns: runs(30) },
  );
});

test("no pieces are no bytes", () => {
  expect(utf8Of([])).toHaveLength(0);
});
