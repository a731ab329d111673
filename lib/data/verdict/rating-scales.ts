import { oneOf } from "@/lib/data/columns";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { type FindingSign, findingSignNames } from "@/lib/domain/verdict/finding-sign";
import { type Rating, ratingColours, signsOf } from "@/lib/domain/verdict/rating-scale";

/** A rating with the id of its row, the version of its scale, and the sign that its place in it gives. */
export type KeptRating = Rating & { readonly id: string; readonly scaleVersion: number; readonly sign: FindingSign };

/** One version of the newsroom's scale, best rating first. */
export type RatingScale = {
  readonly version: number;
  readonly createdAt: Date;
  readonly createdById: string | null;
  readonly ratings: readonly KeptRating[];
};

type RatingRow = {
  id: string;
  key: string;
  label: string;
  colour: string;
  sign: string;
  number: number | null;
  sourceless: boolean;
  mayStand: boolean;
  confirms: boolean;
};

/** A row of the table as the rest of Galley knows it. */
export function ratingOf(row: RatingRow, scaleVersion: number): KeptRating {
  return {
    id: row.id,
    scaleVersion,
    key: row.key,
    label: row.label,
    colour: oneOf(ratingColours, row.colour),
    sign: oneOf(findingSignNames, row.sign),
    number: row.number,
    sourceless: row.sourceless,
    mayStand: row.mayStand,
    confirms: row.confirms,
  };
}

/** The scale in force. */
export async function getRatingScale(tx: Transaction = database()): Promise<RatingScale> {
  const row = await tx.ratingScale.findFirstOrThrow({
    orderBy: { version: "desc" },
    include: { ratings: { orderBy: { position: "asc" } } },
  });
  return {
    version: row.version,
    createdAt: row.createdAt,
    createdById: row.createdById,
    ratings: row.ratings.map((rating) => ratingOf(rating, row.version)),
  };
}

/** A page of the scale's versions, newest first. */
export async function listRatingScales(page: { skip: number; take: number }): Promise<RatingScale[]> {
  const rows = await database().ratingScale.findMany({
    ...page,
    orderBy: { version: "desc" },
    include: { ratings: { orderBy: { position: "asc" } } },
  });
  return rows.map((row) => ({
    version: row.version,
    createdAt: row.createdAt,
    createdById: row.createdById,
    ratings: row.ratings.map((rating) => ratingOf(rating, row.version)),
  }));
}

/** How many versions of the scale there are. */
export async function countRatingScales(): Promise<number> {
  return database().ratingScale.count();
}

/** Adds a version of the scale; null when another one took the number in the same moment. */
export async function insertRatingScale(
  tx: Transaction,
  version: number,
  ratings: readonly Rating[],
  createdById: string,
): Promise<string | null> {
  const [scale] = await tx.ratingScale.createManyAndReturn({
    data: { version, createdById },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!scale) return null;
  const signs = signsOf(ratings);
  await tx.rating.createMany({
    data: ratings.map((rating, index) => ({
      ...{ ...rating, sign: signs[index] as FindingSign },
      ...{ scaleId: scale.id, position: index + 1 },
    })),
  });
  return scale.id;
}
