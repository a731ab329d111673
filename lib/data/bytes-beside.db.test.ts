import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { withBytesBeside } from "./bytes-beside";
import { database, disconnect, inTransaction, type Transaction } from "./database";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  vi.stubEnv("DATABASE_URL", db.url);
});
afterAll(async () => {
  await disconnect();
  await db.drop();
  vi.unstubAllEnvs();
});

const every = Uint8Array.from({ length: 1_024 }, (_, i) => i % 256);

test("bytes come as they are, in a transaction and without one, whatever else a statement takes", async () => {
  const said = "it’s \\x00 '; --";
  const pieces = [every, every.subarray(7, 900), randomBytes(300_000), new Uint8Array()];
  const isSame = (tx: Transaction, bytes: Uint8Array) =>
    withBytesBeside(
      bytes,
      (parameter) =>
        tx.$executeRaw`SELECT 1 WHERE ${said}::text <> '' AND encode(${parameter}::bytea, 'hex') = ${Buffer.from(bytes).toString("hex")}`,
    );
  for (const bytes of pieces) {
    expect(await inTransaction((tx) => isSame(tx, bytes))).toBe(1);
    expect(await isSame(database(), bytes)).toBe(1);
  }
  expect(await Promise.all(pieces.map((bytes) => inTransaction((tx) => isSame(tx, bytes))))).toEqual([1, 1, 1, 1]);
});

test("a parameter stands for bytes as long as it is lent, and no other text ever does", async () => {
  let lent = "";
  await withBytesBeside(every, async (parameter) => {
    lent = parameter;
    const other = randomUUID();
    expect(await database().$executeRaw`SELECT 1 WHERE ${other}::text = ${other}`).toBe(1);
  });
  expect(await database().$executeRaw`SELECT 1 WHERE length(${lent}::text) = 36`).toBe(1);
});
