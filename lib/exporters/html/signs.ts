import type { VisibleClaimState } from "@/lib/domain/claim";
import type { RatingIcon } from "@/lib/domain/rating-scale";
import type { ReportVerdict } from "../report-model";
import { words } from "../report-words";
import { type Html, html } from "./markup";

/** Text signs, so that a state or a rating never tells by colour alone and prints in black. The screens use the same. */
const stateSigns: Readonly<Record<VisibleClaimState, string>> = {
  open: "○",
  submitted: "…",
  "changes-requested": "!",
  approved: "✓",
  stale: "↻",
  dismissed: "–",
};

const ratingSigns: Readonly<Record<RatingIcon, string>> = {
  check: "✓",
  "check-half": "≈",
  info: "i",
  warning: "!",
  cross: "✕",
  question: "?",
  minus: "–",
  star: "★",
};

/** A claim's state by sign, word and colour. */
export function stateHtml(state: VisibleClaimState): Html {
  return html`<span class="badge state-${state}"><span aria-hidden="true">${stateSigns[state]}</span> ${words(`state.${state}`)}</span>`;
}

/** A rating by sign, label and colour. */
export function ratingHtml({ label, colour, icon }: Pick<ReportVerdict["rating"], "label" | "colour" | "icon">): Html {
  return html`<strong class="rating rating-${colour}"><span aria-hidden="true">${ratingSigns[icon]}</span> ${label}</strong>`;
}
