import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fingerprint, newIntentKey } from "./intent";

describe("an intent", () => {
  test("has a key that is a UUID, and another one the next time", () => {
    const keys = Array.from({ length: 50 }, newIntentKey);
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) expect(z.uuidv4().safeParse(key).success).toBe(true);
  });

  test.each([
    ["the same words are the same intent", { a: "x" }, { a: "x" }, true],
    ["other words are another one", { a: "x" }, { a: "y" }, false],
    ["the same bytes are the same intent", { a: new Uint8Array([1, 2]) }, { a: new Uint8Array([1, 2]) }, true],
    ["one byte makes another one", { a: new Uint8Array([1, 2]) }, { a: new Uint8Array([1, 3]) }, false],
  ])("%s", (_, one, other, same) => {
    expect(fingerprint(one) === fingerprint(other)).toBe(same);
  });
});
