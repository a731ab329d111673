import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { confidenceColumns, type ShownSource, shownSourceOf } from "./sources";

/** Locks the sources, in one order for everybody, and gives those that there are, as the reader may see them. */
export async function takeSources(
  reader: SourceReader,
  ids: readonly string[],
  tx: Transaction,
): Promise<ShownSource[]> {
  await tx.$queryRaw`SELECT id FROM source WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.source.findMany({ where: { id: { in: [...ids] } } });
  return rows.map((row) => shownSourceOf(row, reader));
}

/**
 * Merges sources that are locked into the kept one, with whatever was merged into them before. Their evidence stays with
 * them, so that approvals go on naming it. What comes under a confidential source becomes confidential with it.
 */
export async function mergeInto(tx: Transaction, kept: ShownSource, others: readonly ShownSource[]): Promise<void> {
  const ids = others.map(({ id }) => id);
  const columns = kept.confidence ? confidenceColumns(kept.confidence) : {};
  const data = { mergedIntoId: kept.id, ...columns, revision: { increment: 1 } };
  const below = await tx.source.findMany({ where: { mergedIntoId: { in: ids } }, select: { id: true } });
  // First those below, since one step leads to the kept source, never two.
  await tx.source.updateMany({ where: { id: { in: below.map(({ id }) => id) } }, data });
  await tx.source.updateMany({ where: { id: { in: ids } }, data });
  await nameMerged(tx, kept.id);
}

/** Makes a merged source stand by itself again. */
export async function takeApart(tx: Transaction, source: ShownSource, keptId: string): Promise<void> {
  await tx.source.update({ where: { id: source.id }, data: { mergedIntoId: null, revision: { increment: 1 } } });
  await nameMerged(tx, keptId);
}

/** Writes down what the sources that were merged into one were called, for searching, and raises its revision. */
async function nameMerged(tx: Transaction, keptId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE source SET revision = revision + 1, merged_names = (
      SELECT string_agg(concat_ws(E'\n', m.title, m.publisher, m.author, m.address), E'\n' ORDER BY m.id)
      FROM source m WHERE m.merged_into_id = ${keptId}::uuid
    ) WHERE id = ${keptId}::uuid`;
}

/** What rests on each of some sources: pieces of evidence, claims, and claims that are approved or were until lately. */
export type SourceWeight = { readonly pieces: number; readonly claims: number; readonly approved: number };

/** The weights by source id, each with what was merged into it; sources without uses are left out. */
export async function weighSources(ids: readonly string[]): Promise<Map<string, SourceWeight>> {
  const rows = await database().$queryRaw<(SourceWeight & { id: string })[]>`
    SELECT coalesce(s.merged_into_id, s.id) AS id, count(*)::int AS pieces, count(DISTINCT c.id)::int AS claims,
      count(DISTINCT c.id) FILTER (WHERE c.state IN ('approved', 'stale'))::int AS approved
    FROM source s
    JOIN evidence e ON e.source_id = s.id AND e.removed_at IS NULL
    JOIN claim c ON c.id = e.claim_id AND c.state <> 'taken-back'
    WHERE s.id = ANY (${[...ids]}::uuid[]) OR s.merged_into_id = ANY (${[...ids]}::uuid[])
    GROUP BY 1`;
  return new Map(rows.map(({ id, ...weight }) => [id, weight]));
}

/** On how many claims more than one of these sources stands; both pieces stay there after merging. */
export async function countSharedClaims(ids: readonly string[]): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT e.claim_id FROM evidence e
      JOIN source s ON s.id = e.source_id
      JOIN claim c ON c.id = e.claim_id AND c.state <> 'taken-back'
      WHERE e.removed_at IS NULL AND coalesce(s.merged_into_id, s.id) = ANY (${[...ids]}::uuid[])
      GROUP BY e.claim_id HAVING count(DISTINCT coalesce(s.merged_into_id, s.id)) > 1
    ) shared`;
  return row?.count ?? 0;
}
