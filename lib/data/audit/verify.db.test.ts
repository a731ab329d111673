import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bringLogUpToDate } from "@/lib/commands/keep-audit-log";
import { registerAuditKey } from "@/lib/commands/register-audit-key";
import { toBase64 } from "@/lib/domain/audit/base64";
import { parseCheckpoint } from "@/lib/domain/audit/checkpoint";
import type { LogFault } from "@/lib/domain/audit/log-fault";
import { writeSignedNote } from "@/lib/domain/audit/signed-note";
import { seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { insertEvents } from "@/scripts/testing/insert-events";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { findNewestCheckpoint } from "./checkpoints";
import { listLogKeys } from "./keys";
import { parseSigningKey } from "./signing-key";
import { verifyLog } from "./verify";

const first = parseSigningKey(newAuditKey("desk.example/galley"), "test");
const second = parseSigningKey(newAuditKey("desk.example/galley"), "test");
const stranger = parseSigningKey(newAuditKey("desk.example/galley"), "test");
let newsroom: TestNewsroom;

/** A log with the events of commands, several checkpoints, and a key that was rotated; some of it over one chunk long. */
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const article = await seedArticle(newsroom.desk);
  await bringLogUpToDate(first);
  await seedApproved(newsroom.desk, article);
  await bringLogUpToDate(first);
  const replaces = toBase64(first.publicKey);
  const { name, publicKey } = second;
  must(await registerAuditKey("operator", { name, publicKey: toBase64(publicKey), replaces }));
  await bringLogUpToDate(second, [first]);
  await insertEvents((sql, values) => newsroom.sql(sql, values, "app"), 17);
  await bringLogUpToDate(second);
  await newsroom.sql("SET session_replication_role = replica");
  // What a change on the disk would not ask either.
  const checks = await newsroom.sql(
    "SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint WHERE contype = 'c' AND conrelid::regclass::text LIKE 'audit%'",
  );
  for (const check of checks) await newsroom.sql(`ALTER TABLE ${check.table} DROP CONSTRAINT ${check.name}`);
});
afterAll(() => newsroom.close());

async function faultNow(options: Parameters<typeof verifyLog>[0] = {}): Promise<LogFault | null> {
  const verified = await verifyLog(options);
  return "fault" in verified ? verified.fault : null;
}

test("a log that nobody changed holds, with the keys that signed it", async () => {
  const verified = await verifyLog();
  expect(verified).toMatchObject({ checkpoints: 4, waiting: 0 });
  expect((await listLogKeys()).map(({ publicKey }) => toBase64(publicKey))).toEqual(
    [first, second].map(({ publicKey }) => toBase64(publicKey)),
  );
});

test("the checkpoint that tells of a new key is signed by both, so that whoever trusts the old one can follow", async () => {
  const [row] = await newsroom.sql("SELECT note FROM audit_checkpoint ORDER BY size OFFSET 2 LIMIT 1");
  expect(parseCheckpoint(row?.note as string)?.note.signatures).toHaveLength(2);
});

/** Where a bit can be changed: the tables of the log with their keys and columns. */
const columns = [
  ...["id", "at", "actor_id", "type", "article_id", "claim_id", "bytes", "leaf_hash"].map(
    (name) => ["audit_event", ["id"], name] as const,
  ),
  ...["index", "event_id"].map((name) => ["audit_leaf", ["index"], name] as const),
  ...["level", "index", "hash"].map((name) => ["audit_node", ["level", "index"], name] as const),
  ...["size", "root", "note"].map((name) => ["audit_checkpoint", ["size"], name] as const),
];

