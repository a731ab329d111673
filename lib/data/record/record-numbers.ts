import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { type ReadTo, type RecordNumber, type Series, seriesOfReport } from "@/lib/domain/record/audit/numbers";
import { toHex } from "@/lib/domain/record/audit/signed-note";

/**
 * The next number in each of these series, which nobody else can take before the transaction ends: the numbers have no
 * gap, and their order is that in which the transactions end. One query, the last lock that a transaction takes.
 */
export async function takeNumbers(tx: Transaction, wanted: readonly Series[]): Promise<RecordNumber[]> {
  if (wanted.length === 0) return [];
  const rows = await tx.$queryRaw<{ number: number; hash: Uint8Array | null }[]>`
    SELECT last_number + 1 AS number, last_hash AS hash
    FROM take_audit_numbers(${wanted.map(({ series }) => series)}::text[], ${wanted.map(({ of }) => of)}::uuid[])
    ORDER BY place`;
  return wanted.map((series, i) => {
    const row = rows[i];
    if (!row) throw new Error("a series has no next number");
    return { ...series, number: row.number, before: row.hash && toHex(row.hash) };
  });
}

/**
 * Up to which record a report was read, of each series that it is of. `hashes` are the leaf hashes, in hex, of the
 * records that it has. Throws when it has none of a series.
 */
export async function findReadTo(
  articleId: string,
  claimId: string | null,
  hashes: ReadonlySet<string>,
): Promise<ReadTo[]> {
  const read: ReadTo[] = [];
  for (const { series, of } of seriesOfReport(articleId, claimId)) {
    const rows = await database().auditNumber.findMany({
      where: { series, ofId: of },
      select: { number: true, event: { select: { leafHash: true } } },
      orderBy: { number: "desc" },
    });
    const last = rows
      .map(({ number, event }) => ({ number, hash: toHex(event.leafHash) }))
      .find(({ hash }) => hashes.has(hash));
    if (!last) throw new Error(`the report has no record of the series ${series} ${of}`);
    read.push({ series, of, ...last });
  }
  return read;
}
