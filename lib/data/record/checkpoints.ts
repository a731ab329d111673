import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { Checkpoint } from "@/lib/domain/record/audit/checkpoint";

/** A checkpoint that was signed: what it says, and the note that is given out. */
export type SignedCheckpoint = Omit<Checkpoint, "origin"> & { readonly note: string };

/** The newest checkpoint; null while no event has been sequenced. */
export async function findNewestCheckpoint(tx: Transaction = database()): Promise<SignedCheckpoint | null> {
  const row = await tx.auditCheckpoint.findFirst({
    select: { size: true, root: true, note: true },
    orderBy: { size: "desc" },
  });
  return row && { ...row, size: Number(row.size) };
}

/** When the last event that the checkpoint covers happened. */
export async function timeOfCheckpoint(size: number, tx: Transaction = database()): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT event.at FROM audit_leaf leaf JOIN audit_event event ON event.id = leaf.event_id
    WHERE leaf.index = ${size - 1}::bigint`;
  return row?.at ?? null;
}

/** A checkpoint as it is kept: with the size of the one before it, 0 for the first. */
export type KeptCheckpoint = SignedCheckpoint & { readonly previous: number };

/** Keeps a new checkpoint. */
export async function insertCheckpoint(tx: Transaction, { size, root, note, previous }: KeptCheckpoint): Promise<void> {
  await tx.auditCheckpoint.create({ data: { size, root: new Uint8Array(root), note, previous: previous || null } });
}
