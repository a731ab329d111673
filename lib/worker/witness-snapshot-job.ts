import "server-only";
import { keepWitness } from "@/lib/commands/keep-witness";
import { inTransaction } from "@/lib/data/database";
import type { SnapshotFacts } from "@/lib/data/snapshot-facts";
import { findSnapshot } from "@/lib/data/snapshots";
import { findSource } from "@/lib/data/sources";
import { isPassing } from "@/lib/domain/fetching";
import type { Refusal } from "@/lib/domain/result";
import { archivePage, configuredArchive } from "@/lib/evidence/internet-archive";
import { askForTimeStamp, configuredAuthority } from "@/lib/evidence/time-stamp";
import { log } from "@/lib/log";

/**
 * Has those who are set up vouch for a kept snapshot: a time stamp for its hash, a copy in a page archive. What they say
 * is kept beside it; what they refuse for good is logged and left. Throws what may pass, so that the job comes back.
 */
export async function witnessSnapshotJob({ snapshotId }: { snapshotId: string }): Promise<void> {
  const snapshot = await findSnapshot(snapshotId);
  if (snapshot?.state !== "kept" || snapshot.sha256 === null) return;
  const authority = snapshot.timeStampAt === null ? await configuredAuthority() : null;
  if (authority) {
    const stamp = await askForTimeStamp(Buffer.from(snapshot.sha256, "hex"), authority);
    if (stamp.ok)
      await keepWitness("worker", { snapshotId, timeStamp: { token: stamp.value.token, at: stamp.value.at } });
    else leave(snapshotId, stamp.refusal);
  }
  await archiveCopy(snapshot);
}

/** A public archive names what it keeps, so it is never told of a confidential source. */
async function archiveCopy({ id, sourceId, finalAddress, archivedAddress }: SnapshotFacts): Promise<void> {
  const archive = archivedAddress === null ? configuredArchive() : null;
  if (!archive || finalAddress === null) return;
  const source = await inTransaction((tx) => findSource(tx, sourceId));
  if (!source || source.confidence !== null) return;
  const copy = await archivePage(finalAddress, archive);
  if (copy.ok) await keepWitness("worker", { snapshotId: id, archivedAddress: copy.value.address });
  else leave(id, copy.refusal);
}

function leave(snapshotId: string, refusal: Refusal): void {
  log.warn({ snapshot: snapshotId, reason: refusal.reason }, "nobody vouches for a snapshot");
  if (refusal.reason === "service-unavailable" || isPassing(refusal)) throw new Error(refusal.reason);
}
