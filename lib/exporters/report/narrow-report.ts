import { visibleClaimStates } from "@/lib/domain/claim/claim";
import type { EventText } from "@/lib/domain/record/audit/event";
import { numberIn, seriesOfReport } from "@/lib/domain/record/audit/numbers";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import { toldThreads } from "@/lib/domain/record/bundle/told/told-threads";
import type { AuditReport } from "@/lib/domain/report/report";

/**
 * The report of one claim: the article and its text as they are, that claim, and the events that tell of it or of every
 * claim, which are those of the article's versions, of its sign-offs and of its bundles. What is said of the other claims, of skips and of coverage is left out, and so
 * are the people whom nothing names any more. Null when there is no claim of that number.
 */
export function narrowReport(report: AuditReport, number: number): AuditReport | null {
  const claim = report.claims.find((each) => each.number === number);
  if (!claim) return null;
  const standing = claim.evidence.filter(({ removedAt }) => removedAt === null).map(({ source }) => source);
  const sources = new Map(standing.map((source) => [source.id, source]));
  const counts = Object.fromEntries(visibleClaimStates.map((state) => [state, state === claim.state ? 1 : 0]));
  const timeline = report.timeline.filter(isOf(claim.id, report.article.id, number));
  const narrowed: AuditReport = {
    ...report,
    scope: { claim: number },
    counts: counts as AuditReport["counts"],
    coverage: {
      share: 0,
      facts: { total: 0, settled: 0 },
      sentences: { claimed: 0, skipped: 0, unmarked: 0 },
      unmarked: [],
    },
    sources: {
      total: sources.size,
      confidential: [...sources.values()].filter(({ isConfidential }) => isConfidential).length,
    },
    claims: [claim],
    skips: [],
    conversation: conversationOn(report, number, timeline),
    timeline,
    proofs: [],
    people: [],
  };
  const text = JSON.stringify(narrowed);
  const named = (person: AuditReport["people"][number]) =>
    text.includes(person.id) || text.includes(JSON.stringify({ name: person.name, role: person.role }));
  return { ...narrowed, people: report.people.filter(named) };
}

/** What was said about one claim, by the records of that claim. */
function conversationOn(
  { conversation }: AuditReport,
  number: number,
  timeline: AuditReport["timeline"],
): AuditReport["conversation"] {
  const records = timeline.flatMap(({ record }) => (record === null ? [] : (JSON.parse(record) as EventRecord)));
  const counts = toldThreads(records).counts();
  return { ...counts, included: conversation.included.filter(({ claim }) => claim === number) };
}

/** Whether an event is one of a claim's. Of one whose record is withheld the report's own row tells. */
function isOf(claimId: string, articleId: string, number: number): (event: AuditReport["timeline"][number]) => boolean {
  const series = seriesOfReport(articleId, claimId);
  return ({ claim, record }) => {
    if (record === null) return claim === number;
    const { numbers } = JSON.parse(record) as EventText;
    return series.some((each) => numberIn(numbers, each) !== undefined);
  };
}
