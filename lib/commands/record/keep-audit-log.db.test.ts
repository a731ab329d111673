import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { hasWaitingEvents } from "@/lib/data/record/sequence";
import { parseSigningKey } from "@/lib/data/record/signing-key";
import { verifyLog } from "@/lib/data/record/verify";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { builtProgramOf } from "@/scripts/testing/built-program";
import { insertEvents } from "@/scripts/testing/insert-events";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { bringLogUpToDate, keepAuditLog } from "./keep-audit-log";

const root = path.resolve(import.meta.dirname, "../../..");
const keyText = newAuditKey("desk.example/galley");
let newsroom: TestNewsroom;
const children: ChildProcess[] = [];

let sequencer: string;
beforeAll(async () => {
  process.env.AUDIT_SIGNING_KEY = keyText;
  sequencer = await builtProgramOf("scripts/testing/sequencer.ts");
});
beforeEach(async () => {
  newsroom = await openTestNewsroom();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await newsroom.close();
});
afterAll(() => {
  delete process.env.AUDIT_SIGNING_KEY;
});

const asApp = (sql: string, values: readonly unknown[]) => newsroom.sql(sql, values, "app");

/** Everything that must hold of the log now: every event has its place once, without a gap, and all of it verifies. */
async function expectWholeLog(): Promise<number> {
  const verified = await verifyLog();
  if ("fault" in verified) throw new Error(JSON.stringify(verified.fault));
  const [row] = await newsroom.sql(
    `SELECT count(*)::int AS events, (SELECT count(*)::int FROM audit_leaf) AS leaves,
      (SELECT max(index)::int + 1 FROM audit_leaf) AS size, (SELECT count(*)::int FROM audit_waiting) AS waiting
     FROM audit_event`,
  );
  expect(row).toEqual({ events: verified.size, leaves: verified.size, size: verified.size, waiting: 0 });
  return verified.size;
}

test("every command's event gets its place, in the order in which they came, and a checkpoint is signed over them", async () => {
  const article = await seedArticle(newsroom.desk);
  await seedApproved(newsroom.desk, article);
  const count = await bringLogUpToDate();
  expect(await expectWholeLog()).toBe(count);
  const newest = await findNewestCheckpoint();
  expect(parseCheckpoint(newest?.note ?? "")?.checkpoint).toMatchObject({ origin: "desk.example/galley", size: count });
  const rows = await newsroom.sql(
    "SELECT type FROM audit_leaf JOIN audit_event ON id = event_id WHERE article_id IS NOT NULL ORDER BY index",
  );
  expect(rows.map(({ type }) => type)).toEqual([
    ...["article.imported", "claim.marked", "evidence.attached", "verdict.submitted", "verdict.approved"],
  ]);
  expect(await bringLogUpToDate()).toBe(0);
});

test("an event that is committed late, behind others that came after it, is not left out", async () => {
  const late = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await late.connect();
  try {
    await late.query("BEGIN");
    await insertEvents((sql, values) => late.query(sql, [...values]), 3);
    await seedArticle(newsroom.desk);
    const before = await bringLogUpToDate();
    await late.query("COMMIT");
    expect(await bringLogUpToDate()).toBe(3);
    expect(await expectWholeLog()).toBe(before + 3);
  } finally {
    await late.end();
  }
});

test("a clock that jumps into the past or the future changes nothing", async () => {
  const jumps = ["2031-01-01", "1999-12-31", "2026-01-01", "1970-01-01"].map((day) => new Date(day));
  for (let i = 0; i < 8; i++) {
    await insertEvents(asApp, 5, () => jumps[i % jumps.length] as Date);
    await bringLogUpToDate();
  }
  await expectWholeLog();
});

test("many sequencers at once, while commands go on, take turns", async () => {
  const stops = Array.from({ length: 4 }, () => keepAuditLog());
  for (let round = 0; round < 5; round++) {
    const commands = Array.from({ length: 4 }, () => seedArticle(newsroom.desk));
    await Promise.all([...commands, ...Array.from({ length: 3 }, () => bringLogUpToDate())]);
  }
  await Promise.all(stops.map((stop) => stop()));
  await bringLogUpToDate();
  await expectWholeLog();
});

