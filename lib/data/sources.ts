import "server-only";
import { NotFoundError } from "@/lib/domain/errors";
import type { SourceKind, SourceMedium } from "@/lib/domain/evidence";
import { type Confidence, type Shown, type SourceReader, shownTo } from "@/lib/domain/source";
import { database, type Transaction } from "./database";
import { Prisma } from "./generated/client";

/**
 * A source with its name, also where that is confidential: only commands and lib/data handle it. What a reader gets is a
 * ShownSource. `publishedOn` is a day, as YYYY-MM-DD; `addressKey` is the same for all addresses of one page.
 */
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
  /** Null unless its name is to be kept from others. */
  readonly confidence: Confidence | null;
  readonly revision: number;
  readonly addedById: string;
  readonly createdAt: Date;
};

/** A source as one reader may see it. */
export type ShownSource = Shown<Source>;

export type SourceFields = Omit<Source, "id" | "revision" | "addedById" | "createdAt">;

type SourceRow = Omit<Source, "publishedOn" | "kind" | "medium" | "confidence"> & {
  publishedOn: Date | null;
  kind: string;
  medium: string;
  confidential: boolean;
  publicDescription: string | null;
  confidenceReason: string | null;
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
    confidence: confidenceOf(row),
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

/** A source by id, or null. */
export async function findSource(tx: Transaction, id: string): Promise<Source | null> {
  const row = await tx.source.findUnique({ where: { id } });
  return row && sourceOf(row);
}

/** A source by id. Throws NotFoundError. */
export async function getSource(tx: Transaction, id: string): Promise<Source> {
  const source = await findSource(tx, id);
  if (!source) throw new NotFoundError("source");
  return source;
}

/** The source with that id as the reader may see it, or null. */
export async function findShownSource(reader: SourceReader, id: string): Promise<ShownSource | null> {
  const source = await findSource(database(), id);
  return source && shownTo(reader, source);
}

/** The source that has this address key, or null. One whose name the reader may not see is not found. */
export async function findSourceByKey(
  tx: Transaction,
  addressKey: string,
  reader: SourceReader,
): Promise<Source | null> {
  const row = await tx.source.findFirst({
    where: { AND: [{ addressKey }, nameSeenBy(reader)] },
    orderBy: [{ confidential: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  return row && sourceOf(row);
}

/** Adds a source and gives its id; null when another source took the address in the same moment. */
export async function insertSource(
  tx: Transaction,
  { confidence, publishedOn, ...source }: SourceFields,
  addedById: string,
): Promise<string | null> {
  const [row] = await tx.source.createManyAndReturn({
    data: { ...source, ...confidenceColumns(confidence), publishedOn: dayOf(publishedOn), addedById },
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Changes what is said of a source, if it still has the revision that was read. Its address stays: it is which source it is. */
export async function updateSource(
  tx: Transaction,
  source: Pick<Source, "id" | "revision">,
  fields: Omit<SourceFields, "address" | "addressKey" | "confidence">,
): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { id: source.id, revision: source.revision },
    data: { ...fields, publishedOn: dayOf(fields.publishedOn), revision: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Makes a source confidential or ends that, if it still has the revision that was read. Gives "taken" when another
 * source that is not confidential has its address.
 */
export async function updateConfidence(
  tx: Transaction,
  source: Pick<Source, "id" | "revision" | "addressKey">,
  confidence: Confidence | null,
): Promise<"saved" | "changed" | "taken"> {
  const { id, revision, addressKey } = source;
  const isTaken =
    confidence === null &&
    addressKey !== null &&
    (await tx.source.count({ where: { addressKey, confidential: false, id: { not: id } } })) > 0;
  if (isTaken) return "taken";
  try {
    const { count } = await tx.source.updateMany({
      where: { id, revision },
      data: { ...confidenceColumns(confidence), revision: { increment: 1 } },
    });
    return count === 1 ? "saved" : "changed";
  } catch (error) {
    // Somebody added the address in the same moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return "taken";
    throw error;
  }
}

function confidenceColumns(confidence: Confidence | null) {
  return {
    confidential: confidence !== null,
    publicDescription: confidence?.description ?? null,
    confidenceReason: confidence?.reason ?? null,
  };
}

/** What a reader may call the sources, by id, for histories and changes that name sources by id. */
export async function titlesOfSources(ids: readonly string[], reader: SourceReader): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database().source.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, shownTo(reader, sourceOf(row)).title]));
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
