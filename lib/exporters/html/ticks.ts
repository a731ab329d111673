import type { AuditReport } from "@/lib/domain/report/report";
import { type QuietTick, warningsOfTicks } from "@/lib/exporters/report/quiet-ticks";
import { momentWords, personWords, words } from "@/lib/exporters/report/report-words";
import { bdi, type Html, html } from "./markup";

/** The ticks as one table: the words, the source and its passage, who ticked and who approved them. */
export function ticksHtml(ticks: readonly QuietTick[], { article }: AuditReport): Html {
  if (ticks.length === 0) return html``;
  const head = (["claim-number", "words", "source", "passage", "ticked-by", "approved-by"] as const).map((key) =>
    words(`report.${key}`),
  );
  const rows = ticks.map(({ number, anchor, passage, verdict, approval }, at) => {
    const page = passage.place.page;
    const isSame = (other: QuietTick | undefined) =>
      other?.passage.source.id === passage.source.id && other.passage.place.page === page;
    // One source for many rows is told once, so that each of them is short.
    let rowspan = isSame(ticks[at - 1]) ? 0 : 1;
    while (rowspan > 0 && isSame(ticks[at + rowspan])) rowspan++;
    const source =
      rowspan > 0 &&
      html`<td rowspan="${rowspan}">${bdi(passage.source.title)}${page !== null && html` <span class="soft">${words("report.tick-page", { page })}</span>`}</td>`;
    return html`<tr id="claim-${number}"><td>${number}</td><td class="said" lang="${article.language}" dir="auto">${anchor?.quote ?? ""}</td>${source}<td class="said" dir="auto">${passage.passage}</td><td>${personWords(verdict.author)}<br><span class="soft">${momentWords(verdict.submittedAt)}</span></td><td>${approval ? html`${personWords(approval.by)}<br><span class="soft">${momentWords(approval.at)}</span>` : words("report.awaiting")}</td></tr>
`;
  });
  return html`<section aria-labelledby="ticks"><h2 id="ticks">${words("report.ticks")}</h2>
<p>${words("report.ticks-lead", { count: ticks.length })}</p>
<div class="wide" role="group" aria-labelledby="ticks" tabindex="0"><table class="ticks">
<thead><tr>${head.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
${warningsOfTicks(ticks).map(
  (warned) => html`<p class="soft" dir="auto">${words("report.tick-warning", warned)}</p>
`,
)}</section>
`;
}
