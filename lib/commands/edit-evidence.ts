import { sourceReaderOf } from "@/lib/auth/source-reader";
import { updateEvidence } from "@/lib/data/evidence";
import { sourceInEvent } from "@/lib/data/source-facts";
import { ok, refuse } from "@/lib/domain/result";
import { checkKeepsName, maySeeName } from "@/lib/domain/source";
import type { EditEvidenceInput } from "@/lib/input/evidence";
import { keepClaim } from "./claim-in-hand";
import { defineCommand } from "./define-command";
import { takeEvidence } from "./evidence-in-hand";

/** Changes stance, passage or note of a piece of evidence; an approval becomes stale. */
export const editEvidence = defineCommand<EditEvidenceInput, { revision: number }>({
  name: "edit-evidence",
  permission: "evidence:change",
  async run({ tx, actor, now }, input) {
    const taken = await takeEvidence(tx, input);
    if (!taken.ok) return taken;
    const { claim, article, evidence, source, next } = taken.value;
    const { stance, passage, note } = input;
    if (stance === evidence.stance && passage === evidence.passage && note === evidence.note)
      return refuse("nothing-changed");
    const kept = maySeeName(sourceReaderOf(actor), source) ? checkKeepsName(source, { passage, note }) : ok(undefined);
    if (!kept.ok) return kept;
    await updateEvidence(tx, evidence.id, { stance, passage, note });
    const { signOffEnded } = await keepClaim(tx, taken.value, { state: next, evidenceChangedById: actor.id }, now());
    const before = { stance: evidence.stance, passage: evidence.passage, note: evidence.note };
    return ok({
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
          source: await sourceInEvent(tx, source),
          before,
          after: { stance, passage, note },
          signOffEnded,
        },
      },
    });
  },
});
