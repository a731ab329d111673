import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { disconnect } from "@/lib/data/database";
import { seedArticle } from "@/prisma/scenarios/claims";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { backupCommand } from "./backup";
import { CommandFailure } from "./output";
import { restoreCommand } from "./restore";

const variables = ["DATABASE_URL", "DATABASE_OWNER_URL", "GALLEY_DATA", "AUDIT_SIGNING_KEY_FILE", "NEXTAUTH_SECRET"];
const before = Object.fromEntries(variables.map((name) => [name, process.env[name]]));

let newsroom: TestNewsroom;
let target: TestDatabase;
let folder: string;
const secret = "a secret of sessions that is long enough";
const inFolder = (...parts: string[]) => path.join(folder, ...parts);

/** As the scripts set a machine up: its database, and the folder that keeps its keys. */
async function workOn(url: string, data: string): Promise<void> {
  await disconnect();
  const owner = new URL(inject("templateDatabase").ownerUrl);
  owner.pathname = new URL(url).pathname;
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: owner.href,
    GALLEY_DATA: inFolder(data),
    AUDIT_SIGNING_KEY_FILE: inFolder(data, "audit-key"),
  });
}

let home: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-command-"));
  newsroom = await openTestNewsroom();
  home = process.env.DATABASE_URL as string;
  writeFileSync(inFolder("key"), newAuditKey("desk.example/galley"), { mode: 0o600 });
  process.env.AUDIT_SIGNING_KEY_FILE = inFolder("key");
  process.env.GALLEY_DATA = folder;
  process.env.NEXTAUTH_SECRET = secret;
  await seedArticle(newsroom.desk);
  await bringLogUpToDate();
  process.env.DATABASE_OWNER_URL = inject("templateDatabase").ownerUrl.replace(/\/[^/]*$/, new URL(home).pathname);
  await backupCommand(inFolder("whole"), { withKeys: inFolder("keys") });
  delete process.env.NEXTAUTH_SECRET;
});
afterAll(async () => {
  process.env.DATABASE_URL = home;
  await newsroom.close();
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  target = await createTestDatabase();
  rmSync(inFolder("other"), { recursive: true, force: true });
  await workOn(target.url, "other");
});
afterEach(async () => {
  await workOn(home, ".");
  await target.drop();
});

async function people(): Promise<number> {
  const client = new pg.Client({ connectionString: target.ownerUrl });
  await client.connect();
  const { rows } = await client.query("SELECT count(*)::int AS n FROM person");
  await client.end();
  return rows[0].n;
}

test("on another machine a backup and its keys make the newsroom again, and its log goes on under the same key", async () => {
  await restoreCommand(inFolder("whole"), { keys: inFolder("keys") });
  expect(await people()).toBe(6);
  expect(readFileSync(inFolder("other", "audit-key"), "utf8")).toBe(readFileSync(inFolder("key"), "utf8"));
  expect(readFileSync(inFolder("other", "secret"), "utf8")).toBe(secret);
  expect(statSync(inFolder("other", "audit-key")).mode & 0o777).toBe(0o600);
  await seedArticle(newsroom.desk);
  expect(await bringLogUpToDate()).toBe(1);
});

test("neither key is in the backup", () => {
  const bytes = readFileSync(inFolder("whole")).toString("latin1");
  const [, , , , key = ""] = readFileSync(inFolder("key"), "utf8").trim().split("+");
  expect(bytes).not.toContain(key);
  expect(bytes).not.toContain(secret);
  expect(readFileSync(inFolder("keys"), "utf8")).toContain(secret);
});

test.each<[string, () => Parameters<typeof restoreCommand>, RegExp]>([
  ["a file that is not there", () => [inFolder("nothing"), {}], /cannot be read/],
  ["a file that is no backup", () => [inFolder("keys"), {}], /no whole backup/],
  ["a file of keys that is none", () => [inFolder("whole"), { keys: inFolder("whole") }], /no file of keys/],
  ["the keys of another newsroom", () => [inFolder("whole"), { keys: otherKeys() }], /has not the key that signed/],
])("%s is refused in words, and nothing is restored", async (_what, args, words) => {
  const restoring = restoreCommand(...args());
  await expect(restoring).rejects.toThrow(CommandFailure);
  await expect(restoring).rejects.toThrow(words);
  expect(await people()).toBe(0);
});

function otherKeys(): string {
  const keys = {
    ...JSON.parse(readFileSync(inFolder("keys"), "utf8")),
    auditSigningKey: newAuditKey("other.example/x"),
  };
  writeFileSync(inFolder("other-keys"), JSON.stringify(keys));
  return inFolder("other-keys");
}

test("a key that stands there already is not written over", async () => {
  await restoreCommand(inFolder("whole"), { keys: inFolder("keys") });
  writeFileSync(inFolder("other", "audit-key"), newAuditKey("other.example/x"));
  await expect(restoreCommand(inFolder("whole"), { keys: inFolder("keys") })).rejects.toThrow(/move them away first/);
});

test("a backup whose log does not hold is told of when it is made, and is taken out again when it is restored", async () => {
  await restoreCommand(inFolder("whole"), {});
  const client = new pg.Client({ connectionString: target.superuserUrl });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  await client.query("UPDATE audit_event SET at = at + interval '1 hour' WHERE type = 'article.imported'");
  await client.end();
  await expect(backupCommand(inFolder("damaged"), {})).rejects.toThrow(/The log does not hold/);
  expect(existsSync(inFolder("damaged"))).toBe(true);

  const spare = await createTestDatabase();
  try {
    await workOn(spare.url, "spare");
    await expect(restoreCommand(inFolder("damaged"), {})).rejects.toThrow(/The log does not hold/);
    const empty = new pg.Client({ connectionString: spare.ownerUrl });
    await empty.connect();
    const { rows } = await empty.query(
      "SELECT (SELECT count(*) FROM person)::int AS people, (SELECT count(*) FROM audit_event)::int AS events, (SELECT count(*) FROM rating)::int > 0 AS rated",
    );
    expect(rows).toEqual([{ people: 0, events: 0, rated: true }]);
    await empty.end();
  } finally {
    await workOn(target.url, "other");
    await spare.drop();
  }
});
