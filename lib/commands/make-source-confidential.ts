import { sourceReaderOf } from "@/lib/auth/source-reader";
import { updateConfidence } from "@/lib/data/source-changes";
import { sourceInEvent } from "@/lib/data/source-facts";
import { getSource } from "@/lib/data/sources";
import { ForbiddenError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import { checkKeepsName } from "@/lib/domain/source";
import type { MakeSourceConfidentialInput } from "@/lib/input/source";
import { defineCommand, done } from "./define-command";

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
