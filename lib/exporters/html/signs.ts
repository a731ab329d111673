import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { ReportVerdict } from "@/lib/domain/report/report";
import { ratingSigns, stateSigns } from "@/lib/domain/verdict/signs";
import { words } from "@/lib/exporters/report/report-words";
import { type Html, html } from "./markup";

/** A claim's state by sign, word and colour. */
export function stateHtml(state: VisibleClaimState): Html {
  return html`<span class="badge state-${state}"><span aria-hidden="true">${stateSigns[state]}</span> ${words(`state.${state}`)}</span>`;
}

/** A rating by sign, label and colour. */
export function ratingHtml({ label, colour, icon }: Pick<ReportVerdict["rating"], "label" | "colour" | "icon">): Html {
  return html`<strong class="rating rating-${colour}"><span aria-hidden="true">${ratingSigns[icon]}</span> ${label}</strong>`;
}
