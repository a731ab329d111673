import "server-only";
import type { Transaction } from "@/lib/data/database";
import { type Evidence, findEvidence } from "@/lib/data/evidence";
import { getSource, type Source } from "@/lib/data/sources";
import { type ClaimState, nextClaimState } from "@/lib/domain/claim";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { type ClaimInHand, takeClaim } from "./claim-in-hand";

/** A piece of evidence on a claim in hand, its source, and the state that a change leads to. */
export type EvidenceInHand = ClaimInHand & {
  readonly evidence: Evidence;
  readonly source: Source;
  readonly next: ClaimState;
};

/** Finds a standing piece of evidence on the claim as the person saw it. Refuses as takeClaim does, and `evidence-gone`. */
export async function takeEvidence(
  tx: Transaction,
  seen: { claimId: string; revision: number; evidenceId: string },
  ownOf: string | null,
): Promise<Result<EvidenceInHand>> {
  const taken = await takeClaim(tx, seen, ownOf);
  if (!taken.ok) return taken;
  const next = nextClaimState(taken.value.claim.state, "change");
  if (!next.ok) return next;
  const evidence = await findEvidence(tx, seen.evidenceId);
  if (evidence?.claimId !== seen.claimId) return refuse("evidence-gone");
  return ok({ ...taken.value, evidence, source: await getSource(tx, evidence.sourceId), next: next.value });
}
