import { defineCommand, done } from "@/lib/commands/define-command";
import { nextClaimState } from "@/lib/domain/claim/claim";
import type { ReopenClaimInput } from "@/lib/input/claim";
import { keepClaim, takeClaim } from "./claim-in-hand";

/** Opens an approved or dismissed claim again, for a reason; the article is no longer signed off. */
export const reopenClaim = defineCommand<ReopenClaimInput, { revision: number }>({
  name: "reopen-claim",
  permission: "claim:reopen",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "reopen");
    if (!next.ok) return next;
    const { signOffEnded } = await keepClaim(
      tx,
      taken.value,
      { state: next.value, stateReason: input.reason },
      await now(),
    );
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "claim.reopened",
        subject: claim.id,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: next.value,
        data: { number: claim.number, reason: input.reason, signOffEnded },
      },
    });
  },
});
