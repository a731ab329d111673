import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { mergeInto, takeSources } from "@/lib/data/evidence/source-merges";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { checkMerge } from "@/lib/domain/evidence/source-merge";
import { refuse } from "@/lib/domain/result";
import type { MergeSourcesInput } from "@/lib/input/source";

/**
 * Merges duplicates into the source that is kept: from now on it stands where they stood. Evidence keeps the source that
 * it was attached with, so approvals stand. Refuses what checkMerge refuses, and `source-changed`.
 */
export const mergeSources = defineCommand<MergeSourcesInput, { sourceId: string }>({
  name: "merge-sources",
  permission: "source:merge",
  async run({ tx, actor }, { keptId, sources }) {
    const ids = sources.map(({ sourceId }) => sourceId);
    const found = await takeSources(sourceReaderOf(actor), ids, tx);
    if (found.length < sources.length) throw new NotFoundError("source");
    if (found.some(({ isHidden }) => isHidden)) throw new ForbiddenError("source:see-confidential");
    const revisions = new Map(sources.map(({ sourceId, revision }) => [sourceId, revision]));
    if (found.some(({ id, revision }) => revisions.get(id) !== revision)) return refuse("source-changed");
    const kept = found.find(({ id }) => id === keptId);
    if (!kept) throw new NotFoundError("source");
    const others = found.filter(({ id }) => id !== keptId);
    const fit = checkMerge(kept, others);
    if (!fit.ok) return fit;
    const merged = [];
    for (const other of others) merged.push(await sourceInEvent(tx, other.id));
    await mergeInto(tx, kept, others);
    return done({
      value: { sourceId: kept.id },
      event: {
        type: "source.merged",
        subject: kept.id,
        data: { source: await sourceInEvent(tx, kept.id), merged },
      },
    });
  },
});
