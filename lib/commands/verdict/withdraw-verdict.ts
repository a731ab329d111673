import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { findStandingVerdict, updateVerdictState } from "@/lib/data/verdict/verdicts";
import { refuse } from "@/lib/domain/result";
import type { WithdrawVerdictInput } from "@/lib/input/verdict";

/** Takes back one's own verdict before anybody decided on it. */
export const withdrawVerdict = defineClaimCommand<WithdrawVerdictInput>({
  name: "withdraw-verdict",
  permission: "verdict:submit",
  action: "withdraw-verdict",
  async run({ tx, actor, claim, keep, revised }) {
    const verdict = await findStandingVerdict(tx, claim.id);
    if (verdict?.state !== "open") throw new Error("a submitted claim has no open verdict");
    if (verdict.authorId !== actor.id) return refuse("not-author");
    await updateVerdictState(tx, verdict.id, "withdrawn");
    await keep();
    return done({
      value: revised,
      event: {
        type: "verdict.withdrawn",
        subject: verdict.id,
        data: { number: claim.number, verdict: verdict.number },
      },
    });
  },
});
