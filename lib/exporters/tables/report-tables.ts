import { momentText } from "@/lib/domain/moment";
import type {
  AuditReport,
  ReportClaim,
  ReportDecision,
  ReportEvent,
  ReportEvidence,
  ReportSignOff,
  ReportSkip,
  ReportVerdict,
  ReportVersion,
} from "../report-model";
import { changeLine, dissentLine, eventChangeLine, lines, person } from "./lines";
import { day, moment, number, type Table, tableOf, text } from "./table";

type OfClaim<T> = T & { readonly claim: number };

/**
 * The report as tables, for spreadsheets: the article, its claims, then what was put to them, said and decided, what was
 * left unchecked, the events, the sign-offs and versions, and the text by block. `claim` is a claim's number in each of
 * them. Positions are UTF-16 code units of the newest version, half-open; moments are UTC.
 */
export function reportTables(report: AuditReport): Table[] {
  const { article, claims, skips, coverage, timeline, versions } = report;
  const of = <T>(list: (claim: ReportClaim) => readonly T[]): OfClaim<T>[] =>
    claims.flatMap((claim) => list(claim).map((each) => ({ ...each, claim: claim.number })));
  const signOffs = [...article.earlierSignOffs, ...(article.signOff ? [article.signOff] : [])];
  return [
    tableOf("article", articleColumns, [report]),
    tableOf("claims", claimColumns, claims),
    tableOf(
      "evidence",
      evidenceColumns,
      of((claim) => claim.evidence),
    ),
    tableOf(
      "verdicts",
      verdictColumns,
      of((claim) => claim.verdicts),
    ),
    tableOf(
      "decisions",
      decisionColumns,
      of((claim) => claim.decisions),
    ),
    tableOf("skips", skipColumns, skips),
    tableOf("unmarked", unmarkedColumns, coverage.unmarked),
    tableOf("events", eventColumns, timeline),
    tableOf("sign-offs", signOffColumns, signOffs),
    tableOf("versions", versionColumns, versions),
    tableOf("text", textColumns, textRecords(report)),
  ];
}

const articleColumns = [
  text<AuditReport>("title", 60, ({ article }) => article.title),
  text<AuditReport>("slug", 30, ({ article }) => article.slug),
  text<AuditReport>("state", 14, ({ article }) => article.state),
  text<AuditReport>("byline", 24, ({ article }) => article.byline),
  text<AuditReport>("site", 24, ({ article }) => article.site),
  text<AuditReport>("address", 40, ({ article }) => article.address),
  day<AuditReport>("published_on", ({ article }) => article.publishedOn),
  day<AuditReport>("modified_on", ({ article }) => article.modifiedOn),
  text<AuditReport>("language", 10, ({ article }) => article.language),
  number<AuditReport>("version", ({ version }) => version.number),
  text<AuditReport>("version_sha256", 66, ({ version }) => version.sha256),
  number<AuditReport>("sentences_claimed", ({ coverage }) => coverage.sentences.claimed),
  number<AuditReport>("sentences_skipped", ({ coverage }) => coverage.sentences.skipped),
  number<AuditReport>("sentences_unmarked", ({ coverage }) => coverage.sentences.unmarked),
  number<AuditReport>("sources", ({ sources }) => sources.total),
  number<AuditReport>("confidential_sources", ({ sources }) => sources.confidential),
  text<AuditReport>("newsroom", 24, ({ newsroom }) => newsroom.name),
  moment<AuditReport>("report_made_at", ({ generatedAt }) => generatedAt),
];

