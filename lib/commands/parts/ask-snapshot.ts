import "server-only";
import type { Transaction } from "@/lib/data/database";
import { insertWaitingSnapshot } from "@/lib/data/evidence/snapshot-tries";
import { findNewestKept, lockSnapshot, lockUnderWay } from "@/lib/data/evidence/snapshots";
import type { ShownSource } from "@/lib/data/evidence/sources";
import { sendJob } from "@/lib/data/jobs";
import { isRecent } from "@/lib/domain/evidence/snapshot";

/** The snapshot that was found or asked for, and whether it was asked for just now. */
export type AskedSnapshot = { readonly snapshotId: string; readonly isNew: boolean };

/**
 * Asks for a snapshot of a source's address, with its job in the same transaction. One that is on its way already is
 * taken instead; null for a source without an address. The snapshot is locked, so that it does not become kept meanwhile.
 */
export async function askSnapshot(
  tx: Transaction,
  { id: sourceId }: Pick<ShownSource, "id">,
  askedById: string,
  askedAt: Date,
): Promise<AskedSnapshot | null> {
  for (;;) {
    const asked = await insertWaitingSnapshot(tx, { sourceId, askedById, askedAt });
    if (asked === "no-address") return null;
    if (asked !== "under-way") {
      await sendJob(tx, "take-snapshot", { snapshotId: asked.id, attempt: 0 });
      await lockSnapshot(tx, asked.id);
      return { snapshotId: asked.id, isNew: true };
    }
    const snapshotId = await lockUnderWay(tx, sourceId);
    if (snapshotId !== null) return { snapshotId, isNew: false };
    // It arrived in between, so another can be asked for.
  }
}

/**
 * What new evidence on a source rests on: what was kept of it lately, or else a new snapshot that is asked for. A source
 * without an address has what was brought of it last, or nothing.
 */
export async function snapshotForEvidence(
  tx: Transaction,
  source: Pick<ShownSource, "id">,
  askedById: string,
  now: Date,
): Promise<AskedSnapshot | null> {
  const kept = await findNewestKept(tx, source.id);
  const asked = kept && isRecent(kept.keptAt, now) ? null : await askSnapshot(tx, source, askedById, now);
  return asked ?? (kept && { snapshotId: kept.id, isNew: false });
}
