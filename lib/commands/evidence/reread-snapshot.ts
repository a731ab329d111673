import { readEvidence } from "@/lib/apart/read-evidence";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { insertReread } from "@/lib/data/evidence/keep-snapshots";
import type { SnapshotFacts } from "@/lib/data/evidence/snapshot-facts";
import { findSnapshot, findSnapshotBytes } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import type { SnapshotReading } from "@/lib/domain/evidence/snapshot";
import { ok, refuse } from "@/lib/domain/result";
import type { RereadSnapshotInput } from "@/lib/input/snapshot";

/**
 * Reads a kept snapshot's bytes again in an encoding that a person chose, and keeps that as another snapshot of the same
 * moment; what rests on the one before stays there until a person binds it. Refuses `source-hidden` to whoever may not
 * read it, `snapshot-not-kept`, `reading-same` where its words were kept so already, and reader-busy.
 */
export const rereadSnapshot = defineCommand<
  RereadSnapshotInput,
  { snapshotId: string },
  { before: SnapshotFacts; reading: SnapshotReading }
>({
  name: "reread-snapshot",
  permission: "snapshot:take",
  async prepare({ snapshotId, encoding }, actor) {
    const reader = sourceReaderOf(actor);
    const before = await findSnapshot(reader, snapshotId);
    if (!before) throw new NotFoundError("snapshot");
    if (before.isHidden) return refuse("source-hidden");
    const bytes = await findSnapshotBytes(reader, snapshotId);
    if (!bytes || before.state !== "kept") return refuse("snapshot-not-kept");
    const read = await readEvidence({ bytes, told: before.toldType, name: before.fileName, encoding });
    return read.ok ? ok({ before, reading: read.value.reading }) : read;
  },
  async run({ tx, actor, now }, { encoding }, { before, reading }) {
    const source = await getSource(sourceReaderOf(actor), before.sourceId, tx);
    if (source.isHidden) return refuse("source-hidden");
    const of = before.rereadOfId ?? before.id;
    const kept = await insertReread(tx, { of, encoding, askedById: actor.id, at: await now() }, reading);
    if (!kept) return refuse("reading-same", {}, "encoding");
    return done({
      value: { snapshotId: kept.id },
      event: {
        type: "snapshot.reread",
        subject: kept.id,
        data: {
          source: await sourceInEvent(tx, source.id),
          saltedSha256: kept.saltedSha256,
          of,
          encoding: source.confidence === null ? encoding : null,
        },
      },
    });
  },
});
