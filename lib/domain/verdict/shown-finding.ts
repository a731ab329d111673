import type { ClaimState } from "@/lib/domain/claim/claim";

/** The states in which a claim has a finding to show: somebody has judged it, and that judgement was not set aside. */
export const statesWithFinding: readonly ClaimState[] = ["submitted", "changes-requested", "approved", "stale"];

/** What is shown of a claim's standing verdict; null where the claim waits for a first one or is left out. */
export function shownFinding<F>(state: ClaimState, standing: F | null | undefined): F | null {
  return statesWithFinding.includes(state) ? (standing ?? null) : null;
}
