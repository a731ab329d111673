import { visibleClaimStates } from "@/lib/domain/claim/claim";
import type { AuditReport } from "@/lib/domain/report/report";

/** What the text and the sign-offs in the report of one claim rest on. */
const articleEvent = /^article\.(imported|version-added|signed-off|sign-off-withdrawn)$/;

/**
 * The report of one claim: the article and its text as they are, that claim, and the events that tell of it, of the
 * article's versions and of its sign-offs. What is said of the other claims, of skips and of coverage is left out, and so
 * are the people whom nothing names any more. Null when there is no claim of that number.
 */
export function narrowReport(report: AuditReport, number: number): AuditReport | null {
  const claim = report.claims.find((each) => each.number === number);
  if (!claim) return null;
  const standing = claim.evidence.filter(({ removedAt }) => removedAt === null).map(({ source }) => source);
  const sources = new Map(standing.map((source) => [source.id, source]));
  const counts = Object.fromEntries(visibleClaimStates.map((state) => [state, state === claim.state ? 1 : 0]));
  const narrowed: AuditReport = {
    ...report,
    scope: { claim: number },
    counts: counts as AuditReport["counts"],
    coverage: { share: 0, sentences: { claimed: 0, skipped: 0, unmarked: 0 }, unmarked: [] },
    sources: {
      total: sources.size,
      confidential: [...sources.values()].filter(({ isConfidential }) => isConfidential).length,
    },
    claims: [claim],
    skips: [],
    timeline: report.timeline.filter(({ claim, type }) => claim === number || articleEvent.test(type)),
    people: [],
  };
  const text = JSON.stringify(narrowed);
  const named = (person: AuditReport["people"][number]) =>
    text.includes(person.id) || text.includes(JSON.stringify({ name: person.name, role: person.role }));
  return { ...narrowed, people: report.people.filter(named) };
}
