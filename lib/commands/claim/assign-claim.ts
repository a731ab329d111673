import { defineCommand, done } from "@/lib/commands/define-command";
import { keepClaim, takeClaim } from "@/lib/commands/parts/claim-in-hand";
import type { ClaimPlan } from "@/lib/data/claim/claims";
import { isAssignable } from "@/lib/data/desk/people";
import { refuse } from "@/lib/domain/result";
import type { AssignClaimInput } from "@/lib/input/claim";

/**
 * Says who has a claim and until when; what is left out stays as it is. Nothing that is said of the claim changes by it, so
 * that nobody who works on the claim meanwhile is refused for it. Refuses as takeClaim does, `field-invalid` for somebody
 * who cannot work on claims, and `nothing-changed`.
 */
export const assignClaim = defineCommand<AssignClaimInput, { revision: number }>({
  name: "assign-claim",
  permission: "claim:assign",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id, true);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const before = toldPlan(claim);
    const { assignedToId = before.assignedToId, dueAt = before.dueAt } = input;
    const after = { assignedToId, dueAt };
    if (after.assignedToId === before.assignedToId && after.dueAt === before.dueAt) return refuse("nothing-changed");
    if (assignedToId !== null && assignedToId !== before.assignedToId && !(await isAssignable(tx, assignedToId)))
      return refuse("field-invalid", {}, "assignedToId");
    await keepClaim(tx, taken.value, { assignedToId, dueAt: dueAt === null ? null : new Date(dueAt) }, await now());
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "claim.assigned",
        subject: claim.id,
        articleId: article.id,
        claimId: claim.id,
        data: { number: claim.number, before, after },
      },
    });
  },
});

function toldPlan({ assignedToId, dueAt }: ClaimPlan) {
  return { assignedToId, dueAt: dueAt?.toISOString() ?? null };
}
