import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BundleFaultFound } from "./bundle-fault";
import { strictJson } from "./strict-json";

function faultOf(text: string): string | null {
  try {
    strictJson(text, "x.json");
    return null;
  } catch (error) {
    if (error instanceof BundleFaultFound) return error.fault.what;
    throw error;
  }
}

describe("JSON that could be read in two ways, or not at all, is refused", () => {
  test.each([
    ["a name twice", '{"a":1,"b":2,"a":3}', "json-name-twice"],
    ["a name twice, once escaped", '{"a":1,"\\u0061":3}', "json-name-twice"],
    ["a name twice, with spaces before the colon", '{"a" : 1, "a"\n: 2}', "json-name-twice"],
    ["a name twice, deep inside", '[{"x":[{"y":1,"y":2}]}]', "json-name-twice"],
    ["nesting beyond all sense", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "json-too-deep"],
    ["nesting of objects", `${'{"a":'.repeat(101)}1${"}".repeat(101)}`, "json-too-deep"],
    ["half a character", '{"a":"\\ud83d"}', "json-half-character"],
    ["the other half of one, in a name", '{"\\uDE00":1}', "json-half-character"],
    ["what is no JSON", '{"a":}', "json-unreadable"],
    ["what is cut off", '{"a":"b', "json-unreadable"],
    ["a string that never ends", '"\\', "json-unreadable"],
  ])("%s", (_what, text, what) => {
    expect(faultOf(text)).toBe(what);
  });
});

test("a name may stand in two objects, and a value may look like a name", () => {
  expect(faultOf('[{"a":"a"},{"a":"{\\"a\\":1,\\"a\\":2}"},["a","a"]]')).toBe(null);
});

test("whatever JSON.stringify writes is read as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(0, 2), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(strictJson(text, "x.json")).toEqual(JSON.parse(text));
    }),
  );
});
