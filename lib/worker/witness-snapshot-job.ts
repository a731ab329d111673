import "server-only";
import { keepWitness } from "@/lib/commands/evidence/keep-witness";
import { findSnapshot } from "@/lib/data/evidence/snapshots";
import { isPassing } from "@/lib/domain/evidence/fetching";
import { outsider } from "@/lib/domain/evidence/source";
import type { Refusal } from "@/lib/domain/result";
import { archivePage, configuredArchive } from "@/lib/evidence/archive/internet-archive";
import { askForTimeStamp, configuredAuthority } from "@/lib/evidence/stamp/time-stamp";
import { log } from "@/lib/log";

/**
 * Has those who are set up vouch for a kept snapshot: a time stamp for its salted hash, a copy in a page archive. What they
 * say is kept beside it; what they refuse for good is logged and left. Nobody is asked about a confidential source, also
 * where it became one since. Throws what may pass, so that the job comes back.
 */
export async function witnessSnapshotJob({ snapshotId }: { snapshotId: string }): Promise<void> {
  await stampSnapshot(snapshotId);
  await archiveCopy(snapshotId);
}

async function stampSnapshot(snapshotId: string): Promise<void> {
  const authority = await configuredAuthority();
  const snapshot = authority && (await openSnapshot(snapshotId));
  if (!snapshot || snapshot.timeStampAt !== null || snapshot.saltedSha256 === null) return;
  const stamp = await askForTimeStamp(Buffer.from(snapshot.saltedSha256, "hex"), authority);
  if (stamp.ok)
    await keepWitness("worker", { snapshotId, timeStamp: { token: stamp.value.token, at: stamp.value.at } });
  else leave(snapshotId, stamp.refusal);
}

async function archiveCopy(snapshotId: string): Promise<void> {
  const archive = configuredArchive();
  const snapshot = archive && (await openSnapshot(snapshotId));
  if (!snapshot || snapshot.archivedAddress !== null || snapshot.finalAddress === null) return;
  const copy = await archivePage(snapshot.finalAddress, archive);
  if (copy.ok) await keepWitness("worker", { snapshotId, archivedAddress: copy.value.address });
  else leave(snapshotId, copy.refusal);
}

/** A kept snapshot as everybody may see it at this moment; null when it is hidden. What goes to a service is told everybody. */
async function openSnapshot(id: string) {
  const snapshot = await findSnapshot(outsider, id);
  return snapshot?.state === "kept" && !snapshot.isHidden ? snapshot : null;
}

function leave(snapshotId: string, refusal: Refusal): void {
  log.warn({ snapshot: snapshotId, reason: refusal.reason }, "nobody vouches for a snapshot");
  if (refusal.reason === "service-unavailable" || isPassing(refusal)) throw new Error(refusal.reason);
}
