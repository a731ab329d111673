import "server-only";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type ClaimInHand, takeClaim } from "@/lib/commands/claim/claim-in-hand";
import type { CommandContext } from "@/lib/commands/define-command";
import { type Evidence, findEvidence } from "@/lib/data/evidence/evidence";
import { getSource, type ShownSource } from "@/lib/data/evidence/sources";
import { type ClaimState, nextClaimState } from "@/lib/domain/claim/claim";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** A piece of evidence on a claim in hand, its source as the actor may see both, and the state that a change leads to. */
export type EvidenceInHand = ClaimInHand & {
  readonly evidence: Evidence;
  readonly source: ShownSource;
  readonly next: ClaimState;
};

/** Finds a standing piece of evidence on the claim as the person saw it. Refuses as takeClaim does, and `evidence-gone`. */
export async function takeEvidence(
  { tx, actor }: Pick<CommandContext, "tx" | "actor">,
  seen: { claimId: string; revision: number; evidenceId: string },
): Promise<Result<EvidenceInHand>> {
  const taken = await takeClaim(tx, seen, actor.id);
  if (!taken.ok) return taken;
  const next = nextClaimState(taken.value.claim.state, "change");
  if (!next.ok) return next;
  const reader = sourceReaderOf(actor);
  const evidence = await findEvidence(reader, seen.evidenceId, tx);
  if (evidence?.claimId !== seen.claimId) return refuse("evidence-gone");
  return ok({ ...taken.value, evidence, source: await getSource(reader, evidence.sourceId, tx), next: next.value });
}
