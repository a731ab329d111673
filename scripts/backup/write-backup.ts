import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { ZipFile } from "yazl";
import { listSequences, listTables, quoted, readTablesOf, type Table } from "./catalog";
import { type BackedUpTable, backupFormat, type Manifest, manifestName } from "./manifest";
import { Meter } from "./meter";

/** Little packing takes little time, and undoes that bytes are written in hexadecimal digits. */
const packing = { compressionLevel: 1 };

/**
 * Writes everything that a newsroom is at one moment into a new file, which only its owner can read and which gets its
 * name when it is whole. People go on working meanwhile. Memory does not grow with the newsroom.
 * @param client  connected to the newsroom's database as the owner of its tables, and used for nothing else; it is to be
 *   closed afterwards, above all after a failure
 * @param file  the path, at which nothing should stand
 */
export async function writeBackup(client: Client, file: string, signingKey: string | null): Promise<Manifest> {
  const draft = `${file}.${process.pid}.part`;
  try {
    const manifest = await atOneMoment(client, () => writeArchive(client, draft, signingKey));
    await rename(draft, file);
    return manifest;
  } finally {
    await rm(draft, { force: true });
  }
}

async function atOneMoment<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query(`SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;
    SET datestyle = 'ISO'; SET intervalstyle = 'postgres'; SET bytea_output = 'hex'; SET extra_float_digits = 3`);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  const result = await work();
  // Not after a failure: a table whose rows nobody takes any more would never let this through. The end of the connection
  // ends the transaction.
  await client.query("COMMIT");
  return result;
}

async function writeArchive(client: Client, file: string, signingKey: string | null): Promise<Manifest> {
  const tables = await listTables(client);
  // An upgrade in the middle would change tables that are still to be read.
  await client.query(
    `LOCK TABLE ${tables.map(({ schema, name }) => quoted(schema, name)).join(", ")} IN ACCESS SHARE MODE`,
  );
  const head = {
    format: backupFormat,
    takenAt: new Date().toISOString(),
    tablesOf: await readTablesOf(client),
    signingKey,
    sequences: await listSequences(client),
  } as const;
  const written: BackedUpTable[] = [];
  const zip = new ZipFile();
  for (const table of tables) addTable(zip, client, table, (row) => written.push(row));
  let manifest: Manifest | null = null;
  zip.addReadStreamLazy(manifestName, packing, (give) => {
    manifest = { ...head, tables: written };
    give(null, Readable.from([Buffer.from(JSON.stringify(manifest, null, 1))]));
  });
  zip.end();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  await pipeline(output, createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }));
  if (!manifest) throw new Error("the archive ended before its last file");
  return manifest;
}

function addTable(zip: ZipFile, client: Client, table: Table, done: (row: BackedUpTable) => void): void {
  const file = `tables/${table.schema}.${table.name}.copy`;
  zip.addReadStreamLazy(file, packing, (give) => {
    const rows = client.query(copyTo(copyOutOf(table)));
    const meter = new Meter((measure) => {
      done({ ...table, columns: [...table.columns], file, ...measure });
      return null;
    });
    // yazl does not hear of a stream's failure by itself.
    pipeline(rows, meter).catch((error) => zip.emit("error", error));
    give(null, meter);
  });
}

/** The rows of a table that a backup keeps. Of background work that is what is still to be done. */
export function copyOutOf({ schema, name, columns }: Table): string {
  const rows = schema === "pgboss" ? " WHERE state < 'completed'" : "";
  return `COPY (SELECT ${columns.map((column) => quoted(column)).join(", ")} FROM ${quoted(schema, name)}${rows}) TO STDOUT`;
}