test("events do not wait for anybody to ask", async () => {
  const stop = keepAuditLog();
  await insertEvents(asApp, 3);
  while (await hasWaitingEvents()) await sleep(50);
  await stop();
  await expectWholeLog();
});

test("servers that are killed at any moment leave no gap, no duplicate and no fork", async () => {
  const held: string[] = [];
  for (let round = 0; round < 5; round++) {
    // Three batches, so that there is a middle to be killed in.
    await insertEvents(asApp, 6_000);
    const before = (await findNewestCheckpoint())?.size ?? 0;
    const two = await Promise.all([startSequencer(), startSequencer()]);
    while (((await findNewestCheckpoint())?.size ?? 0) === before) await sleep(10);
    await sleep(round * 35);
    for (const child of two) child.kill("SIGKILL");
    await Promise.all(two.map((child) => child.exitCode ?? child.signalCode ?? once(child, "exit")));
    const newest = await findNewestCheckpoint();
    if (newest) held.push(newest.note);
  }
  expect(held.length).toBeGreaterThan(1);
  await bringLogUpToDate();
  expect(await expectWholeLog()).toBeGreaterThan(30_000);
  for (const note of held) {
    const verified = await verifyLog({ held: parseCheckpoint(note) ?? undefined });
    expect(verified).not.toHaveProperty("fault");
  }
}, 240_000);

test("a server that is killed again and again, while another one and the commands go on, leaves the log whole", async () => {
  const stop = keepAuditLog();
  const held: string[] = [];
  for (let round = 0; round < 5; round++) {
    const victim = await startSequencer();
    const commands = Array.from({ length: 3 }, () => seedArticle(newsroom.desk));
    const working = Promise.all([...commands, insertEvents(asApp, 3000)]);
    await sleep(Math.random() * 300);
    victim.kill("SIGKILL");
    await working;
    const newest = await findNewestCheckpoint();
    if (newest) held.push(newest.note);
  }
  await stop();
  await bringLogUpToDate();
  expect(await expectWholeLog()).toBeGreaterThan(15_000);
  for (const note of new Set(held))
    expect(await verifyLog({ held: parseCheckpoint(note) ?? undefined })).not.toHaveProperty("fault");
}, 240_000);

async function startSequencer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--conditions=react-server", sequencer], {
    ...{ cwd: root, env: { ...process.env, LOG_LEVEL: "silent" } },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return child;
}

test("nothing is signed over a log that was changed, nor with a key that is not the log's", async () => {
  await seedArticle(newsroom.desk);
  await bringLogUpToDate();
  await seedArticle(newsroom.desk);
  const other = parseSigningKey(newAuditKey("desk.example/galley"), "test");
  await expect(bringLogUpToDate(other)).rejects.toThrow("not the one that the log has last");
  await newsroom.sql("SET session_replication_role = replica");
  await newsroom.sql("UPDATE audit_node SET hash = decode(repeat('00', 32), 'hex') WHERE index = 0");
  const before = await newsroom.contents();
  await expect(bringLogUpToDate()).rejects.toThrow("newest checkpoint");
  expect(await newsroom.contents()).toEqual(before);
});

test("an event that was changed before it got its place is not signed", async () => {
  await seedArticle(newsroom.desk);
  await newsroom.sql("SET session_replication_role = replica");
  await newsroom.sql("UPDATE audit_event SET bytes = bytes || '\\x20' WHERE type = 'article.imported'");
  await expect(bringLogUpToDate()).rejects.toThrow("is not what its leaf hash says");
});

test("leaves with a gap are refused by the database", async () => {
  await insertEvents(asApp, 2);
  const insert = (index: number) =>
    newsroom.sql("INSERT INTO audit_leaf SELECT $1, id FROM audit_event ORDER BY id LIMIT 1", [index], "app");
  await expect(insert(1)).rejects.toThrow("does not follow");
  await insert(0);
});
