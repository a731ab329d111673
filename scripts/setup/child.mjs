import { spawn } from "node:child_process";
import { projectRoot } from "./project.mjs";
import { Refusal } from "./speak.mjs";

const running = new Set();
let isEnding = false;

/** Asks every program that `run` started and that still runs to end; what it says of that is not to be shown. */
export function endChildren() {
  isEnding = true;
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs a program to its end in the project's folder.
 * @param {string} program  its path; never a shell line
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdio?: import("node:child_process").StdioOptions, cwd?: string,
 *   quiet?: boolean }} [options]  `quiet` keeps the output back and gives it in the answer instead
 * @returns {Promise<{ code: number, output: string }>} the exit code (1 when a signal ended it), and the output
 * @throws {Refusal} when `endChildren` ended it
 */
export function run(program, args, { env = {}, stdio = "inherit", cwd = projectRoot, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : stdio,
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    const pieces = [];
    child.stdout?.on("data", (piece) => pieces.push(piece));
    child.stderr?.on("data", (piece) => pieces.push(piece));
    child.on("error", reject);
    child.on("close", (code) => {
      if (isEnding) reject(new Refusal("Stopped."));
      else resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString("utf8") });
    });
  });
}

/** Runs a JavaScript file under this Node; see `run`. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}
