import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { endStandingSignOff } from "@/lib/commands/parts/claim-in-hand";
import { findAnchorIn } from "@/lib/data/claim/anchors";
import { insertStet, listStets } from "@/lib/data/verdict/stets";
import { findStandingVerdict } from "@/lib/data/verdict/verdicts";
import { refuse } from "@/lib/domain/result";
import { correctionOf } from "@/lib/domain/verdict/correction";
import type { RuleStetInput } from "@/lib/input/verdict";

/**
 * Rules, with a reason, that the text stands although an approved verdict found it wrong or proposed other words. It holds for
 * that revision of the verdict. Refuses nothing-to-rule where nothing is to be corrected, or a ruling stands already.
 */
export const ruleStet = defineClaimCommand<RuleStetInput>({
  name: "rule-stet",
  permission: "verdict:decide",
  action: "rule-stet",
  judges: true,
  async run({ tx, actor, now, article, claim, keep, revised }, { reason }) {
    const verdict = await findStandingVerdict(tx, claim.id);
    if (!verdict) throw new Error(`a claim in state ${claim.state} has no verdict`);
    const { id: verdictId, number, rating, correction } = verdict;
    const anchor = await findAnchorIn(claim.id, article.id, article.versionNumber, tx);
    const isStet = (await listStets([claim.id], tx)).some((stet) => stet.verdictId === verdictId);
    const quote = anchor && anchor.how !== "lost" ? anchor.quote : null;
    const stands = correctionOf({ state: claim.state, mayStand: rating.mayStand, correction, quote, isStet });
    if (stands !== "missing" && stands !== "to-apply") return refuse("nothing-to-rule");
    const ruledAt = await now();
    const subject = await insertStet(tx, { claimId: claim.id, verdictId, reason, ruledById: actor.id, ruledAt });
    await keep();
    const signOffEnded = await endStandingSignOff(tx, article, ruledAt);
    const told = { verdict: number, rating: rating.key, ratingLabel: rating.label, reason, signOffEnded };
    return done({
      value: revised,
      event: { type: "verdict.ruled-stet", subject, data: { number: claim.number, ...told } },
    });
  },
});
