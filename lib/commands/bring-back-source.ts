import { sourceReaderOf } from "@/lib/auth/source-reader";
import { updateRetirement } from "@/lib/data/source-changes";
import { sourceInEvent } from "@/lib/data/source-facts";
import { getSource } from "@/lib/data/sources";
import { refuse } from "@/lib/domain/result";
import type { BringBackSourceInput } from "@/lib/input/source";
import { defineCommand, done } from "./define-command";

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
