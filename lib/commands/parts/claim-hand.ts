import "server-only";
import type { CommandContext } from "@/lib/commands/define-command";
import type { Claim, ClaimChange } from "@/lib/data/claim/claims";
import { findStandingVerdict } from "@/lib/data/verdict/verdicts";
import { type ClaimAction, type ClaimTransition, findTransition } from "@/lib/domain/claim/claim";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { type ClaimInHand, keepClaim, takeClaim } from "./claim-in-hand";

/** The claim and the revision of it that the person saw. */
export type SeenClaim = { readonly claimId: string; readonly revision: number };

/** A claim in hand while a command changes it. */
export type ClaimHand = CommandContext &
  ClaimInHand & {
    /** The row of the claim's life that allows the change; null where the state stays as it is. */
    readonly row: ClaimTransition | null;
    /** What most commands give back: the revision that the claim has once it is kept. */
    readonly revised: { readonly revision: number };
    /** Saves the claim in the state that its row leads to, unless the change names another; see keepClaim. */
    readonly keep: (change?: ClaimChange) => Promise<{ signOffEnded: boolean }>;
    /** Where it was done and from which state to which, as its event tells it. */
    readonly place: () => { articleId: string; claimId: string; from: string; to: string };
  };

/** The hand on a claim that is locked already. */
export function handOn(context: CommandContext, taken: ClaimInHand, row: ClaimTransition | null): ClaimHand {
  const { article, claim } = taken;
  let to = claim.state;
  return {
    ...context,
    ...taken,
    row,
    revised: { revision: claim.revision + 1 },
    async keep(change = {}) {
      to = change.state ?? row?.to ?? claim.state;
      return keepClaim(context.tx, taken, { ...change, state: to }, await context.now());
    },
    place: () => ({ articleId: article.id, claimId: claim.id, from: claim.state, to }),
  };
}

/**
 * Takes a claim in hand for an action; null leaves its state as it is. Refuses as takeClaim does, and `claim-transition`.
 * Who `judges` decides on what was on the screen, so that what they changed themselves since is refused too.
 */
export async function takeHand(
  context: CommandContext,
  seen: SeenClaim,
  action: ClaimAction | null,
  judges = false,
): Promise<Result<ClaimHand>> {
  const taken = await takeClaim(context.tx, seen, judges ? null : context.actor.id);
  if (!taken.ok) return taken;
  const { state } = taken.value.claim;
  const row = action && findTransition(state, action);
  // What an editor is to approve without a rationale is what agreed when it was ticked.
  if (action === "change" && state === "submitted" && (await isTickOpen(context.tx, taken.value.claim)))
    return refuse("tick-submitted");
  if (action && !row) return refuse("claim-transition", { action, state });
  return ok(handOn(context, taken.value, row));
}

/** Whether what awaits a decision on the claim is the tick itself: a verdict without a rationale. */
async function isTickOpen(tx: CommandContext["tx"], { id, isTick }: Claim): Promise<boolean> {
  return isTick && (await findStandingVerdict(tx, id))?.rationale === null;
}