const claimColumns = [
  number<ReportClaim>("claim", (claim) => claim.number),
  text<ReportClaim>("statement", 60, (claim) => claim.statement),
  text<ReportClaim>("state", 18, (claim) => claim.state),
  text<ReportClaim>("state_reason", 30, (claim) => claim.stateReason),
  text<ReportClaim>("rating", 14, (claim) => claim.verdict?.rating.key ?? null),
  text<ReportClaim>("rating_label", 16, (claim) => claim.verdict?.rating.label ?? null),
  number<ReportClaim>("rating_number", (claim) => claim.verdict?.rating.number ?? null),
  text<ReportClaim>("rationale", 60, (claim) => claim.verdict?.rationale ?? null),
  text<ReportClaim>("correction", 40, (claim) => claim.verdict?.correction ?? null),
  number<ReportClaim>("verdict_revision", (claim) => claim.verdict?.number ?? null),
  text<ReportClaim>("verdict_author", 26, (claim) => claim.verdict && person(claim.verdict.author)),
  moment<ReportClaim>("verdict_at", (claim) => claim.verdict?.submittedAt ?? null),
  text<ReportClaim>("approved_by", 26, (claim) => claim.approval && person(claim.approval.by)),
  moment<ReportClaim>("approved_at", (claim) => claim.approval?.at ?? null),
  number<ReportClaim>("approved_version", (claim) => claim.approval?.version ?? null),
  text<ReportClaim>("approval_sha256", 66, (claim) => claim.approval?.subjectSha256 ?? null),
  text<ReportClaim>("changed_since_approval", 40, (claim) => lines(claim.changesSinceApproval.map(changeLine)) || null),
  text<ReportClaim>("evidence_warnings", 40, (claim) => lines(claim.warnings.map(({ words }) => words)) || null),
  text<ReportClaim>("dissent", 40, (claim) => lines(claim.dissent.map(dissentLine)) || null),
  number<ReportClaim>("evidence_count", (claim) => claim.evidence.filter(({ removedAt }) => removedAt === null).length),
  text<ReportClaim>("claimant", 24, (claim) => claim.claimant),
  text<ReportClaim>("category", 14, (claim) => claim.category),
  text<ReportClaim>("priority", 10, (claim) => claim.priority),
  text<ReportClaim>("quote", 60, (claim) => claim.anchor?.quote ?? null),
  number<ReportClaim>("start", (claim) => claim.anchor?.start ?? null),
  number<ReportClaim>("end", (claim) => claim.anchor?.end ?? null),
  text<ReportClaim>("how", 12, (claim) => claim.how),
  text<ReportClaim>("look", 12, (claim) => claim.look),
  text<ReportClaim>("marked_by", 26, (claim) => person(claim.markedBy)),
  moment<ReportClaim>("marked_at", (claim) => claim.markedAt),
  text<ReportClaim>("assigned_to", 26, (claim) => claim.assignedTo && person(claim.assignedTo)),
];

