import type { ReportEvidence } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import { dayWords, instantWords, personWords, words } from "@/lib/exporters/report/report-words";
import { snapshotLines } from "@/lib/exporters/report/snapshot-lines";
import { linkHtml } from "./markdown";
import { bdi, type Html, html } from "./markup";

/** One piece of evidence: how it bears on the claim, what it is, the passage that matters. */
export function evidenceHtml(evidence: ReportEvidence): Html {
  const { source, mergedFrom, stance, passage, note, addedBy, addedAt, removedAt } = evidence;
  const facts = [
    source.publisher,
    source.author,
    source.publishedOn && words("report.published", { day: dayWords(source.publishedOn) }),
    words(`source-kind.${source.kind}`),
    words(`source-medium.${source.medium}`),
  ].filter((fact): fact is string => Boolean(fact));
  return html`<li class="stance-${stance}${removedAt !== null && " removed"}">
<p><strong class="stance">${words(`stance.${stance}`)}</strong> ${bdi(source.title, "title")}</p>
<p class="soft">${facts.map((fact, i) => html`${i > 0 && " · "}${bdi(fact)}`)}</p>
${source.address !== null && html`<p class="address" dir="ltr">${linkHtml(source.address, source.address)}</p>`}
${source.confidenceReason !== null && html`<p class="soft">${words("report.confidential", { reason: isolated(source.confidenceReason) })}</p>`}
${mergedFrom !== null && html`<p class="soft">${words("report.merged-from", { title: isolated(mergedFrom.title) })}</p>`}
${source.retired !== null && html`<p class="soft">${words("report.retired", { day: dayWords(source.retired.at.slice(0, 10)), reason: isolated(source.retired.reason) })}</p>`}
${passage === null ? html`<p class="empty">${words("report.no-passage")}</p>` : html`<figure><figcaption class="unseen">${words("report.passage")}</figcaption><blockquote dir="auto">${passage}</blockquote></figure>`}
${note !== null && html`<p class="soft">${words("report.note")}:</p><p class="note" dir="auto">${note}</p>`}
${snapshotLines(evidence).map((line) => html`<p class="soft snapshot" dir="auto">${line}</p>`)}
<p class="soft">${words("report.added", { person: personWords(addedBy), at: instantWords(addedAt) })}</p>
${removedAt !== null && html`<p class="taken-off">${words("report.removed", { at: instantWords(removedAt) })}</p>`}
</li>
`;
}
