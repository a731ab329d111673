import type { ClaimState } from "@/lib/domain/claim/claim";
import { sameWords } from "@/lib/domain/text/word-forms";

/** What a text has done, or has still to do, about a finding under which it may not stand as it was. */
export const correctionStands = ["missing", "to-apply", "applied", "stet"] as const;
export type CorrectionStands = (typeof correctionStands)[number];

/** A claim with its standing verdict, as far as a correction hangs on them. */
export type Corrigible = {
  readonly state: ClaimState;
  /** Whether a text may stand uncorrected under the verdict's rating. */
  readonly mayStand: boolean;
  readonly correction: string | null;
  /** The words that the claim stands on in the newest version; null where it stands nowhere. */
  readonly quote: string | null;
  /** Whether an editor ruled, over this verdict, that the text stands. */
  readonly isStet: boolean;
};

/**
 * Where an approved verdict's correction stands: its words are in the text (`applied`), an editor let the text stand
 * (`stet`), they are still to be applied (`to-apply`), or the rating demands one and none was written (`missing`). Null where
 * nothing is to be done: the verdict is not approved, or the text may stand and nobody proposed other words.
 */
export function correctionOf({ state, mayStand, correction, quote, isStet }: Corrigible): CorrectionStands | null {
  if (state !== "approved") return null;
  if (correction !== null && quote !== null && sameWords(quote, correction)) return "applied";
  if (correction === null && mayStand) return null;
  if (isStet) return "stet";
  return correction === null ? "missing" : "to-apply";
}

/** Whether a claim stands on the words of its approved correction. */
export function isCorrected(claim: Omit<Corrigible, "mayStand" | "isStet">): boolean {
  return correctionOf({ ...claim, mayStand: true, isStet: false }) === "applied";
}

/** Whether what was found wrong is still printed, so that the article cannot be signed off. */
export function isStillWrong(stands: CorrectionStands | null, { mayStand }: Pick<Corrigible, "mayStand">): boolean {
  return !mayStand && (stands === "missing" || stands === "to-apply");
}

/** A correction that stands in a text: the words that were approved as wrong, and those that stand there instead. */
export type AppliedCorrection = { readonly from: string; readonly to: string };

/** Words with corrections applied, each where the words that it corrects stand first. */
export function withCorrections(words: string, corrections: readonly AppliedCorrection[]): string {
  return corrections.reduce((text, { from, to }) => {
    const at = from === "" ? -1 : text.indexOf(from);
    return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
  }, words);
}
