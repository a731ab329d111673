import { dayColumn, dayIn, oneOf } from "@/lib/data/columns";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import { NotFoundError } from "@/lib/domain/errors";
import { type SourceKind, type SourceMedium, sourceKinds, sourceMedia } from "@/lib/domain/evidence/evidence";
import { type Confidence, type Shown, type SourceReader, shownTo } from "@/lib/domain/evidence/source";

/**
 * A source with its name, also where that is confidential. No function gives one: what a reader gets is a ShownSource.
 * `publishedOn` is a day, as YYYY-MM-DD; `addressKey` is the same for all addresses of one page.
 */
type Source = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  readonly address: string | null;
  readonly addressKey: string | null;
  readonly kind: SourceKind;
  readonly medium: SourceMedium;
  /** Null unless its name is to be kept from others. */
  readonly confidence: Confidence | null;
  /** Since when it cannot be newly attached, and why; null while it can. */
  readonly retired: Retirement | null;
  /** The source that is kept in its place; null unless it was merged. */
  readonly mergedIntoId: string | null;
  readonly revision: number;
  readonly addedById: string;
  readonly createdAt: Date;
};

export type Retirement = { readonly at: Date; readonly reason: string };

/** A source as one reader may see it. */
export type ShownSource = Shown<Source>;

export type SourceFields = Omit<Source, "id" | "revision" | "addedById" | "createdAt" | "retired" | "mergedIntoId">;

type SourceRow = Omit<Source, "publishedOn" | "kind" | "medium" | "confidence" | "retired"> & {
  publishedOn: Date | null;
  kind: string;
  medium: string;
  confidential: boolean;
  publicDescription: string | null;
  confidenceReason: string | null;
  retiredAt: Date | null;
  retiredReason: string | null;
};

/** A row of the table as the reader may see it. */
export function shownSourceOf(row: SourceRow, reader: SourceReader): ShownSource {
  return shownTo(reader, sourceOf(row));
}

function sourceOf(row: SourceRow): Source {
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    publishedOn: dayIn(row.publishedOn),
    address: row.address,
    addressKey: row.addressKey,
    kind: oneOf(sourceKinds, row.kind),
    medium: oneOf(sourceMedia, row.medium),
    confidence: confidenceOf(row),
    retired: row.retiredAt && { at: row.retiredAt, reason: row.retiredReason ?? "" },
    mergedIntoId: row.mergedIntoId,
    revision: row.revision,
    addedById: row.addedById,
    createdAt: row.createdAt,
  };
}

function confidenceOf({ confidential, publicDescription, confidenceReason }: SourceRow): Confidence | null {
  return confidential ? { description: publicDescription ?? "", reason: confidenceReason ?? "" } : null;
}

/** Which sources' names a reader sees, as a condition; the same as maySeeName. */
export function nameSeenBy({ seesAll, ownId }: SourceReader): Prisma.SourceWhereInput {
  if (seesAll) return {};
  return ownId === null ? { confidential: false } : { OR: [{ confidential: false }, { addedById: ownId }] };
}

/** The source with that id as the reader may see it, or null. */
export async function findSource(
  reader: SourceReader,
  id: string,
  tx: Transaction = database(),
): Promise<ShownSource | null> {
  const row = await tx.source.findUnique({ where: { id } });
  return row && shownSourceOf(row, reader);
}

/** The same. Throws NotFoundError. */
export async function getSource(reader: SourceReader, id: string, tx?: Transaction): Promise<ShownSource> {
  const source = await findSource(reader, id, tx);
  if (!source) throw new NotFoundError("source");
  return source;
}

/** The source that stands for that id: itself, or the one that it was merged into. Throws NotFoundError. */
export async function getStandingSource(reader: SourceReader, id: string, tx: Transaction): Promise<ShownSource> {
  const source = await getSource(reader, id, tx);
  return source.mergedIntoId === null ? source : getSource(reader, source.mergedIntoId, tx);
}

/** The sources that were merged into one, as the reader may see them, oldest first. */
export async function listMergedSources(reader: SourceReader, keptId: string): Promise<ShownSource[]> {
  const rows = await database().source.findMany({
    where: { mergedIntoId: keptId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => shownSourceOf(row, reader));
}

/** The source that stands for this address key, or null. One whose name the reader may not see is not found. */
export async function findSourceByKey(
  tx: Transaction,
  addressKey: string,
  reader: SourceReader,
): Promise<ShownSource | null> {
  const row = await tx.source.findFirst({
    where: { AND: [{ addressKey }, nameSeenBy(reader)] },
    include: { mergedInto: true },
    orderBy: [{ confidential: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  return row && shownSourceOf(row.mergedInto ?? row, reader);
}

/** Adds a source and gives its id; null when another source took the address in the same moment. */
export async function insertSource(
  tx: Transaction,
  { confidence, publishedOn, ...source }: SourceFields,
  addedById: string,
): Promise<string | null> {
  const [row] = await tx.source.createManyAndReturn({
    data: { ...source, ...confidenceColumns(confidence), publishedOn: dayColumn(publishedOn), addedById },
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

/** The columns that keep whether a source is confidential. */
export function confidenceColumns(confidence: Confidence | null) {
  return {
    confidential: confidence !== null,
    publicDescription: confidence?.description ?? null,
    confidenceReason: confidence?.reason ?? null,
  };
}

/** What a reader may call the sources, or those that they were merged into, by id; for what names sources by id. */
export async function titlesOfSources(ids: readonly string[], reader: SourceReader): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database().source.findMany({ where: { id: { in: [...ids] } }, include: { mergedInto: true } });
  return new Map(rows.map((row) => [row.id, shownSourceOf(row.mergedInto ?? row, reader).title]));
}

/** Some sources as the reader may see them, oldest first. */
export async function listShownSources(reader: SourceReader, ids: readonly string[]): Promise<ShownSource[]> {
  const rows = await database().source.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => shownSourceOf(row, reader));
}
