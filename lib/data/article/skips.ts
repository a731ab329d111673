import { batchesOf } from "@/lib/data/batches";
import { oneOf } from "@/lib/data/columns";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { type SkipReason, skipReasons } from "@/lib/domain/evidence/evidence";
import type { TextRange } from "@/lib/domain/text/range";
import type { Article } from "./articles";

/** A range left unchecked on purpose. */
export type Skip = {
  readonly id: string;
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reason: SkipReason;
  readonly note: string | null;
  readonly madeById: string;
  readonly madeAt: Date;
  readonly liftedAt: Date | null;
};

/** The standing skips of a version, in text order. */
export async function listSkips(versionId: string, tx: Transaction = database()): Promise<Skip[]> {
  const rows = await tx.skip.findMany({
    where: { versionId, liftedAt: null },
    orderBy: [{ start: "asc" }, { end: "asc" }],
  });
  return rows.map(skipOf);
}

/** A skip by id, or null. */
export async function findSkip(tx: Transaction, id: string): Promise<Skip | null> {
  const row = await tx.skip.findUnique({ where: { id } });
  return row && skipOf(row);
}

/**
 * A skip as the article's newest version has it, to which it may have been carried over from the version it was made in;
 * null where it did not come over. Lock the article first.
 */
export async function findNewestSkip(
  tx: Transaction,
  article: Pick<Article, "versionNumber">,
  id: string,
): Promise<Skip | null> {
  const copy = await tx.skip.findFirst({ where: { carriedFromId: id }, select: { id: true } });
  if (copy) return findNewestSkip(tx, article, copy.id);
  const row = await tx.skip.findUnique({ where: { id }, include: { version: { select: { number: true } } } });
  return row?.version.number === article.versionNumber ? skipOf(row) : null;
}

/** Adds a skip; gives its id. */
export async function insertSkip(
  tx: Transaction,
  skip: Pick<Skip, "articleId" | "start" | "end" | "quote" | "reason" | "note" | "madeById"> & { versionId: string },
): Promise<string> {
  const row = await tx.skip.create({ data: skip, select: { id: true } });
  return row.id;
}

/** Lifts a skip that stands; false when it was lifted already. */
export async function liftSkipRow(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.skip.updateMany({ where: { id, liftedAt: null }, data: { liftedAt: at } });
  return count === 1;
}

/** Copies skips to a new version, each at its range there (code units); those without one stay behind. */
export async function insertCarriedSkips(
  tx: Transaction,
  articleId: string,
  versionId: string,
  ranges: ReadonlyMap<string, TextRange | null>,
): Promise<void> {
  const rows = await tx.skip.findMany({ where: { id: { in: [...ranges.keys()] } } });
  const carried = rows.flatMap(({ id, quote, reason, note, madeById, madeAt }) => {
    const range = ranges.get(id);
    return range ? [{ articleId, versionId, ...range, quote, reason, note, madeById, madeAt, carriedFromId: id }] : [];
  });
  for (const data of batchesOf(carried)) await tx.skip.createMany({ data });
}

function skipOf(row: Omit<Skip, "reason"> & { reason: string }): Skip {
  return {
    id: row.id,
    articleId: row.articleId,
    start: row.start,
    end: row.end,
    quote: row.quote,
    reason: oneOf(skipReasons, row.reason),
    note: row.note,
    madeById: row.madeById,
    madeAt: row.madeAt,
    liftedAt: row.liftedAt,
  };
}
