import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { erasedName, personalHash } from "./personal-hash";
import { sha256 } from "./testing/defined-tree";

const salt = new Uint8Array(32).fill(7);

test("a name is hashed with the salt before it and what it is between", () => {
  const expected = createHash("sha256").update(salt).update("name\0Ana Müller", "utf8").digest("hex");
  expect(personalHash(sha256, salt, "name", "Ana Müller")).toBe(expected);
});

test("the same word under another salt, or as something else, has another hash", () => {
  const hashes = [
    personalHash(sha256, salt, "name", "a@b.example"),
    personalHash(sha256, salt, "email", "a@b.example"),
    personalHash(sha256, new Uint8Array(32), "name", "a@b.example"),
  ];
  expect(new Set(hashes).size).toBe(3);
});

test("an erased person is called by the end of their id", () => {
  expect(erasedName("0199c0de-0000-7000-8000-0000000c7f3a")).toBe("Erased person 7f3a");
});
