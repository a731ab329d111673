import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { RatingIcon } from "./rating-scale";

/** A claim state's sign, so that it never tells by colour alone. Text signs, so that they print and copy. */
export const stateSigns: Readonly<Record<VisibleClaimState, string>> = {
  open: "○",
  submitted: "…",
  "changes-requested": "!",
  approved: "✓",
  stale: "↻",
  dismissed: "–",
};

/** A rating's sign, by the icon that its scale gives it. */
export const ratingSigns: Readonly<Record<RatingIcon, string>> = {
  check: "✓",
  "check-half": "≈",
  info: "i",
  warning: "!",
  cross: "✕",
  question: "?",
  minus: "–",
  star: "★",
};
