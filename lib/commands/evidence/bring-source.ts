import { defineCommand, done } from "@/lib/commands/define-command";
import { boundToNothing } from "@/lib/commands/parts/bind-snapshot";
import { newSource } from "@/lib/commands/parts/new-source";
import { type ReadBrought, readBroughtFile } from "@/lib/commands/parts/read-brought";
import { insertBrought } from "@/lib/data/evidence/keep-snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { fileNameAsTitle } from "@/lib/domain/evidence/describe-source";
import { type Refusal, refuse } from "@/lib/domain/result";
import type { BringSourceInput } from "@/lib/input/snapshot";

/**
 * Makes a source of a file that came with a draft, which is its first snapshot; it is called by what the file says, or by its
 * name. A confidential one is always called by its file's name, which is what whoever brings it has read. Refuses what
 * readBroughtFile and newSource do; that its description or reason names it, beside `confidence.description` and `…reason`.
 */
export const bringSource = defineCommand<
  BringSourceInput,
  { sourceId: string; title: string },
  ReadBrought<{ how: "uploaded"; fileName: string; toldType: string | null }>
>({
  name: "bring-source",
  permission: "snapshot:take",
  prepare: readBroughtFile,
  async run({ tx, actor, now }, { confidence }, read) {
    const said = confidence && { title: fileNameAsTitle(read.how.fileName), confidence };
    const made = await newSource(tx, { ...unsaid, ...said }, read, actor);
    if (!made.ok) return besideOwnFields(made.refusal);
    const { id: sourceId, title } = made.value.source;
    const brought = { sourceId, askedById: actor.id, at: await now(), ...read.how };
    const { id, saltedSha256, known } = await insertBrought(tx, brought, read.kept);
    const source = await sourceInEvent(tx, sourceId);
    return done({
      value: { sourceId, title },
      event: {
        type: "snapshot.uploaded",
        subject: id,
        data: { source, saltedSha256, type: read.kept.type, wasKnown: known, ...boundToNothing },
      },
    });
  },
});

/** newSource knows a source's fields under `source`, which the input has none of. */
function besideOwnFields({ reason, params, field }: Refusal) {
  return refuse(reason, params, field?.replace(/^source\./, ""));
}

/** What nobody says of it is filled in by the file. */
const unsaid = {
  from: "new",
  address: null,
  title: null,
  publisher: null,
  author: null,
  publishedOn: null,
  kind: "primary",
  medium: null,
} as const;
