import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

async function as(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("neither role is more than it has to be", async () => {
  const sql = `SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS more
    FROM pg_roles WHERE rolname LIKE 'galley_%' ORDER BY rolname`;
  expect(await as(database.superuserUrl, sql)).toEqual([
    { rolname: "galley_app", more: false },
    { rolname: "galley_owner", more: false },
  ]);
});

test.each([
  ["make a table", "CREATE TABLE mine (x int)"],
  ["make a schema", "CREATE SCHEMA mine"],
  ["drop a table", "DROP TABLE audit_event"],
  ["switch a trigger off", "ALTER TABLE audit_event DISABLE TRIGGER ALL"],
  ["become the owner", "SET ROLE galley_owner"],
  ["give itself a right", "GRANT UPDATE ON audit_event TO galley_app"],
  ["rewrite which migrations were applied", "DELETE FROM _prisma_migrations"],
])("the application's role cannot %s", async (_what, sql) => {
  if (sql.startsWith("GRANT")) {
    // PostgreSQL answers a GRANT without the right to give it with a warning, and grants nothing.
    await as(database.url, sql).catch(() => {});
    await expect(as(database.url, "UPDATE audit_event SET type = type")).rejects.toThrow("permission denied");
    return;
  }
  await expect(as(database.url, sql)).rejects.toThrow(/permission denied|must be owner/);
});
