import type { Permission } from "@/lib/domain/desk/permissions";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { TextRange } from "@/lib/domain/text/range";

/** Where a claim stands. `taken-back` is a mark undone by the one who made it: kept in the record, shown nowhere else. */
export const claimStates = [
  "open",
  "submitted",
  "changes-requested",
  "approved",
  "stale",
  "dismissed",
  "taken-back",
] as const;
export type ClaimState = (typeof claimStates)[number];

/** The states a person sees, in the order in which work flows through them. */
export const visibleClaimStates = [
  "open",
  "submitted",
  "changes-requested",
  "approved",
  "stale",
  "dismissed",
] as const satisfies readonly ClaimState[];
export type VisibleClaimState = (typeof visibleClaimStates)[number];

/** How much a state asks for somebody, for places that can show only one of several: what has to be done comes first. */
export const stateUrgency: Readonly<Record<VisibleClaimState, number>> = {
  "changes-requested": 5,
  stale: 4,
  submitted: 3,
  open: 2,
  approved: 1,
  dismissed: 0,
};

export const claimCategories = [
  "quantity",
  "date",
  "place",
  "identity",
  "attribution",
  "event",
  "cause",
  "comparison",
  "prediction",
  "opinion",
  "other",
] as const;

export const claimPriorities = ["urgent", "high", "normal", "low"] as const;
export type ClaimPriority = (typeof claimPriorities)[number];

export type ClaimAction =
  | "submit-verdict"
  | "withdraw-verdict"
  | "approve"
  | "request-changes"
  | "reaffirm"
  | "rule-stet"
  | "change"
  | "dismiss"
  | "reopen"
  | "take-back"
  | "take-back-tick";

/** Who among those with the permission may do it: anyone, the author of what is acted on, or a second person. */
type Doer = "anyone" | "author" | "second-person";

export type ClaimTransition = {
  readonly action: ClaimAction;
  readonly from: readonly ClaimState[];
  readonly to: ClaimState;
  readonly permission: Permission;
  readonly by: Doer;
  readonly needsReason: boolean;
};

/** The life of a claim, declared once: commands, buttons and tests all read this table. */
export const claimTransitions: readonly ClaimTransition[] = [
  {
    action: "submit-verdict",
    from: ["open", "changes-requested", "stale"],
    to: "submitted",
    permission: "verdict:submit",
    by: "anyone",
    needsReason: false,
  },
  {
    action: "withdraw-verdict",
    from: ["submitted"],
    to: "open",
    permission: "verdict:submit",
    by: "author",
    needsReason: false,
  },
  {
    action: "approve",
    from: ["submitted"],
    to: "approved",
    permission: "verdict:decide",
    by: "second-person",
    needsReason: false,
  },
  {
    action: "request-changes",
    from: ["submitted"],
    to: "changes-requested",
    permission: "verdict:decide",
    by: "anyone",
    needsReason: true,
  },
  { action: "change", from: ["approved"], to: "stale", permission: "claim:edit", by: "anyone", needsReason: false },
  { action: "change", from: ["open"], to: "open", permission: "claim:edit", by: "anyone", needsReason: false },
  {
    action: "change",
    from: ["submitted"],
    to: "submitted",
    permission: "claim:edit",
    by: "anyone",
    needsReason: false,
  },
  {
    action: "change",
    from: ["changes-requested"],
    to: "changes-requested",
    permission: "claim:edit",
    by: "anyone",
    needsReason: false,
  },
  { action: "change", from: ["stale"], to: "stale", permission: "claim:edit", by: "anyone", needsReason: false },
  {
    action: "reaffirm",
    from: ["stale"],
    to: "approved",
    permission: "verdict:decide",
    by: "second-person",
    needsReason: false,
  },
  {
    action: "rule-stet",
    from: ["approved"],
    to: "approved",
    permission: "verdict:decide",
    by: "anyone",
    needsReason: true,
  },
  {
    action: "dismiss",
    from: ["open", "changes-requested", "stale"],
    to: "dismissed",
    permission: "claim:dismiss",
    by: "anyone",
    needsReason: true,
  },
  {
    action: "reopen",
    from: ["approved", "dismissed"],
    to: "open",
    permission: "claim:reopen",
    by: "anyone",
    needsReason: true,
  },
  { action: "take-back", from: ["open"], to: "taken-back", permission: "claim:mark", by: "author", needsReason: false },
  {
    action: "take-back-tick",
    from: ["submitted"],
    to: "taken-back",
    permission: "claim:mark",
    by: "author",
    needsReason: false,
  },
];

/** The row that allows the action from the state, or null. */
export function findTransition(state: ClaimState, action: ClaimAction): ClaimTransition | null {
  return claimTransitions.find((row) => row.action === action && row.from.includes(state)) ?? null;
}

/**
 * The state after the action, or the refusal `claim-transition`, which names the action and the state.
 * Who may do it and what it needs are checked by the caller with the same row.
 */
export function nextClaimState(state: ClaimState, action: ClaimAction): Result<ClaimState> {
  const row = findTransition(state, action);
  return row ? ok(row.to) : refuse("claim-transition", { action, state });
}

/**
 * Four eyes (rule 4): a verdict is approved by neither its author nor whoever last changed its evidence.
 * The database holds the same rule as the constraint `decision_second_person`.
 */
export function checkSecondPerson(
  deciderId: string,
  verdictAuthorId: string,
  evidenceChangedById: string | null,
): Result<void> {
  if (deciderId === verdictAuthorId) return refuse("own-verdict");
  if (deciderId === evidenceChangedById) return refuse("own-evidence");
  return ok(undefined);
}

/** Whether nothing is left to do for a claim in this state, so that it does not stand in the way of a sign-off. */
export function isSettled(state: ClaimState): boolean {
  return state === "approved" || state === "dismissed" || state === "taken-back";
}

/** The longest range that can be one claim, in UTF-16 code units: as long as a statement may be. */
export const MAX_CLAIM_LENGTH = 2_000;

/** Refuses `range-too-long`: a claim is one statement, and what holds many is marked as many. */
export function checkClaimLength({ start, end }: TextRange): Result<void> {
  return end - start <= MAX_CLAIM_LENGTH
    ? ok(undefined)
    : refuse("range-too-long", { limit: MAX_CLAIM_LENGTH, length: end - start });
}

/** The statement that a quote makes by itself, until somebody words it better: the quote on one line. */
export function statementFromQuote(quote: string): string {
  return quote.replace(/\s+/g, " ").trim();
}
