import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { takeApart, takeSources } from "@/lib/data/evidence/source-merges";
import { getSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import type { TakeSourceApartInput } from "@/lib/input/source";

/** Takes a merged source apart from the one that is kept; each stands by itself again, with its own evidence. */
export const takeSourceApart = defineCommand<TakeSourceApartInput, { sourceId: string }>({
  name: "take-source-apart",
  permission: "source:merge",
  async run({ tx, actor }, { sourceId, revision }) {
    const reader = sourceReaderOf(actor);
    const keptId = (await getSource(reader, sourceId, tx)).mergedIntoId;
    if (keptId === null) return refuse("source-changed");
    const source = (await takeSources(reader, [sourceId, keptId], tx)).find(({ id }) => id === sourceId);
    if (!source) throw new NotFoundError("source");
    if (source.revision !== revision || source.mergedIntoId !== keptId) return refuse("source-changed");
    await takeApart(tx, source, keptId);
    return done({
      value: { sourceId },
      event: {
        type: "source.taken-apart",
        subject: sourceId,
        data: {
          source: await sourceInEvent(tx, sourceId),
          keptSource: await sourceInEvent(tx, keptId),
        },
      },
    });
  },
});
