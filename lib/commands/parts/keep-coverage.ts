import "server-only";
import { EndedApart } from "@/lib/apart/ended-apart";
import { factsApart, knownFacts } from "@/lib/apart/facts-apart";
import { AskedOutside, askingOutside } from "@/lib/commands/asked-outside";
import {
  type Article,
  type ArticleVersion,
  type CoverageCounts,
  findVersionId,
  getVersion,
  lockArticle,
} from "@/lib/data/article/articles";
import { listCoveredRanges, listUncounted, setCoverageCounts } from "@/lib/data/article/coverage-counts";
import { inTransaction, type Transaction } from "@/lib/data/database";
import { type Coverage, coverageOf, coveredOf } from "@/lib/domain/article/coverage";
import type { TextRange } from "@/lib/domain/text/range";
import { crossheadsIn, sentencesToCover } from "@/lib/domain/text/sentences-to-cover";

type Counted = Pick<Article, "id" | "versionNumber" | "language">;

/** The sentences, facts and crossheads of versions, which never change, by id: those of the articles that are being worked on. */
const read = new Map<string, Record<"sentences" | "facts" | "crossheads", readonly TextRange[]>>();
const REMEMBERED = 16;

/** Facts that nobody knows yet are looked for outside of the transaction: in a long text that takes seconds. */
function readOnce({ id, text, blocks }: ArticleVersion, language: string) {
  const facts = knownFacts({ text, blocks, language });
  if (!facts)
    throw new AskedOutside(async () => {
      const found = await factsApart({ text, blocks, language });
      if (!found.ok) throw new EndedApart(found.refusal);
    });
  const found = { sentences: sentencesToCover(text, blocks, language), facts, crossheads: crossheadsIn(blocks) };
  read.set(id, found);
  for (const each of read.keys()) if (read.size > REMEMBERED) read.delete(each);
  return found;
}

/** The coverage of an article's newest version as this transaction sees it. Throws AskedOutside where its facts are not known. */
export async function coverageNow(tx: Transaction, { id, versionNumber, language }: Counted): Promise<Coverage> {
  const versionId = await findVersionId(id, versionNumber, tx);
  const known = read.get(versionId) ?? readOnce(await getVersion(tx, id, versionNumber), language);
  const { claims, skips } = await listCoveredRanges(tx, versionId);
  return coverageOf(known.sentences, claims, skips, known.facts, known.crossheads);
}

/**
 * A locked article's sentences, counted anew, to be kept with it. Every command keeps them that changes which words hold a claim
 * or a skip, or that adds a version; `article` then carries the new version's number.
 */
export async function countsNow(tx: Transaction, article: Counted): Promise<CoverageCounts> {
  const coverage = await coverageNow(tx, article);
  return { sentenceCount: coverage.sentences.length, coveredCount: coveredOf(coverage) };
}

/** Counts them and keeps them, for whoever changes nothing else of the article. */
export async function countCoverage(tx: Transaction, article: Counted): Promise<void> {
  await setCoverageCounts(tx, article.id, await countsNow(tx, article));
}

/**
 * Counts the articles that never were, as they are after an upgrade; gives how many. One that holds no word at all stays
 * at nothing and is counted again the next time, which costs nothing.
 */
export async function countUncounted(): Promise<number> {
  const ids = await listUncounted();
  for (const id of ids) {
    const count = async (tx: Transaction) => {
      const article = await lockArticle(tx, id);
      if (article) await countCoverage(tx, article);
    };
    await askingOutside(() => inTransaction(count));
  }
  return ids.length;
}
