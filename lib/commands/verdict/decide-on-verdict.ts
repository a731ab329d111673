import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import type { SeenClaim } from "@/lib/commands/parts/claim-hand";
import { takeLook } from "@/lib/commands/parts/take-look";
import { toldSignIn } from "@/lib/commands/parts/told-sign-in";
import { type Article, getVersion } from "@/lib/data/article/articles";
import { findAnchor } from "@/lib/data/claim/anchors";
import type { Claim } from "@/lib/data/claim/claims";
import type { Transaction } from "@/lib/data/database";
import { countEvidence, hasExactPassage } from "@/lib/data/evidence/evidence";
import { insertDecision } from "@/lib/data/verdict/decisions";
import { getApprovalSubject } from "@/lib/data/verdict/subjects";
import { findStandingVerdict, updateVerdictState } from "@/lib/data/verdict/verdicts";
import { checkSecondPerson } from "@/lib/domain/claim/claim";
import { checkStandingTick } from "@/lib/domain/claim/tick";
import { type Result, refuse } from "@/lib/domain/result";
import type { DecisionKind } from "@/lib/domain/verdict/decision";
import { checkVerdict, type VerdictState } from "@/lib/domain/verdict/verdict";
import type { ApproveVerdictInput, RequestChangesInput } from "@/lib/input/verdict";

type Decided = { readonly revision: number; readonly subjectSha256: string };

type DecisionSpec<I> = {
  readonly name: string;
  readonly kind: DecisionKind;
  readonly type: "verdict.approved" | "verdict.changes-requested" | "verdict.reaffirmed";
  readonly leaves: VerdictState;
  readonly reasonOf: (input: I) => string | null;
};

/**
 * Records an editor's decision on the claim's standing verdict, bound to the hash of what was decided on. Approving and
 * reaffirming hold to four eyes and to rule 9, which evidence taken off since may have broken.
 */
function defineDecision<I extends SeenClaim>({ name, kind, type, leaves, reasonOf }: DecisionSpec<I>) {
  return defineClaimCommand<I, Decided>({
    name,
    permission: "verdict:decide",
    action: kind,
    judges: true,
    async run({ tx, actor, now, article, claim, row, keep, revised }, input) {
      const reason = reasonOf(input);
      if (row?.needsReason && !reason) return refuse("reason-needed", {}, "reason");
      const verdict = await findStandingVerdict(tx, claim.id);
      if (!verdict) throw new Error(`a claim in state ${claim.state} has no verdict`);
      const { rating, rationale } = verdict;
      if (row?.by === "second-person") {
        const second = checkSecondPerson(actor.id, verdict.authorId, claim.evidenceChangedById);
        if (!second.ok) return second;
        const fit = checkVerdict({ rating, rationale, evidenceCount: await countEvidence(tx, claim.id) });
        if (!fit.ok) return fit;
        if (rationale === null) {
          const standing = await checkTick(tx, article, claim);
          if (!standing.ok) return standing;
        }
        const looked = await takeLook(tx, article, claim.id);
        if (!looked.ok) return looked;
      }
      const { text, sha256: subjectSha256 } = await getApprovalSubject(tx, article, claim, verdict);
      const made = { kind, reason, decidedById: actor.id, decidedAt: await now(), subject: text, subjectSha256 };
      const { id: subject, signIn } = await insertDecision(tx, { claimId: claim.id, verdictId: verdict.id, ...made });
      await updateVerdictState(tx, verdict.id, leaves);
      await keep();
      const told = { verdict: verdict.number, rating: rating.key, ratingLabel: rating.label, reason, subjectSha256 };
      return done({
        value: { ...revised, subjectSha256 },
        event: { type, subject, data: { number: claim.number, ...told, signIn: toldSignIn(signIn) } },
      });
    },
  });
}

/** Without a rationale, words and passage have to be those that were ticked. */
async function checkTick(tx: Transaction, article: Article, claim: Claim): Promise<Result<void>> {
  const version = await getVersion(tx, article.id, article.versionNumber);
  const anchor = await findAnchor(tx, claim.id, version.id);
  return checkStandingTick(claim, anchor?.quote ?? "", await hasExactPassage(tx, claim.id));
}

/** Approves a submitted verdict as the second person. */
export const approveVerdict = defineDecision<ApproveVerdictInput>({
  name: "approve-verdict",
  kind: "approve",
  type: "verdict.approved",
  leaves: "approved",
  reasonOf: ({ note }) => note,
});

/** Approves a stale claim's verdict again, on what stands there now. */
export const reaffirmVerdict = defineDecision<ApproveVerdictInput>({
  name: "reaffirm-verdict",
  kind: "reaffirm",
  type: "verdict.reaffirmed",
  leaves: "approved",
  reasonOf: ({ note }) => note,
});

/** Sends a submitted verdict back with a reason. */
export const requestChanges = defineDecision<RequestChangesInput>({
  name: "request-changes",
  kind: "request-changes",
  type: "verdict.changes-requested",
  leaves: "returned",
  reasonOf: ({ reason }) => reason,
});
