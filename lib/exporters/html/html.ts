import { visibleClaimStates } from "@/lib/domain/claim/claim";
import type { AuditReport } from "@/lib/domain/report/report";
import { claimsToTell } from "@/lib/exporters/report/quiet-ticks";
import { words } from "@/lib/exporters/report/report-words";
import { scalesHtml, technicalHtml, timelineHtml, uncheckedHtml, verifyHtml } from "./appendix";
import { articleHtml } from "./article";
import { claimHtml } from "./claim";
import { conversationHtml } from "./conversation";
import { type Html, html } from "./markup";
import { documentHtml } from "./page";
import { aboutHtml, headHtml, summaryHtml } from "./summary";
import { ticksHtml } from "./ticks";

/** What the report has only where Galley serves it: a way back, the downloads, and the nonce of the response. */
export type Served = {
  readonly nonce: string | null;
  readonly workbench: string;
  /** Where files of it are made and kept; null where none are. */
  readonly exports: string | null;
  readonly downloads: readonly Download[];
};
type Download = { readonly name: string; readonly address: string };

/**
 * The report as one self-contained HTML file: no script, nothing loaded, its style inside and allowed by hash in its own
 * policy. `served` adds the toolbar, which does not print.
 */
export function reportHtml(report: AuditReport, served: Served | null = null): string {
  const title = words("report.title", { title: report.article.title });
  const { whole, ticks } = claimsToTell(report);
  const body = html`${served && toolbarHtml(served)}
<main>
${headHtml(report)}
${summaryHtml(report)}
${aboutHtml(report)}
${contentsHtml(report)}
<section aria-labelledby="article"><h2 id="article">${words("report.article")}</h2>
<p>${words(report.claims.length > 0 ? "report.article-lead" : "report.article-no-claims")}</p>
${report.claims.length > 0 && legendHtml()}
${articleHtml({ ...report, claims: whole })}
</section>
<section aria-labelledby="claims"><h2 id="claims">${words("report.claims")}</h2>
${report.claims.length === 0 ? html`<p class="empty">${words("report.no-claims")}</p>` : whole.map((claim) => claimHtml(claim, report))}
</section>
${ticksHtml(ticks, report)}
${report.scope.claim === null && uncheckedHtml(report)}
${conversationHtml(report)}
${timelineHtml(report)}
${scalesHtml(report)}
${verifyHtml(report)}
${technicalHtml(report)}
</main>`;
  return documentHtml(title, body, served?.nonce ?? null);
}

function toolbarHtml({ workbench, exports, downloads }: Served): Html {
  const links = downloads.map(({ name, address }) => html`<li><a href="${address}" download>${name}</a></li>`);
  return html`<nav class="toolbar" aria-label="${words("report.toolbar")}">
<a href="${workbench}">${words("report.to-workbench")}</a>
${exports !== null && html`<a href="${exports}">${words("report.to-export")}</a> <a href="${exports}?format=bundle">${words("report.bundle")}</a>`}
<span class="soft">${words("report.print-hint")}</span>
<ul aria-label="${words("report.download")}"><li class="soft" aria-hidden="true">${words("report.download")}</li>${links}</ul>
</nav>`;
}

function contentsHtml({ scope, ratingScales, conversation }: AuditReport): Html {
  const parts = (
    ["summary", "article", "claims", "skips", "unmarked", "conversation", "timeline", "verify", "technical"] as const
  )
    .filter((part) => scope.claim === null || (part !== "skips" && part !== "unmarked"))
    .filter((part) => part !== "conversation" || conversation.comments > 0);
  const links = parts.map((part) => html`<li><a href="#${part}">${words(`report.${part}`)}</a></li>`);
  const scales = ratingScales.map(
    ({ version }) => html`<li><a href="#scale-${version}">${words("report.scale", { version })}</a></li>`,
  );
  links.splice(-2, 0, ...scales);
  return html`<nav class="contents" aria-label="${words("report.contents")}"><ol>${links}</ol></nav>`;
}

function legendHtml(): Html {
  const states = visibleClaimStates.map(
    (state) => html`<li><mark class="f-none s-${state}">${words(`state.${state}`)}</mark></li>`,
  );
  return html`<ul class="legend" aria-label="${words("report.legend")}">${states}</ul>`;
}
