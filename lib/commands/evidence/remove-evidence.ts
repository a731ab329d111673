import { keepClaim } from "@/lib/commands/claim/claim-in-hand";
import { defineCommand, done } from "@/lib/commands/define-command";
import { markEvidenceRemoved } from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import type { RemoveEvidenceInput } from "@/lib/input/evidence";
import { takeEvidence } from "./evidence-in-hand";

/** Takes a source off a claim; an approval becomes stale. The record keeps what stood there. */
export const removeEvidence = defineCommand<RemoveEvidenceInput, { revision: number }>({
  name: "remove-evidence",
  permission: "evidence:change",
  async run({ tx, actor, now }, input) {
    const taken = await takeEvidence({ tx, actor }, input);
    if (!taken.ok) return taken;
    const { claim, article, evidence, source, next } = taken.value;
    await markEvidenceRemoved(tx, evidence.id, await now());
    const { signOffEnded } = await keepClaim(
      tx,
      taken.value,
      { state: next, evidenceChangedById: actor.id },
      await now(),
    );
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "evidence.removed",
        subject: evidence.id,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: next,
        data: {
          number: claim.number,
          source: await sourceInEvent(tx, source.id),
          stance: evidence.stance,
          signOffEnded,
        },
      },
    });
  },
});
