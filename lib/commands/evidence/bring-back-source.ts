import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { updateRetirement } from "@/lib/data/evidence/source-changes";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { refuse } from "@/lib/domain/result";
import type { BringBackSourceInput } from "@/lib/input/source";

/** Brings a retired source back: it can be attached again. */
export const bringBackSource = defineCommand<BringBackSourceInput, { revision: number }>({
  name: "bring-back-source",
  permission: "source:retire",
  async run({ tx, actor }, { sourceId, revision }) {
    const source = await getSource(sourceReaderOf(actor), sourceId, tx);
    if (source.retired === null) return refuse("source-changed");
    if (!(await updateRetirement(tx, { id: sourceId, revision }, null))) return refuse("source-changed");
    return done({
      value: { revision: revision + 1 },
      event: {
        type: "source.brought-back",
        subject: sourceId,
        data: { source: await sourceInEvent(tx, source.id) },
      },
    });
  },
});
