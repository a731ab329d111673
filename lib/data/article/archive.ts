import "server-only";
import type { Transaction } from "@/lib/data/database";

/** Takes a locked article out of the lists, for a reason, or, by null, back into them. */
export async function updateArchived(
  tx: Transaction,
  articleId: string,
  archived: { readonly at: Date; readonly reason: string } | null,
): Promise<void> {
  const data = { archivedAt: archived?.at ?? null, archivedReason: archived?.reason ?? null };
  await tx.article.update({ where: { id: articleId }, data });
}
