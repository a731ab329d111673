import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { TextRange } from "@/lib/domain/text/range";
import type { CoverageCounts } from "./articles";

/** The ranges of a version that claims and standing skips cover; marks taken back and lost claims cover nothing. */
export async function listCoveredRanges(
  tx: Transaction,
  versionId: string,
): Promise<{ readonly claims: TextRange[]; readonly skips: TextRange[] }> {
  // An article can have ten thousand claims, and each mark asks for all of them: their ends alone will do.
  const claims = await tx.$queryRaw<TextRange[]>`
    SELECT anchor.start_offset AS start, anchor.end_offset AS end
    FROM anchor JOIN claim ON claim.id = anchor.claim_id
    WHERE anchor.version_id = ${versionId}::uuid AND anchor.how <> 'lost' AND claim.state <> 'taken-back'`;
  const skips = await tx.$queryRaw<TextRange[]>`
    SELECT start_offset AS start, end_offset AS end
    FROM skip WHERE version_id = ${versionId}::uuid AND lifted_at IS NULL`;
  return { claims, skips };
}

/** Keeps what was counted with a locked article. */
export async function setCoverageCounts(tx: Transaction, articleId: string, counts: CoverageCounts): Promise<void> {
  await tx.article.update({ where: { id: articleId }, data: counts, select: { id: true } });
}

/** The articles whose sentences were never counted, by id, the ones with the latest activity first. */
export async function listUncounted(): Promise<string[]> {
  const rows = await database().article.findMany({
    where: { sentenceCount: 0 },
    orderBy: { lastActivityAt: "desc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
