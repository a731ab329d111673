import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { findSnapshot } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { NotFoundError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import type { ChooseSnapshotInput } from "@/lib/input/snapshot";
import { bindSnapshot } from "./bind-snapshot";
import { takeEvidence } from "./evidence-in-hand";

/**
 * Lets a piece of evidence rest on another kept snapshot of its source, and finds its passage there; an approval becomes
 * stale. Refuses `source-hidden` to whoever may not read the snapshot, `snapshot-not-kept`, `nothing-changed`, and what takeEvidence does.
 */
export const chooseSnapshot = defineCommand<ChooseSnapshotInput, { revision: number }>({
  name: "choose-snapshot",
  permission: "evidence:change",
  async run(context, input) {
    const taken = await takeEvidence(context, input);
    if (!taken.ok) return taken;
    const { evidence, claim, source } = taken.value;
    const snapshot = await findSnapshot(sourceReaderOf(context.actor), input.snapshotId, context.tx);
    if (snapshot?.sourceId !== evidence.sourceId) throw new NotFoundError("snapshot");
    if (snapshot.isHidden) return refuse("source-hidden");
    if (snapshot.state !== "kept" || snapshot.saltedSha256 === null) return refuse("snapshot-not-kept");
    if (evidence.snapshotId === snapshot.id) return refuse("nothing-changed");
    const { place, data } = await bindSnapshot(context, taken.value, snapshot.id);
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "evidence.snapshot-chosen",
        subject: evidence.id,
        ...place,
        data: {
          ...data,
          source: await sourceInEvent(context.tx, source.id),
          snapshotBefore: evidence.snapshotId,
          snapshot: snapshot.id,
          saltedSha256: snapshot.saltedSha256,
        },
      },
    });
  },
});
