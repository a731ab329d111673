import "server-only";
import type { Claim } from "@/lib/data/claim/claims";
import { database, type Transaction } from "@/lib/data/database";
import type { ApprovedWords } from "@/lib/domain/anchor/carry-claim";
import { listDecisions } from "./decisions";

/** The words that each approved claim's last approval was given on, by claim id. */
export async function approvedWords(
  claims: readonly Pick<Claim, "id" | "state">[],
  tx: Transaction = database(),
): Promise<ReadonlyMap<string, ApprovedWords>> {
  const approved = claims.filter(({ state }) => state === "approved").map(({ id }) => id);
  if (approved.length === 0) return new Map();
  const decisions = await listDecisions(approved, tx);
  return new Map(
    decisions
      .filter(({ kind }) => kind !== "request-changes")
      .map(({ claimId, subject: { quote, sentence, verdict } }) => [
        claimId,
        { quote, sentence, correction: verdict.correction },
      ]),
  );
}
