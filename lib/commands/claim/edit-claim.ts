import { defineCommand, done } from "@/lib/commands/define-command";
import { keepClaim, takeClaim } from "@/lib/commands/parts/claim-in-hand";
import { isAssignable } from "@/lib/data/desk/people";
import { nextClaimState } from "@/lib/domain/claim/claim";
import { canonicalJson } from "@/lib/domain/record/audit/canonical-json";
import { refuse } from "@/lib/domain/result";
import type { EditClaimInput } from "@/lib/input/claim";

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
    const fields = fieldsOf(input);
    const before = fieldsOf(claim);
    const approvedPartChanged = fields.statement !== before.statement || fields.claimant !== before.claimant;
    const state = approvedPartChanged ? next.value : claim.state;
    if (canonicalJson(fields) === canonicalJson(before)) return refuse("nothing-changed");
    const { signOffEnded } = await keepClaim(tx, taken.value, { ...fields, state }, await now());
    return done({
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

/** What can be edited of a claim. */
function fieldsOf({
  statement,
  claimant,
  category,
  priority,
  assignedToId,
}: Omit<EditClaimInput, "claimId" | "revision">) {
  return { statement, claimant, category, priority, assignedToId };
}
