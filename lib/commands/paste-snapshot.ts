import { insertBrought } from "@/lib/data/keep-snapshots";
import { findSource } from "@/lib/data/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { ok } from "@/lib/domain/result";
import { readSnapshot } from "@/lib/evidence/read-snapshot";
import type { PasteSnapshotInput } from "@/lib/input/snapshot";
import { bindSnapshot } from "./bind-snapshot";
import { defineCommand } from "./define-command";
import { takeEvidence } from "./evidence-in-hand";

/**
 * Keeps words that stand in no file, and how they were seen, as a snapshot of a source; with evidence, that evidence
 * rests on it from then on. Refuses what takeEvidence does.
 */
export const pasteSnapshot = defineCommand<PasteSnapshotInput, { snapshotId: string }>({
  name: "paste-snapshot",
  permission: "snapshot:take",
  async run(context, { sourceId, evidence, words, howSeen, howSeenNote }) {
    const { tx, actor, now } = context;
    const taken = evidence ? await takeEvidence(tx, evidence, context.actor.id) : ok(null);
    if (!taken.ok) return taken;
    const source = await findSource(tx, sourceId);
    if (!source || (taken.value && taken.value.evidence.sourceId !== source.id)) throw new NotFoundError("source");
    const bytes = new TextEncoder().encode(words);
    const kept = { bytes, type: "text/plain", reading: await readSnapshot(bytes, "text/plain", null) };
    const brought = { sourceId, askedById: actor.id, at: now(), how: "pasted", howSeen, howSeenNote } as const;
    const { id, sha256 } = await insertBrought(tx, brought, kept);
    const bound = taken.value && (await bindSnapshot(context, taken.value, id));
    return ok({
      value: { snapshotId: id },
      event: {
        type: "snapshot.pasted",
        subject: id,
        ...bound?.place,
        data: { source: { id: sourceId }, sha256, bytes: bytes.byteLength, howSeen, ...bound?.data },
      },
    });
  },
});
