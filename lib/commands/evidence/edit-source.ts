import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { updateSource } from "@/lib/data/evidence/source-changes";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource, type ShownSource } from "@/lib/data/evidence/sources";
import { ForbiddenError } from "@/lib/domain/errors";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { refuse } from "@/lib/domain/result";
import type { EditSourceInput } from "@/lib/input/source";

/**
 * Corrects what is said of a source. Approvals name a source by id and not by its description, so none becomes stale. The
 * event says which facts changed, and names both states by hash. Whoever may not see a name cannot change it.
 */
export const editSource = defineCommand<EditSourceInput, { revision: number }>({
  name: "edit-source",
  permission: "source:edit",
  async run({ tx, actor }, { sourceId, revision, ...facts }) {
    const source = await getSource(sourceReaderOf(actor), sourceId, tx);
    if (source.isHidden) throw new ForbiddenError("source:see-confidential");
    if (source.revision !== revision) return refuse("source-changed");
    const after: ShownSource = { ...source, ...facts, revision: revision + 1 };
    const kept = checkKeepsName(after, { title: after.confidence?.description ?? null });
    if (!kept.ok) return kept;
    const before = await sourceInEvent(tx, source.id);
    if (!(await updateSource(tx, source, facts))) return refuse("source-changed");
    const names = Object.keys(facts) as (keyof typeof facts)[];
    return done({
      value: { revision: revision + 1 },
      event: {
        type: "source.edited",
        subject: source.id,
        data: {
          source: await sourceInEvent(tx, source.id),
          factsBefore: before.facts,
          fields: names.filter((name) => facts[name] !== source[name]).sort(),
        },
      },
    });
  },
});
