import { asWritten, oneOf, oneOfOrNull } from "@/lib/data/columns";
import "server-only";
import { contentBytes } from "@/lib/data/content";
import { database, type Transaction } from "@/lib/data/database";
import { type SnapshotPage, type SnapshotState, snapshotStates } from "@/lib/domain/evidence/snapshot";
import { mayRead, type SourceReader } from "@/lib/domain/evidence/source";
import type { Block } from "@/lib/domain/text/blocks";
import { type Encoding, encodings } from "@/lib/domain/text/encodings";
import { type SnapshotFacts, shownSnapshotOf, snapshotFactsSelect } from "./snapshot-facts";

/** A snapshot's facts as the reader may see them, or null. */
export async function findSnapshot(
  reader: SourceReader,
  id: string,
  tx: Transaction = database(),
): Promise<SnapshotFacts | null> {
  const row = await tx.snapshot.findUnique({ where: { id }, select: snapshotFactsSelect });
  return row && shownSnapshotOf(row, reader);
}

/**
 * A source's snapshots and those of the sources merged into it, as the reader may see them, those asked for last first.
 */
export async function listSnapshots(reader: SourceReader, sourceId: string): Promise<SnapshotFacts[]> {
  const rows = await database().snapshot.findMany({
    where: { source: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] } },
    select: snapshotFactsSelect,
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => shownSnapshotOf(row, reader));
}

/** Of each source that has any: its last kept snapshot, and the one that is on its way. */
export type SourceSnapshots = {
  /** `askedAt` tells readings of the same moment apart: another reading is asked for after it. */
  readonly newest: {
    readonly id: string;
    readonly keptAt: Date;
    readonly askedAt: Date;
    readonly isReread: boolean;
  } | null;
  readonly underWay: string | null;
};

type NewestRow = {
  readonly id: string;
  readonly source_id: string;
  readonly kept_at: Date | null;
  readonly asked_at: Date;
  readonly reread_of_id: string | null;
};

/** What there is of each of some sources, by the source's id; nothing for those without a snapshot. */
export async function snapshotsOfSources(sourceIds: readonly string[]): Promise<Map<string, SourceSnapshots>> {
  const found = new Map<string, SourceSnapshots>();
  if (sourceIds.length === 0) return found;
  const rows = await database().$queryRaw<NewestRow[]>`
    SELECT DISTINCT ON (source_id, state = 'kept') id, source_id, state, kept_at, asked_at, reread_of_id
    FROM snapshot WHERE source_id = ANY (${[...sourceIds]}::uuid[]) AND state IN ('waiting', 'fetching', 'kept')
    ORDER BY source_id, state = 'kept', kept_at DESC, asked_at DESC, id DESC`;
  for (const { id, source_id, kept_at: keptAt, asked_at: askedAt, reread_of_id } of rows) {
    const known = found.get(source_id) ?? { newest: null, underWay: null };
    const newest = keptAt && { id, keptAt, askedAt, isReread: reread_of_id !== null };
    found.set(source_id, newest ? { ...known, newest } : { ...known, underWay: id });
  }
  return found;
}

/** Which snapshot of a source was kept last, and when; null without one. */
export async function findNewestKept(tx: Transaction, sourceId: string): Promise<{ id: string; keptAt: Date } | null> {
  const row = await tx.snapshot.findFirst({
    where: { sourceId, state: "kept" },
    select: { id: true, keptAt: true },
    orderBy: [{ keptAt: "desc" }, { askedAt: "desc" }, { id: "desc" }],
  });
  return row?.keptAt ? { id: row.id, keptAt: row.keptAt } : null;
}

/** The encoding that a person last chose for a copy of a source; null where none was chosen. */
export async function findChosenEncoding(sourceId: string): Promise<Encoding | null> {
  const row = await database().snapshot.findFirst({
    where: { sourceId, encoding: { not: null } },
    select: { encoding: true },
    orderBy: { askedAt: "desc" },
  });
  return oneOfOrNull(encodings, row?.encoding ?? null);
}

/** Locks a snapshot until the end of the transaction against becoming kept or failed. */
export async function lockSnapshot(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM snapshot WHERE id = ${id}::uuid FOR SHARE`;
}

/** Which snapshot of a source is on its way, locked in the same way; null when there is none. */
export async function lockUnderWay(tx: Transaction, sourceId: string): Promise<string | null> {
  const row = await tx.snapshot.findFirst({
    where: { sourceId, state: { in: ["waiting", "fetching"] } },
    select: { id: true },
  });
  if (row) await lockSnapshot(tx, row.id);
  return row?.id ?? null;
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

const owner = { select: { confidential: true, addedById: true } } as const;

/** The words of a kept snapshot, with its pages and blocks; null when it is not kept, or not for this reader. */
export async function findSnapshotText(
  reader: SourceReader,
  id: string,
  tx: Transaction = database(),
): Promise<{ text: string; blocks: readonly Block[]; pages: readonly SnapshotPage[] } | null> {
  const row = await tx.snapshot.findFirst({
    where: { id, state: "kept" },
    select: { text: true, blocks: true, pages: true, source: owner },
  });
  if (!row || !mayRead(reader, row.source)) return null;
  return { text: row.text ?? "", blocks: asWritten(row.blocks), pages: asWritten(row.pages) };
}

/** The exact bytes of a kept snapshot; null when it is not kept, or not for this reader. */
export async function findSnapshotBytes(reader: SourceReader, id: string): Promise<Uint8Array | null> {
  const row = await database().snapshot.findUnique({
    where: { id },
    select: { source: owner, content: { select: { sha256: true, length: true } } },
  });
  return row?.content && mayRead(reader, row.source) ? contentBytes(row.content.sha256, row.content.length) : null;
}
