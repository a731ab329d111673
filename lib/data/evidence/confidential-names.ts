import "server-only";
import type { Transaction } from "@/lib/data/database";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { type ShownSource, shownSourceOf } from "./sources";

/**
 * The confidential sources put to claims of an article, and those that were merged into them, as far as the reader may see
 * their names: what words that everybody reads must not hold.
 */
export async function listConfidentialOf(
  reader: SourceReader,
  articleId: string,
  tx: Transaction,
): Promise<ShownSource[]> {
  const rows = await tx.source.findMany({
    where: { confidential: true, evidence: { some: { removedAt: null, claim: { articleId } } } },
    include: { mergedInto: true },
  });
  return rows
    .flatMap(({ mergedInto, ...source }) => (mergedInto ? [source, mergedInto] : [source]))
    .map((row) => shownSourceOf(row, reader))
    .filter(({ isHidden }) => !isHidden);
}
