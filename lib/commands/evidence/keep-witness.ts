import { defineWorkerCommand, done } from "@/lib/commands/define-command";
import { addWitness } from "@/lib/data/evidence/keep-snapshots";
import { findSnapshot } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { theWorker } from "@/lib/domain/evidence/source";
import { refuse } from "@/lib/domain/result";

/** What somebody outside says of a kept snapshot: that its salted hash existed at a time, or where their copy of the page is. */
export type Witness = { readonly snapshotId: string } & (
  | { readonly timeStamp: { readonly token: Uint8Array; readonly at: Date } }
  | { readonly archivedAddress: string }
);

/** Keeps, beside a snapshot, what somebody outside says of it, once. Refuses `snapshot-settled` when that was kept already. */
export const keepWitness = defineWorkerCommand<Witness, { snapshotId: string }>({
  name: "keep-witness",
  permission: "snapshot:keep",
  async run({ tx }, witness) {
    const { snapshotId } = witness;
    const snapshot = await findSnapshot(theWorker, snapshotId, tx);
    if (!snapshot?.saltedSha256 || !(await addWitness(tx, witness))) return refuse("snapshot-settled");
    return done({
      value: { snapshotId },
      event: {
        type: "snapshot.witnessed",
        subject: snapshotId,
        data: {
          source: await sourceInEvent(tx, snapshot.sourceId),
          saltedSha256: snapshot.saltedSha256,
          witness: "timeStamp" in witness ? "time-stamp" : "archive",
        },
      },
    });
  },
});
