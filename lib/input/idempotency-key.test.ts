import { expect, test } from "vitest";
import { idempotencyKey } from "./idempotency-key";

test("what a page makes is a key", () => {
  expect(idempotencyKey.safeParse(crypto.randomUUID()).success).toBe(true);
});

test.each([
  ["an empty text, which would do without", ""],
  ["nothing", undefined],
  ["null", null],
  ["a text", "again"],
  ["a UUID with more behind it", `${crypto.randomUUID()}'`],
  ["a list with a key", [crypto.randomUUID()]],
])("%s is none", (_what, key) => {
  expect(idempotencyKey.safeParse(key).success).toBe(false);
});
