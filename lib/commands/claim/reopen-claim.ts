import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import type { ReopenClaimInput } from "@/lib/input/claim";

/** Opens an approved or dismissed claim again, for a reason; the article is no longer signed off. */
export const reopenClaim = defineClaimCommand<ReopenClaimInput>({
  name: "reopen-claim",
  permission: "claim:reopen",
  action: "reopen",
  async run({ claim, keep, revised }, input) {
    const { signOffEnded } = await keep({ stateReason: input.reason });
    return done({
      value: revised,
      event: {
        type: "claim.reopened",
        subject: claim.id,
        data: { number: claim.number, reason: input.reason, signOffEnded },
      },
    });
  },
});
