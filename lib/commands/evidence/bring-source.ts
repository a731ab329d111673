import { defineCommand, done } from "@/lib/commands/define-command";
import { boundToNothing } from "@/lib/commands/parts/bind-snapshot";
import { newSource } from "@/lib/commands/parts/new-source";
import { type ReadBrought, readBroughtFile } from "@/lib/commands/parts/read-brought";
import { insertBrought } from "@/lib/data/evidence/keep-snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import type { BringSourceInput } from "@/lib/input/snapshot";

/**
 * Makes a source of a file that came with a draft, which is its first snapshot; it is called by what the file says, or by its
 * name. Refuses what readBroughtFile and newSource do.
 */
export const bringSource = defineCommand<
  BringSourceInput,
  { sourceId: string; title: string },
  ReadBrought<{ how: "uploaded"; fileName: string; toldType: string | null }>
>({
  name: "bring-source",
  permission: "snapshot:take",
  prepare: readBroughtFile,
  async run({ tx, actor, now }, _, read) {
    const made = await newSource(tx, unsaid, read, actor);
    if (!made.ok) return made;
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
