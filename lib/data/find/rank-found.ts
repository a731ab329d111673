import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import type { SourceReader } from "@/lib/domain/evidence/source";
import type { Asked } from "./asked";
import { type FindKindName, findKinds } from "./kinds";

/** What was found, without what it says. */
export type Ranked = { readonly kind: FindKindName; readonly id: string; readonly score: number };

/** What the reader may see of some kinds that holds all words, the fittest first, at most `most`; one query. */
export async function rankFound(
  asked: Asked,
  kinds: readonly FindKindName[],
  reader: SourceReader,
  most: number,
): Promise<Ranked[]> {
  const branches = kinds.flatMap((kind) => findKinds[kind].branches(asked, reader));
  if (branches.length === 0) return [];
  return database().$queryRaw<Ranked[]>`
    SELECT kind, id, max(score) AS score FROM (${Prisma.join(branches, " UNION ALL ")}) AS whole
    GROUP BY kind, id ORDER BY score DESC, id DESC LIMIT ${most}`;
}
