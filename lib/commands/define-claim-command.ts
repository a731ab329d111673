import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import type { ClaimAction } from "@/lib/domain/claim/claim";
import type { Permission } from "@/lib/domain/desk/permissions";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import { ok, type Result } from "@/lib/domain/result";
import { type Command, type Done, defineCommand } from "./define-command";
import { type ClaimHand, type SeenClaim, takeHand } from "./parts/claim-hand";
import { type EvidenceHand, type SeenEvidence, takeEvidence } from "./parts/evidence-hand";

/** What changing a claim gives back unless its command says otherwise. */
type Revised = { readonly revision: number };

type Spec<H, I, T, P> = {
  readonly name: string;
  readonly permission: Permission;
  /** As in defineCommand. */
  readonly prepare?: (input: I, actor: Actor) => Promise<Result<P>>;
  /** The rule, the state, and the event without where it was done, which the frame adds. */
  readonly run: (hand: H, input: I, prepared: P) => Promise<Result<Done<T>>>;
};

/**
 * A command that changes one claim: takes it in hand as the person saw it, asks the claim's life whether the action is
 * possible in its state (null: the state stays), and tells in the event where it was done and from which state to which.
 */
export function defineClaimCommand<I extends SeenClaim, T extends Json = Revised, P = undefined>(
  spec: Spec<ClaimHand, I, T, P> & { readonly action: ClaimAction | null; readonly judges?: boolean },
): Command<I, T> {
  return framed(spec, (context, input) => takeHand(context, input, spec.action, spec.judges));
}

/** The same for a command that changes a piece of evidence, which is a change of its claim. */
export function defineEvidenceCommand<I extends SeenEvidence, T extends Json = Revised>(
  spec: Spec<EvidenceHand, I, T, undefined>,
): Command<I, T> {
  return framed(spec, takeEvidence);
}

function framed<H extends ClaimHand, I, T extends Json, P>(
  { name, permission, prepare, run }: Spec<H, I, T, P>,
  take: (context: Parameters<typeof takeHand>[0], input: I) => Promise<Result<H>>,
): Command<I, T> {
  return defineCommand<I, T, P>({
    name,
    permission,
    ...(prepare && { prepare }),
    async run(context, input, prepared) {
      const taken = await take(context, input);
      if (!taken.ok) return taken;
      const made = await run(taken.value, input, prepared);
      if (!made.ok) return made;
      const { value, event } = made.value;
      return ok({ value, event: { ...taken.value.place(), ...event } });
    },
  });
}
