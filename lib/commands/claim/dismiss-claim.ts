import { defineCommand, done } from "@/lib/commands/define-command";
import { nextClaimState } from "@/lib/domain/claim/claim";
import type { DismissClaimInput } from "@/lib/input/claim";
import { keepClaim, takeClaim } from "./claim-in-hand";

/** Dismisses a claim for a reason that stays on it. */
export const dismissClaim = defineCommand<DismissClaimInput, { revision: number }>({
  name: "dismiss-claim",
  permission: "claim:dismiss",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "dismiss");
    if (!next.ok) return next;
    await keepClaim(tx, taken.value, { state: next.value, stateReason: input.reason }, await now());
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "claim.dismissed",
        subject: claim.id,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: next.value,
        data: { number: claim.number, reason: input.reason },
      },
    });
  },
});
