import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { bindSnapshot, boundToNothing } from "@/lib/commands/parts/bind-snapshot";
import { takeEvidence } from "@/lib/commands/parts/evidence-hand";
import { type ReadBrought, readBroughtFile } from "@/lib/commands/parts/read-brought";
import { insertBrought } from "@/lib/data/evidence/keep-snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, refuse } from "@/lib/domain/result";
import type { UploadSnapshotInput } from "@/lib/input/snapshot";

/**
 * Keeps a file as a snapshot of a source; with evidence, that evidence rests on it from then on. The same file of the
 * same source is kept once: brought again, it is the snapshot that is there already. Refuses, beside `file`, text-empty,
 * `snapshot-too-large`, `snapshot-type-unknown`, `snapshot-kept-already`, `source-hidden` to whoever may not
 * see the source; and what takeEvidence does.
 */
export const uploadSnapshot = defineCommand<
  UploadSnapshotInput,
  { snapshotId: string; known: boolean },
  ReadBrought<{ how: "uploaded"; fileName: string; toldType: string | null }>
>({
  name: "upload-snapshot",
  permission: "snapshot:take",
  prepare: readBroughtFile,
  async run(context, { sourceId, evidence }, { kept, how }) {
    const { tx, actor, now } = context;
    const taken = evidence ? await takeEvidence(context, evidence) : ok(null);
    if (!taken.ok) return taken;
    const source = await getSource(sourceReaderOf(actor), sourceId, tx);
    if (taken.value && taken.value.evidence.sourceId !== source.id) throw new NotFoundError("source");
    // Whoever brings what is there already would learn that it is.
    if (source.isHidden) return refuse("source-hidden");
    const brought = { sourceId, askedById: actor.id, at: await now(), ...how };
    const { id, saltedSha256, known } = await insertBrought(tx, brought, kept);
    const isBound = taken.value === null || taken.value.evidence.snapshotId === id;
    if (known && isBound) return refuse("snapshot-kept-already", {}, "file");
    const bound = taken.value && (await bindSnapshot(taken.value, id));
    return done({
      value: { snapshotId: id, known },
      event: {
        type: "snapshot.uploaded",
        subject: id,
        ...taken.value?.place(),
        data: {
          source: await sourceInEvent(tx, sourceId),
          saltedSha256,
          type: kept.type,
          wasKnown: known,
          ...(bound ?? boundToNothing),
        },
      },
    });
  },
});
