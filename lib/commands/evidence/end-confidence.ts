import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { updateConfidence } from "@/lib/data/evidence/source-changes";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { refuse } from "@/lib/domain/result";
import type { EndConfidenceInput } from "@/lib/input/source";

/**
 * Shows a source's name to everybody again. Refuses `source-address-known` when another source that is not confidential
 * has its address by now, and `source-merged` for one that was merged: it is as confidential as the one that is kept.
 */
export const endConfidence = defineCommand<EndConfidenceInput, { revision: number }>({
  name: "end-confidence",
  permission: "source:end-confidence",
  async run({ tx, actor }, { sourceId, revision }) {
    const source = await getSource(sourceReaderOf(actor), sourceId, tx);
    if (source.mergedIntoId !== null) return refuse("source-merged", { title: source.title });
    if (source.confidence === null) return refuse("source-changed");
    const saved = await updateConfidence(tx, { ...source, revision }, null);
    if (saved === "taken") return refuse("source-address-known");
    if (saved === "changed") return refuse("source-changed");
    return done({
      value: { revision: revision + 1 },
      event: {
        type: "source.confidence-ended",
        subject: source.id,
        data: { source: await sourceInEvent(tx, source.id) },
      },
    });
  },
});
