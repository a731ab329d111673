import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { updateConfidence } from "@/lib/data/evidence/source-changes";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { ForbiddenError } from "@/lib/domain/errors";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { refuse } from "@/lib/domain/result";
import type { MakeSourceConfidentialInput } from "@/lib/input/source";

/**
 * Keeps a source's name from everybody without the right, from now on; or changes what others see of one that is
 * confidential already. One that was merged is as confidential as the one that is kept: refuses `source-merged`. The event holds neither the name nor the words in its place.
 */
export const makeSourceConfidential = defineCommand<MakeSourceConfidentialInput, { revision: number }>({
  name: "make-source-confidential",
  permission: "source:edit",
  async run({ tx, actor }, { sourceId, revision, description, reason }) {
    const source = await getSource(sourceReaderOf(actor), sourceId, tx);
    if (source.isHidden) throw new ForbiddenError("source:see-confidential");
    if (source.mergedIntoId !== null) return refuse("source-merged", { title: source.title });
    const confidence = { description, reason };
    const kept = checkKeepsName({ ...source, confidence }, confidence);
    if (!kept.ok) return kept;
    if (source.confidence?.description === description && source.confidence.reason === reason)
      return refuse("nothing-changed");
    const saved = await updateConfidence(tx, { ...source, revision }, confidence);
    if (saved !== "saved") return refuse("source-changed");
    return done({
      value: { revision: revision + 1 },
      event: {
        type: "source.made-confidential",
        subject: source.id,
        data: {
          source: await sourceInEvent(tx, source.id),
          wasConfidential: source.confidence !== null,
        },
      },
    });
  },
});
