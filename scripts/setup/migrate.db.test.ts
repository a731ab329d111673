import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { migrate } from "./migrate.mjs";

let database: TestDatabase;
let client: pg.Client;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  folder = mkdtempSync(join(tmpdir(), "galley-migrations-"));
});

afterEach(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const apply = () => migrate(database.ownerUrl, { folder });

async function query(sql: string): Promise<Record<string, unknown>[]> {
  return (await client.query(sql)).rows;
}

test("migrations are applied in the order of their names, once, and recorded as Prisma does", async () => {
  const first = "CREATE TABLE a (x int);\nCREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;\n";
  write("2_second", "ALTER TABLE a ADD y int;");
  write("1_first", first);
  expect(await apply()).toEqual(["1_first", "2_second"]);
  expect(await apply()).toEqual([]);
  const rows = await query("SELECT * FROM _prisma_migrations ORDER BY migration_name");
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    checksum: createHash("sha256").update(first).digest("hex"),
    migration_name: "1_first",
    finished_at: expect.any(Date),
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  });
});

test("several processes at once apply each migration once", async () => {
  write("1_first", "CREATE TABLE a (x int); SELECT pg_sleep(0.2);");
  const answers = await Promise.all([apply(), apply(), apply()]);
  expect(answers.flat()).toEqual(["1_first"]);
});

test("a migration that fails leaves nothing, is named with its line, and is tried again", async () => {
  write("1_first", "CREATE TABLE a (x int);\nCREATE TABLE b (x nosuchtype);");
  await expect(apply()).rejects.toThrow(/1_first failed \(line 2\) and nothing of it was kept: .*nosuchtype/);
  expect(await query("SELECT to_regclass('a') AS a, (SELECT count(*)::int FROM _prisma_migrations) AS n")).toEqual([
    { a: null, n: 0 },
  ]);
  write("1_first", "CREATE TABLE a (x int);");
  expect(await apply()).toEqual(["1_first"]);
});

test("a migration that was changed after it was applied is refused by name", async () => {
  write("1_first", "CREATE TABLE a (x int);");
  await apply();
  write("1_first", "CREATE TABLE a (x bigint);");
  await expect(apply()).rejects.toThrow("The migration 1_first was changed after it was applied");
});

test("other line endings are no change", async () => {
  write("1_first", "CREATE TABLE a (x int);\nSELECT 1;\n");
  await apply();
  write("1_first", "CREATE TABLE a (x int);\r\nSELECT 1;\r\n");
  expect(await apply()).toEqual([]);
});

test("a database of a newer Galley is refused", async () => {
  write("1_first", "CREATE TABLE a (x int);");
  write("2_second", "SELECT 1;");
  await apply();
  rmSync(join(folder, "2_second"), { recursive: true });
  await expect(apply()).rejects.toThrow("2_second, which this Galley does not know");
});

test("a migration that Prisma's own program left half done is refused by name", async () => {
  write("1_first", "CREATE TABLE a (x int);");
  await apply();
  await query("UPDATE _prisma_migrations SET finished_at = NULL, logs = 'broken'");
  await expect(apply()).rejects.toThrow("The migration 1_first failed in this database earlier");
});
