import type { AuditReport } from "@/lib/domain/report/report";
import {
  approvedBy,
  type Done,
  isOfPassage,
  type QuietTick,
  tickedBy,
  warningsOfTicks,
} from "@/lib/exporters/report/quiet-ticks";
import { words } from "@/lib/exporters/report/report-words";
import { bdi, type Html, html } from "./markup";

/** The ticks as one table: the words, the source and its passage, who ticked and who approved them. */
export function ticksHtml(ticks: readonly QuietTick[], { article }: AuditReport): Html {
  if (ticks.length === 0) return html``;
  const head = (["claim-number", "words", "source", "passage", "ticked-by", "approved-by"] as const).map((key) =>
    words(`report.${key}`),
  );
  const rows = ticks.map(({ number, anchor, passage }, at) => {
    const page = passage.place.page;
    // One source and one passage of many rows are told once, so that each of them is short.
    const sources = rowsFrom(
      ticks,
      at,
      (other) => other.passage.source.id === passage.source.id && other.passage.place.page === page,
    );
    const passages = rowsFrom(ticks, at, (other) => isOfPassage(passage, other.passage));
    const source =
      sources > 0 &&
      html`<td rowspan="${sources}">${bdi(passage.source.title)}${page !== null && html` <span class="soft">${words("report.tick-page", { page })}</span>`}</td>`;
    const said = passages > 0 && html`<td rowspan="${passages}" class="said" dir="auto">${passage.passage}</td>`;
    return html`<tr id="claim-${number}"><td>${number}</td><td class="said" lang="${article.language}" dir="auto">${anchor?.quote ?? ""}</td>${source}${said}${whoHtml(ticks, at, tickedBy)}${whoHtml(ticks, at, approvedBy)}</tr>
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

/** Who, and in which minute; rows in which both are the same are told in one cell. */
function whoHtml(ticks: readonly QuietTick[], at: number, doneBy: (tick: QuietTick) => Done): Html {
  const { name, when } = doneBy(ticks[at] as QuietTick);
  const rows = rowsFrom(ticks, at, (other) => doneBy(other).name === name && doneBy(other).when === when);
  if (rows === 0) return html``;
  return html`<td rowspan="${rows}">${bdi(name)}${when !== "" && html`<br><span class="soft">${when}</span>`}</td>`;
}

/** Over how many rows a cell of this one goes, as long as they are alike; 0 where one above goes over it. */
function rowsFrom(ticks: readonly QuietTick[], at: number, isAlike: (other: QuietTick) => boolean): number {
  const before = ticks[at - 1];
  if (before && isAlike(before)) return 0;
  let rows = 1;
  for (let next = ticks[at + rows]; next && isAlike(next); next = ticks[at + rows]) rows++;
  return rows;
}
