import type { AuditReport, ReportClaim, ReportDecision, ReportVerdict } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import type { SubjectChange } from "@/lib/domain/verdict/approval";
import { claimFacts, standWords } from "@/lib/exporters/report/claim-facts";
import { correctedWords, howFarWords, standsWords } from "@/lib/exporters/report/headline";
import { instantWords, personWords, signInWords, words } from "@/lib/exporters/report/report-words";
import { evidenceHtml } from "./evidence";
import { markdownHtml } from "./markdown";
import { type Html, html } from "./markup";
import { redlineHtml } from "./redline";
import { claimClass, findingHtml, stateHtml } from "./signs";

/** A claim's part: what it states, what was found, on what evidence, who approved it, and who did not agree. */
export function claimHtml(claim: ReportClaim, { article, version }: AuditReport): Html {
  const { number, statement, state, stateReason, anchor } = claim;
  const reason = stateReason && reasonWords(state, stateReason);
  return html`<section class="claim ${claimClass(claim)}" id="claim-${number}" aria-labelledby="claim-${number}-heading">
<header>
<h3 id="claim-${number}-heading"><span class="eyebrow">${words("report.claim-heading", { number })}</span>
<span class="statement" lang="${article.language}" dir="auto">${statement}</span></h3>
${stateHtml(state)}
</header>
${reason && html`<p class="reason">${reason}</p>`}
${quoteHtml(claim, article.language)}
${version.number > 1 && html`<p class="soft">${standWords(claim, version.number)}</p>`}
${factsHtml(claim)}
<h4>${words("report.verdict")}</h4>
${claim.verdict ? verdictHtml(claim.verdict, claim, article) : html`<p class="empty">${words("report.no-verdict")}</p>`}
${claim.correction && html`<p class="stands">${standsWords(claim.correction)}</p>`}
${approvalHtml(claim)}
<h4>${words("report.evidence")}</h4>
${claim.warnings.length > 0 && html`<div class="warnings"><p>${words("report.warnings")}</p><ul>${claim.warnings.map((warning) => html`<li dir="auto">${warning.words}</li>`)}</ul></div>`}
${claim.evidence.length > 0 ? html`<ol class="evidence">${claim.evidence.map(evidenceHtml)}</ol>` : html`<p class="empty">${words("report.no-evidence")}</p>`}
${dissentHtml(claim)}
${recordHtml(claim, article)}
${anchor && html`<p class="back"><a href="#text-${number}">${words("report.to-text", { number })}</a></p>`}
</section>
`;
}

function reasonWords(state: ReportClaim["state"], reason: string): string | null {
  if (state === "dismissed") return words("report.dismissed-because", { reason: isolated(reason) });
  return state === "open" ? words("report.reopened-because", { reason: isolated(reason) }) : null;
}

function quoteHtml({ anchor }: ReportClaim, language: string): Html {
  if (!anchor) return html`<p class="empty">${words("report.not-in-version")}</p>`;
  return html`<figure><figcaption>${words("report.quote")}</figcaption>
<blockquote lang="${language}" dir="auto">${anchor.quote}</blockquote></figure>`;
}

function factsHtml(claim: ReportClaim): Html {
  const rows = claimFacts(claim).map(
    ({ label, value, isQuoted }) =>
      html`<div><dt>${label}</dt>${isQuoted ? html`<dd dir="auto">${value}</dd>` : html`<dd>${value}</dd>`}</div>\n`,
  );
  return html`<dl class="facts">
${rows}</dl>`;
}

/** A revision; its correction as a redline of the words that it corrects. */
function verdictHtml(
  verdict: ReportVerdict,
  claim: ReportClaim,
  { language, direction }: AuditReport["article"],
): Html {
  const { number, rating, scaleVersion, rationale, correction, author, submittedAt } = verdict;
  const by = { number, scale: scaleVersion, person: personWords(author), at: instantWords(submittedAt) };
  return html`<p>${findingHtml(rating)} <span class="soft">(${howFarWords(verdict, claim)})</span></p>
<p class="soft">${words("report.verdict-by", by)}</p>
${
  rationale === null
    ? html`<p>${words("report.ticked")}</p>`
    : html`<h5>${words("report.rationale")}</h5>
<div class="prose">${markdownHtml(rationale)}</div>`
}
${correction !== null && html`<figure class="correction"><figcaption>${words("report.correction")}</figcaption><blockquote class="redline" lang="${language}" dir="${direction}">${redlineHtml(correctedWords(claim), correction)}</blockquote></figure>`}`;
}

function approvalHtml({ state, approval, verdict, changesSinceApproval }: ReportClaim): Html {
  if (!verdict) return html``;
  const heading = html`<h4>${words("report.approval")}</h4>`;
  const missing = words(state === "submitted" ? "report.awaiting" : "report.no-approval");
  if (!approval) return html`${heading}<p class="empty">${missing}</p>`;
  return html`${heading}${decisionHtml(approval)}
${state === "stale" && html`<div class="stale"><p>${words("report.stale-because")}</p><ul>${changesSinceApproval.map(changeHtml)}</ul></div>`}`;
}

function decisionHtml({ kind, verdict, by, at, signIn, note }: ReportDecision): Html {
  const values = { kind: words(`decision.${kind}`), person: personWords(by), at: instantWords(at), verdict };
  return html`<p>${words("report.decided-by", values)}</p>
<p class="soft">${signInWords(signIn)}</p>
${note !== null && html`<p class="note" dir="auto">${note}</p>`}`;
}

function changeHtml(change: SubjectChange): Html {
  if ("source" in change) return html`<li>${words(`change.${change.what}`, { source: isolated(change.source) })}</li>`;
  const from = isolated(change.from ?? words("report.nothing"));
  const to = isolated(change.to ?? words("report.nothing"));
  if (change.what === "version") return html`<li>${words("change.version", { from, to })}</li>`;
  return html`<li>${words(`change.${change.what}`)}: ${words("report.from-to", { from, to })}</li>`;
}

function dissentHtml({ dissent }: ReportClaim): Html {
  if (dissent.length === 0) return html``;
  const items = dissent.map((each) => {
    const values = { person: personWords(each.by), verdict: each.verdict, at: instantWords(each.at) };
    return each.what === "changes-requested"
      ? html`<li>${words("report.dissent-changes", values)}<p class="note" dir="auto">${each.reason}</p></li>`
      : html`<li>${words("report.dissent-rating", { ...values, rating: isolated(each.rating) })}</li>`;
  });
  return html`<h4>${words("report.dissent")}</h4><ul>${items}</ul>`;
}

/** What the parts above do not say: revisions that do not stand, and decisions that are not the approval shown. */
function recordHtml(claim: ReportClaim, article: AuditReport["article"]): Html {
  const { verdict, verdicts, approval, decisions } = claim;
  const earlier = verdicts.filter(({ number }) => number !== verdict?.number);
  const others = decisions.filter(({ at, kind }) => !(at === approval?.at && kind === approval.kind));
  if (earlier.length === 0 && others.length === 0) return html``;
  const revisions = earlier.map((each) => html`<li>${verdictHtml(each, claim, article)}</li>`);
  const decided = others.map((each) => html`<li>${decisionHtml(each)}</li>`);
  return html`<h4>${words("report.record")}</h4><ol class="record">${revisions}${decided}</ol>`;
}
