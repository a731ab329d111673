import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Longer than a server needs from making the file to filling it, in milliseconds. */
const fillTime = 10_000;

/**
 * The running server of a data folder, from the `postmaster.pid` that PostgreSQL keeps there: line 1 is its process,
 * line 4 its port (PostgreSQL documentation, "Database File Layout"; src/include/utils/pidfile.h).
 *
 * PostgreSQL clears away the file of a server that crashed, except in two cases that are cleared here: the file's
 * number has meanwhile gone to another process, as it does in containers, or the crash left the file empty.
 * @param {string} folder  the real path of the data folder
 * @returns {{ pid: number, port: number } | null} null when none runs
 */
export function findPostmaster(folder) {
  const file = join(folder, "postmaster.pid");
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!pid) {
      if (Date.now() - statSync(file).mtimeMs > fillTime) rmSync(file, { force: true });
      return null;
    }
    if (!isAlive(pid)) return null;
    if (isPostmaster(pid, folder)) return { pid, port: Number(lines[3]) };
    rmSync(file, { force: true });
    return null;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

/** Does a process with this number run? */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Is this living process the server of that data folder, and not another that got a dead server's number? */
function isPostmaster(pid, folder) {
  try {
    return commandLine(pid).includes(folder);
  } catch {
    // Windows shows nobody's command line; there PostgreSQL's own check has to do.
    return process.platform === "win32";
  }
}

function commandLine(pid) {
  if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  return execFileSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" });
}
