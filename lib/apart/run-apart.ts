import "server-only";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type Result, refuse } from "@/lib/domain/result";
import { EndedApart } from "./ended-apart";
import { jobLimits } from "./job-limits";
import type { JobInput, JobName, JobValue } from "./jobs";
import { type JobOptions, Pool } from "./pool";

/** Node loads this from where it lies, whether Galley runs from its sources or as a build. */
const program = path.join(process.cwd(), "lib", "apart", "generated", "child.mjs");

/** How many may wait for a process, and for how long, in seconds. */
const WAITING = 32;
const WAIT_SECONDS = 10;

// The build holds this module several times, and the development server loads it again on every edit.
const kept = globalThis as unknown as { galleyApart?: Pool };

/** The one pool of this process. */
export function apartPool(): Pool {
  kept.galleyApart ??= new Pool({
    program: [program],
    size: Math.min(4, Math.max(2, availableParallelism())),
    waiting: WAITING,
    seconds: WAIT_SECONDS,
  });
  return kept.galleyApart;
}

/**
 * Does a job of lib/apart/jobs.ts in a process of its own: the one way in which what others wrote is read. The caller's
 * thread only waits. Refuses what the job refuses; reader-too-slow (`seconds`) and reader-too-large when its process was
 * ended; reader-busy when it could not be begun. Throws what the job threw.
 */
export async function runApart<N extends JobName>(
  name: N,
  input: JobInput<N>,
  options?: JobOptions,
): Promise<Result<JobValue<N>>> {
  const limits = jobLimits[name];
  const outcome = await apartPool().do(name, input, limits, options);
  if (outcome === "busy") return refuse("reader-busy");
  if ("value" in outcome) return outcome.value as Result<JobValue<N>>;
  return outcome.ended === "too-slow"
    ? refuse("reader-too-slow", { seconds: limits.seconds })
    : refuse("reader-too-large");
}

/** The value of a job that refuses nothing, for whom no words are at hand. Throws {@link EndedApart} where it was ended. */
export async function valueApart<N extends JobName>(
  name: N,
  input: JobInput<N>,
  options?: JobOptions,
): Promise<JobValue<N>> {
  const result = await runApart(name, input, options);
  if (!result.ok) throw new EndedApart(result.refusal);
  return result.value;
}

/** Starts the processes, so that nobody waits for that. */
export function warmUpApart(): void {
  apartPool().warmUp();
}
