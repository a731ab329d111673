import { setTimeout as sleep } from "node:timers/promises";
import { nextEnvironment } from "./build.mjs";
import { startChildThatFollows } from "./child-that-follows.mjs";
import { inProject } from "./project.mjs";
import { Refusal } from "./speak.mjs";

/**
 * How large the part of the heap is in which what a request makes comes and goes, in megabytes (V8's default is 16): a page is
 * over before it is full, and little of it has to be looked for in the large part, which holds the thread for longer.
 */
const youngMegabytes = 64;

/** How long the server may take until it answers, in milliseconds. */
const startTime = 120_000;

/**
 * Starts the web server (serve.mjs) and waits until the application and its database say that they are well.
 * @param {{ port: number, host: string, isDevelopment?: boolean, env: Record<string, string>,
 *   stdio?: import("node:child_process").StdioOptions, signal?: AbortSignal }} options  `signal` ends the waiting
 * @returns {Promise<ReturnType<typeof startChildThatFollows>>}
 * @throws {Refusal} when it ends or does not answer in time; it is stopped then
 */
export async function startWebServer({ port, host, isDevelopment = false, env, stdio = "inherit", signal }) {
  const mode = isDevelopment ? "development" : "production";
  const program = inProject("scripts", "setup", "serve.mjs");
  const child = startChildThatFollows([`--max-semi-space-size=${youngMegabytes}`, program, mode, String(port), host], {
    stdio,
    env: { ...nextEnvironment(mode), ...env },
  });

  const address = `http://${reachable(host)}:${port}/api/health`;
  for (const deadline = Date.now() + startTime; Date.now() < deadline; await sleep(100)) {
    if (signal?.aborted) {
      await child.stop();
      signal.throwIfAborted();
    }
    if (child.hasEnded()) throw new Refusal("The web server ended while it was starting.");
    if (await isWell(address)) return child;
  }
  await child.stop();
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
