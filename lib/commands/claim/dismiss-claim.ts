import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import type { DismissClaimInput } from "@/lib/input/claim";

/** Dismisses a claim for a reason that stays on it. */
export const dismissClaim = defineClaimCommand<DismissClaimInput>({
  name: "dismiss-claim",
  permission: "claim:dismiss",
  action: "dismiss",
  async run({ claim, keep, revised }, input) {
    await keep({ stateReason: input.reason });
    return done({
      value: revised,
      event: {
        type: "claim.dismissed",
        subject: claim.id,
        data: { number: claim.number, reason: input.reason },
      },
    });
  },
});
