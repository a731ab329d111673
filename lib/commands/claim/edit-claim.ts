import { defineCommand, done } from "@/lib/commands/define-command";
import { keepClaim, takeClaim } from "@/lib/commands/parts/claim-in-hand";
import { nextClaimState } from "@/lib/domain/claim/claim";
import {
  approvedFields,
  type ClaimField,
  type ClaimFields,
  claimFields,
  claimFieldsIn,
} from "@/lib/domain/claim/fields";
import { canonicalJson } from "@/lib/domain/record/audit/canonical-json";
import { refuse } from "@/lib/domain/result";
import type { EditClaimInput } from "@/lib/input/claim";

/** Changes what is said of a claim; what is left out stays as it is. A change of what approvals bind makes one stale; the rest does not. */
export const editClaim = defineCommand<EditClaimInput, { revision: number }>({
  name: "edit-claim",
  permission: "claim:edit",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "change");
    if (!next.ok) return next;
    const before = claimFieldsIn(claim);
    const fields = { ...before, ...saidIn(input) };
    if (claim.isTick && fields.statement !== before.statement) return refuse("tick-statement", {}, "statement");
    const approvedPartChanged = approvedFields.some((name) => fields[name] !== before[name]);
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

/** The fields that the input says anything of. */
function saidIn(input: { readonly [N in ClaimField]?: ClaimFields[N] | undefined }): Partial<ClaimFields> {
  return Object.fromEntries(claimFields.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));
}
