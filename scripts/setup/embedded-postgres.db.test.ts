import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { joinEmbeddedPostgres } from "./embedded-postgres.mjs";
import { removeCluster } from "./postgres-cluster.mjs";
import { findPostmaster } from "./postmaster-file.mjs";

type Member = Awaited<ReturnType<typeof joinEmbeddedPostgres>>;

let folder: string;
let members: Member[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-embedded-"));
  chmodSync(folder, 0o711);
  members = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const member of members) await member.leave();
  removeCluster(path.join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
});

async function join(options = {}): Promise<Member> {
  const member = await joinEmbeddedPostgres(folder, options);
  members.push(member);
  return member;
}

function postmaster(): number {
  return Number(readFileSync(path.join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** The answer to a query as soon as the server gives one. */
async function ask(port: number, password: string, sql: string): Promise<unknown[]> {
  for (;;) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
    client.on("error", () => {});
    try {
      await client.connect();
      return (await client.query(sql)).rows;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** How many members hold their lock in the server. */
const holders = "SELECT count(DISTINCT pid)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND objid = 4725001";

const holdersPids = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4725001";

async function untilHeldBy(count: number, { port, passwords }: Member): Promise<void> {
  for (;;) {
    const [row] = await ask(port(), passwords.superuser, holders);
    if ((row as { n: number }).n === count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("a server that is killed comes back at the same port with all that was committed, and both members join it anew", async () => {
  const first = await join({ isServer: true });
  const second = await join();
  const port = first.port();
  const { superuser } = first.passwords;
  await ask(port, superuser, "CREATE TABLE kept AS SELECT 1 AS x");
  const killed = postmaster();
  process.kill(killed, "SIGKILL");
  expect(await ask(port, superuser, "SELECT x FROM kept")).toEqual([{ x: 1 }]);
  expect(postmaster()).not.toBe(killed);
  await untilHeldBy(2, first);

  // Who leaves first does not stop it, who leaves last does.
  await second.leave();
  expect(await ask(port, superuser, "SELECT x FROM kept")).toEqual([{ x: 1 }]);
  members = [];
  await first.leave();
  expect(findPostmaster(path.join(folder, "postgres"))).toBe(null);
});

test("a backend that is killed takes no member with it", async () => {
  const member = await join();
  const before = postmaster();
  const { superuser } = member.passwords;
  const [own] = (await ask(member.port(), superuser, "SELECT pg_backend_pid() AS pid")) as { pid: number }[];
  expect(own?.pid).toBeGreaterThan(0);
  const [row] = (await ask(member.port(), superuser, holdersPids)) as { pid: number }[];
  process.kill(row?.pid as number, "SIGKILL");
  await untilHeldBy(1, member);
  expect(postmaster()).toBe(before);
});

test("whoever leaves in the moment of a crash leaves all the same, and the last one stops the server", async () => {
  const member = await join();
  const { superuser } = member.passwords;
  const [row] = (await ask(member.port(), superuser, holdersPids)) as { pid: number }[];
  process.kill(row?.pid as number, "SIGKILL");
  await member.leave();
  members.pop();
  await expect.poll(() => findPostmaster(path.join(folder, "postgres"))).toBeNull();
}, 60_000);

test("a server that ends again and again is given up, in words", async () => {
  // However long this machine takes for it: all of it happens within the minute.
  vi.spyOn(performance, "now").mockReturnValue(0);
  const member = await join();
  const lost = new Promise<string>((resolve) => member.onLost(resolve));
  for (let kills = 0; kills < 6; kills++) {
    await untilHeldBy(1, member);
    process.kill(postmaster(), "SIGKILL");
  }
  expect(await lost).toMatch(/^The database ended 6 times within a minute; its log is /);
}, 120_000);
