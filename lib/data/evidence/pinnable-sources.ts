import "server-only";
import { database } from "@/lib/data/database";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { nameSeenBy, type ShownSource, shownSourceOf } from "./sources";

/** How many are offered; others are pinned from their own page. */
const MOST = 100;

/**
 * The sources that facts can be ticked with, as the reader may see them: with a kept copy, not retired, and none whose words
 * are not for this reader. Those that stand on claims of the article come first, then the newest.
 */
export async function listPinnable(reader: SourceReader, articleId: string): Promise<ShownSource[]> {
  const onArticle = { evidence: { some: { removedAt: null, claim: { articleId } } } };
  const usable = { retiredAt: null, mergedIntoId: null, snapshots: { some: { state: "kept" } } };
  const find = (where: object, take: number) =>
    database().source.findMany({
      where: { AND: [usable, nameSeenBy(reader), where] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take,
    });
  const here = await find(onArticle, MOST);
  const others = here.length < MOST ? await find({ NOT: onArticle }, MOST - here.length) : [];
  return [...here, ...others].map((row) => shownSourceOf(row, reader));
}
