import { findSnapshot } from "@/lib/data/snapshots";
import { sourceInEvent } from "@/lib/data/source-facts";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, refuse } from "@/lib/domain/result";
import type { ChooseSnapshotInput } from "@/lib/input/snapshot";
import { bindSnapshot } from "./bind-snapshot";
import { defineCommand } from "./define-command";
import { takeEvidence } from "./evidence-in-hand";

/**
 * Lets a piece of evidence rest on another kept snapshot of its source, and finds its passage there; an approval becomes
 * stale. Refuses `snapshot-not-kept`, `nothing-changed`, and what takeEvidence does.
 */
export const chooseSnapshot = defineCommand<ChooseSnapshotInput, { revision: number }>({
  name: "choose-snapshot",
  permission: "evidence:change",
  async run(context, input) {
    const taken = await takeEvidence(context.tx, input, context.actor.id);
    if (!taken.ok) return taken;
    const { evidence, claim, source } = taken.value;
    const snapshot = await findSnapshot(input.snapshotId, context.tx);
    if (snapshot?.sourceId !== evidence.sourceId) throw new NotFoundError("snapshot");
    if (snapshot.state !== "kept") return refuse("snapshot-not-kept");
    if (evidence.snapshotId === snapshot.id) return refuse("nothing-changed");
    const { place, data } = await bindSnapshot(context, taken.value, snapshot.id);
    return ok({
      value: { revision: claim.revision + 1 },
      event: {
        type: "evidence.snapshot-chosen",
        subject: evidence.id,
        ...place,
        data: {
          ...data,
          source: await sourceInEvent(context.tx, source),
          before: evidence.snapshotId,
          snapshot: snapshot.id,
          sha256: snapshot.sha256,
        },
      },
    });
  },
});
