import "server-only";
import { keyIdOf, parseSignedNote, toHex, writeSignedNote } from "@/lib/domain/audit/signed-note";
import { database, inTransaction, type Transaction } from "../database";
import { sha256 } from "../sha256";
import { findNewestCheckpoint } from "./checkpoints";
import { type LogKey, listLogKeys } from "./keys";
import { readInclusionProofs } from "./tree";

/** The places in the log of an article's events, by their leaf hashes in hex; those that have none yet are missing. */
export async function findLeafIndexes(articleId: string, tx: Transaction = database()): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ leafHash: Uint8Array; index: bigint }[]>`
    SELECT event.leaf_hash AS "leafHash", leaf.index
    FROM audit_event event JOIN audit_leaf leaf ON leaf.event_id = event.id
    WHERE event.article_id = ${articleId}::uuid ORDER BY leaf.index`;
  return new Map(rows.map(({ leafHash, index }) => [toHex(leafHash), Number(index)]));
}

/** What a bundle takes from the log at one moment: the newest checkpoint, the key that signed it, and the proofs. */
export type BundleProofs = {
  readonly checkpoint: string;
  readonly key: LogKey;
  readonly exported: { readonly record: string; readonly at: string; readonly index: number };
  readonly proofs: ReadonlyMap<number, readonly Uint8Array[]>;
};

/** Reads the proofs of the leaves and of the export's own event, `bundleId`, which must have its place already. */
export function readBundleProofs(
  articleId: string,
  bundleId: string,
  indexes: readonly number[],
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
      checkpoint: signedByAlone(newest.note, key),
      key,
      exported: { record: new TextDecoder().decode(row.bytes), at: row.at.toISOString(), index },
      proofs: await readInclusionProofs(tx, [...indexes, index], newest.size),
    };
  });
}

/** A checkpoint's note with that key's signature alone: a bundle has one key, and one that was rotated signs beside it. */
function signedByAlone(note: string, key: LogKey): string {
  const read = parseSignedNote(note);
  if (!read) throw new Error("the newest checkpoint cannot be read");
  const id = toHex(keyIdOf(sha256, key));
  return writeSignedNote({ ...read, signatures: read.signatures.filter(({ keyId }) => toHex(keyId) === id) });
}
