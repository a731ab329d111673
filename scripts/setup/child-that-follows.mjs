import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { inProject, projectRoot } from "./project.mjs";

/** How long a child may take to end when it is asked to, unless said otherwise, in milliseconds. */
const usualStopTime = 12_000;

const preload = pathToFileURL(inProject("scripts", "setup", "follow-parent-now.mjs")).href;

/**
 * Starts a JavaScript file under this Node, in the project's folder, that ends by itself soon after this process is gone.
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdio?: import("node:child_process").StdioOptions,
 *   stopTime?: number }} [options]  `stopTime`: how long it may take to end when it is asked to, in milliseconds
 * @returns {{ pid: number, hasEnded: () => boolean, ended: Promise<string>, stop: () => Promise<void> }} `ended` says how
 *   it ended, `code 1` or `SIGKILL`; `stop` asks it to end, and ends it by force if it does not
 */
export function startChildThatFollows(args, { env = {}, stdio = "inherit", stopTime = usualStopTime } = {}) {
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd: projectRoot,
    stdio,
    // A process group of its own: Ctrl-C in the terminal reaches us alone, and we stop things in their order.
    detached: process.platform !== "win32",
    env: { ...process.env, GALLEY_SUPERVISOR: String(process.pid), ...env },
  });
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.code ?? error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  }).then((how) => {
    hasEnded = true;
    return how;
  });

  async function stop() {
    if (hasEnded) return;
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(stopTime, undefined, { ref: false })]);
    if (!hasEnded) child.kill("SIGKILL");
    await ended;
  }

  return { pid: child.pid, hasEnded: () => hasEnded, ended, stop };
}
