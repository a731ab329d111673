import "server-only";
import { type Article, getVersion } from "@/lib/data/article/articles";
import { confirmAnchorRow, findAnchor } from "@/lib/data/claim/anchors";
import type { Transaction } from "@/lib/data/database";
import { ok, type Result, refuse } from "@/lib/domain/result";

/**
 * Judging a claim takes a look at where it stands, so that nobody has to confirm it again. Refuses `claim-lost`: words
 * that no longer stand in the article cannot be judged in it.
 */
export async function takeLook(tx: Transaction, article: Article, claimId: string): Promise<Result<void>> {
  const version = await getVersion(tx, article.id, article.versionNumber);
  const anchor = await findAnchor(tx, claimId, version.id);
  if (!anchor || anchor.how === "lost") return refuse("claim-lost");
  await confirmAnchorRow(tx, claimId, version.id);
  return ok(undefined);
}
