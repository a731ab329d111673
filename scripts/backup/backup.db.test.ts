import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { disconnect } from "@/lib/data/database";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { verifyLog } from "@/lib/data/record/verify";
import { usualFields } from "@/lib/domain/claim/fields";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { checkArticles } from "@/lib/queries/article/check-articles";
import { seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { openSignedLog, type SignedLog } from "@/scripts/testing/signed-log";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { listForeignKeys, listTriggers } from "./catalog";
import { checkBackup, DamagedBackupError, openBackup } from "./read-backup";
import { NotEmptyError, restoreTables } from "./restore-tables";
import { writeBackup } from "./write-backup";

let log: SignedLog;
let folder: string;
let file: string;
let target: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-backup-"));
  file = path.join(folder, "newsroom.backup");
  log = await openSignedLog();
  // Two events wait for their place, and a job for its worker.
  await log.addEvents(2);
  await log.newsroom.sql("INSERT INTO pgboss.job (name, data) VALUES ('take-snapshot', '{\"snapshotId\": \"x\"}')");
  await onOwner(process.env.DATABASE_URL as string, (client) => writeBackup(client, file, "the key"));
});
afterAll(async () => {
  await log.newsroom.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  target = await createTestDatabase();
});
afterEach(() => target.drop());

