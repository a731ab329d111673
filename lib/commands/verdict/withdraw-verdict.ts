import { keepClaim, takeClaim } from "@/lib/commands/claim/claim-in-hand";
import { defineCommand, done } from "@/lib/commands/define-command";
import { findStandingVerdict, updateVerdictState } from "@/lib/data/verdict/verdicts";
import { nextClaimState } from "@/lib/domain/claim/claim";
import { refuse } from "@/lib/domain/result";
import type { WithdrawVerdictInput } from "@/lib/input/verdict";

/** Takes back one's own verdict before anybody decided on it. */
export const withdrawVerdict = defineCommand<WithdrawVerdictInput, { revision: number }>({
  name: "withdraw-verdict",
  permission: "verdict:submit",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "withdraw-verdict");
    if (!next.ok) return next;
    const verdict = await findStandingVerdict(tx, claim.id);
    if (verdict?.state !== "open") throw new Error("a submitted claim has no open verdict");
    if (verdict.authorId !== actor.id) return refuse("not-author");
    await updateVerdictState(tx, verdict.id, "withdrawn");
    await keepClaim(tx, taken.value, { state: next.value }, await now());
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "verdict.withdrawn",
        subject: verdict.id,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: next.value,
        data: { number: claim.number, verdict: verdict.number },
      },
    });
  },
});
