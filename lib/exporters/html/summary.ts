import { visibleClaimStates } from "@/lib/domain/claim/claim";
import type { AuditReport, ReportClaim, ReportSignOff, ReportVersion } from "@/lib/domain/report/report";
import type { Tally } from "@/lib/domain/verdict/tally";
import { findingOf } from "@/lib/exporters/report/finding-of";
import { headlineOf, toldCorrections } from "@/lib/exporters/report/headline";
import { claimsToTell } from "@/lib/exporters/report/quiet-ticks";
import { dayWords, instantWords, personWords, signInWords, words } from "@/lib/exporters/report/report-words";
import { coverageWords, reportTally } from "@/lib/exporters/report/told-summary";
import { bdi, type Html, html } from "./markup";
import { redlineHtml } from "./redline";
import { findingHtml, stateHtml } from "./signs";

/** The head of the report: which article. */
export function headHtml(report: AuditReport): Html {
  const { title, language, direction, byline, site, publishedOn, modifiedOn, address } = report.article;
  const line = [
    byline,
    site,
    publishedOn && dayWords(publishedOn),
    modifiedOn && modifiedOn !== publishedOn && words("report.modified-on", { day: dayWords(modifiedOn) }),
    address,
  ].filter((part): part is string => Boolean(part));
  return html`<header class="head">
<p class="eyebrow">${words("report.eyebrow")}</p>
<h1 lang="${language}" dir="${direction}">${title}</h1>
${line.length > 0 && html`<p class="soft">${line.map((part, i) => html`${i > 0 && " · "}${bdi(part)}`)}</p>`}
</header>
`;
}

/** What the report is about: whose it is, of which version, made when. */
export function aboutHtml({ article, newsroom, scope, version, versions, generatedAt }: AuditReport): Html {
  const made = { number: version.number, person: personWords(version.createdBy), at: instantWords(version.createdAt) };
  return html`<dl class="facts" aria-label="${words("report.facts")}">
<div><dt>${words("report.newsroom")}</dt><dd>${bdi(newsroom.name ?? words("report.newsroom-unnamed"))}</dd></div>
${scope.claim !== null && html`<div><dt>${words("report.scope")}</dt><dd>${words("report.scope-claim", { number: scope.claim })}</dd></div>`}
<div><dt>${words("report.state")}</dt><dd>${words(`article-state.${article.state}`)}${article.signOff && html`<br>${signOffHtml(article.signOff)}`}</dd></div>
${article.earlierSignOffs.length > 0 && html`<div><dt>${words("report.earlier-sign-offs")}</dt>${article.earlierSignOffs.map((each) => html`<dd>${signOffHtml(each)}</dd>`)}</div>`}
<div><dt>${words("report.checked-version")}</dt><dd>${words("report.version-value", made)}</dd></div>
${versions.length > 1 && html`<div><dt>${words("report.versions")}</dt>${versions.map(versionHtml)}</div>`}
<div><dt>${words("report.made-at")}</dt><dd><time datetime="${generatedAt}">${instantWords(generatedAt)}</time></dd></div>
</dl>`;
}

function versionHtml(version: ReportVersion): Html {
  const { number, origin, inserted, deleted, bounded, note } = version;
  const made = { number, person: personWords(version.createdBy), at: instantWords(version.createdAt) };
  const changed = number > 1 && words("report.version-changed", { inserted, deleted, bounded: String(bounded) });
  return html`<dd>${words(`report.version-${origin ?? "unknown"}`, made)}${changed && html`; ${changed}`}${note !== null && html`<br><span dir="auto">${note}</span>`}</dd>`;
}

function signOffHtml({ by, at, signIn, endedAt }: ReportSignOff): Html {
  const values = { person: personWords(by), at: instantWords(at) };
  const said =
    endedAt === null
      ? words("report.signed-off-by", values)
      : words("report.earlier-sign-off", { ...values, ended: instantWords(endedAt) });
  return html`${said}<br><span class="soft">${signInWords(signIn)}</span>`;
}

/** How far the check is: claims by state, sentences seen, where people did not agree. */
export function summaryHtml(report: AuditReport): Html {
  const { article, counts, scope, sources, claims } = report;
  const { whole } = claimsToTell(report);
  const disputed = claims.filter(({ dissent }) => dissent.length > 0);
  const links = disputed.map(
    ({ number }, i) =>
      html`${i > 0 && ", "}<a href="#claim-${number}">${words("report.claim-heading", { number })}</a>`,
  );
  return html`<section aria-labelledby="summary"><h2 id="summary">${words("report.summary")}</h2>
${headlineHtml(report)}
${barHtml(reportTally(report))}
<ul class="counts" aria-label="${words("report.claims-by-state", { total: claims.length })}">${visibleClaimStates.map((state) => html`<li>${stateHtml(state)} <b>${counts[state]}</b></li>`)}</ul>
${scope.claim === null && html`<p>${coverageWords(report)}</p>`}
<p>${words("report.source-count", sources)}</p>
<p>${words("report.dissent-count", { count: disputed.length })} ${links}</p>
${whole.length > 0 && glanceHtml(whole, article.language)}
</section>
`;
}

/** The first sentence, and the corrections with what the text did about each. */
function headlineHtml(report: AuditReport): Html {
  const { lead, found, signed } = headlineOf(report);
  const parts = found.map(
    ({ finding, words: said }, i) => html`${i > 0 && ", "}${findingHtml({ ...finding, label: said })}`,
  );
  const corrections = toldCorrections(report).map(
    ({
      number,
      finding,
      from,
      to,
      stands,
      isOpen,
    }) => html`<li>${findingHtml(finding)} <a href="#claim-${number}">${words("report.claim-heading", { number })}</a>
<p class="redline" lang="${report.article.language}" dir="${report.article.direction}">${to === null ? from : redlineHtml(from, to)}</p>
<p class="${isOpen ? "stands" : "soft"}">${stands}</p></li>
`,
  );
  return html`<p class="headline">${lead} ${parts}${found.length > 0 && "."} ${signed}</p>
${corrections.length > 0 && html`<h3 class="label">${words("report.corrections")}</h3><ul class="corrections">${corrections}</ul>`}`;
}

/** Each claim in one line, so that what was found can be read off before anything else. */
function glanceHtml(claims: readonly ReportClaim[], language: string): Html {
  const head = (["claim-number", "statement", "rating", "state"] as const).map((key) => words(`report.${key}`));
  const rows = claims.map((claim) => {
    const { number, statement, state } = claim;
    const finding = findingOf(claim);
    return html`<tr><td><a href="#claim-${number}">${number}</a></td><td lang="${language}" dir="auto">${statement}</td><td>${finding ? findingHtml(finding, state) : "–"}</td><td>${stateHtml(state)}</td></tr>
`;
  });
  return html`<table class="glance"><caption>${words("report.at-a-glance")}</caption>
<thead><tr>${head.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table>`;
}

/** What is settled, drawn; the list under it says the same in words. */
function barHtml({ total, found, leftOut }: Tally): Html {
  if (total === 0) return html``;
  const parts = [
    ...found.map(({ colour, count, isCorrected }) => ({ look: isCorrected ? "f-ink" : `f-${colour}`, count })),
    { look: "left-out", count: leftOut },
  ];
  let start = 0;
  const bars = parts.map(({ look, count }) => {
    const width = (count / total) * 100;
    const bar = width > 0 && html`<rect class="${look}" x="${start}" width="${width}" height="100%"></rect>`;
    start += width;
    return bar;
  });
  return html`<svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`;
}