/** Connected as the owner of the database that an address of the application's names. */
async function onOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const owner = new URL(inject("templateDatabase").ownerUrl);
  owner.pathname = new URL(url).pathname;
  const client = new pg.Client({ connectionString: owner.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Takes a backup into a database, as its owner. */
const restoreInto = (database: TestDatabase, from = file) =>
  onOwner(database.url, async (client) => {
    const backup = await openBackup(from);
    try {
      return await restoreTables(client, backup.manifest, backup.rowsOf);
    } finally {
      backup.close();
    }
  });

/** Does something with lib/data connected to another database than the newsroom's. */
async function elsewhere<T>(database: TestDatabase, work: () => Promise<T>): Promise<T> {
  const home = process.env.DATABASE_URL;
  await disconnect();
  process.env.DATABASE_URL = database.url;
  try {
    return await work();
  } finally {
    await disconnect();
    process.env.DATABASE_URL = home;
  }
}

/** Every table as "<rows> <md5>", and what guards them. */
async function stateOf(url: string) {
  return onOwner(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
    );
    const contents: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ holds: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS holds FROM "${name}" t`,
      );
      contents[name] = rows[0]?.holds ?? "";
    }
    return { contents, triggers: await listTriggers(client), foreignKeys: await listForeignKeys(client) };
  });
}

test("a backup restores every row into an empty newsroom, and every trigger and foreign key stands as before", async () => {
  await restoreInto(target);
  expect(await stateOf(target.url)).toEqual(await stateOf(process.env.DATABASE_URL as string));
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("the restored log goes on: what waited is signed, new commands too, and an old checkpoint still holds", async () => {
  const held = parseCheckpoint((await findNewestCheckpoint())?.note ?? "");
  if (!held) throw new Error("there is no checkpoint");
  await restoreInto(target);
  await elsewhere(target, async () => {
    expect(await verifyLog({ held })).toMatchObject({ size: held.checkpoint.size, waiting: 2 });
    const article = await seedArticle(log.newsroom.desk);
    await seedMarked(log.newsroom.desk, article);
    await bringLogUpToDate(log.second);
    expect(await verifyLog({ held })).toMatchObject({ size: held.checkpoint.size + 4, waiting: 0 });
    expect(await checkArticles()).toMatchObject({ articles: expect.any(Number) });
  });
});

test("a command that was done before the backup is not done again after it", async () => {
  const article = await seedArticle(log.newsroom.desk);
  const range = { articleId: article.id, versionNumber: article.versionNumber, start: 0, end: 10 };
  const caller = { personId: log.newsroom.people.reviewer, idempotencyKey: randomUUID() };
  const mark = () => markClaim(caller, { ...range, ...usualFields });
  const first = await mark();
  const later = path.join(folder, "later.backup");
  await onOwner(process.env.DATABASE_URL as string, (client) => writeBackup(client, later, null));
  await restoreInto(target, later);
  const again = await elsewhere(target, mark);
  expect(first.ok).toBe(true);
  expect(again).toEqual(first);
});

test("a job that waited waits again, however old the backup is", async () => {
  const lain = 20 * 24 * 60 * 60 * 1000;
  await log.newsroom.sql(
    `INSERT INTO pgboss.job (name, data, keep_until) VALUES ('watch-source', '{}', now() - interval '6 days')`,
  );
  const old = path.join(folder, "old.backup");
  await onOwner(process.env.DATABASE_URL as string, (client) => writeBackup(client, old, null));
  const rows = await onOwner(target.url, async (client) => {
    const backup = await openBackup(old);
    const takenAt = new Date(Date.now() - lain).toISOString();
    await restoreTables(client, { ...backup.manifest, takenAt }, backup.rowsOf);
    backup.close();
    return (await client.query("SELECT state, keep_until > now() AS kept FROM pgboss.job WHERE name = 'watch-source'"))
      .rows;
  });
  expect(rows).toEqual([{ state: "created", kept: true }]);
});

test("a newsroom in which somebody is already is refused, and stays as it was", async () => {
  const before = await stateOf(process.env.DATABASE_URL as string);
  const home = { url: process.env.DATABASE_URL } as TestDatabase;
  await expect(restoreInto(home)).rejects.toThrow(NotEmptyError);
  expect(await stateOf(home.url)).toEqual(before);
});

test("what was restored can be taken out again, down to the rows of an empty newsroom", async () => {
  const before = await stateOf(target.url);
  await onOwner(target.url, async (client) => {
    const backup = await openBackup(file);
    const takeOut = await restoreTables(client, backup.manifest, backup.rowsOf);
    await takeOut();
    backup.close();
  });
  expect(await stateOf(target.url)).toEqual(before);
});

test("a backup made while people work is of one moment", async () => {
  const { newsroom } = log;
  let working = true;
  const work = (async () => {
    while (working) await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
  })();
  for (let round = 0; round < 3; round++) {
    const busy = path.join(folder, `busy-${round}.backup`);
    await onOwner(process.env.DATABASE_URL as string, (client) => writeBackup(client, busy, null));
    const database = await createTestDatabase();
    try {
      await restoreInto(database, busy);
      const torn = await onOwner(
        database.url,
        async (client) =>
          (
            await client.query(`SELECT (SELECT count(*) FROM audit_event)
              - (SELECT count(*) FROM audit_leaf) - (SELECT count(*) FROM audit_waiting) AS unplaced,
              (SELECT count(*) FROM claim c WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.claim_id = c.id)) AS silent`)
          ).rows,
      );
      expect(torn).toEqual([{ unplaced: "0", silent: "0" }]);
    } finally {
      await database.drop();
    }
  }
  working = false;
  await work;
}, 120_000);

test("a backup that cannot be written leaves nothing behind and keeps nobody waiting", async () => {
  const nowhere = path.join(folder, "no-such-folder", "newsroom.backup");
  const home = process.env.DATABASE_URL as string;
  await expect(onOwner(home, (client) => writeBackup(client, nowhere, null))).rejects.toThrow(/ENOENT/);
  expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
});

test("a backup that was cut off or changed anywhere is refused, or is still the same rows; nothing is half restored", async () => {
  const whole = readFileSync(file);
  const empty = await stateOf(target.url);
  const damaged = path.join(folder, "damaged.backup");
  const refused: Buffer[] = [];
  for (let round = 0; round < 60; round++) {
    const changed = Buffer.from(whole);
    const at = Math.floor(((round + 0.5) * changed.length) / 60);
    changed[at] = (changed[at] as number) ^ (1 << (round & 7));
    const bytes = round % 4 === 3 ? changed.subarray(0, at) : changed;
    writeFileSync(damaged, bytes);
    const outcome = await check(damaged);
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(DamagedBackupError);
      refused.push(bytes);
    }
  }
  expect(refused.length).toBeGreaterThan(40);
  // Damage that only shows while rows go in: whoever does not check first still restores nothing.
  writeFileSync(damaged, refused[refused.length >> 1] as Buffer);
  await expect(restoreInto(target, damaged)).rejects.toThrow();
  expect(await stateOf(target.url)).toEqual(empty);
});

test("rows that cannot even be opened end the restoring at once, and nothing is half restored", async () => {
  const empty = await stateOf(target.url);
  const backup = await openBackup(file);
  let opened = 0;
  const failing = (table: Parameters<typeof backup.rowsOf>[0]) =>
    ++opened > 3 ? Promise.reject(new Error("the disk is gone")) : backup.rowsOf(table);
  await expect(onOwner(target.url, (client) => restoreTables(client, backup.manifest, failing))).rejects.toThrow(
    "the disk is gone",
  );
  backup.close();
  expect(await stateOf(target.url)).toEqual(empty);
}, 20_000);

async function check(damaged: string): Promise<unknown> {
  try {
    const backup = await openBackup(damaged);
    try {
      await checkBackup(backup);
      return null;
    } finally {
      backup.close();
    }
  } catch (error) {
    return error;
  }
}
