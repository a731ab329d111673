import "server-only";
import type { Transaction } from "@/lib/data/database";
import { sendJob } from "@/lib/data/jobs";
import type { SnapshotFacts } from "@/lib/data/snapshot-facts";
import { insertWaitingSnapshot } from "@/lib/data/snapshot-tries";
import { findNewestKept, lockSnapshot, lockUnderWay } from "@/lib/data/snapshots";
import type { Source } from "@/lib/data/sources";
import { isRecent } from "@/lib/domain/snapshot";

/** The snapshot that was found or asked for, and whether it was asked for just now. */
export type AskedSnapshot = { readonly snapshot: SnapshotFacts; readonly isNew: boolean };

/**
 * Asks for a snapshot of a source's address, with its job in the same transaction. One that is on its way already is
 * taken instead; null for a source without an address. The snapshot is locked, so that it does not become kept meanwhile.
 */
export async function askSnapshot(
  tx: Transaction,
  { id: sourceId, address }: Pick<Source, "id" | "address">,
  askedById: string,
  askedAt: Date,
): Promise<AskedSnapshot | null> {
  if (address === null) return null;
  for (;;) {
    const id = await insertWaitingSnapshot(tx, { sourceId, askedAddress: address, askedById, askedAt });
    if (id !== null) {
      await sendJob(tx, "take-snapshot", { snapshotId: id, attempt: 0 });
      const snapshot = await lockSnapshot(tx, id);
      if (!snapshot) throw new Error("a snapshot was neither asked for nor on its way");
      return { snapshot, isNew: true };
    }
    const snapshot = await lockUnderWay(tx, sourceId);
    if (snapshot) return { snapshot, isNew: false };
    // It arrived in between, so another can be asked for.
  }
}

/**
 * What new evidence on a source rests on: what was kept of it lately, or else a new snapshot that is asked for. A source
 * without an address has what was brought of it last, or nothing.
 */
export async function snapshotForEvidence(
  tx: Transaction,
  source: Pick<Source, "id" | "address">,
  askedById: string,
  now: Date,
): Promise<AskedSnapshot | null> {
  const kept = await findNewestKept(tx, source.id);
  if (kept?.keptAt && (source.address === null || isRecent(kept.keptAt, now))) return { snapshot: kept, isNew: false };
  return askSnapshot(tx, source, askedById, now);
}
