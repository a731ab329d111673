import type { VisibleClaimState } from "@/lib/domain/claim";
import type { RatingIcon } from "@/lib/domain/rating-scale";

/** A state's sign, so that it never tells by colour alone. Text signs, so that they print and copy. */
export const stateIcons: Record<VisibleClaimState, string> = {
  open: "○",
  submitted: "…",
  "changes-requested": "!",
  approved: "✓",
  stale: "↻",
  dismissed: "–",
};

/** A rating's sign. */
export const ratingIconSigns: Record<RatingIcon, string> = {
  check: "✓",
  "check-half": "≈",
  info: "i",
  warning: "!",
  cross: "✕",
  question: "?",
  minus: "–",
  star: "★",
};
