import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { bindSnapshot, boundToNothing } from "@/lib/commands/parts/bind-snapshot";
import { takeEvidence } from "@/lib/commands/parts/evidence-hand";
import { type ReadBrought, readBroughtWords } from "@/lib/commands/parts/read-brought";
import { insertBrought } from "@/lib/data/evidence/keep-snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import type { HowSeen } from "@/lib/domain/evidence/snapshot";
import { ok, refuse } from "@/lib/domain/result";
import type { PasteSnapshotInput } from "@/lib/input/snapshot";

/**
 * Keeps words that stand in no file, and how they were seen, as a snapshot of a source; with evidence, that evidence
 * rests on it from then on. Refuses `source-hidden` to whoever may not see the source, and what takeEvidence does.
 */
export const pasteSnapshot = defineCommand<
  PasteSnapshotInput,
  { snapshotId: string },
  ReadBrought<{ how: "pasted"; howSeen: HowSeen; howSeenNote: string | null }>
>({
  name: "paste-snapshot",
  permission: "snapshot:take",
  prepare: readBroughtWords,
  async run(context, { sourceId, evidence }, { kept, how }) {
    const { tx, actor, now } = context;
    const taken = evidence ? await takeEvidence(context, evidence) : ok(null);
    if (!taken.ok) return taken;
    const source = await getSource(sourceReaderOf(actor), sourceId, tx);
    if (taken.value && taken.value.evidence.sourceId !== source.id) throw new NotFoundError("source");
    // Whoever brings what is there already would learn that it is.
    if (source.isHidden) return refuse("source-hidden");
    const brought = { sourceId, askedById: actor.id, at: await now(), ...how };
    const { id, saltedSha256 } = await insertBrought(tx, brought, kept);
    const bound = taken.value && (await bindSnapshot(taken.value, id));
    return done({
      value: { snapshotId: id },
      event: {
        type: "snapshot.pasted",
        subject: id,
        ...taken.value?.place(),
        data: {
          source: await sourceInEvent(tx, sourceId),
          saltedSha256,
          howSeen: how.howSeen,
          ...(bound ?? boundToNothing),
        },
      },
    });
  },
});
