import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { waitAgain } from "@/lib/data/evidence/snapshot-tries";
import { findSnapshot } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { sendJob } from "@/lib/data/jobs";
import { NotFoundError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import type { RetrySnapshotInput } from "@/lib/input/snapshot";

/**
 * Tries a failed fetch again, or one that waits for its next try, now. Refuses `snapshot-under-way` where another is
 * on its way already, or somebody was faster.
 */
export const retrySnapshot = defineCommand<RetrySnapshotInput, { snapshotId: string }>({
  name: "retry-snapshot",
  permission: "snapshot:take",
  async run({ tx, actor }, { snapshotId }) {
    const snapshot = await findSnapshot(sourceReaderOf(actor), snapshotId, tx);
    if (!snapshot) throw new NotFoundError("snapshot");
    const attempt = await waitAgain(tx, snapshot);
    if (attempt === null) return refuse("snapshot-under-way");
    await sendJob(tx, "take-snapshot", { snapshotId, attempt });
    return done({
      value: { snapshotId },
      event: {
        type: "snapshot.asked",
        subject: snapshotId,
        from: snapshot.state,
        to: "waiting",
        data: {
          source: await sourceInEvent(tx, snapshot.sourceId),
          isAgain: true,
          signOffEnded: false,
        },
      },
    });
  },
});
