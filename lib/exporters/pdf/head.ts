import { visibleClaimStates } from "@/lib/domain/claim/claim";
import type { AuditReport, ReportClaim, ReportSignOff, ReportVersion } from "@/lib/domain/report/report";
import { findingOf } from "@/lib/exporters/report/finding-of";
import { headlineOf, toldCorrections } from "@/lib/exporters/report/headline";
import { claimsToTell } from "@/lib/exporters/report/quiet-ticks";
import { dayWords, instantWords, personWords, signInWords, words } from "@/lib/exporters/report/report-words";
import { coverageWords, reportTally } from "@/lib/exporters/report/told-summary";
import { plain } from "./evidence";
import { dotted, findingMark, redline, soft, stateMark, strong } from "./inline";
import type { Inline, PaperFact, PaperNode } from "./paper";
import { typstLanguage, written } from "./written";

/** The head of the report: which article, in which state, of which version; how far its check is; each claim in a line. */
export function headNodes(report: AuditReport): PaperNode[] {
  const { title, language, direction, byline, site, publishedOn, modifiedOn, address } = report.article;
  const line = dotted([
    byline && written(byline),
    site && written(site),
    publishedOn && dayWords(publishedOn),
    modifiedOn && modifiedOn !== publishedOn && words("report.modified-on", { day: dayWords(modifiedOn) }),
    address && written(address),
  ]);
  return [
    { k: "head", eyebrow: words("report.eyebrow"), title: written(title, language, direction), line },
    ...summaryNodes(report),
    { k: "facts", width: 36, facts: facts(report) },
  ];
}

function facts({ article, newsroom, scope, version, versions, generatedAt }: AuditReport): PaperFact[] {
  const made = { number: version.number, person: personWords(version.createdBy), at: instantWords(version.createdAt) };
  const fact = (term: string, ...lines: readonly Inline[]): PaperFact => ({ term, lines });
  return [
    fact(words("report.newsroom"), newsroom.name === null ? words("report.newsroom-unnamed") : written(newsroom.name)),
    ...(scope.claim === null
      ? []
      : [fact(words("report.scope"), words("report.scope-claim", { number: scope.claim }))]),
    fact(
      words("report.state"),
      words(`article-state.${article.state}`),
      ...(article.signOff ? signOffLines(article.signOff) : []),
    ),
    ...(article.earlierSignOffs.length > 0
      ? [fact(words("report.earlier-sign-offs"), ...article.earlierSignOffs.flatMap(signOffLines))]
      : []),
    fact(words("report.checked-version"), words("report.version-value", made)),
    ...(versions.length > 1 ? [fact(words("report.versions"), ...versions.flatMap(versionLines))] : []),
    fact(words("report.made-at"), instantWords(generatedAt)),
  ];
}

function versionLines(version: ReportVersion): Inline[] {
  const { number, origin, inserted, deleted, bounded, note } = version;
  const made = { number, person: personWords(version.createdBy), at: instantWords(version.createdAt) };
  const changed = words("report.version-changed", { inserted, deleted, bounded: String(bounded) });
  return [
    words(`report.version-${origin ?? "unknown"}`, made) + (number > 1 ? `; ${changed}` : ""),
    ...(note === null ? [] : [written(note)]),
  ];
}

function signOffLines({ by, at, signIn, endedAt }: ReportSignOff): Inline[] {
  const values = { person: personWords(by), at: instantWords(at) };
  const said =
    endedAt === null
      ? words("report.signed-off-by", values)
      : words("report.earlier-sign-off", { ...values, ended: instantWords(endedAt) });
  return [said, soft(signInWords(signIn))];
}

function summaryNodes(report: AuditReport): PaperNode[] {
  const { counts, scope, sources, claims } = report;
  const { found, leftOut } = reportTally(report);
  const disputed = claims.filter(({ dissent }) => dissent.length > 0);
  const links = disputed.map(({ number }): Inline => {
    return ["  ", { k: "to", place: `claim-${number}`, of: words("report.claim-heading", { number }) }];
  });
  return [
    { k: "part", title: words("report.summary"), place: "summary", newPage: false },
    ...headlineNodes(report),
    {
      k: "bar",
      alt: words("report.claims-by-state", { total: claims.length }),
      settled: [
        ...found.map(({ colour, count, isCorrected }) => ({ colour: isCorrected ? "ink" : colour, count })),
        { colour: null, count: leftOut },
      ],
      rest: claims.length - found.reduce((sum, { count }) => sum + count, leftOut),
      counts: visibleClaimStates.map((state) => ({ label: stateMark(state), count: counts[state] })),
    },
    ...(scope.claim === null ? [plain(coverageWords(report))] : []),
    plain(words("report.source-count", sources)),
    plain([words("report.dissent-count", { count: disputed.length }), ...links]),
    ...glanceNodes(claimsToTell(report).whole),
  ];
}

/** The first sentence, and the corrections with what the text did about each. */
function headlineNodes(report: AuditReport): PaperNode[] {
  const { lead, found, signed } = headlineOf(report);
  const parts = found.flatMap(({ finding, words: said }, i): Inline[] => [
    i > 0 ? ", " : " ",
    findingMark({ ...finding, label: said }),
  ]);
  const corrections = toldCorrections(report).flatMap(({ number, finding, from, to, stands, isOpen }): PaperNode[] => {
    const heading: Inline = { k: "to", place: `claim-${number}`, of: words("report.claim-heading", { number }) };
    const { language, direction } = report.article;
    const of = to === null ? written(from, language, direction) : redline(from, to, report.article);
    return [
      plain([findingMark(finding), "  ", heading]),
      { k: "p", of, tone: "serif", lang: typstLanguage(language), dir: direction },
      plain(isOpen ? strong(stands) : soft(stands)),
    ];
  });
  return [
    plain([strong(lead), ...parts, found.length > 0 ? ". " : " ", signed]),
    ...(corrections.length > 0 ? [{ k: "label", of: words("report.corrections") } as const, ...corrections] : []),
  ];
}

/** Each claim in one line with its page, so that a reader finds the one they came for. */
function glanceNodes(claims: readonly ReportClaim[]): PaperNode[] {
  if (claims.length === 0) return [];
  const head = (["claim-number", "statement", "rating", "state", "page"] as const).map((key) => words(`report.${key}`));
  const rows = claims.map((claim) => {
    const finding = findingOf(claim);
    return {
      ...{ number: claim.number, statement: written(claim.statement) },
      rating: finding ? findingMark(finding) : soft("–"),
      state: stateMark(claim.state),
    };
  });
  return [
    { k: "label", of: words("report.at-a-glance") },
    { k: "glance", head, rows },
  ];
}
