import type { Actor } from "@/lib/auth/authorize";
import type { CommandContext } from "@/lib/commands/define-command";
import { defineCommand, done } from "@/lib/commands/define-command";
import { askSnapshot } from "@/lib/commands/parts/ask-snapshot";
import { boundToNothing } from "@/lib/commands/parts/bind-snapshot";
import { newSource } from "@/lib/commands/parts/new-source";
import { type ReadBrought, readBrought } from "@/lib/commands/parts/read-brought";
import { insertBrought } from "@/lib/data/evidence/keep-snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { fileNameAsTitle } from "@/lib/domain/evidence/describe-source";
import { ok, type Refusal, refuse } from "@/lib/domain/result";
import type { BringSourceInput } from "@/lib/input/evidence";

/**
 * Makes a source of what stands by itself, for no claim yet: of an address, which is fetched, or of a file or words, which are
 * its first snapshot. Nobody says more of it; it is called by what the file says, or by its name. An address that Galley knows
 * is that known source. A file can be a confidential one, which is always called by the file's name: that is what whoever brings
 * it has read. Refuses what readBrought and newSource do, `source-retired`, and `snapshot-under-way`; that a description or
 * reason names the source, beside `confidence.description` and `…reason`.
 */
export const bringSource = defineCommand<
  BringSourceInput,
  { sourceId: string; title: string; known: boolean },
  ReadBrought | null
>({
  name: "bring-source",
  permission: "snapshot:take",
  prepare: async ({ brought }) => (brought ? readBrought(brought) : ok(null)),
  async run(context, { source: { address }, confidence }, read) {
    const { tx, actor } = context;
    const title = confidence && read?.how.how === "uploaded" ? fileNameAsTitle(read.how.fileName) : null;
    const made = await newSource(tx, { ...unsaid, address, title, ...(confidence && { confidence }) }, read, actor);
    if (!made.ok) return besideOwnFields(made.refusal);
    const { source, known } = made.value;
    if (source.retired) return refuse("source-retired", { title: source.title }, "source");
    const event = read ? await keptOf(context, source.id, read) : await askedOf(context, source, actor);
    if (!event) return refuse("snapshot-under-way", {}, "source");
    return done({ value: { sourceId: source.id, title: source.title, known }, event });
  },
});

/** Keeps what was brought as a snapshot of the source; the event that tells of it. */
async function keptOf({ tx, actor, now }: CommandContext, sourceId: string, { kept, how }: ReadBrought) {
  const brought = { sourceId, askedById: actor.id, at: await now() };
  const { id: subject, saltedSha256, known } = await insertBrought(tx, { ...brought, ...how }, kept);
  const told = { source: await sourceInEvent(tx, sourceId), saltedSha256, ...boundToNothing };
  return how.how === "uploaded"
    ? { type: "snapshot.uploaded" as const, subject, data: { ...told, type: kept.type, wasKnown: known } }
    : { type: "snapshot.pasted" as const, subject, data: { ...told, howSeen: how.howSeen } };
}

/** Has the source's address fetched; null where that is under way. */
async function askedOf({ tx, now }: CommandContext, source: { id: string }, actor: Actor) {
  const asked = await askSnapshot(tx, source, actor.id, await now());
  if (!asked?.isNew) return null;
  const data = { source: await sourceInEvent(tx, source.id), isAgain: false, signOffEnded: false };
  return { type: "snapshot.asked" as const, subject: asked.snapshotId, data };
}

/** newSource knows what is said of a confidential source among the source's own fields, and the input beside them. */
function besideOwnFields({ reason, params, field }: Refusal) {
  return refuse(reason, params, field?.replace(/^source\.(?=confidence)/, ""));
}

/** What nobody says of it is filled in by what was kept. */
const unsaid = {
  from: "new",
  title: null,
  publisher: null,
  author: null,
  publishedOn: null,
  kind: "primary",
  medium: null,
} as const;
