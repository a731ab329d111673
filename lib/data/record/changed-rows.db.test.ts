import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSignedNote, type SignedNote, writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { faultNow, openSignedLog, type SignedLog, unguard } from "@/scripts/testing/signed-log";

let log: SignedLog;
const tables = ["audit_event", "audit_leaf", "audit_node", "audit_checkpoint", "audit_number"] as const;

beforeAll(async () => {
  log = await openSignedLog();
  await log.addEvents(2);
  await unguard(log);
  for (const table of tables) await log.newsroom.sql(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`);
});
afterAll(() => log.newsroom.close());

const run = (sql: string, values: readonly unknown[] = []) => log.newsroom.sql(sql, values);

/** What is found after a change, which is undone again. */
async function faultAfter(...changes: readonly (readonly [sql: string, ...values: unknown[]])[]) {
  for (const [sql, ...values] of changes) await run(sql, values);
  const fault = await faultNow();
  for (const table of tables) {
    await run(`DELETE FROM ${table}`);
    await run(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
  }
  return fault;
}

const rowsOf = async (table: string) =>
  (await run(`SELECT ctid::text AS at FROM ${table} ORDER BY ctid`)).map(({ at }) => at as string);

test.each(tables)("every row of %s that is taken away is found, whichever it is", async (table) => {
  const count = (await rowsOf(table)).length;
  expect(count).toBeGreaterThan(3);
  for (let i = 0; i < count; i++) {
    const at = (await rowsOf(table))[i];
    expect(await faultAfter([`DELETE FROM ${table} WHERE ctid = $1::tid`, at]), `row ${i}`).not.toBe(null);
  }
  expect(await faultNow()).toBe(null);
});

test.each(tables)("every row of %s that stands there twice is found, whichever it is", async (table) => {
  const count = (await rowsOf(table)).length;
  for (let i = 0; i < count; i++) {
    const at = (await rowsOf(table))[i];
    const twice = `INSERT INTO ${table} SELECT * FROM ${table} WHERE ctid = $1::tid`;
    expect(await faultAfter([twice, at]), `row ${i}`).not.toBe(null);
  }
  expect(await faultNow()).toBe(null);
});

describe("rows that change places are found", () => {
  test.each([
    ["the events of two leaves", "audit_leaf", ["event_id"]],
    ["two leaves", "audit_leaf", ["index"]],
    ["the records of two events", "audit_event", ["bytes", "leaf_hash"]],
    ["all that two events hold but their ids", "audit_event", ["at", "actor_id", "type", "bytes", "leaf_hash"]],
    ["the ids of two events", "audit_event", ["id"]],
    ["the hashes of two nodes", "audit_node", ["hash"]],
    ["the notes of two checkpoints", "audit_checkpoint", ["note"]],
    ["two checkpoints but for their sizes", "audit_checkpoint", ["root", "note"]],
    ["the sizes of two checkpoints", "audit_checkpoint", ["size"]],
    ["what two checkpoints follow", "audit_checkpoint", ["previous"]],
  ] as const)("%s", async (_what, table, columns) => {
    const rows = await rowsOf(table);
    for (let round = 0; round < 12; round++) {
      const all = await rowsOf(table);
      const first = Math.floor(Math.random() * rows.length);
      const second = (first + 1 + Math.floor(Math.random() * (rows.length - 1))) % rows.length;
      const set = columns.map((column) => `${column} = other.${column}`).join(", ");
      const swap = `UPDATE ${table} SET ${set} FROM ${table} other
        WHERE ${table}.ctid = ANY ($1::tid[]) AND other.ctid = ANY ($1::tid[]) AND other.ctid <> ${table}.ctid`;
      const fault = await faultAfter([swap, [all[first], all[second]]]);
      expect(fault, `rows ${first} and ${second}`).not.toBe(null);
    }
    expect(await faultNow()).toBe(null);
  });
});

test("two numbers of a series that change places are found", async () => {
  const swap = `UPDATE audit_number SET number = 5 - number WHERE series = 'article' AND number IN (2, 3)`;
  expect(await faultAfter([swap])).toMatchObject({ what: "event-number" });
  expect(await faultNow()).toBe(null);
});

describe("what is put in is found", () => {
  const end = "(SELECT max(index) FROM audit_leaf)";
  const copy = (id: string) =>
    `INSERT INTO audit_event SELECT ${id}, at, actor_id, type, article_id, claim_id, bytes, leaf_hash FROM audit_event
     WHERE type = 'claim.marked'`;
  const id = "'018f0000-0000-7000-8000-000000000000'::uuid";

  test.each([
    ["an event that is in no log", [copy(id)], "event-outside"],
    [
      "an event behind the newest checkpoint",
      [copy(id), `INSERT INTO audit_leaf VALUES (${end} + 1, ${id})`],
      "event-column",
    ],
    [
      "a number that no record has",
      ["INSERT INTO audit_number SELECT 'claim', event_id, 1, event_id FROM audit_leaf LIMIT 1"],
      "event-number",
    ],
    ["an event behind a gap", [copy(id), `INSERT INTO audit_leaf VALUES (${end} + 5, ${id})`], "leaf-out-of-order"],
    ["a node where none belongs", ["INSERT INTO audit_node SELECT 9, 9, hash FROM audit_node LIMIT 1"], "node-extra"],
    [
      "a checkpoint of more than there is",
      [
        "INSERT INTO audit_checkpoint SELECT size + 1, root, note, size FROM audit_checkpoint ORDER BY size DESC LIMIT 1",
      ],
      "checkpoint-ahead",
    ],
  ] as const)("%s", async (_what, changes, what) => {
    expect(await faultAfter(...changes.map((sql) => [sql] as const))).toMatchObject({ what });
    expect(await faultNow()).toBe(null);
  });

  test("an event whose columns fit, behind the newest checkpoint", async () => {
    const [last = {}] = await run("SELECT id::text, convert_from(bytes, 'UTF8') AS said FROM audit_event LIMIT 1");
    const said = String(last.said).replace(String(last.id), "018f0000-0000-7000-8000-000000000000");
    const fault = await faultAfter(
      [
        `INSERT INTO audit_event SELECT ${id}, at, actor_id, type, article_id, claim_id, convert_to($1, 'UTF8'),
           sha256('\\x00'::bytea || convert_to($1, 'UTF8')) FROM audit_event WHERE id = $2`,
        said,
        last.id,
      ],
      [`INSERT INTO audit_leaf VALUES (${end} + 1, ${id})`],
    );
    expect(["node-wrong", "checkpoint-behind"]).toContain(fault?.what);
  });
});

test("bytes that move from one hash to its neighbour are found", async () => {
  const move = (table: string, column: string, from: string, to: string) =>
    [
      [
        `UPDATE ${table} SET ${column} = ${column} || (SELECT substr(${column}, 1, 1) FROM ${table} WHERE ${to}) WHERE ${from}`,
      ],
      [`UPDATE ${table} SET ${column} = substr(${column}, 2) WHERE ${to}`],
    ] as const;
  const event = (index: number) => `id = (SELECT event_id FROM audit_leaf WHERE index = ${index})`;
  expect(await faultAfter(...move("audit_event", "leaf_hash", event(3), event(4)))).toMatchObject({
    what: "event-hash",
  });
  const node = (index: number) => `level = 1 AND index = ${index}`;
  expect(await faultAfter(...move("audit_node", "hash", node(1), node(2)))).toMatchObject({ what: "node-wrong" });
});

describe("a checkpoint's note that says the same otherwise is found", () => {
  test.each<[string, (note: SignedNote) => SignedNote["signatures"]]>([
    ["with a signature twice", ({ signatures }) => [...signatures, ...signatures.slice(-1)]],
    ["with its signatures in another order", ({ signatures }) => signatures.toReversed()],
    ["without the signature of the key in force", ({ signatures }) => signatures.slice(1)],
    ["with a stranger's signature besides", (note) => [...note.signatures, log.stranger.sign(note.text)]],
    ["with the signature of a key that came later", (note) => [log.second.sign(note.text), ...note.signatures]],
  ])("%s", async (_what, change) => {
    const rows = await run("SELECT size, note FROM audit_checkpoint ORDER BY size");
    for (const { note, size } of [rows[0] ?? {}, rows[2] ?? {}]) {
      const read = parseSignedNote(note as string);
      if (!read) throw new Error("there is a note");
      const changed = writeSignedNote({ ...read, signatures: change(read) });
      if (changed === note) continue;
      const fault = await faultAfter(["UPDATE audit_checkpoint SET note = $1 WHERE size = $2", changed, size]);
      expect(fault, changed).not.toBe(null);
    }
    expect(await faultNow()).toBe(null);
  });
});
