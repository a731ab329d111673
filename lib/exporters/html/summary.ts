import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import type { AuditReport, ReportSignOff, ReportVersion } from "@/lib/domain/report/report";
import {
  dayWords,
  instantWords,
  languageWords,
  personWords,
  signInWords,
  words,
} from "@/lib/exporters/report/report-words";
import { bdi, type Html, html } from "./markup";
import { ratingHtml, stateHtml } from "./signs";

/** The head of the report: which article, in which state, of which version, and how far its check is. */
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
${factsHtml(report)}
</header>
`;
}

function factsHtml({ article, newsroom, scope, version, versions, generatedAt }: AuditReport): Html {
  const made = { number: version.number, person: personWords(version.createdBy), at: instantWords(version.createdAt) };
  return html`<dl class="facts" aria-label="${words("report.facts")}">
<div><dt>${words("report.newsroom")}</dt><dd>${bdi(newsroom.name ?? words("report.newsroom-unnamed"))}</dd></div>
${scope.claim !== null && html`<div><dt>${words("report.scope")}</dt><dd>${words("report.scope-claim", { number: scope.claim })}</dd></div>`}
<div><dt>${words("report.state")}</dt><dd>${words(`article-state.${article.state}`)}${article.signOff && html`<br>${signOffHtml(article.signOff)}`}</dd></div>
${article.earlierSignOffs.length > 0 && html`<div><dt>${words("report.earlier-sign-offs")}</dt>${article.earlierSignOffs.map((each) => html`<dd>${signOffHtml(each)}</dd>`)}</div>`}
<div><dt>${words("report.checked-version")}</dt><dd>${words("report.version-value", made)}</dd></div>
${versions.length > 1 && html`<div><dt>${words("report.versions")}</dt>${versions.map(versionHtml)}</div>`}
<div><dt>${words("report.sha256")}</dt><dd><code>${version.sha256}</code></dd></div>
<div><dt>${words("report.language")}</dt><dd>${languageWords(article.language)}</dd></div>
<div><dt>${words("report.made-at")}</dt><dd><time datetime="${generatedAt}">${instantWords(generatedAt)}</time></dd></div>
</dl>`;
}

function versionHtml(version: ReportVersion): Html {
  const { number, origin, inserted, deleted, bounded, note, sha256, originalSha256 } = version;
  const made = { number, person: personWords(version.createdBy), at: instantWords(version.createdAt) };
  const changed = number > 1 && words("report.version-changed", { inserted, deleted, bounded: String(bounded) });
  return html`<dd>${words(`report.version-${origin ?? "unknown"}`, made)}${changed && html`; ${changed}`}${note !== null && html`<br><span dir="auto">${note}</span>`}
<br><code>${sha256}</code>${originalSha256 !== null && html`<br><span class="soft">${words("report.original-sha256")}</span> <code>${originalSha256}</code>`}</dd>`;
}

function signOffHtml({ by, at, signIn, endedAt, subjectSha256 }: ReportSignOff): Html {
  const values = { person: personWords(by), at: instantWords(at) };
  const said =
    endedAt === null
      ? words("report.signed-off-by", values)
      : words("report.earlier-sign-off", { ...values, ended: instantWords(endedAt) });
  return html`${said}<br><span class="soft">${signInWords(signIn)}</span><br><span class="soft">${words("report.sign-off-hash")}</span> <code>${subjectSha256}</code>`;
}

/** How far the check is: claims by state, sentences seen, where people did not agree. */
export function summaryHtml({ article, counts, coverage, scope, sources, claims }: AuditReport): Html {
  const disputed = claims.filter(({ dissent }) => dissent.length > 0);
  const total = coverage.sentences.claimed + coverage.sentences.skipped + coverage.sentences.unmarked;
  const seen = total - coverage.sentences.unmarked;
  const links = disputed.map(
    ({ number }, i) =>
      html`${i > 0 && ", "}<a href="#claim-${number}">${words("report.claim-heading", { number })}</a>`,
  );
  return html`<section aria-labelledby="summary"><h2 id="summary">${words("report.summary")}</h2>
${barHtml(counts, claims.length)}
<ul class="counts" aria-label="${words("report.claims-by-state", { total: claims.length })}">${visibleClaimStates.map((state) => html`<li>${stateHtml(state)} <b>${counts[state]}</b></li>`)}</ul>
${scope.claim === null && html`<p>${total === 0 ? words("report.coverage-none") : words("report.coverage", { seen, total, share: coverage.share, left: total - seen })}</p>`}
<p>${words("report.source-count", sources)}</p>
<p>${words("report.dissent-count", { count: disputed.length })} ${links}</p>
${claims.length > 0 && glanceHtml(claims, article.language)}
</section>
`;
}

/** Each claim in one line, so that what was found can be read off before anything else. */
function glanceHtml(claims: AuditReport["claims"], language: string): Html {
  const head = (["claim-number", "statement", "rating", "state"] as const).map((key) => words(`report.${key}`));
  const rows = claims.map(
    ({ number, statement, verdict, state }) =>
      html`<tr><td><a href="#claim-${number}">${number}</a></td><td lang="${language}" dir="auto">${statement}</td><td>${verdict ? ratingHtml(verdict.rating) : "–"}</td><td>${stateHtml(state)}</td></tr>
`,
  );
  return html`<table class="glance"><caption>${words("report.at-a-glance")}</caption>
<thead><tr>${head.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table>`;
}

/** The counts drawn; the list under it says the same in words. */
function barHtml(counts: Readonly<Record<VisibleClaimState, number>>, total: number): Html {
  if (total === 0) return html``;
  let start = 0;
  const parts = visibleClaimStates.map((state) => {
    const width = (counts[state] / total) * 100;
    const part = width > 0 && html`<rect class="state-${state}" x="${start}" width="${width}" height="100%"></rect>`;
    start += width;
    return part;
  });
  return html`<svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
