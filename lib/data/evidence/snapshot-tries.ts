import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { Refusal } from "@/lib/domain/result";
import type { SnapshotFacts } from "./snapshot-facts";

/**
 * Asks for a snapshot of the source's address, which it tells nobody; gives its id, "under-way" when one of the source is
 * on its way already, and "no-address" for a source without one.
 */
export async function insertWaitingSnapshot(
  tx: Transaction,
  asked: { sourceId: string; askedById: string; askedAt: Date },
): Promise<{ id: string } | "under-way" | "no-address"> {
  const source = await tx.source.findUnique({ where: { id: asked.sourceId }, select: { address: true } });
  if (!source || source.address === null) return "no-address";
  const [row] = await tx.snapshot.createManyAndReturn({
    data: { ...asked, askedAddress: source.address, how: "fetched", state: "waiting" },
    skipDuplicates: true,
    select: { id: true },
  });
  return row ?? "under-way";
}

/**
 * Marks a waiting snapshot as being fetched, for its try number `attempt` (from 0). False when that try is over already,
 * so that a job that comes back too late does nothing. A try whose worker died is taken over.
 */
export async function beginTry(snapshotId: string, attempt: number, now: Date): Promise<boolean> {
  const { count } = await database().snapshot.updateMany({
    where: { id: snapshotId, attempts: attempt, state: { in: ["waiting", "fetching"] } },
    data: { state: "fetching", triedAt: now, nextTryAt: null },
  });
  return count === 1;
}

/** Ends a try that failed: for good, or until `nextTryAt`. False when the try was over already. */
export async function endTry(
  tx: Transaction,
  { snapshotId, attempt }: { snapshotId: string; attempt: number },
  { reason, params }: Refusal,
  nextTryAt: Date | null,
): Promise<boolean> {
  const { count } = await tx.snapshot.updateMany({
    where: { id: snapshotId, attempts: attempt, state: { in: ["waiting", "fetching"] } },
    data: {
      state: nextTryAt ? "waiting" : "failed",
      attempts: attempt + 1,
      reason,
      reasonParams: params ?? {},
      nextTryAt,
    },
  });
  return count === 1;
}

/** Puts a failed snapshot, or one that waits for its next try, back to waiting, now; gives the number of the try, or null. */
export async function waitAgain(tx: Transaction, { id, attempts }: SnapshotFacts): Promise<number | null> {
  const { count } = await tx.snapshot.updateMany({
    // One that is to be tried now already is not put off by whoever presses a moment later.
    where: { id, attempts, OR: [{ state: "failed" }, { state: "waiting", nextTryAt: { not: null } }] },
    data: { state: "waiting", attempts: attempts + 1, nextTryAt: null },
  });
  return count === 1 ? attempts + 1 : null;
}