/** The types of these columns, and how one bit of each is changed; null where that gives no such value. */
const bitOf: Readonly<Record<string, (text: string, bit: number) => string | null>> = {
  uuid: (text, bit) => flipped(Buffer.from(text.replaceAll("-", ""), "hex"), bit).toString("hex"),
  bytea: (text, bit) => `\\x${flipped(Buffer.from(text.slice(2), "hex"), bit).toString("hex")}`,
  text: (text, bit) => {
    const bytes = flipped(Buffer.from(text, "utf8"), bit);
    return bytes.includes(0) || bytes.toString("utf8").includes("\ufffd") ? null : bytes.toString("utf8");
  },
  smallint: (text, bit) => String(Number(text) ^ (1 << (bit % 15))),
  bigint: (text, bit) => String(BigInt(text) ^ (1n << BigInt(bit % 63))),
  // Kept as microseconds, of which the column lets only whole milliseconds in.
  "timestamp with time zone": (text, bit) => new Date(new Date(text).getTime() + 2 ** (bit % 40)).toISOString(),
};

function flipped(bytes: Buffer, bit: number): Buffer {
  const at = bit % (bytes.length * 8);
  bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7));
  return bytes;
}

test("any single bit that is changed in the log's tables is found", async () => {
  const counts = { changed: 0, found: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(columns.length - 1), fc.nat(), fc.nat(), async (which, row, bit) => {
      const [table, keys, column] = columns[which] as (typeof columns)[number];
      const [target] = await newsroom.sql(
        `SELECT ${keys.map((key) => `${key}::text AS "key_${key}"`).join(", ")}, ${column}::text AS value,
           pg_typeof(${column})::text AS type FROM ${table} WHERE ${column} IS NOT NULL
         ORDER BY ${keys.join(", ")} OFFSET $1 % (SELECT count(*) FROM ${table} WHERE ${column} IS NOT NULL) LIMIT 1`,
        [row],
      );
      const change = target && bitOf[target.type as string]?.(target.value as string, bit);
      fc.pre(typeof change === "string" && target !== undefined);
      const place = (isChanged: boolean) =>
        keys
          .map(
            (key) =>
              `${key}::text = ${literal(isChanged && key === column ? String(change) : String(target[`key_${key}`]), String(target.type), key === column)}`,
          )
          .join(" AND ");
      const set = (value: unknown, isChanged: boolean) =>
        newsroom.sql(`UPDATE ${table} SET ${column} = $1::${target.type} WHERE ${place(isChanged)}`, [value]);
      // Some changes give a key that another row has, which the database itself refuses.
      const isDone = await set(change, false).then(
        () => true,
        (error: { code?: string }) => error.code !== "23505" && Promise.reject(error),
      );
      fc.pre(isDone);
      counts.changed += 1;
      const fault = await faultNow();
      await set(target.value, true);
      expect(fault, `${table}.${column} ${target.value} -> ${change}`).not.toBe(null);
      counts.found += 1;
    }),
    { numRuns: 250 },
  );
  expect(counts.found).toBe(counts.changed);
  expect(counts.changed).toBe(250);
  expect(await faultNow()).toBe(null);
}, 240_000);

/** A key's value as text; of the changed column as its type writes it. */
function literal(value: string, type: string, isOfColumn: boolean): string {
  return isOfColumn ? `'${value}'::${type}::text` : `'${value}'`;
}

