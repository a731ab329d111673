import type { AuditReport, ReportEvent } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import { type EarlierKey, earlierKeys, keyFingerprint } from "@/lib/exporters/report/log-keys";
import { instantWords, momentWords, personWords, words } from "@/lib/exporters/report/report-words";
import { stateChange } from "@/lib/exporters/report/state-change";
import { technicalFacts } from "@/lib/exporters/report/technical-facts";
import { type TimelineRow, timelineRows } from "@/lib/exporters/report/timeline-rows";
import { bdi, type Html, html } from "./markup";
import { findingHtml } from "./signs";

/** What was skipped on purpose, and what nobody has looked at. */
export function uncheckedHtml({ article, skips, coverage }: AuditReport): Html {
  const skipped = skips.map(
    ({
      quote,
      reason,
      note,
      by,
      at,
    }) => html`<li><blockquote lang="${article.language}" dir="auto">${quote}</blockquote>
<p><strong>${words(`skip-reason.${reason}`)}</strong></p>
${note !== null && html`<p class="note" dir="auto">${note}</p>`}
<p class="soft">${words("report.skip-by", { person: personWords(by), at: instantWords(at) })}</p></li>
`,
  );
  const unmarked = coverage.unmarked.map(
    ({ text }) => html`<li>${text}</li>
`,
  );
  return html`<section aria-labelledby="skips"><h2 id="skips">${words("report.skips")}</h2>
${skipped.length > 0 ? html`<ul class="skips">${skipped}</ul>` : html`<p class="empty">${words("report.no-skips")}</p>`}
</section>
<section aria-labelledby="unmarked"><h2 id="unmarked">${words("report.unmarked")}</h2>
${unmarked.length > 0 ? html`<p>${words("report.unmarked-lead", { count: unmarked.length })}</p><ul class="unmarked" lang="${article.language}" dir="${article.direction}">${unmarked}</ul>` : html`<p class="empty">${words("report.no-unmarked")}</p>`}
</section>
`;
}

/** Every recorded event, as a table. */
export function timelineHtml(report: AuditReport): Html {
  const rows = timelineRows(report);
  const caption = words("report.timeline-caption");
  return html`<section aria-labelledby="timeline"><h2 id="timeline">${words("report.timeline")}</h2>
<div class="wide" role="group" aria-labelledby="timeline" tabindex="0"><table class="timeline">
<caption>${rows.length < report.timeline.length ? `${caption} ${words("report.timeline-runs")}` : caption}</caption>
<thead><tr><th scope="col">${words("report.when")}</th><th scope="col">${words("report.who")}</th><th scope="col">${words("report.what")}</th><th scope="col">${words("report.change-of-state")}</th></tr></thead>
<tbody>
${rows.map(rowHtml)}</tbody></table></div>
</section>
`;
}

function rowHtml({ at, until, by, words: said, consequences, changes, from, to }: TimelineRow): Html {
  const last = until !== null && html` – <time datetime="${until}">${momentWords(until)}</time>`;
  return html`<tr><td><time datetime="${at}">${momentWords(at)}</time>${last}</td><td>${bdi(by?.name ?? words("report.set-up"))}</td><td><p>${said}</p>${changes.map(changeHtml)}${consequences.map((each) => html`<p><strong>${each}</strong></p>`)}</td><td>${stateChange(from, to)}</td></tr>
`;
}

function changeHtml({ field, before, after }: ReportEvent["changes"][number]): Html {
  const values = {
    from: isolated(before ?? words("report.nothing")),
    to: isolated(after ?? words("report.nothing")),
  };
  return html`<p class="soft">${field}: ${words("report.from-to", values)}</p>`;
}

/** The scales that the verdicts were given on. */
export function scalesHtml({ ratingScales }: AuditReport): Html {
  const columns = (["rating", "key", "number", "may-stand", "sourceless"] as const).map((key) =>
    words(`report.${key}`),
  );
  return html`${ratingScales.map(
    ({
      version,
      ratings,
    }) => html`<section aria-labelledby="scale-${version}"><h2 id="scale-${version}">${words("report.scale", { version })}</h2>
<table class="scale"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${ratings.map(
  (
    rating,
  ) => html`<tr><td>${findingHtml(rating)}</td><td><code>${rating.key}</code></td><td>${rating.number ?? words("report.outside-order")}</td><td>${words(rating.mayStand ? "report.yes" : "report.no")}${rating.confirms && html`; ${words("report.confirms")}`}</td><td>${words(rating.sourceless ? "report.no" : "report.yes")}</td></tr>
`,
)}</tbody></table>
</section>
`,
  )}`;
}

/** Every hash, salt and place, as one table behind all that a reader wants; those of ticks are folded below it. */
export function technicalHtml(report: AuditReport): Html {
  const facts = technicalFacts(report);
  const rows = facts.rows.map(
    ({
      of,
      lines,
    }) => html`<tr><td>${of}</td><td>${lines.map(({ what, value }) => html`<p>${what}<br><code>${value}</code></p>`)}</td></tr>
`,
  );
  return html`<section aria-labelledby="technical"><h2 id="technical">${words("report.technical")}</h2>
<table class="technical"><thead><tr><th scope="col">${words("report.technical-of")}</th><th scope="col">${words("report.technical-fact")}</th></tr></thead>
<tbody>
${rows}</tbody></table>
${facts.ticks.length > 0 && tickHashesHtml(facts.ticks)}</section>
`;
}

function tickHashesHtml(ticks: ReturnType<typeof technicalFacts>["ticks"]): Html {
  const rows = ticks.map(
    ({
      number,
      what,
      hash,
    }) => html`<tr><td><a href="#claim-${number}">${number}</a></td><td>${what}${hash !== null && html` <code>${hash}</code>`}</td></tr>
`,
  );
  return html`<details class="tick-hashes"><summary>${words("report.tick-hashes", { count: ticks.length })}</summary>
<table><thead><tr><th scope="col">${words("report.claim-number")}</th><th scope="col">${words("report.technical-fact")}</th></tr></thead>
<tbody>
${rows}</tbody></table></details>
`;
}

/** How an outsider reads the numbers and hashes, and what the report does not prove. */
export function verifyHtml({ checkpoint }: AuditReport): Html {
  return html`<section aria-labelledby="verify"><h2 id="verify">${words("report.verify")}</h2>
<p>${words("report.verify-text")}</p>
<p>${words("report.verify-approval")}</p>
<p>${words("report.verify-limits")}</p>
${
  checkpoint !== null &&
  html`<h3 class="label">${words("report.checkpoint")}</h3>
<p>${words("report.checkpoint-text", { size: checkpoint.size })}</p>
<pre class="checkpoint" dir="ltr">${checkpoint.note}</pre>
<p>${words("report.checkpoint-key")} <code>${checkpoint.key}</code></p>
<p>${words("report.checkpoint-fingerprint")} <code>${keyFingerprint(checkpoint.key)}</code></p>
${earlierKeysHtml(earlierKeys(checkpoint))}`
}
</section>
`;
}

function earlierKeysHtml(keys: readonly EarlierKey[]): Html | false {
  return (
    keys.length > 0 &&
    html`<h3 class="label">${words("report.earlier-keys")}</h3>
<p>${words("report.earlier-keys-text", { count: keys.length })}</p>
<ul>${keys.map(({ fingerprint, days, changed }) => html`<li><code>${fingerprint}</code><br>${days} ${changed}</li>`)}</ul>`
  );
}
