import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { checkBackup, openBackup } from "./read-backup";
import { restoreTables } from "./restore-tables";
import { writeBackup } from "./write-backup";

/** Larger than anything that is read at a time, and several times that together. */
const rows = 25;
const rowBytes = 8_000_000;

/** What may be in use at a time, in bytes: some buffers, and far less than the contents. */
const room = 100_000_000;

let folder: string;
let from: TestDatabase;
let to: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-large-"));
  from = await createTestDatabase();
  to = await createTestDatabase();
  await connected(from.ownerUrl, (client) =>
    client.query(
      `INSERT INTO snapshot_content (sha256, length, bytes)
       SELECT lpad(to_hex(n), 64, '0'), $2, convert_to(repeat(md5(n::text), $2 / 32), 'UTF8') FROM generate_series(1, $1::int) n`,
      [rows, rowBytes],
    ),
  );
});
afterAll(async () => {
  await from.drop();
  await to.drop();
  rmSync(folder, { recursive: true });
});

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The most memory in use while something is done, beyond what was before, in bytes. */
async function mostInUse(work: () => Promise<unknown>): Promise<number> {
  const inUse = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = inUse();
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, inUse() - before)), 5);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return most;
}

test("two hundred megabytes of contents are backed up, checked and restored in bounded memory", async () => {
  const file = path.join(folder, "large.backup");
  expect(await mostInUse(() => connected(from.ownerUrl, (client) => writeBackup(client, file, null)))).toBeLessThan(
    room,
  );
  const backup = await openBackup(file);
  expect(await mostInUse(() => checkBackup(backup))).toBeLessThan(room);
  const restore = () => connected(to.ownerUrl, (client) => restoreTables(client, backup.manifest, backup.rowsOf));
  expect(await mostInUse(restore)).toBeLessThan(room);
  backup.close();
  const [found] = await connected(
    to.ownerUrl,
    async (client) =>
      (await client.query("SELECT count(*)::int AS rows, sum(length)::int AS bytes FROM snapshot_content")).rows,
  );
  expect(found).toEqual({ rows, bytes: rows * rowBytes });
}, 240_000);