const evidenceColumns = [
  number<OfClaim<ReportEvidence>>("claim", ({ claim }) => claim),
  text<OfClaim<ReportEvidence>>("stance", 10, ({ stance }) => stance),
  text<OfClaim<ReportEvidence>>("title", 50, ({ source }) => source.title),
  text<OfClaim<ReportEvidence>>("publisher", 24, ({ source }) => source.publisher),
  text<OfClaim<ReportEvidence>>("author", 24, ({ source }) => source.author),
  day<OfClaim<ReportEvidence>>("published_on", ({ source }) => source.publishedOn),
  text<OfClaim<ReportEvidence>>("address", 50, ({ source }) => source.address),
  text<OfClaim<ReportEvidence>>("kind", 11, ({ source }) => source.kind),
  text<OfClaim<ReportEvidence>>("medium", 11, ({ source }) => source.medium),
  text<OfClaim<ReportEvidence>>("confidential_because", 30, ({ source }) => source.confidenceReason),
  text<OfClaim<ReportEvidence>>("attached_as", 30, ({ mergedFrom }) => mergedFrom?.title ?? null),
  text<OfClaim<ReportEvidence>>("retired_because", 30, ({ source }) => source.retired?.reason ?? null),
  text<OfClaim<ReportEvidence>>("passage", 60, ({ passage }) => passage),
  text<OfClaim<ReportEvidence>>("note", 40, ({ note }) => note),
  text<OfClaim<ReportEvidence>>("passage_found", 14, ({ place }) => place.how),
  number<OfClaim<ReportEvidence>>("page", ({ place }) => place.page),
  text<OfClaim<ReportEvidence>>("moment", 10, ({ place }) =>
    place.positionMs === null ? null : momentText(place.positionMs),
  ),
  text<OfClaim<ReportEvidence>>("snapshot_sha256", 66, ({ snapshot }) => snapshot?.sha256 ?? null),
  moment<OfClaim<ReportEvidence>>("snapshot_kept_at", ({ snapshot }) => snapshot?.keptAt ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_how", 10, ({ snapshot }) => snapshot?.how ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_type", 20, ({ snapshot }) => snapshot?.type ?? null),
  number<OfClaim<ReportEvidence>>("snapshot_bytes", ({ snapshot }) => snapshot?.bytes ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_address", 50, ({ snapshot }) => snapshot?.finalAddress ?? null),
  text<OfClaim<ReportEvidence>>("doubted", 8, ({ doubted }) => (doubted ? "yes" : null)),
  text<OfClaim<ReportEvidence>>("added_by", 26, ({ addedBy }) => person(addedBy)),
  moment<OfClaim<ReportEvidence>>("added_at", ({ addedAt }) => addedAt),
  moment<OfClaim<ReportEvidence>>("taken_off_at", ({ removedAt }) => removedAt),
];

const verdictColumns = [
  number<OfClaim<ReportVerdict>>("claim", ({ claim }) => claim),
  number<OfClaim<ReportVerdict>>("verdict_revision", ({ number }) => number),
  text<OfClaim<ReportVerdict>>("rating", 14, ({ rating }) => rating.key),
  text<OfClaim<ReportVerdict>>("rating_label", 16, ({ rating }) => rating.label),
  number<OfClaim<ReportVerdict>>("rating_number", ({ rating }) => rating.number),
  number<OfClaim<ReportVerdict>>("rating_scale", ({ scaleVersion }) => scaleVersion),
  text<OfClaim<ReportVerdict>>("state", 12, ({ state }) => state),
  text<OfClaim<ReportVerdict>>("rationale", 60, ({ rationale }) => rationale),
  text<OfClaim<ReportVerdict>>("correction", 40, ({ correction }) => correction),
  text<OfClaim<ReportVerdict>>("verdict_author", 26, ({ author }) => person(author)),
  moment<OfClaim<ReportVerdict>>("verdict_at", ({ submittedAt }) => submittedAt),
];

const decisionColumns = [
  number<OfClaim<ReportDecision>>("claim", ({ claim }) => claim),
  number<OfClaim<ReportDecision>>("verdict_revision", ({ verdict }) => verdict),
  text<OfClaim<ReportDecision>>("decision", 16, ({ kind }) => kind),
  text<OfClaim<ReportDecision>>("by", 26, ({ by }) => person(by)),
  moment<OfClaim<ReportDecision>>("at", ({ at }) => at),
  text<OfClaim<ReportDecision>>("note", 50, ({ note }) => note),
  number<OfClaim<ReportDecision>>("version", ({ version }) => version),
  text<OfClaim<ReportDecision>>("subject_sha256", 66, ({ subjectSha256 }) => subjectSha256),
];

const skipColumns = [
  text<ReportSkip>("quote", 60, ({ quote }) => quote),
  text<ReportSkip>("reason", 18, ({ reason }) => reason),
  text<ReportSkip>("note", 40, ({ note }) => note),
  number<ReportSkip>("start", ({ start }) => start),
  number<ReportSkip>("end", ({ end }) => end),
  text<ReportSkip>("by", 26, ({ by }) => person(by)),
  moment<ReportSkip>("at", ({ at }) => at),
];

type Unmarked = AuditReport["coverage"]["unmarked"][number];
const unmarkedColumns = [
  text<Unmarked>("quote", 80, ({ text }) => text),
  number<Unmarked>("start", ({ start }) => start),
  number<Unmarked>("end", ({ end }) => end),
];

const eventColumns = [
  moment<ReportEvent>("at", ({ at }) => at),
  text<ReportEvent>("by", 26, ({ by }) => by && person(by)),
  text<ReportEvent>("event", 24, ({ type }) => type),
  number<ReportEvent>("claim", ({ claim }) => claim),
  text<ReportEvent>("words", 60, ({ words, changes, consequences }) =>
    lines([words, ...changes.map(eventChangeLine), ...consequences]),
  ),
  text<ReportEvent>("from", 18, ({ from }) => from),
  text<ReportEvent>("to", 18, ({ to }) => to),
  text<ReportEvent>("leaf_hash", 66, ({ leafHash }) => leafHash),
];

const signOffColumns = [
  text<ReportSignOff>("by", 26, ({ by }) => person(by)),
  moment<ReportSignOff>("at", ({ at }) => at),
  moment<ReportSignOff>("ended_at", ({ endedAt }) => endedAt),
  text<ReportSignOff>("subject_sha256", 66, ({ subjectSha256 }) => subjectSha256),
];

const versionColumns = [
  number<ReportVersion>("version", ({ number }) => number),
  text<ReportVersion>("origin", 10, ({ origin }) => origin),
  text<ReportVersion>("note", 40, ({ note }) => note),
  number<ReportVersion>("inserted", ({ inserted }) => inserted),
  number<ReportVersion>("deleted", ({ deleted }) => deleted),
  text<ReportVersion>("by", 26, ({ createdBy }) => person(createdBy)),
  moment<ReportVersion>("at", ({ createdAt }) => createdAt),
  text<ReportVersion>("version_sha256", 66, ({ sha256 }) => sha256),
  text<ReportVersion>("original_sha256", 66, ({ originalSha256 }) => originalSha256),
];

type TextRecord = { kind: string; start: number; end: number; claims: string; text: string };
const textColumns = [
  text<TextRecord>("kind", 11, ({ kind }) => kind),
  text<TextRecord>("claims", 12, ({ claims }) => claims || null),
  text<TextRecord>("quote", 100, ({ text }) => text),
  number<TextRecord>("start", ({ start }) => start),
  number<TextRecord>("end", ({ end }) => end),
];

/** The article's blocks, each with the numbers of the claims in it. Claims are looked at in text order, each once. */
function textRecords({ version, claims }: AuditReport): TextRecord[] {
  const placed = claims
    .flatMap(({ number, anchor }) => (anchor ? [{ number, ...anchor }] : []))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let reaching: typeof placed = [];
  return version.blocks.map(({ kind, start, end }) => {
    reaching = reaching.filter((claim) => claim.end > start);
    for (let claim = placed[next]; claim && claim.start < end; claim = placed[++next]) reaching.push(claim);
    const numbers = reaching.filter((claim) => claim.end > start).map(({ number }) => number);
    const claimsHere = numbers.sort((a, b) => a - b).join(", ");
    return { kind, start, end, claims: claimsHere, text: version.text.slice(start, end) };
  });
}
