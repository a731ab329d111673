import { findSource, updateSource } from "@/lib/data/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, refuse } from "@/lib/domain/result";
import type { EditSourceInput } from "@/lib/input/evidence";
import { defineCommand } from "./define-command";

/** Corrects what is said of a source. Approvals name a source by id and not by its description, so none becomes stale. */
export const editSource = defineCommand<EditSourceInput, { revision: number }>({
  name: "edit-source",
  permission: "source:edit",
  async run({ tx }, input) {
    const source = await findSource(tx, input.sourceId);
    if (!source) throw new NotFoundError("source");
    const { title, publisher, author, publishedOn, kind, medium } = input;
    const after = { title, publisher, author, publishedOn, kind, medium };
    if (!(await updateSource(tx, { id: source.id, revision: input.revision }, after))) return refuse("source-changed");
    const before = Object.fromEntries(Object.keys(after).map((name) => [name, source[name as keyof typeof after]]));
    return ok({
      value: { revision: input.revision + 1 },
      event: { type: "source.edited", subject: source.id, data: { before, after } },
    });
  },
});
