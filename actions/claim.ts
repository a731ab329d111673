"use server";

import { adjustEnds } from "@/lib/commands/claim/adjust-ends";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { confirmAnchor } from "@/lib/commands/claim/confirm-anchor";
import { dismissClaim } from "@/lib/commands/claim/dismiss-claim";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { reopenClaim } from "@/lib/commands/claim/reopen-claim";
import { tickFact } from "@/lib/commands/claim/tick-fact";
import {
  adjustEndsInput,
  assignClaimInput,
  confirmAnchorInput,
  dismissClaimInput,
  editClaimInput,
  markClaimInput,
  reopenClaimInput,
  tickFactInput,
} from "@/lib/input/claim";
import { act, actInRow } from "./door/enter";

export async function markClaimAction(input: unknown, key: string) {
  return act(markClaim, markClaimInput, input, key);
}
export async function editClaimAction(input: unknown, key: string) {
  return act(editClaim, editClaimInput, input, key);
}
export async function assignClaimAction(input: unknown, key: string) {
  return act(assignClaim, assignClaimInput, input, key);
}
export async function adjustEndsAction(input: unknown, key: string) {
  return act(adjustEnds, adjustEndsInput, input, key);
}
export async function confirmAnchorAction(input: unknown, key: string) {
  return act(confirmAnchor, confirmAnchorInput, input, key);
}
export async function dismissClaimAction(input: unknown, key: string) {
  return act(dismissClaim, dismissClaimInput, input, key);
}
export async function reopenClaimAction(input: unknown, key: string) {
  return act(reopenClaim, reopenClaimInput, input, key);
}
export async function tickFactsAction(acts: unknown) {
  return actInRow(tickFact, tickFactInput, acts);
}
export async function markClaimsAction(acts: unknown) {
  return actInRow(markClaim, markClaimInput, acts);
}
