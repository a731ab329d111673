import { batchesOf } from "@/lib/data/batches";
import { asWritten, dayIn } from "@/lib/data/columns";
import "server-only";
import { randomUUID } from "node:crypto";
import { database, type Transaction } from "@/lib/data/database";
import type { Prisma, EarlierCheck as Row } from "@/lib/data/generated/client";
import { holds, searchWords } from "@/lib/data/search-words";
import { sha256Hex } from "@/lib/data/sha256";
import type { EarlierCheck } from "@/lib/domain/exchange/earlier-check";
import { insertLikeWords, lockLikeWords, rankLikeChecks } from "./like-checks";

/** An earlier check in the library. */
export type KeptEarlierCheck = Omit<EarlierCheck, "raw" | "likelyLanguage"> & {
  readonly id: string;
  readonly importedAt: Date;
};

/** How many rows go to the database at once. */
const batch = 500;

/** Keeps checks that are not there yet; gives how many were new. The same ClaimReview is kept once. */
export async function insertEarlierChecks(
  tx: Transaction,
  checks: readonly EarlierCheck[],
  importedById: string | null,
  importedAt: Date,
): Promise<number> {
  let added = 0;
  await lockLikeWords(tx);
  for (const each of batchesOf(checks, batch)) {
    const some = each.map((check) => ({ ...check, id: randomUUID() }));
    const data = some.map(({ rating, reviewedOn, notes, likelyLanguage: _, ...check }) => ({
      ...check,
      ...{ sha256: sha256Hex(check.raw), notes: [...notes], importedById, importedAt },
      ...{ ratingLabel: rating.label, ratingValue: rating.value, ratingWorst: rating.worst, ratingBest: rating.best },
      reviewedOn: reviewedOn === null ? null : new Date(`${reviewedOn}T00:00:00Z`),
    }));
    added += (await tx.earlierCheck.createMany({ data, skipDuplicates: true })).count;
    await insertLikeWords(
      tx,
      some.map(({ id, statement, title, likelyLanguage }) => ({
        ...{ id, words: `${statement} ${title ?? ""}`, language: likelyLanguage },
      })),
    );
  }
  return added;
}

/** How many checks hold all words of a search, and a page of them, the newest first. */
export async function countEarlierChecks(search: string): Promise<number> {
  return database().earlierCheck.count({ where: await whereOf(search) });
}

export async function listEarlierChecks(
  search: string,
  range: { readonly skip: number; readonly take: number },
): Promise<KeptEarlierCheck[]> {
  const rows = await database().earlierCheck.findMany({
    where: await whereOf(search),
    orderBy: [{ reviewedOn: { sort: "desc", nulls: "last" } }, { position: "desc" }],
    omit: { raw: true },
    ...range,
  });
  return rows.map(checkOf);
}

/** Those that score at least `least` beside a statement (see rankLikeChecks), the likest first. */
export async function listChecksLike(statement: string, most: number, least: number): Promise<KeptEarlierCheck[]> {
  const ids = (await rankLikeChecks(statement, most, least)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await database().earlierCheck.findMany({ where: { id: { in: ids } }, omit: { raw: true } });
  return rows.map(checkOf).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Every ClaimReview as it came, in the order in which they came. */
export async function listRawEarlierChecks(): Promise<string[]> {
  const rows = await database().earlierCheck.findMany({ select: { raw: true }, orderBy: { position: "asc" } });
  return rows.map(({ raw }) => raw);
}

async function whereOf(search: string): Promise<Prisma.EarlierCheckWhereInput> {
  return {
    AND: (await searchWords(search)).map((word) => ({ searchText: holds(word) })),
  };
}

function checkOf({ ratingLabel, ratingValue, ratingWorst, ratingBest, ...row }: Omit<Row, "raw">): KeptEarlierCheck {
  const { id, statement, title, outlet, address, claimant, appearedAt, reviewedOn, language, notes, importedAt } = row;
  return {
    ...{ id, statement, title, outlet, address, claimant, appearedAt, language, importedAt },
    rating: { label: ratingLabel, value: ratingValue, worst: ratingWorst, best: ratingBest },
    reviewedOn: dayIn(reviewedOn),
    notes: asWritten(notes),
  };
}
