import "server-only";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import type { CommandContext } from "@/lib/commands/define-command";
import { type Evidence, findEvidence } from "@/lib/data/evidence/evidence";
import { getSource, type ShownSource } from "@/lib/data/evidence/sources";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { type ClaimHand, type SeenClaim, takeHand } from "./claim-hand";

/** A piece of evidence on a claim as the person saw it. */
export type SeenEvidence = SeenClaim & { readonly evidenceId: string };

/** A piece of evidence on a claim in hand, and its source as the actor may see both. */
export type EvidenceHand = ClaimHand & { readonly evidence: Evidence; readonly source: ShownSource };

/** Takes a standing piece of evidence in hand, to change it. Refuses as takeHand does, and `evidence-gone`. */
export async function takeEvidence(context: CommandContext, seen: SeenEvidence): Promise<Result<EvidenceHand>> {
  const taken = await takeHand(context, seen, "change");
  if (!taken.ok) return taken;
  const reader = sourceReaderOf(context.actor);
  const evidence = await findEvidence(reader, seen.evidenceId, context.tx);
  if (evidence?.claimId !== seen.claimId) return refuse("evidence-gone");
  return ok({ ...taken.value, evidence, source: await getSource(reader, evidence.sourceId, context.tx) });
}
