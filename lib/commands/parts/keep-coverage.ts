import "server-only";
import { type Article, getVersion, lockArticle } from "@/lib/data/article/articles";
import { listCoveredRanges, listUncounted, setCoverageCounts } from "@/lib/data/article/coverage-counts";
import { inTransaction, type Transaction } from "@/lib/data/database";
import { type Coverage, coverageOf, coveredOf } from "@/lib/domain/article/coverage";
import { sentencesToCover } from "@/lib/domain/text/sentences-to-cover";

type Counted = Pick<Article, "id" | "versionNumber" | "language">;

/** The coverage of an article's newest version as this transaction sees it. */
export async function coverageNow(tx: Transaction, { id, versionNumber, language }: Counted): Promise<Coverage> {
  const version = await getVersion(tx, id, versionNumber);
  const { claims, skips } = await listCoveredRanges(tx, version.id);
  return coverageOf(sentencesToCover(version.text, version.blocks, language), claims, skips);
}

/**
 * Counts a locked article's sentences anew and keeps the numbers with it. Every command calls this that changes which
 * words hold a claim or a skip, or that adds a version; `article` then carries the new version's number.
 */
export async function countCoverage(tx: Transaction, article: Counted): Promise<void> {
  const coverage = await coverageNow(tx, article);
  await setCoverageCounts(tx, article.id, {
    sentenceCount: coverage.sentences.length,
    coveredCount: coveredOf(coverage),
  });
}

/**
 * Counts the articles that never were, as they are after an upgrade; gives how many. One that holds no word at all stays
 * at nothing and is counted again the next time, which costs nothing.
 */
export async function countUncounted(): Promise<number> {
  const ids = await listUncounted();
  for (const id of ids) {
    await inTransaction(async (tx) => {
      const article = await lockArticle(tx, id);
      if (article) await countCoverage(tx, article);
    });
  }
  return ids.length;
}
