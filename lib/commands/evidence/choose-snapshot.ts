import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineEvidenceCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { bindSnapshot } from "@/lib/commands/parts/bind-snapshot";
import { findSnapshot } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { NotFoundError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import type { ChooseSnapshotInput } from "@/lib/input/snapshot";

/**
 * Lets a piece of evidence rest on another kept snapshot of its source, and finds its passage there; an approval becomes
 * stale. Refuses `source-hidden` to whoever may not read the snapshot, `snapshot-not-kept`, `nothing-changed`, and what takeEvidence does.
 */
export const chooseSnapshot = defineEvidenceCommand<ChooseSnapshotInput>({
  name: "choose-snapshot",
  permission: "evidence:change",
  async run(hand, input) {
    const { tx, actor, evidence, source, revised } = hand;
    const snapshot = await findSnapshot(sourceReaderOf(actor), input.snapshotId, tx);
    if (snapshot?.sourceId !== evidence.sourceId) throw new NotFoundError("snapshot");
    if (snapshot.isHidden) return refuse("source-hidden");
    if (snapshot.state !== "kept" || snapshot.saltedSha256 === null) return refuse("snapshot-not-kept");
    if (evidence.snapshotId === snapshot.id) return refuse("nothing-changed");
    const bound = await bindSnapshot(hand, snapshot.id);
    return done({
      value: revised,
      event: {
        type: "evidence.snapshot-chosen",
        subject: evidence.id,
        data: {
          ...bound,
          source: await sourceInEvent(tx, source.id),
          snapshotBefore: evidence.snapshotId,
          snapshot: snapshot.id,
          saltedSha256: snapshot.saltedSha256,
        },
      },
    });
  },
});
