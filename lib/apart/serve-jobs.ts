import { watchFile } from "node:fs";
import { Worker } from "node:worker_threads";
import { type Ahead, BytesAhead, sendWithBytes } from "./bytes-ahead";
import type { Asked, Told } from "./messages";

type AnyJob = (input: never) => unknown;

/**
 * What a process of the pool does, until whoever started it lets go of it or is gone: one job after the other, as the
 * messages ask. A thread beside it ends the process when it is larger than its job allows, since Node's own limit counts
 * no buffers, and when its parent is gone, which a job without an end would not notice.
 */
export function serveJobs(jobs: Readonly<Record<string, AnyJob>>): void {
  const watch = new Worker(watchProgram, { eval: true, workerData: { parent: process.ppid } });
  watch.unref();
  process.once("disconnect", () => process.exit());
  let isOld = false;
  // The development server makes the program anew; who runs an old one is replaced after its next job.
  if (process.env.NODE_ENV === "development" && process.argv[1])
    watchFile(process.argv[1], { interval: 500 }, () => {
      isOld = true;
    }).unref();
  const ahead = new BytesAhead();
  process.on("message", async (message: Asked | Ahead) => {
    const asked = ahead.heard(message);
    if (asked === null) return;
    const { job, input, megabytes } = asked;
    watch.postMessage(megabytes);
    const told = await outcomeOf(jobs[job], input);
    await tell(isOld ? { ...told, rss: Number.POSITIVE_INFINITY } : told);
  });
  void tell({ ready: true });
}

async function outcomeOf(job: AnyJob | undefined, input: unknown): Promise<Exclude<Told, { ready: true }>> {
  try {
    if (!job) throw new Error("there is no such job");
    const value = await job(input as never);
    return { value, rss: process.memoryUsage.rss() };
  } catch (error) {
    const rss = process.memoryUsage.rss();
    // Nested too deep for the stack, or longer than a text or a buffer can be.
    if (error instanceof RangeError) return { exhausted: true, rss };
    const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    return { fault: { name, message, stack }, rss };
  }
}

function tell(told: Told): Promise<void> {
  return sendWithBytes<Told>((message, sent) => process.send?.(message, undefined, undefined, sent), told);
}

const watchProgram = `
const { parentPort, workerData } = require("node:worker_threads");
let most = Infinity;
parentPort.on("message", (megabytes) => { most = megabytes * 1024 * 1024; });
setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== workerData.parent) process.kill(process.pid, "SIGKILL");
}, 20);
`;
