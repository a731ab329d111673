import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPieces } from "./json-pieces";

const written = (value: Record<string, unknown>) => [...jsonPieces(value)].join("");

test("the pieces are what JSON.stringify writes with two spaces, whatever the object holds", () => {
  const json = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      expect(written(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
});

test("a member that is not there is left out, and each entry of a list at the top is a piece of its own", () => {
  const value = { a: undefined, list: [{ b: [1] }, "x\n", null], c: { d: [] } };
  expect(written(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
  expect([...jsonPieces(value)]).toContain('"x\\n"');
});
