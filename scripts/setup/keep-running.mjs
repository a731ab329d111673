import { setTimeout as sleep } from "node:timers/promises";
import { mostRestarts, RestartLimit } from "./restart-limit.mjs";
import { Refusal, say } from "./speak.mjs";

/**
 * Starts something, and again whenever it ends by itself, a little later each time, until it ends too often in a short
 * while. A failure of the very first start is thrown: what never ran will not run by being tried again.
 * @param {string} what  its name at the beginning of a sentence
 * @param {(signal: AbortSignal) => Promise<{ ended: Promise<string>, stop: () => Promise<void> }>} start  throws a Refusal
 *   when it cannot; `signal` ends the waiting
 * @param {AbortSignal} stopping  ends the first start
 * @returns {Promise<{ gaveUp: Promise<string>, restart: (why: string) => Promise<void>, stop: () => Promise<void> }>} `gaveUp` says
 *   why it is not started any more, and is never resolved otherwise
 */
export async function keepRunning(what, start, stopping) {
  const limit = new RestartLimit();
  const stopped = new AbortController();
  const signal = AbortSignal.any([stopping, stopped.signal]);
  let current = await start(signal);
  /** Why it was stopped on purpose to be started again. */
  let wanted = null;

  async function watch() {
    for (let how = await current.ended; !signal.aborted; ) {
      const next = limit.noteEnd(performance.now());
      if (!next)
        return `${what} ended ${mostRestarts + 1} times within a minute, the last time with ${how}: its own lines say why.`;
      say(
        wanted
          ? `${what} is started again: ${wanted}.`
          : `${what} ended by itself, with ${how}; it is started again (${next.count} of ${mostRestarts} within a minute).`,
      );
      wanted = null;
      await sleep(next.wait, undefined, { signal });
      try {
        current = await start(signal);
        if (signal.aborted) await current.stop();
        how = await current.ended;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        how = `these words: ${error.message}`;
      }
    }
    return null;
  }

  const watched = watch().catch((error) => (signal.aborted ? null : error.message));
  return {
    gaveUp: new Promise((resolve) => watched.then((words) => words !== null && resolve(words))),
    async restart(why) {
      wanted = why;
      await current.stop();
    },
    async stop() {
      stopped.abort(new Refusal("Stopped."));
      await current.stop();
      await watched;
    },
  };
}
