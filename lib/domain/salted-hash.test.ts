import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "./record/audit/testing/defined-tree";
import { saltedHash } from "./salted-hash";

const salt = "07".repeat(32);
const content = createHash("sha256").update("a page").digest("hex");

test("a snapshot's hash is salted as a shell can do it: the salt, a line feed, the hash of its bytes", () => {
  const expected = createHash("sha256").update(`${salt}\n${content}`, "utf8").digest("hex");
  expect(saltedHash(sha256, salt, content)).toBe(expected);
});

test("another salt or other bytes give another hash, which is not that of the bytes", () => {
  const hashes = [saltedHash(sha256, salt, content), saltedHash(sha256, "08".repeat(32), content)];
  expect(new Set([...hashes, saltedHash(sha256, salt, salt), content]).size).toBe(4);
});
