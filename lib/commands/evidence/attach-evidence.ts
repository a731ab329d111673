import { authorize } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { snapshotForEvidence } from "@/lib/commands/parts/ask-snapshot";
import type { ClaimHand } from "@/lib/commands/parts/claim-hand";
import { newSource } from "@/lib/commands/parts/new-source";
import { placePassage } from "@/lib/commands/parts/place-passage";
import { type ReadBrought, readBrought } from "@/lib/commands/parts/read-brought";
import { insertEvidence, isAttached } from "@/lib/data/evidence/evidence";
import { insertBrought } from "@/lib/data/evidence/keep-snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getStandingSource, type ShownSource } from "@/lib/data/evidence/sources";
import { evidenceFieldsIn } from "@/lib/domain/evidence/fields";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { ok, refuse } from "@/lib/domain/result";
import type { AttachEvidenceInput } from "@/lib/input/evidence";

/**
 * Puts a source to a claim: one from the library, or a new one. A new one whose address Galley knows already is that
 * known source, as it stands in the library; `known` says so. A merged one is the one that is kept in its place, and a
 * retired one is refused. The evidence rests on what was brought with it; or else on what was kept of the source lately, or
 * on a snapshot that is asked for with it. An approval becomes stale. Refuses what readBrought and newSource do.
 */
export const attachEvidence = defineClaimCommand<
  AttachEvidenceInput,
  { evidenceId: string; sourceId: string; known: boolean; hasPassage: boolean },
  ReadBrought | null
>({
  name: "attach-evidence",
  permission: "evidence:change",
  action: "change",
  async prepare({ brought }, actor) {
    if (!brought) return ok(null);
    authorize(actor, "snapshot:take");
    return readBrought(brought);
  },
  async run(hand, input, read) {
    const { tx, actor, claim, keep } = hand;
    const reader = sourceReaderOf(actor);
    const found =
      input.source.from === "library"
        ? ok({ source: await getStandingSource(reader, input.source.sourceId, tx), known: true })
        : await newSource(tx, input.source, read, actor);
    if (!found.ok) return found;
    const { source, known } = found.value;
    const { title } = source;
    if (source.retired) return refuse("source-retired", { title }, "source");
    if (await isAttached(tx, claim.id, source.id)) return refuse("source-already-attached", { title }, "source");

    const fields = evidenceFieldsIn(input);
    const { passage, note } = fields;
    const kept = source.isHidden ? ok(undefined) : checkKeepsName(source, { passage, note });
    if (!kept.ok) return kept;
    const rests = await restingOn(hand, source, read, input.takeSnapshot !== false);
    if (!rests.ok) return rests;
    const { snapshotId, isNew, brought } = rests.value;
    const place = await placePassage(tx, reader, snapshotId, passage);
    const evidenceId = await insertEvidence(tx, {
      claimId: claim.id,
      sourceId: source.id,
      ...fields,
      addedById: actor.id,
      snapshotId,
      ...place,
    });
    const { signOffEnded } = await keep({ evidenceChangedById: actor.id });
    const passageHow = source.confidence === null ? place.passageHow : null;
    return done({
      value: { evidenceId, sourceId: source.id, known, hasPassage: passage !== null },
      event: {
        type: "evidence.attached",
        subject: evidenceId,
        data: {
          number: claim.number,
          source: await sourceInEvent(tx, source.id),
          sourceWasKnown: known,
          ...fields,
          snapshot: snapshotId,
          snapshotAsked: isNew,
          brought: brought && { ...brought, passageHow },
          signOffEnded,
        },
      },
    });
  },
});

/** What the evidence rests on; `isNew` where it was asked for just now. */
async function restingOn(
  { tx, actor, now }: ClaimHand,
  source: ShownSource,
  read: ReadBrought | null,
  mayAsk: boolean,
) {
  if (!read) {
    const asked = mayAsk ? await snapshotForEvidence(tx, source, actor.id, await now()) : null;
    return ok({ snapshotId: asked?.snapshotId ?? null, isNew: asked?.isNew ?? false, brought: null });
  }
  // Whoever brings what is there already would learn that it is.
  if (source.isHidden) return refuse("source-hidden");
  const { kept, how } = read;
  const asked = { sourceId: source.id, askedById: actor.id, at: await now() };
  const { id, saltedSha256, known: wasKnown } = await insertBrought(tx, { ...asked, ...how }, kept);
  const howSeen = how.how === "pasted" ? how.howSeen : null;
  return ok({
    snapshotId: id,
    isNew: false,
    brought: { how: how.how, saltedSha256, type: kept.type, howSeen, wasKnown },
  });
}