describe("a row too few or too many is found", () => {
  const last = "(SELECT max(size) FROM audit_checkpoint)";
  test.each([
    [
      "the last leaf taken away",
      "DELETE FROM audit_leaf WHERE index = (SELECT max(index) FROM audit_leaf)",
      "checkpoint-behind",
    ],
    ["a leaf in the middle taken away", "DELETE FROM audit_leaf WHERE index = 3", "leaf-out-of-order"],
    [
      "an event taken away",
      "DELETE FROM audit_event WHERE id = (SELECT event_id FROM audit_leaf WHERE index = 2)",
      "event-missing",
    ],
    [
      "an event put in beside the log",
      "INSERT INTO audit_event SELECT gen_random_uuid(), at, NULL, type, NULL, NULL, bytes, leaf_hash FROM audit_event LIMIT 1",
      "event-outside",
    ],
    ["a node taken away", "DELETE FROM audit_node WHERE level = 2 AND index = 0", "node-wrong"],
    ["a node too many", "INSERT INTO audit_node SELECT 9, 9, hash FROM audit_node LIMIT 1", "node-extra"],
    ["the newest checkpoint taken away", `DELETE FROM audit_checkpoint WHERE size = ${last}`, "checkpoint-behind"],
    [
      "a checkpoint of more than there is",
      `INSERT INTO audit_checkpoint SELECT size + 1, root, note FROM audit_checkpoint WHERE size = ${last}`,
      "checkpoint-ahead",
    ],
  ])("%s", async (_what, sql, what) => {
    // Each in a copy of its own would take longer than putting the tables back.
    const tables = ["audit_event", "audit_leaf", "audit_node", "audit_checkpoint"];
    for (const table of tables) await newsroom.sql(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`);
    await newsroom.sql(sql);
    const fault = await faultNow();
    for (const table of tables) {
      await newsroom.sql(`DELETE FROM ${table}`);
      await newsroom.sql(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
      await newsroom.sql(`DROP TABLE kept_${table}`);
    }
    expect(fault?.what).toBe(what);
    expect(await faultNow()).toBe(null);
  });
});

const heldNow = async () => parseCheckpoint((await findNewestCheckpoint())?.note ?? "") ?? undefined;

describe("whoever holds a checkpoint or a key", () => {
  test("learns that the log still holds it", async () => {
    expect(await faultNow({ held: await heldNow(), pinned: first })).toBe(null);
    expect(await faultNow({ pinned: second })).toBe(null);
  });

  test("learns that the key is not the log's", async () => {
    expect(await faultNow({ pinned: stranger })).toEqual({ what: "pinned-key" });
  });

  test("learns that the checkpoint is no checkpoint of this log", async () => {
    const held = await heldNow();
    if (!held) throw new Error("there is a checkpoint");
    const { checkpoint, note } = held;
    const { text } = note;
    const resigned = parseCheckpoint(writeSignedNote({ text, signatures: [stranger.sign(text)] })) ?? undefined;
    expect(await faultNow({ held: resigned })).toEqual({ what: "held-key" });
    const wrong = { ...note, signatures: note.signatures.map((each) => ({ ...each, signature: new Uint8Array(64) })) };
    expect(await faultNow({ held: { checkpoint, note: wrong } })).toEqual({ what: "held-signature" });
    const elsewhere = { checkpoint: { ...checkpoint, origin: "other.example" }, note };
    expect(await faultNow({ held: elsewhere })).toEqual({ what: "held-origin", origin: "other.example" });
  });

  test("finds that the whole log was written anew, which verifies by itself", async () => {
    const held = await heldNow();
    const size = held?.checkpoint.size ?? 0;
    for (const table of ["audit_leaf", "audit_node", "audit_checkpoint", "audit_waiting"])
      await newsroom.sql(`DELETE FROM ${table}`);
    await newsroom.sql(
      "INSERT INTO audit_waiting (event_id) SELECT id FROM audit_event WHERE type <> 'claim.marked' ORDER BY at DESC",
    );
    await newsroom.sql("DELETE FROM audit_event WHERE type = 'claim.marked'");
    await bringLogUpToDate(second, [first]);
    expect(await faultNow()).toBe(null);
    expect(await faultNow({ held })).toEqual({ what: "held-ahead", size, log: size - 1 });
    await insertEvents((sql, values) => newsroom.sql(sql, values, "app"), 5);
    await newsroom.sql("SET session_replication_role = origin");
    await bringLogUpToDate(second, [first]);
    await insertEvents((sql, values) => newsroom.sql(sql, values, "app"), 5);
    await bringLogUpToDate(second, [first]);
    expect(await faultNow({ held })).toEqual({ what: "held-root", size });
  });
});
