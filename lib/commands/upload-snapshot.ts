import { type BroughtSnapshot, insertBrought, type KeptBytes } from "@/lib/data/keep-snapshots";
import { findSource } from "@/lib/data/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { keptFileName } from "@/lib/domain/file-name";
import { ok, refuse } from "@/lib/domain/result";
import { isKeptType, MAX_SNAPSHOT_BYTES } from "@/lib/domain/snapshot";
import { readSnapshot } from "@/lib/evidence/read-snapshot";
import { sniffType } from "@/lib/evidence/sniff-type";
import type { UploadSnapshotInput } from "@/lib/input/snapshot";
import { bindSnapshot } from "./bind-snapshot";
import { defineCommand } from "./define-command";
import { takeEvidence } from "./evidence-in-hand";

/**
 * Keeps a file as a snapshot of a source; with evidence, that evidence rests on it from then on. The same file of the
 * same source is kept once: brought again, it is the snapshot that is there already. Refuses, beside `file`, text-empty,
 * `snapshot-too-large`, `snapshot-type-unknown`, `snapshot-kept-already`; and what takeEvidence does.
 */
export const uploadSnapshot = defineCommand<
  UploadSnapshotInput,
  { snapshotId: string; known: boolean },
  KeptBytes & { fileName: string }
>({
  name: "upload-snapshot",
  permission: "snapshot:take",
  async prepare({ bytes, name, toldType }) {
    if (bytes.byteLength === 0) return refuse("file-empty", {}, "file");
    if (bytes.byteLength > MAX_SNAPSHOT_BYTES) return refuse("snapshot-too-large", { limit: "50 MB" }, "file");
    const type = await sniffType(bytes, toldType, name);
    if (!isKeptType(type)) return refuse("snapshot-type-unknown", {}, "file");
    return ok({ bytes, type, reading: await readSnapshot(bytes, type, toldType), fileName: keptFileName(name) });
  },
  async run(context, { sourceId, evidence, toldType }, { fileName, ...kept }) {
    const { tx, actor, now } = context;
    const taken = evidence ? await takeEvidence(tx, evidence, context.actor.id) : ok(null);
    if (!taken.ok) return taken;
    const source = await findSource(tx, sourceId);
    if (!source || (taken.value && taken.value.evidence.sourceId !== source.id)) throw new NotFoundError("source");
    const brought: BroughtSnapshot = { sourceId, askedById: actor.id, at: now(), how: "uploaded", fileName, toldType };
    const { id, sha256, known } = await insertBrought(tx, brought, kept);
    const isBound = taken.value === null || taken.value.evidence.snapshotId === id;
    if (known && isBound) return refuse("snapshot-kept-already", {}, "file");
    const bound = taken.value && (await bindSnapshot(context, taken.value, id));
    return ok({
      value: { snapshotId: id, known },
      event: {
        type: "snapshot.uploaded",
        subject: id,
        ...bound?.place,
        data: {
          source: { id: sourceId },
          sha256,
          bytes: kept.bytes.byteLength,
          type: kept.type,
          known,
          ...bound?.data,
        },
      },
    });
  },
});
