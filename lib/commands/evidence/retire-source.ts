import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { updateRetirement } from "@/lib/data/evidence/source-changes";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { ok, refuse } from "@/lib/domain/result";
import type { RetireSourceInput } from "@/lib/input/source";

/** Retires a source, with a reason: it cannot be newly attached, and stays where it is used. */
export const retireSource = defineCommand<RetireSourceInput, { revision: number }>({
  name: "retire-source",
  permission: "source:retire",
  async run({ tx, actor, now }, { sourceId, revision, reason }) {
    const source = await getSource(sourceReaderOf(actor), sourceId, tx);
    if (source.retired !== null || source.mergedIntoId !== null) return refuse("source-changed");
    const kept = source.isHidden ? ok(undefined) : checkKeepsName(source, { reason });
    if (!kept.ok) return kept;
    if (!(await updateRetirement(tx, { id: sourceId, revision }, { at: await now(), reason })))
      return refuse("source-changed");
    return done({
      value: { revision: revision + 1 },
      event: {
        type: "source.retired",
        subject: sourceId,
        data: { source: await sourceInEvent(tx, source.id), reason },
      },
    });
  },
});
