import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openCluster } from "./postgres-cluster.mjs";
import { databasePasswords } from "./postgres-passwords.mjs";
import { startServer, stopServer } from "./postgres-server.mjs";
import { findPostmaster } from "./postmaster-file.mjs";
import { mostRestarts, RestartLimit } from "./restart-limit.mjs";
import { Refusal, say } from "./speak.mjs";

/** Advisory locks in the database `postgres`, held by whoever uses the server; the numbers only have to differ. */
const inUse = 4_725_001;
const serving = 4_725_002;

/** How long to wait for a server that another process is just starting or stopping, in milliseconds. */
const patience = 120_000;

/** A server that was started may be stopped again by who was just leaving; more often than this it is another matter. */
const mostStarts = 3;

/** How long somebody who leaves waits for a server that recovers, to stop it if they are the last, in milliseconds. */
const leaveTime = 10_000;

/** How long a server may take to answer before it is asked anew, in milliseconds. */
const answerTime = 10_000;

/**
 * Joins the embedded PostgreSQL of a folder, started when it does not run. Several processes can share it: each holds
 * a lock in the server itself for as long as it lives, and who leaves last stops the server. A process that crashes
 * loses its lock with its connection, so nothing is left to clean up; the next one finds the server still running. When
 * the server itself ends, whoever notices first starts it again, at the same port, and everybody joins it anew.
 * @param {string} folder  holds `postgres`, `postgres.log` and `postgres.passwords.json`
 * @param {{ isServer?: boolean, extra?: string[] }} [options]  `isServer`: one that only one process may be at a time;
 *   `extra`: more PostgreSQL settings, `name=value`
 * @returns {Promise<{ passwords: { superuser: string, owner: string, app: string }, port: () => number,
 *   superuser: import("pg").Client, onLost: (tell: (why: string) => void) => void, onMoved: (tell: () => void) => void,
 *   leave: () => Promise<void> }>} `onLost` tells that the server ended and was given up; `onMoved` that it is back at
 *   another port, since something else had taken its own
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
  const log = join(folder, "postgres.log");
  const place = { folder, cluster, log, password: passwords.superuser, isServer, extra };
  const entered = await enter(place, { refusesTaken: true });
  return { passwords, ...membership(place, entered) };
}

/**
 * Starts the server when it does not run, and takes our locks in it.
 * @returns {Promise<{ server: { pid: number, port: number }, keeper: import("pg").Client }>}
 */
async function enter(place, { refusesTaken = false, isOver = () => false } = {}) {
  const { folder, cluster, log, password, isServer, extra } = place;
  let starts = 0;
  for (const deadline = Date.now() + patience; Date.now() < deadline && !isOver(); await sleep(100)) {
    const running = findPostmaster(cluster.folder);
    const server = running ?? (await startServer(cluster, { log, extra }));
    if (server && !running && ++starts > mostStarts)
      throw new Refusal(`The database ends as soon as it has started; its log is ${log}.`);
    const keeper =
      server &&
      (await keep(server, password, isServer).catch(async (error) => {
        if (!running) await stopServer(cluster, server.pid);
        throw error;
      }));
    if (keeper === "taken") {
      // After a crash it can be our own connection, of which the server does not know yet that it is gone.
      if (!refusesTaken) continue;
      throw new Refusal(`The data in ${folder} is in use by another Galley: stop that one, or set GALLEY_DATA.`);
    }
    if (keeper) return { server, keeper };
  }
  throw new Refusal(`The database in ${join(folder, "postgres")} does not answer; its log is ${log}.`);
}

/**
 * A connection that holds our locks. Null when the server is starting, stopping or gone; "taken" when another process
 * serves from it already.
 */
async function keep(server, password, isServer) {
  const client = await connect(server.port, password);
  if (!client) return null;
  try {
    // The last one is leaving and stops the server.
    if (!(await tryLock(client, "pg_try_advisory_lock_shared", inUse))) return await closed(client, null);
    if (isServer && !(await tryLock(client, "pg_try_advisory_lock", serving))) return await closed(client, "taken");
    return client;
  } catch (error) {
    await closed(client, null);
    if (isDropped(error)) return null;
    throw error;
  }
}

function membership(place, { server: first, keeper }) {
  const { cluster, log, password } = place;
  const limit = new RestartLimit();
  let server = first;
  let client = keeper;
  let isLeaving = false;
  let rejoining = Promise.resolve();
  let lost = () => {};
  let moved = () => {};

  function watch() {
    client.once("error", () => {
      client = null;
      rejoining = rejoin().catch((error) => lost(error.message));
    });
  }

  /** When one of its processes crashes, the server drops every connection and recovers by itself. */
  async function rejoin() {
    for (let words = ""; !isLeaving; ) {
      if (findPostmaster(cluster.folder)?.pid !== server.pid || words) {
        const next = limit.noteEnd(performance.now());
        if (!next)
          throw new Refusal(`The database ended ${mostRestarts + 1} times within a minute; its log is ${log}.`);
        say(
          `${words || "The database ended by itself."} It is started again (${next.count} of ${mostRestarts} within a minute).`,
        );
        await sleep(next.wait);
      }
      try {
        return take(await enter(place, { isOver: () => isLeaving }));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        words = error.message;
      }
    }
  }

  function take(entered) {
    const isElsewhere = entered.server.port !== server.port;
    server = entered.server;
    client = entered.keeper;
    watch();
    if (isElsewhere) moved();
  }

  /** Where one of its processes has just crashed, the server drops our connection and takes a new one a moment later. */
  async function leave() {
    isLeaving = true;
    await rejoining;
    for (const deadline = Date.now() + leaveTime; ; await sleep(100)) {
      const last = client ?? (await connect(server.port, password));
      client = null;
      const isLast = last && (await isLastToLeave(last));
      if (isLast) await stopServer(cluster, server.pid);
      await last?.end().catch(() => {});
      const isGone = findPostmaster(cluster.folder)?.pid !== server.pid;
      if (isLast !== null || isGone || Date.now() > deadline) return;
    }
  }

  watch();
  return {
    port: () => server.port,
    superuser: keeper,
    leave,
    onLost: (tell) => (lost = tell),
    onMoved: (tell) => (moved = tell),
  };
}

/** Lets go of our locks; whether nobody else has one. Null where the connection was dropped meanwhile. */
async function isLastToLeave(client) {
  try {
    await client.query("SELECT pg_advisory_unlock_all()");
    return await tryLock(client, "pg_try_advisory_lock", inUse);
  } catch (error) {
    if (isDropped(error)) return null;
    throw error;
  }
}

/** Dropped by a server that is just ending, with 57P01 or without a word; any other answer of its own is a fault. */
function isDropped(error) {
  return !error.severity || error.code.startsWith("57P0");
}

async function closed(client, answer) {
  await client.end().catch(() => {});
  return answer;
}

/** Null when the server is just starting, just stopping or gone. */
async function connect(port, password) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    connectionTimeoutMillis: answerTime,
  });
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
