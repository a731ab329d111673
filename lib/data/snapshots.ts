import { asWritten, oneOf } from "./columns";
import "server-only";
import { type SnapshotPage, type SnapshotState, snapshotStates } from "@/lib/domain/snapshot";
import type { Block } from "@/lib/domain/text/blocks";
import { database, type Transaction } from "./database";
import { type SnapshotFacts, snapshotFactsOf, snapshotFactsSelect } from "./snapshot-facts";

/** A snapshot's facts, or null. */
export async function findSnapshot(id: string, tx: Transaction = database()): Promise<SnapshotFacts | null> {
  const row = await tx.snapshot.findUnique({ where: { id }, select: snapshotFactsSelect });
  return row && snapshotFactsOf(row);
}

/** A source's snapshots and those of the sources merged into it, those asked for last first. */
export async function listSnapshots(sourceId: string, tx: Transaction = database()): Promise<SnapshotFacts[]> {
  const rows = await tx.snapshot.findMany({
    where: { source: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] } },
    select: snapshotFactsSelect,
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(snapshotFactsOf);
}

/** Of each source that has any: its last kept snapshot, and the one that is on its way. */
export type SourceSnapshots = {
  readonly newest: { readonly id: string; readonly keptAt: Date } | null;
  readonly underWay: string | null;
};

/** What there is of each of some sources, by the source's id; nothing for those without a snapshot. */
export async function snapshotsOfSources(sourceIds: readonly string[]): Promise<Map<string, SourceSnapshots>> {
  const found = new Map<string, SourceSnapshots>();
  if (sourceIds.length === 0) return found;
  const rows = await database().$queryRaw<{ id: string; source_id: string; state: string; kept_at: Date | null }[]>`
    SELECT DISTINCT ON (source_id, state = 'kept') id, source_id, state, kept_at
    FROM snapshot WHERE source_id = ANY (${[...sourceIds]}::uuid[]) AND state IN ('waiting', 'fetching', 'kept')
    ORDER BY source_id, state = 'kept', kept_at DESC, id DESC`;
  for (const { id, source_id, kept_at } of rows) {
    const known = found.get(source_id) ?? { newest: null, underWay: null };
    found.set(source_id, kept_at ? { ...known, newest: { id, keptAt: kept_at } } : { ...known, underWay: id });
  }
  return found;
}

/** A source's last kept snapshot, or null. */
export async function findNewestKept(tx: Transaction, sourceId: string): Promise<SnapshotFacts | null> {
  const row = await tx.snapshot.findFirst({
    where: { sourceId, state: "kept" },
    select: snapshotFactsSelect,
    orderBy: [{ keptAt: "desc" }, { id: "desc" }],
  });
  return row && snapshotFactsOf(row);
}

/** A snapshot, locked until the end of the transaction against becoming kept or failed; null when there is none. */
export async function lockSnapshot(tx: Transaction, id: string): Promise<SnapshotFacts | null> {
  await tx.$executeRaw`SELECT 1 FROM snapshot WHERE id = ${id}::uuid FOR SHARE`;
  return findSnapshot(id, tx);
}

/** The snapshot of a source that is on its way, locked in the same way; null when there is none. */
export async function lockUnderWay(tx: Transaction, sourceId: string): Promise<SnapshotFacts | null> {
  const row = await tx.snapshot.findFirst({
    where: { sourceId, state: { in: ["waiting", "fetching"] } },
    select: { id: true },
  });
  return row && lockSnapshot(tx, row.id);
}

/** How far a snapshot has come: a screen that shows another state is to look again. Null when there is none. */
export async function findSnapshotProgress(
  id: string,
): Promise<{ sourceId: string; state: SnapshotState; attempts: number } | null> {
  const row = await database().snapshot.findUnique({
    where: { id },
    select: { sourceId: true, state: true, attempts: true },
  });
  return row && { ...row, state: oneOf(snapshotStates, row.state) };
}

/** The words of a kept snapshot, with its pages and blocks; null when there is no such kept snapshot. */
export async function findSnapshotText(
  id: string,
  tx: Transaction = database(),
): Promise<{ text: string; blocks: readonly Block[]; pages: readonly SnapshotPage[] } | null> {
  const row = await tx.snapshot.findFirst({
    where: { id, state: "kept" },
    select: { text: true, blocks: true, pages: true },
  });
  return (
    row && {
      text: row.text ?? "",
      blocks: asWritten(row.blocks),
      pages: asWritten(row.pages),
    }
  );
}

/** The exact bytes that were kept under a SHA-256, or null. */
export async function findContent(sha256: string): Promise<Uint8Array | null> {
  const row = await database().snapshotContent.findUnique({ where: { sha256 }, select: { bytes: true } });
  return row?.bytes ?? null;
}
