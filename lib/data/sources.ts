import "server-only";
import type { SourceKind, SourceMedium } from "@/lib/domain/evidence";
import { database, type Transaction } from "./database";

/** A source. `publishedOn` is a day, as YYYY-MM-DD; `addressKey` is the same for all addresses of one page. */
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  readonly address: string | null;
  readonly addressKey: string | null;
  readonly kind: SourceKind;
  readonly medium: SourceMedium;
  readonly revision: number;
  readonly addedById: string;
  readonly createdAt: Date;
};

export type SourceFields = Omit<Source, "id" | "revision" | "addedById" | "createdAt">;

type SourceRow = Omit<Source, "publishedOn" | "kind" | "medium"> & {
  publishedOn: Date | null;
  kind: string;
  medium: string;
};

/** A row of the table as the rest of Galley knows it. */
export function sourceOf(row: SourceRow): Source {
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    address: row.address,
    addressKey: row.addressKey,
    kind: row.kind as SourceKind,
    medium: row.medium as SourceMedium,
    revision: row.revision,
    addedById: row.addedById,
    createdAt: row.createdAt,
  };
}

/** A source by id, or null. */
export async function findSource(tx: Transaction, id: string): Promise<Source | null> {
  const row = await tx.source.findUnique({ where: { id } });
  return row && sourceOf(row);
}

/** The source that has this address key, or null. */
export async function findSourceByKey(tx: Transaction, addressKey: string): Promise<Source | null> {
  const row = await tx.source.findUnique({ where: { addressKey } });
  return row && sourceOf(row);
}

/** Adds a source and gives its id; null when another source took the address in the same moment. */
export async function insertSource(tx: Transaction, source: SourceFields, addedById: string): Promise<string | null> {
  const [row] = await tx.source.createManyAndReturn({
    data: { ...source, publishedOn: dayOf(source.publishedOn), addedById },
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Changes what is said of a source, if it still has the revision that was read. Its address stays: it is which source it is. */
export async function updateSource(
  tx: Transaction,
  source: Pick<Source, "id" | "revision">,
  fields: Omit<SourceFields, "address" | "addressKey">,
): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { id: source.id, revision: source.revision },
    data: { ...fields, publishedOn: dayOf(fields.publishedOn), revision: { increment: 1 } },
  });
  return count === 1;
}

/** Titles by id, for histories and changes that name sources by id. */
export async function titlesOfSources(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database().source.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
