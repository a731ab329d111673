import "server-only";
import { database, inTransaction, type Transaction } from "@/lib/data/database";
import { toHex } from "@/lib/domain/record/audit/signed-note";
import { findNewestCheckpoint } from "./checkpoints";
import { type KeyProof, readKeyProofs } from "./key-proofs";
import { type LogKey, listLogKeys } from "./keys";
import { readConsistencyProof, readInclusionProofs } from "./tree";

/** The places in the log of an article's events, by their leaf hashes in hex; those that have none yet are missing. */
export async function findLeafIndexes(articleId: string, tx: Transaction = database()): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ leafHash: Uint8Array; index: bigint }[]>`
    SELECT event.leaf_hash AS "leafHash", leaf.index
    FROM audit_number numbered
    JOIN audit_event event ON event.id = numbered.event_id JOIN audit_leaf leaf ON leaf.event_id = event.id
    WHERE numbered.series = 'article' AND numbered.of_id = ${articleId}::uuid ORDER BY leaf.index`;
  return new Map(rows.map(({ leafHash, index }) => [toHex(leafHash), Number(index)]));
}

/** The order of an article's events, by their leaf hashes in hex: their numbers, which is that of their places in the log. */
export async function findEventOrder(articleId: string): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ leafHash: Uint8Array }[]>`
    SELECT event.leaf_hash AS "leafHash" FROM audit_number numbered JOIN audit_event event ON event.id = numbered.event_id
    WHERE numbered.series = 'article' AND numbered.of_id = ${articleId}::uuid ORDER BY numbered.number`;
  return new Map(rows.map(({ leafHash }, i) => [toHex(leafHash), i]));
}

/** What a bundle takes from the log at one moment: the newest checkpoint, the key that signed it, and the proofs. */
export type BundleProofs = {
  readonly checkpoint: string;
  readonly key: LogKey;
  /** Every key until then, with what vouches for it. */
  readonly keys: readonly KeyProof[];
  readonly exported: { readonly record: string; readonly at: string; readonly index: number };
  readonly proofs: ReadonlyMap<number, readonly Uint8Array[]>;
  /** That the log at the checkpoint which the report prints is the beginning of this one; nothing where it prints none. */
  readonly sinceReport: readonly Uint8Array[];
};

/**
 * Reads the proofs of the leaves and of the export's own event, `bundleId`, which must have its place already.
 * `sizeInReport` is the size of the log at the checkpoint which the report prints.
 */
export function readBundleProofs(
  articleId: string,
  bundleId: string,
  indexes: readonly number[],
  sizeInReport: number | null,
): Promise<BundleProofs> {
  return inTransaction(async (tx) => {
    const newest = await findNewestCheckpoint(tx);
    if (!newest) throw new Error("the log has no checkpoint");
    const rows = await tx.auditEvent.findMany({
      where: { articleId, type: "report.bundled" },
      orderBy: { at: "desc" },
      take: 50,
    });
    const row = rows.find(({ bytes }) => new TextDecoder().decode(bytes).includes(`"subject":"${bundleId}"`));
    const index = row && (await findLeafIndexes(articleId, tx)).get(toHex(row.leafHash));
    if (!row || index === undefined) throw new Error("the export has no place in the log");
    const keys = await listLogKeys(tx);
    const key = keys.findLast(({ leafIndex }) => leafIndex !== null && leafIndex < newest.size);
    if (!key) throw new Error("the log has no key");
    return {
      checkpoint: newest.note,
      key,
      keys: await readKeyProofs(tx, newest.size),
      exported: { record: new TextDecoder().decode(row.bytes), at: row.at.toISOString(), index },
      proofs: await readInclusionProofs(tx, [...indexes, index], newest.size),
      sinceReport: sizeInReport === null ? [] : await readConsistencyProof(tx, sizeInReport, newest.size),
    };
  });
}
