import { isAssignable } from "@/lib/data/people";
import { nextClaimState } from "@/lib/domain/claim";
import { ok, refuse } from "@/lib/domain/result";
import type { EditClaimInput } from "@/lib/input/claim";
import { keepClaim, takeClaim } from "./claim-in-hand";
import { defineCommand } from "./define-command";

/** Changes what is said of a claim. A changed statement or claimant makes an approval stale; the rest does not. */
export const editClaim = defineCommand<EditClaimInput, { revision: number }>({
  name: "edit-claim",
  permission: "claim:edit",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "change");
    if (!next.ok) return next;
    const assigneeChanged = input.assignedToId !== claim.assignedToId;
    if (assigneeChanged && input.assignedToId !== null && !(await isAssignable(tx, input.assignedToId))) {
      return refuse("field-invalid", {}, "assignedToId");
    }
    const { statement, claimant, category, priority, assignedToId } = input;
    const approvedPartChanged = statement !== claim.statement || claimant !== claim.claimant;
    const state = approvedPartChanged ? next.value : claim.state;
    const fields = { statement, claimant, category, priority, assignedToId };
    if (Object.entries(fields).every(([name, value]) => claim[name as keyof typeof fields] === value))
      return refuse("nothing-changed");
    const { signOffEnded } = await keepClaim(tx, taken.value, { ...fields, state }, now());
    const before = Object.fromEntries(Object.keys(fields).map((name) => [name, claim[name as keyof typeof fields]]));
    return ok({
      value: { revision: claim.revision + 1 },
      event: {
        type: "claim.edited",
        subject: claim.id,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: state,
        data: { number: claim.number, before, after: fields, signOffEnded },
      },
    });
  },
});
