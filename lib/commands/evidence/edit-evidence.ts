import { sourceReaderOf } from "@/lib/auth/source-reader";
import { keepClaim } from "@/lib/commands/claim/claim-in-hand";
import { defineCommand, done } from "@/lib/commands/define-command";
import { type Evidence, updateEvidence } from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { canonicalJson } from "@/lib/domain/record/audit/canonical-json";
import { ok, refuse } from "@/lib/domain/result";
import type { EditEvidenceInput } from "@/lib/input/evidence";
import { takeEvidence } from "./evidence-in-hand";
import { placePassage } from "./place-passage";

/** Changes stance, passage, note or the moment of a recording of a piece of evidence; an approval becomes stale. */
export const editEvidence = defineCommand<EditEvidenceInput, { revision: number }>({
  name: "edit-evidence",
  permission: "evidence:change",
  async run({ tx, actor, now }, input) {
    const taken = await takeEvidence({ tx, actor }, input);
    if (!taken.ok) return taken;
    const { claim, article, evidence, source, next } = taken.value;
    const { stance, passage, note, positionMs = evidence.positionMs } = input;
    const after = { stance, passage, note, positionMs };
    const before = saidBy(evidence);
    if (canonicalJson(after) === canonicalJson(before)) return refuse("nothing-changed");
    const kept = source.isHidden ? ok(undefined) : checkKeepsName(source, { passage, note });
    if (!kept.ok) return kept;
    const reader = sourceReaderOf(actor);
    const place = passage === evidence.passage ? {} : await placePassage(tx, reader, evidence.snapshotId, passage);
    await updateEvidence(tx, evidence.id, { ...after, ...place, doubtNoticeId: null });
    const { signOffEnded } = await keepClaim(
      tx,
      taken.value,
      { state: next, evidenceChangedById: actor.id },
      await now(),
    );
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "evidence.edited",
        subject: evidence.id,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: next,
        data: {
          number: claim.number,
          source: await sourceInEvent(tx, source.id),
          before,
          after,
          signOffEnded,
        },
      },
    });
  },
});

function saidBy({ stance, passage, note, positionMs }: Evidence) {
  return { stance, passage, note, positionMs };
}
