import { afterAll, beforeAll, expect, test } from "vitest";
import { runs } from "@/scripts/testing/fixed-seeds";
import { faultNow, openSignedLog, type SignedLog, unguard } from "@/scripts/testing/signed-log";

let log: SignedLog;
let columns: { table: string; column: string; type: string; nullable: boolean }[];

/** What says who people are, and what the log's own tables hold; but for the place in the queue, which is no record. */
beforeAll(async () => {
  log = await openSignedLog();
  await log.addEvents(3);
  await unguard(log);
  columns = (await log.newsroom.sql(
    `SELECT table_name AS table, column_name AS column, data_type AS type,
       is_nullable = 'YES' AS nullable FROM information_schema.columns
     WHERE table_schema = 'public' AND (table_name LIKE 'audit%' AND column_name <> 'position'
       OR table_name = 'person' AND column_name IN ('id', 'name', 'email', 'salt'))`,
  )) as typeof columns;
});
afterAll(() => log.newsroom.close());

/** How one bit of each type is changed, from its text; null where that gives no such value. */
const bitOf: Readonly<Record<string, (text: string, bit: number) => string | null>> = {
  uuid: (text, bit) => flipped(Buffer.from(text.replaceAll("-", ""), "hex"), bit).toString("hex"),
  bytea: (text, bit) => `\\x${flipped(Buffer.from(text.slice(2), "hex"), bit).toString("hex")}`,
  text: (text, bit) => {
    const bytes = flipped(Buffer.from(text, "utf8"), bit);
    return bytes.includes(0) || bytes.toString("utf8").includes("\ufffd") ? null : bytes.toString("utf8");
  },
  smallint: (text, bit) => String(Number(text) ^ (1 << (bit % 15))),
  integer: (text, bit) => String(Number(text) ^ (1 << (bit % 31))),
  bigint: (text, bit) => String(BigInt(text) ^ (1n << BigInt(bit % 63))),
  // Kept as microseconds, of which the column lets only whole milliseconds in.
  "timestamp with time zone": (text, bit) => new Date(new Date(text).getTime() + 2 ** (bit % 40)).toISOString(),
};

function flipped(bytes: Buffer, bit: number): Buffer {
  const at = bit % (bytes.length * 8);
  bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7));
  return bytes;
}

const anyNumber = () => Math.floor(Math.random() * 2 ** 31);
/** Of each column; which bits is another choice in every run. */
const rounds = runs(6);

test("any single bit that is changed in any column of the log's tables is found", async () => {
  const { sql } = log.newsroom;
  const missed: string[] = [];
  let changed = 0;
  for (const { table, column, type } of columns) {
    const change = bitOf[type];
    if (!change) throw new Error(`No bit of ${table}.${column} can be changed: its type is ${type}.`);
    const rows = await sql(`SELECT ${column}::text AS value FROM ${table} WHERE ${column} IS NOT NULL`);
    for (let round = 0; round < (rows.length > 0 ? rounds : 0); ) {
      const value = rows[anyNumber() % rows.length]?.value as string;
      const bit = anyNumber();
      const changedValue = change(value, bit);
      if (changedValue === null) continue;
      round += 1;
      // Where several rows have the value, the first one is changed, and found again by where it stands then.
      const [at] = await sql(
        `UPDATE ${table} SET ${column} = $1::${type} WHERE ctid = (SELECT ctid FROM ${table} WHERE ${column}::text = $2 LIMIT 1)
         RETURNING ctid::text AS ctid`,
        [changedValue, value],
      );
      if ((await faultNow()) === null) missed.push(`${table}.${column} ${value} -> ${changedValue}`);
      await sql(`UPDATE ${table} SET ${column} = $1::${type} WHERE ctid = $2::tid`, [value, at?.ctid]);
      changed += 1;
    }
  }
  expect(missed).toEqual([]);
  // Every column but those that are empty in every row.
  expect(changed).toBeGreaterThanOrEqual((columns.length - 1) * rounds);
  expect(await faultNow()).toBe(null);
}, 240_000);

test("a value that is taken away, or put where there was none, is found", async () => {
  const { sql } = log.newsroom;
  const missed: string[] = [];
  for (const { table, column, type } of columns.filter(({ nullable }) => nullable)) {
    const rows = await sql(`SELECT ${column}::text AS value FROM ${table}`);
    const other = rows.find(({ value }) => value !== null)?.value as string;
    for (const value of new Set(rows.map((row) => row.value as string | null))) {
      const [at] = await sql(
        `UPDATE ${table} SET ${column} = $1::${type} WHERE ctid = (SELECT ctid FROM ${table}
           WHERE ${column}::text IS NOT DISTINCT FROM $2 LIMIT 1) RETURNING ctid::text AS ctid`,
        [value === null ? other : null, value],
      );
      if ((await faultNow()) === null) missed.push(`${table}.${column} ${value}`);
      await sql(`UPDATE ${table} SET ${column} = $1::${type} WHERE ctid = $2::tid`, [value, at?.ctid]);
    }
  }
  expect(missed).toEqual([]);
  expect(await faultNow()).toBe(null);
}, 240_000);
