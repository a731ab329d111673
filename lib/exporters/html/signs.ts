import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { ReportClaim } from "@/lib/domain/report/report";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { findingSigns, stateSigns } from "@/lib/domain/verdict/signs";
import { findingOf } from "@/lib/exporters/report/finding-of";
import { words } from "@/lib/exporters/report/report-words";
import { drawing, type Html, html } from "./markup";

/** A claim's state by sign and word, in ink. */
export function stateHtml(state: VisibleClaimState): Html {
  return html`<span class="state">${drawing(stateSigns[state])} ${words(`state.${state}`)}</span>`;
}

/** A finding by sign, word and colour; under the word, the line of its claim's state. */
export function findingHtml({ label, colour, sign }: Finding, state: VisibleClaimState | null = null): Html {
  return html`<strong class="finding f-${colour}">${drawing(findingSigns[sign])} <bdi${state !== null && html` class="s-${state}"`}>${label}</bdi></strong>`;
}

/** The classes of words of the article, by their claim's finding and state. */
export function claimClass(claim: ReportClaim): string {
  const colour = claim.correction?.is === "applied" ? "ink" : findingOf(claim)?.colour;
  return `f-${colour ?? "none"} s-${claim.state}`;
}
