import { parentPort } from "node:worker_threads";
import { checkSync } from "recheck";

// One expression at a time: what takes time with more than its input, what cannot be told, or neither.

/** A judgement that takes longer than this, in ms, is none: whoever reads the expression could not tell either. */
const LONGEST = 300_000;

/** The detector tries inputs at random: the same ones on every day, and as many of them however busy the machine is. */
const tries = {
  ...{ randomSeed: 1, seedingTimeout: LONGEST, incubationTimeout: LONGEST, mutationTimeout: LONGEST },
  attackTimeout: LONGEST,
};

parentPort.on("message", ({ source, flags }) => {
  const { status, complexity, attack, error } = checkSync(source, flags, {
    ...tries,
    timeout: LONGEST,
    logger: null,
  });
  if (status === "safe") return parentPort.postMessage({ isLinear: true });
  const why =
    status === "vulnerable"
      ? `takes ${complexity.summary} time, as on ${attack.pattern}`
      : `cannot be judged (${error?.kind ?? status})`;
  parentPort.postMessage({ isLinear: false, why });
});
