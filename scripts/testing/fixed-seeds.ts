import fc from "fast-check";

/**
 * Properties start from one seed, so that `npm test` is never red by chance. `npm test -- --explore` sets
 * GALLEY_EXPLORE: then the seeds are random, and there are as many times more runs.
 */
const times = Number(process.env.GALLEY_EXPLORE ?? 0);
fc.configureGlobal(times > 0 ? { numRuns: runs(100) } : { seed: 1_932 });

/** The number of a property's runs: the usual number, or many times it when one explores. */
export function runs(usual: number): number {
  return usual * Math.max(1, Number(process.env.GALLEY_EXPLORE ?? 1));
}
