import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import {
  countEarlierChecks,
  type KeptEarlierCheck,
  listChecksLike,
  listEarlierChecks,
  listRawEarlierChecks,
} from "@/lib/data/exchange/earlier-checks";
import { rankLikeChecks } from "@/lib/data/exchange/like-checks";
import { defineQuery } from "@/lib/queries/define-query";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";

export type { KeptEarlierCheck };

/** How many like checks stand beside a claim, and what each has to score (see rankLikeChecks). */
const mostLike = 3;
const leastLike = 0.2;

/** A page of the library of earlier checks that hold all words of a search, the newest first. */
export const searchEarlierChecks = defineQuery(
  "earlier-check:read",
  async (_: Actor, asked: { readonly search: string; readonly page: number }): Promise<PageOfRows<KeptEarlierCheck>> =>
    readPage(
      asked.page,
      () => countEarlierChecks(asked.search),
      (range) => listEarlierChecks(asked.search, range),
    ),
);

/** The earlier checks whose statement is like a claim's. */
export const findChecksLike = defineQuery("earlier-check:read", (_: Actor, statement: string) =>
  listChecksLike(statement, mostLike, leastLike),
);

/** For the command line: the checks that are in any way like a statement, by their addresses and scores, at most 50. */
export async function rankedChecksLike(statement: string): Promise<{ address: string | null; score: number }[]> {
  const found = await rankLikeChecks(statement, 50);
  return found.map(({ address, score }) => ({ address, score: Math.round(score * 10_000) / 10_000 }));
}

/** The whole library as it came. */
export const getEarlierChecksFile = defineQuery("earlier-check:read", (_: Actor) => earlierChecksFile());

/** The same for whoever sits at the command line. */
export async function earlierChecksFile(): Promise<string> {
  const rows = await listRawEarlierChecks();
  return `{"@context":"https://schema.org","@graph":[${rows.length > 0 ? `\n${rows.join(",\n")}\n` : ""}]}\n`;
}
