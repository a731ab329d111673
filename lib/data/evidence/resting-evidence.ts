import "server-only";
import { type Claim, claimOf } from "@/lib/data/claim/claims";
import type { Transaction } from "@/lib/data/database";

/** A standing piece of evidence that rests on a snapshot, with its claim. */
export type RestingEvidence = {
  readonly evidenceId: string;
  readonly passage: string | null;
  readonly articleId: string;
  readonly claim: Claim;
};

/** The standing evidence that rests on a snapshot, by claim. */
export async function listRestingOn(tx: Transaction, snapshotId: string): Promise<RestingEvidence[]> {
  const rows = await tx.evidence.findMany({
    where: { snapshotId, removedAt: null, claim: { state: { not: "taken-back" } } },
    select: { id: true, passage: true, claim: true },
    orderBy: [{ claimId: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, passage, claim }) => ({
    evidenceId: id,
    passage,
    articleId: claim.articleId,
    claim: claimOf(claim),
  }));
}
