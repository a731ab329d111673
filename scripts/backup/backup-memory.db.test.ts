import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { checkBackup, openBackup } from "./read-backup";
import { restoreTables } from "./restore-tables";
import { writeBackup } from "./write-backup";

/** Files of so many pieces of the greatest length: several times what may be in use, together. */
const files = 25;
const pieces = 32;
const pieceBytes = 262_144;

/** What may be in use at a time, in bytes: some buffers, and far less than the contents. */
const room = 100_000_000;

let folder: string;
let from: TestDatabase;
let to: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-large-"));
  from = await createTestDatabase();
  to = await createTestDatabase();
  await connected(from.ownerUrl, async (client) => {
    await client.query("BEGIN");
    await client.query(
      "INSERT INTO content (sha256, length) SELECT lpad(to_hex(n), 64, '0'), $2::int FROM generate_series(1, $1::int) n",
      [files, pieces * pieceBytes],
    );
    await client.query(
      `INSERT INTO content_piece (sha256, place, bytes)
       SELECT lpad(to_hex(n), 64, '0'), place, convert_to(repeat(md5(n::text || place), $3::int / 32), 'UTF8')
       FROM generate_series(1, $1::int) n, generate_series(0, $2::int - 1) place`,
      [files, pieces, pieceBytes],
    );
    await client.query("COMMIT");
  });
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
      (await client.query("SELECT count(*)::int AS rows, sum(octet_length(bytes))::int AS bytes FROM content_piece"))
        .rows,
  );
  expect(found).toEqual({ rows: files * pieces, bytes: files * pieces * pieceBytes });
}, 240_000);
