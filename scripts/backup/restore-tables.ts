import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { listForeignKeys, listTables, listTriggers, quoted, type Table } from "./catalog";
import type { Manifest } from "./manifest";
import { copyOutOf } from "./write-backup";

/** How long to wait for those who work in the database to let go of a table, in milliseconds. */
const patience = 30_000;

/** Thrown when somebody works in the newsroom already. */
export class NotEmptyError extends Error {
  override name = "NotEmptyError";
}

type RowsOf<T extends Table> = (table: T) => Promise<Readable> | Readable;

/**
 * Puts a backup's rows into an empty newsroom, in one transaction: all of them or none. Gives a function that takes them
 * out again, as if nothing had been restored. Memory does not grow with the backup.
 * @param client  connected as the owner of the tables, and used for nothing else
 * Throws NotEmptyError, and whatever `rowsOf` fails with.
 */
export async function restoreTables(
  client: Client,
  { tables, sequences, takenAt }: Manifest,
  rowsOf: RowsOf<Manifest["tables"][number]>,
): Promise<() => Promise<void>> {
  await client.query(`SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;
    SET lock_timeout = ${patience}; SET datestyle = 'ISO'; SET intervalstyle = 'postgres'`);
  const all = await listTables(client);
  const before = await inTransaction(client, async () => {
    await lock(client, all);
    await checkEmpty(client);
    const kept = await keepRows(client, all);
    await replaceRows(client, all, tables, rowsOf);
    for (const { name, last } of sequences)
      await client.query("SELECT setval($1::regclass, $2::bigint)", [quoted("public", name), last]);
    await delayEndOfJobs(client, takenAt);
    return kept;
  });
  return () =>
    inTransaction(client, async () => {
      await lock(client, all);
      await replaceRows(client, all, all, (table) => Readable.from(before.get(table) ?? []));
    });
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function lock(client: Client, tables: readonly Table[]): Promise<void> {
  const names = tables.map(({ schema, name }) => quoted(schema, name));
  await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS EXCLUSIVE MODE`);
}

async function checkEmpty(client: Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(`SELECT EXISTS (SELECT FROM person)
    OR EXISTS (SELECT FROM article) OR EXISTS (SELECT FROM audit_event) AS used`);
  if (rows[0]?.used !== false) throw new NotEmptyError("the newsroom is not empty");
}

/** The few rows that the migrations put into an empty newsroom. */
async function keepRows(client: Client, tables: readonly Table[]): Promise<ReadonlyMap<Table, Buffer[]>> {
  const kept = new Map<Table, Buffer[]>();
  for (const table of tables) {
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(copyOutOf(table)))) chunks.push(chunk as Buffer);
    kept.set(table, chunks);
  }
  return kept;
}

/**
 * Rows come as they were, so nothing may be worked out anew or refused for coming late: triggers rest, and foreign keys
 * are taken away and made again over all rows. Both are the owner's to do, and go back with the transaction.
 */
async function replaceRows<T extends Table>(
  client: Client,
  all: readonly Table[],
  tables: readonly T[],
  rowsOf: RowsOf<T>,
): Promise<void> {
  const triggers = await listTriggers(client);
  const foreignKeys = await listForeignKeys(client);
  const alter = (table: string, what: string) => client.query(`ALTER TABLE ${quoted("public", table)} ${what}`);
  for (const { table, name } of triggers) await alter(table, `DISABLE TRIGGER ${quoted(name)}`);
  for (const { table, name } of foreignKeys) await alter(table, `DROP CONSTRAINT ${quoted(name)}`);
  for (const { schema, name } of all)
    await client.query(
      schema === "public" ? `TRUNCATE ${quoted(schema, name)}` : `DELETE FROM ${quoted(schema, name)}`,
    );
  for (const table of tables) {
    const columns = table.columns.map((column) => quoted(column)).join(", ");
    // First, since what fails while a COPY waits for its rows would leave the connection waiting for ever.
    const rows = await rowsOf(table);
    await pipeline(rows, client.query(copyFrom(`COPY ${quoted(table.schema, table.name)} (${columns}) FROM STDIN`)));
  }
  for (const { table, name, definition } of foreignKeys)
    await alter(table, `ADD CONSTRAINT ${quoted(name)} ${definition}`);
  for (const { table, name, fires } of triggers) await alter(table, `${enabling[fires]} TRIGGER ${quoted(name)}`);
}

/** pg_trigger.tgenabled, as ALTER TABLE says it. */
const enabling: Readonly<Record<string, string>> = {
  O: "ENABLE",
  D: "DISABLE",
  R: "ENABLE REPLICA",
  A: "ENABLE ALWAYS",
};

/** pg-boss throws away what nobody did for two weeks; that a backup lay there that long must not count. */
async function delayEndOfJobs(client: Client, takenAt: string): Promise<void> {
  await client.query("UPDATE pgboss.job SET keep_until = keep_until + (now() - $1::timestamptz)", [takenAt]);
}
