import "server-only";
import type { Transaction } from "@/lib/data/database";
import { readInclusionProofs } from "./tree";

/**
 * What vouches for a key of the log: the record that brought it, its place, and the first checkpoint that covers it, which
 * the key before signs too where it was still at hand, with the hashes of the record's inclusion proof in that one's tree.
 */
export type KeyProof = {
  readonly record: string;
  readonly index: number;
  readonly checkpoint: string;
  readonly hashes: readonly Uint8Array[];
};

/** That of each key of the log of that size, in the order in which they came. */
export async function readKeyProofs(tx: Transaction, size: number): Promise<KeyProof[]> {
  const rows = await tx.$queryRaw<{ bytes: Uint8Array; index: bigint; size: bigint; note: string }[]>`
    SELECT event.bytes, leaf.index, first.size, first.note
    FROM audit_event event JOIN audit_leaf leaf ON leaf.event_id = event.id
    CROSS JOIN LATERAL (
      SELECT size, note FROM audit_checkpoint WHERE audit_checkpoint.size > leaf.index ORDER BY size LIMIT 1
    ) AS first
    WHERE event.type = 'audit-key.registered' AND leaf.index < ${size}::bigint ORDER BY leaf.index`;
  const proofs: KeyProof[] = [];
  for (const { bytes, index, size: treeSize, note } of rows) {
    const leafIndex = Number(index);
    const hashes = (await readInclusionProofs(tx, [leafIndex], Number(treeSize))).get(leafIndex) ?? [];
    proofs.push({ record: new TextDecoder().decode(bytes), index: leafIndex, checkpoint: note, hashes });
  }
  return proofs;
}
