"use server";

import { adjustEnds } from "@/lib/commands/adjust-ends";
import { confirmAnchor } from "@/lib/commands/confirm-anchor";
import { dismissClaim } from "@/lib/commands/dismiss-claim";
import { editClaim } from "@/lib/commands/edit-claim";
import { liftSkip } from "@/lib/commands/lift-skip";
import { markClaim } from "@/lib/commands/mark-claim";
import { reopenClaim } from "@/lib/commands/reopen-claim";
import { skipRange } from "@/lib/commands/skip-range";
import {
  adjustEndsInput,
  confirmAnchorInput,
  dismissClaimInput,
  editClaimInput,
  liftSkipInput,
  markClaimInput,
  reopenClaimInput,
  skipRangeInput,
} from "@/lib/input/claim";
import { act } from "./act";

export async function markClaimAction(input: unknown, key: string) {
  return act(markClaim, markClaimInput, input, key);
}
export async function editClaimAction(input: unknown, key: string) {
  return act(editClaim, editClaimInput, input, key);
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
export async function skipRangeAction(input: unknown, key: string) {
  return act(skipRange, skipRangeInput, input, key);
}
export async function liftSkipAction(input: unknown, key: string) {
  return act(liftSkip, liftSkipInput, input, key);
}
