import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineEvidenceCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { placePassage } from "@/lib/commands/parts/place-passage";
import { updateEvidence } from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { evidenceFieldsIn } from "@/lib/domain/evidence/fields";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { canonicalJson } from "@/lib/domain/record/audit/canonical-json";
import { ok, refuse } from "@/lib/domain/result";
import type { EditEvidenceInput } from "@/lib/input/evidence";

/** Changes stance, passage, note or the moment of a recording of a piece of evidence; an approval becomes stale. */
export const editEvidence = defineEvidenceCommand<EditEvidenceInput>({
  name: "edit-evidence",
  permission: "evidence:change",
  async run({ tx, actor, claim, evidence, source, keep, revised }, input) {
    const { passage, note, positionMs = evidence.positionMs } = input;
    const after = { ...evidenceFieldsIn(input), positionMs };
    const before = { ...evidenceFieldsIn(evidence), positionMs: evidence.positionMs };
    if (canonicalJson(after) === canonicalJson(before)) return refuse("nothing-changed");
    const kept = source.isHidden ? ok(undefined) : checkKeepsName(source, { passage, note });
    if (!kept.ok) return kept;
    const reader = sourceReaderOf(actor);
    const place = passage === evidence.passage ? {} : await placePassage(tx, reader, evidence.snapshotId, passage);
    await updateEvidence(tx, evidence.id, { ...after, ...place, doubtNoticeId: null });
    const { signOffEnded } = await keep({ evidenceChangedById: actor.id });
    return done({
      value: revised,
      event: {
        type: "evidence.edited",
        subject: evidence.id,
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
