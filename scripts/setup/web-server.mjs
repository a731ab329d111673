import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { nextEnvironment, nextScript } from "./build.mjs";
import { inProject, projectRoot } from "./project.mjs";
import { Refusal } from "./speak.mjs";

/** How long the server may take until it answers, and to end when asked to, in milliseconds. */
const startTime = 120_000;
const stopTime = 10_000;

/**
 * Starts Next's server and waits until the application and its database say that they are well.
 * @param {{ port: number, host: string, isDevelopment?: boolean, env: Record<string, string>,
 *   stdio?: import("node:child_process").StdioOptions, signal?: AbortSignal }} options  `signal` ends the waiting
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void> }>} `ended` gives the exit code
 * @throws {Refusal} when it ends or does not answer in time; it is stopped then
 */
export async function startWebServer({ port, host, isDevelopment = false, env, stdio = "inherit", signal }) {
  const preload = pathToFileURL(inProject("scripts", "setup", "follow-parent-now.mjs")).href;
  const mode = isDevelopment ? "dev" : "start";
  const child = spawn(process.execPath, ["--import", preload, nextScript, mode, "-p", String(port), "-H", host], {
    cwd: projectRoot,
    stdio,
    // A process group of its own: Ctrl-C in the terminal reaches us alone, and we stop things in their order.
    detached: process.platform !== "win32",
    env: { ...process.env, ...nextEnvironment(isDevelopment ? "development" : "production"), ...env },
  });
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  }).then((code) => {
    hasEnded = true;
    return code;
  });

  async function stop() {
    if (hasEnded) return;
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(stopTime, undefined, { ref: false })]);
    if (!hasEnded) child.kill("SIGKILL");
    await ended;
  }

  const address = `http://${reachable(host)}:${port}/api/health`;
  for (const deadline = Date.now() + startTime; Date.now() < deadline; await sleep(100)) {
    if (signal?.aborted) {
      await stop();
      signal.throwIfAborted();
    }
    if (hasEnded) throw new Refusal("The web server ended while it was starting.");
    if (await isWell(address)) return { ended, stop };
  }
  await stop();
  throw new Refusal(`The web server did not say within ${startTime / 1000} seconds that it is well (${address}).`);
}

/** How to reach from here a server that listens on that host, which can stand for all addresses of the machine. */
function reachable(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

async function isWell(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(30_000), redirect: "manual" });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
