import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { findFindings } from "@/lib/data/draft/drafts";
import { findHold, insertHold } from "@/lib/data/draft/holds";
import { findStandingVerdict } from "@/lib/data/verdict/verdicts";
import { refuse } from "@/lib/domain/result";
import type { RuleHoldInput } from "@/lib/input/draft";

/**
 * Rules, with a reason, that a correction holds although the writer refused it in a proof; the other ruling is ruleStet. It is
 * over that revision of the verdict and that proof. Refuses nothing-to-rule where the writer refused nothing, or it is ruled.
 */
export const ruleHold = defineClaimCommand<RuleHoldInput>({
  name: "rule-hold",
  permission: "verdict:decide",
  action: "rule-stet",
  judges: true,
  async run({ tx, actor, now, claim, keep, revised }, { draftId, reason }) {
    const verdict = await findStandingVerdict(tx, claim.id);
    if (!verdict) throw new Error(`a claim in state ${claim.state} has no verdict`);
    const { id: verdictId, number, rating } = verdict;
    const findings = await findFindings(draftId, tx);
    const isRefused = findings?.outcomes.some(
      (each) => each.claim === claim.number && each.verdict === number && each.outcome === "refused",
    );
    if (!isRefused || (await findHold(tx, verdictId, draftId))) return refuse("nothing-to-rule");
    const ruledAt = await now();
    const subject = await insertHold(tx, {
      claimId: claim.id,
      verdictId,
      draftId,
      reason,
      ruledById: actor.id,
      ruledAt,
    });
    await keep();
    const told = { verdict: number, rating: rating.key, ratingLabel: rating.label, draft: draftId, reason };
    return done({
      value: revised,
      event: { type: "verdict.ruled-hold", subject, data: { number: claim.number, ...told } },
    });
  },
});
