import "server-only";
import type { SnapshotReading } from "@/lib/domain/evidence/snapshot";
import { ok, type Refusal, type Result } from "@/lib/domain/result";
import { makersUntold, type ToldMakers, unreadSnapshot } from "@/lib/evidence/read/read-snapshot";
import type { JobInput } from "./jobs";
import type { JobOptions } from "./pool";
import { runApart } from "./run-apart";

type Evidence = JobInput<"read-evidence">;

/** What bytes are when even finding that out took too much. */
const UNKNOWN = "application/octet-stream";

/**
 * What bytes are, by their media type, their words, and who made them. Where reading them took more than it may, the reading says so and
 * is none (reading-too-slow, reading-too-much), since the bytes are kept all the same. Refuses reader-busy.
 */
export async function readEvidence(
  evidence: Evidence,
  options?: JobOptions,
): Promise<Result<{ readonly type: string; readonly reading: SnapshotReading; readonly makers: ToldMakers }>> {
  const read = await runApart("read-evidence", evidence, options);
  if (read.ok || read.refusal.reason === "reader-busy") return read;
  const sniffed = await runApart("sniff-evidence", evidence, options);
  const reading = unreadSnapshot(asOfReading(read.refusal));
  return ok({ type: sniffed.ok ? sniffed.value : UNKNOWN, reading, makers: makersUntold });
}

/** The words for what is kept, where those of a job say that nothing was. */
function asOfReading({ reason, params = {} }: Refusal): Refusal {
  return reason === "reader-too-slow" ? { reason: "reading-too-slow", params } : { reason: "reading-too-much" };
}
