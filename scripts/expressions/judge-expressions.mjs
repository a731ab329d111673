import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { inProject } from "../setup/project.mjs";

/** More threads hardly help: the slowest few take as long as all others together. */
const MOST_THREADS = 4;

/** Judgements that were made before, by this version of the detector. */
const cache = inProject("node_modules", ".galley", "expressions.json");

/**
 * Whether each expression (`source`, `flags`) costs in proportion to its input, by recheck
 * (https://makenowjust-labs.github.io/recheck/): an array of `{ isLinear, why }` in the same order. What was judged
 * before is not judged again.
 */
export async function judgeExpressions(expressions) {
  const known = readKnown();
  const keyOf = ({ source, flags }) => `/${source}/${flags}`;
  const asked = new Map(expressions.map((each) => [keyOf(each), each]));
  const left = [...asked].filter(([key]) => !known.judgements[key]);
  await inThreads(left, (key, judgement) => {
    known.judgements[key] = judgement;
  });
  const judged = expressions.map((each) => known.judgements[keyOf(each)]);
  if (left.length > 0) keep(known);
  return judged;
}

/** Judges all that is left in a few threads, each of which takes the next when it is done with one. */
async function inThreads(left, take) {
  const waiting = [...left];
  const threads = Math.min(MOST_THREADS, availableParallelism(), waiting.length);
  await Promise.all(Array.from({ length: threads }, () => oneThread(waiting, take)));
}

async function oneThread(waiting, take) {
  // The detector's part in JavaScript alone: the same on every machine, and without another program.
  const env = { ...process.env, RECHECK_SYNC_BACKEND: "pure" };
  const worker = new Worker(new URL("./judge-worker.mjs", import.meta.url), { env });
  try {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [key, expression] = next;
      const answer = once(worker, "message");
      worker.postMessage(expression);
      take(key, (await answer)[0]);
    }
  } finally {
    await worker.terminate();
  }
}

function readKnown() {
  const { version } = JSON.parse(readFileSync(inProject("node_modules", "recheck", "package.json"), "utf8"));
  try {
    const known = JSON.parse(readFileSync(cache, "utf8"));
    if (known.version === version) return known;
  } catch {
    // There is none yet.
  }
  return { version, judgements: {} };
}

/** Keeps those that are well: one that took too long may do better on a quieter day. */
function keep({ version, judgements }) {
  mkdirSync(dirname(cache), { recursive: true });
  const kept = Object.fromEntries(Object.entries(judgements).filter(([, { isLinear }]) => isLinear));
  writeFileSync(cache, JSON.stringify({ version, judgements: kept }));
}
