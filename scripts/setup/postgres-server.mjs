import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, isPortFree } from "./free-port.mjs";
import { serverEnvironment } from "./postgres-cluster.mjs";
import { findPostmaster, isAlive } from "./postmaster-file.mjs";
import { Refusal } from "./speak.mjs";

/** After this many bytes the log is begun anew. */
const logLimit = 5_000_000;

/** Recovery after a power cut can take a while; in milliseconds. */
const startTime = 120_000;

const settings = [
  "listen_addresses=127.0.0.1",
  // No sockets in the file system: their path has a length limit, and the password guards the port.
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  // What people wrote does not belong in a log: statements stay out of it even when they fail.
  "log_min_error_statement=panic",
];

/**
 * Starts the server of a data folder on a port of 127.0.0.1, the one that it had last if that is free. It runs in a process group of its own, so that
 * Ctrl-C in the terminal reaches us alone and we stop things in their order.
 * @param {{ folder: string, account: { uid: number, gid: number } | null, programs: { folder: string } }} cluster
 * @param {{ log: string, extra?: string[] }} options  the log file's path; more settings, `name=value`
 * @returns {Promise<{ pid: number, port: number } | null>} null when it is to be tried again, since
 *   another process was quicker or is just ending
 */
export async function startServer({ folder, account, programs }, { log, extra = [] }) {
  const begin = logSize(log);
  const logFile = openSync(log, begin > logLimit ? "w" : "a", 0o600);
  const from = begin > logLimit ? 0 : begin;
  const port = await choosePort(folder);
  const child = spawn(
    join(programs.folder, "bin", "postgres"),
    ["-D", folder, "-p", String(port), ...[...settings, ...extra].flatMap((setting) => ["-c", setting])],
    { ...account, cwd: "/", env: serverEnvironment(), detached: true, stdio: ["ignore", logFile, logFile] },
  );
  closeSync(logFile);
  let failure = null;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", (code) => (failure ??= `it ended with code ${code}`));
  child.unref();

  for (const deadline = Date.now() + startTime; Date.now() < deadline; await sleep(20)) {
    if (failure) return explainFailure(readFileSync(log, "utf8").slice(from), failure, log);
    if (isReady(folder, child.pid)) return { pid: child.pid, port };
  }
  child.kill("SIGQUIT");
  throw new Refusal(`The database did not start within ${startTime / 1000} seconds; its log is ${log}.`);
}

/**
 * Stops a server: open transactions are rolled back, connections closed, everything written ("fast" in PostgreSQL's
 * words). Resolves when it has ended.
 */
export async function stopServer({ folder, account, programs }, pid) {
  if (process.platform === "win32") {
    spawnSync(join(programs.folder, "bin", "pg_ctl"), ["stop", "-D", folder, "-m", "fast", "-w"], { ...account });
    return;
  }
  signal(pid, "SIGINT");
  if (await hasEnded(folder, pid, 60_000)) return;
  signal(pid, "SIGQUIT");
  await hasEnded(folder, pid, 5_000);
}

/** The file goes when all is written; the process itself may stay listed until its parent has asked for it. */
async function hasEnded(folder, pid, time) {
  for (const deadline = Date.now() + time; Date.now() < deadline; await sleep(20)) {
    if (!isAlive(pid) || findPostmaster(folder)?.pid !== pid) return true;
  }
  return false;
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/**
 * The same port as last time, so that whoever was connected finds the server again. PostgreSQL keeps the command line with
 * which it was started in `postmaster.opts` (PostgreSQL documentation, "Database File Layout").
 */
async function choosePort(folder) {
  const options = join(folder, "postmaster.opts");
  const last = existsSync(options) ? Number(readFileSync(options, "utf8").match(/"-p" "(\d+)"/)?.[1]) : 0;
  return last && (await isPortFree(last, "127.0.0.1")) ? last : freePort();
}

/** Line 8 of postmaster.pid is the server's state (src/include/utils/pidfile.h). */
function isReady(folder, pid) {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function explainFailure(log, failure, file) {
  // The last of these: processes of a server that was killed are still ending.
  const passing = ['"postmaster.pid" already exists', "could not bind", "pre-existing shared memory block"];
  if (passing.some((words) => log.includes(words))) return null;
  const reason = log.match(/(?:FATAL|PANIC):\s*(.*)/)?.[1] ?? (log.trim().split("\n").at(-1) || failure);
  throw new Refusal(`The database did not start: ${reason} (its log is ${file})`);
}

function logSize(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
