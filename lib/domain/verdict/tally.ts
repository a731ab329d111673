import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import { findingSignNames } from "./finding-sign";
import type { Finding } from "./rating-scale";

/** Claims of one finding, those that the text corrected apart. */
export type Found = Finding & { readonly isCorrected: boolean; readonly count: number };

/** How far a check is: what the approved claims were found, what is left out, and how many claims there are in all. */
export type Tally = {
  readonly total: number;
  /** Approved claims by their finding. */
  readonly found: readonly Found[];
  readonly leftOut: number;
};

/** How many claims nothing is left to do for. */
export function settledOf({ found, leftOut }: Tally): number {
  return found.reduce((sum, { count }) => sum + count, leftOut);
}

type TalliedClaim = {
  readonly isCorrected: boolean;
  readonly state: VisibleClaimState;
  readonly finding: Finding | null;
};

/** Counts claims; findings stand in the order of the scale as their signs give it, equal ones in the order of the claims. */
export function tallyOf(claims: readonly TalliedClaim[]): Tally {
  const found = new Map<string, Found & { count: number }>();
  for (const { state, finding, isCorrected } of claims) {
    if (state !== "approved" || !finding) continue;
    const { label, colour, sign } = finding;
    const key = `${sign} ${isCorrected} ${label}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { label, colour, sign, isCorrected, count: 1 });
  }
  const place = ({ sign }: Finding) => findingSignNames.indexOf(sign);
  return {
    total: claims.length,
    found: [...found.values()].sort((a, b) => place(a) - place(b)),
    leftOut: claims.filter(({ state }) => state === "dismissed").length,
  };
}

/** The same where claims are counted already. */
export function tallyFrom(counts: Readonly<Record<VisibleClaimState, number>>, found: Tally["found"]): Tally {
  const total = visibleClaimStates.reduce((sum, state) => sum + counts[state], 0);
  return { total, found, leftOut: counts.dismissed };
}
