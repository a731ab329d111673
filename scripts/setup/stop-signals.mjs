import { endChildren } from "./child.mjs";
import { Refusal } from "./speak.mjs";

/**
 * Turns Ctrl-C, and a request of the system to end, into an abort signal; programs that `run` started are ended too.
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(name, () => {
      controller.abort(new Refusal("Stopped."));
      endChildren();
    });
  }
  return controller.signal;
}

/** Resolves when the signal is aborted. */
export function whenAborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
