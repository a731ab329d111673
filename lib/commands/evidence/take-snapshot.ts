import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { askSnapshot } from "@/lib/commands/parts/ask-snapshot";
import { type EvidenceHand, takeEvidence } from "@/lib/commands/parts/evidence-hand";
import { placePassage } from "@/lib/commands/parts/place-passage";
import { updateEvidence } from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, refuse } from "@/lib/domain/result";
import type { TakeSnapshotInput } from "@/lib/input/snapshot";

/**
 * Has a source's address fetched anew. Evidence without a snapshot may be named to rest on it; on an approved claim it
 * is not bound before somebody has seen what came. Refuses `snapshot-no-address`, `snapshot-under-way`, and what
 * takeEvidence does.
 */
export const takeSnapshot = defineCommand<TakeSnapshotInput, { snapshotId: string }>({
  name: "take-snapshot",
  permission: "snapshot:take",
  async run(context, input) {
    const { tx, actor, now } = context;
    const taken = input.evidence ? await takeEvidence(context, input.evidence) : ok(null);
    if (!taken.ok) return taken;
    const source = await getSource(sourceReaderOf(actor), input.sourceId, tx);
    if (taken.value && taken.value.evidence.sourceId !== source.id) throw new NotFoundError("source");
    const asked = await askSnapshot(tx, source, actor.id, await now());
    if (!asked) return refuse("snapshot-no-address");
    const { snapshotId, isNew } = asked;
    const bound = taken.value && (await bindUnbound(taken.value, snapshotId));
    if (!isNew && bound === null) return refuse("snapshot-under-way");
    return done({
      value: { snapshotId },
      event: {
        type: "snapshot.asked",
        subject: snapshotId,
        data: {
          source: await sourceInEvent(tx, source.id),
          isAgain: false,
          signOffEnded: bound?.signOffEnded ?? false,
        },
        ...(bound && taken.value?.place()),
      },
    });
  },
});

/** Lets evidence that rests on nothing yet rest on the snapshot that comes; null where it does already or must wait. */
async function bindUnbound({ tx, actor, claim, evidence, keep }: EvidenceHand, snapshotId: string) {
  if (evidence.snapshotId !== null || claim.state === "approved") return null;
  const place = await placePassage(tx, sourceReaderOf(actor), snapshotId, evidence.passage);
  await updateEvidence(tx, evidence.id, { snapshotId, ...place });
  return keep({ evidenceChangedById: actor.id });
}
