import path from "node:path";
import { Worker } from "node:worker_threads";
import { type FontFile, fontPath } from "./fonts";
import type { Paper } from "./paper";

/** Galley runs in its own folder; the worker and the style sheet are read as they stand there. */
const folder = path.join(process.cwd(), "lib", "exporters", "pdf");

let last: Promise<unknown> = Promise.resolve();

/**
 * Sets a paper: a tagged PDF that conforms to PDF/UA-1, the same bytes for the same paper. In a thread of its own, and
 * one paper at a time, because a long one takes hundreds of megabytes.
 */
export async function setPaper(paper: Paper, fonts: readonly FontFile[]): Promise<Uint8Array> {
  const turn = last.then(() => startThread(paper, fonts));
  last = turn.then(({ ended }) => ended);
  return (await turn).made;
}

/** `ended` comes after `made`, when the thread has given its memory back. */
function startThread(paper: Paper, fonts: readonly FontFile[]) {
  const workerData = { folder, fonts: fonts.map(fontPath), paper: new TextEncoder().encode(JSON.stringify(paper)) };
  const worker = new Worker(path.join(folder, "typst-worker.mjs"), { workerData, execArgv: [] });
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  const made = new Promise<Uint8Array>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread that sets the report ended with code ${code}`)));
  });
  return { made, ended };
}
