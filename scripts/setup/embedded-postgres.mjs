import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openCluster } from "./postgres-cluster.mjs";
import { databasePasswords } from "./postgres-passwords.mjs";
import { startServer, stopServer } from "./postgres-server.mjs";
import { findPostmaster } from "./postmaster-file.mjs";
import { Refusal, say } from "./speak.mjs";

/** Advisory locks in the database `postgres`, held by whoever uses the server; the numbers only have to differ. */
const inUse = 4_725_001;
const serving = 4_725_002;

/** How long to wait for a server that another process is just starting or stopping, in milliseconds. */
const patience = 120_000;

/** How long a server may take to recover from a crash of one of its processes, in milliseconds. */
const recoveryTime = 30_000;

/**
 * Joins the embedded PostgreSQL of a folder, started when it does not run. Several processes can share it: each holds
 * a lock in the server itself for as long as it lives, and who leaves last stops the server. A process that crashes
 * loses its lock with its connection, so nothing is left to clean up; the next one finds the server still running.
 * @param {string} folder  holds `postgres`, `postgres.log` and `postgres.passwords.json`
 * @param {{ isServer?: boolean, extra?: string[] }} [options]  `isServer`: one that only one process may be at a time;
 *   `extra`: more PostgreSQL settings, `name=value`
 * @returns {Promise<{ passwords: { superuser: string, owner: string, app: string }, port: number,
 *   superuser: import("pg").Client, onLost: (tell: () => void) => void, leave: () => Promise<void> }>}
 * @throws {Refusal} when the folder is in use or its files cannot be used
 */
export async function joinEmbeddedPostgres(folder, { isServer = false, extra = [] } = {}) {
  const path = join(folder, "postgres");
  const passwordFile = join(folder, "postgres.passwords.json");
  if (existsSync(path) && !existsSync(passwordFile)) {
    throw new Refusal(`The data in ${path} cannot be opened: ${passwordFile} with its passwords is gone.`);
  }
  const passwords = databasePasswords(passwordFile);
  if (!existsSync(path)) say("Making the database …");
  const cluster = openCluster(path, passwords.superuser);

  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(100)) {
    const running = findPostmaster(cluster.folder);
    const server = running ?? (await startServer(cluster, { log: join(folder, "postgres.log"), extra }));
    const keeper =
      server &&
      (await keep(server, passwords.superuser, isServer).catch(async (error) => {
        if (!running) await stopServer(cluster, server.pid);
        throw error;
      }));
    if (keeper === "taken") {
      throw new Refusal(`The data in ${folder} is in use by another Galley: stop that one, or set GALLEY_DATA.`);
    }
    if (keeper) return membership({ cluster, server, keeper, passwords, isServer });
  }
  throw new Refusal(`The database in ${path} does not answer; its log is ${join(folder, "postgres.log")}.`);
}

/**
 * A connection that holds our locks. Null when the server is starting, stopping or gone; "taken" when another process
 * serves from it already.
 */
async function keep(server, password, isServer) {
  const client = await connect(server.port, password);
  if (!client) return null;
  if (!(await tryLock(client, "pg_try_advisory_lock_shared", inUse))) {
    // The last one is leaving and stops the server.
    await client.end();
    return null;
  }
  if (isServer && !(await tryLock(client, "pg_try_advisory_lock", serving))) {
    await client.end();
    return "taken";
  }
  return client;
}

function membership({ cluster, server, keeper, passwords, isServer }) {
  let client = keeper;
  let isLeaving = false;
  let tell = () => {};

  function watch() {
    client.once("error", async () => {
      client = null;
      // When one of its processes crashes, the server drops every connection and recovers by itself.
      for (const deadline = Date.now() + recoveryTime; Date.now() < deadline && !isLeaving; await sleep(200)) {
        if (findPostmaster(cluster.folder)?.pid !== server.pid) break;
        client = await keep(server, passwords.superuser, isServer).catch(() => null);
        if (client === "taken") client = null;
        if (client) return watch();
      }
      if (!isLeaving) tell();
    });
  }

  async function leave() {
    isLeaving = true;
    const last = client ?? (await connect(server.port, passwords.superuser));
    if (!last) return;
    await last.query("SELECT pg_advisory_unlock_all()");
    if (await tryLock(last, "pg_try_advisory_lock", inUse)) await stopServer(cluster, server.pid);
    await last.end().catch(() => {});
  }

  watch();
  return { passwords, port: server.port, superuser: keeper, leave, onLost: (callback) => (tell = callback) };
}

/** Null when the server is just starting, just stopping or gone. */
async function connect(port, password) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    // 57P03: cannot connect now. Any other answer of the server's own will not get better by waiting.
    if (error.code === "28P01") throw new Refusal("The database does not take the password that is kept beside it.");
    return null;
  }
}

async function tryLock(client, call, key) {
  const { rows } = await client.query(`SELECT ${call}($1) AS locked`, [key]);
  return rows[0].locked;
}
