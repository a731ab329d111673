import { defineEvidenceCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { markEvidenceRemoved } from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import type { RemoveEvidenceInput } from "@/lib/input/evidence";

/** Takes a source off a claim; an approval becomes stale. The record keeps what stood there. */
export const removeEvidence = defineEvidenceCommand<RemoveEvidenceInput>({
  name: "remove-evidence",
  permission: "evidence:change",
  async run({ tx, actor, now, claim, evidence, source, keep, revised }) {
    await markEvidenceRemoved(tx, evidence.id, await now());
    const { signOffEnded } = await keep({ evidenceChangedById: actor.id });
    return done({
      value: revised,
      event: {
        type: "evidence.removed",
        subject: evidence.id,
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
