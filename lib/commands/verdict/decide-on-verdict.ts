import type { DecisionKind } from "@/lib/domain/verdict/decision";
import "server-only";
import { keepClaim, takeClaim } from "@/lib/commands/claim/claim-in-hand";
import { takeLook } from "@/lib/commands/claim/take-look";
import { type CommandContext, type Done, done } from "@/lib/commands/define-command";
import { countEvidence } from "@/lib/data/evidence/evidence";
import { insertDecision } from "@/lib/data/verdict/decisions";
import { getApprovalSubject } from "@/lib/data/verdict/subjects";
import { findStandingVerdict, updateVerdictState } from "@/lib/data/verdict/verdicts";
import { type ClaimAction, checkSecondPerson, findTransition } from "@/lib/domain/claim/claim";
import { type Result, refuse } from "@/lib/domain/result";
import { checkVerdict, type VerdictState } from "@/lib/domain/verdict/verdict";

type DecisionEventType = "verdict.approved" | "verdict.changes-requested" | "verdict.reaffirmed";

type DecisionSpec = {
  readonly action: ClaimAction;
  readonly kind: DecisionKind;
  readonly eventType: DecisionEventType;
  readonly verdictState: VerdictState;
};

/** The three decisions. They differ in this table only. */
export const decisions = {
  approve: { action: "approve", kind: "approve", eventType: "verdict.approved", verdictState: "approved" },
  requestChanges: {
    action: "request-changes",
    kind: "request-changes",
    eventType: "verdict.changes-requested",
    verdictState: "returned",
  },
  reaffirm: { action: "reaffirm", kind: "reaffirm", eventType: "verdict.reaffirmed", verdictState: "approved" },
} as const satisfies Record<string, DecisionSpec>;

/**
 * Records an editor's decision on the claim's standing verdict, bound to the hash of what was decided on. Approving and
 * reaffirming hold to four eyes and to rule 9, which evidence taken off since may have broken.
 */
export async function decide(
  { tx, actor, now }: CommandContext,
  spec: DecisionSpec,
  input: { claimId: string; revision: number },
  reason: string | null,
): Promise<Result<Done<{ revision: number; subjectSha256: string }>>> {
  const taken = await takeClaim(tx, input, null);
  if (!taken.ok) return taken;
  const { claim, article } = taken.value;
  const row = findTransition(claim.state, spec.action);
  if (!row) return refuse("claim-transition", { action: spec.action, state: claim.state });
  if (row.needsReason && !reason) return refuse("reason-needed", {}, "reason");
  const verdict = await findStandingVerdict(tx, claim.id);
  if (!verdict) throw new Error(`a claim in state ${claim.state} has no verdict`);
  if (row.by === "second-person") {
    const second = checkSecondPerson(actor.id, verdict.authorId, claim.evidenceChangedById);
    if (!second.ok) return second;
    const fit = checkVerdict({
      rating: verdict.rating,
      rationale: verdict.rationale,
      evidenceCount: await countEvidence(tx, claim.id),
    });
    if (!fit.ok) return fit;
    const looked = await takeLook(tx, article, claim.id);
    if (!looked.ok) return looked;
  }
  const { text, sha256 } = await getApprovalSubject(tx, article, claim, verdict);
  const { id: decisionId, signIn } = await insertDecision(tx, {
    claimId: claim.id,
    verdictId: verdict.id,
    kind: spec.kind,
    reason,
    decidedById: actor.id,
    decidedAt: await now(),
    subject: text,
    subjectSha256: sha256,
  });
  await updateVerdictState(tx, verdict.id, spec.verdictState);
  await keepClaim(tx, taken.value, { state: row.to }, await now());
  return done({
    value: { revision: claim.revision + 1, subjectSha256: sha256 },
    event: {
      type: spec.eventType,
      subject: decisionId,
      articleId: article.id,
      claimId: claim.id,
      from: claim.state,
      to: row.to,
      data: {
        number: claim.number,
        verdict: verdict.number,
        rating: verdict.rating.key,
        ratingLabel: verdict.rating.label,
        reason,
        subjectSha256: sha256,
        signIn: {
          since: signIn.since.toISOString(),
          kind: signIn.kind,
          link: signIn.linkId,
          madeBy: signIn.madeById,
          madeAt: signIn.madeAt.toISOString(),
        },
      },
    },
  });
}
