import { defineWorkerCommand, done } from "@/lib/commands/define-command";
import { endTry } from "@/lib/data/evidence/snapshot-tries";
import { findSnapshot } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { theWorker } from "@/lib/domain/evidence/source";
import { type Refusal, refuse } from "@/lib/domain/result";

/** A try that failed for good, and why. */
export type FailedSnapshot = { readonly snapshotId: string; readonly attempt: number; readonly refusal: Refusal };

/**
 * Says that a snapshot could not be taken, and why, until a person tries again or brings it. Refuses `snapshot-settled`
 * when the try is over already.
 */
export const failSnapshot = defineWorkerCommand<FailedSnapshot, { snapshotId: string }>({
  name: "fail-snapshot",
  permission: "snapshot:keep",
  async run({ tx }, { snapshotId, attempt, refusal }) {
    const snapshot = await findSnapshot(theWorker, snapshotId, tx);
    if (!snapshot || !(await endTry(tx, { snapshotId, attempt }, refusal, null))) return refuse("snapshot-settled");
    return done({
      value: { snapshotId },
      event: {
        type: "snapshot.failed",
        subject: snapshotId,
        from: snapshot.state,
        to: "failed",
        data: {
          source: await sourceInEvent(tx, snapshot.sourceId),
          askedBy: snapshot.askedById,
          why: refusal.reason,
        },
      },
    });
  },
});
