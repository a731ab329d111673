import { sourceReaderOf } from "@/lib/auth/source-reader";
import { keepClaim } from "@/lib/commands/claim/claim-in-hand";
import { type CommandContext, defineCommand, done } from "@/lib/commands/define-command";
import { updateEvidence } from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, refuse } from "@/lib/domain/result";
import type { TakeSnapshotInput } from "@/lib/input/snapshot";
import { askSnapshot } from "./ask-snapshot";
import { type EvidenceInHand, takeEvidence } from "./evidence-in-hand";
import { placePassage } from "./place-passage";

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
    const bound = await bindUnbound(context, taken.value, snapshotId);
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
        ...(bound && {
          articleId: bound.article.id,
          claimId: bound.claim.id,
          from: bound.claim.state,
          to: bound.next,
        }),
      },
    });
  },
});

/** Lets evidence that rests on nothing yet rest on the snapshot that comes; null where it does already or must wait. */
async function bindUnbound({ tx, actor, now }: CommandContext, taken: EvidenceInHand | null, snapshotId: string) {
  if (!taken || taken.evidence.snapshotId !== null || taken.claim.state === "approved") return null;
  const { evidence, next } = taken;
  const place = await placePassage(tx, sourceReaderOf(actor), snapshotId, evidence.passage);
  await updateEvidence(tx, evidence.id, { snapshotId, ...place });
  const kept = await keepClaim(tx, taken, { state: next, evidenceChangedById: actor.id }, await now());
  return { ...taken, ...kept };
}
