import { coveredPercent } from "@/lib/domain/article/coverage";
import type { AuditReport } from "@/lib/domain/report/report";
import { type Tally, tallyOf } from "@/lib/domain/verdict/tally";
import { findingOf } from "./finding-of";
import { words } from "./report-words";

/** How far the check of a report's claims is. */
export function reportTally({ claims }: AuditReport): Tally {
  return tallyOf(
    claims.map((claim) => ({
      state: claim.state,
      finding: findingOf(claim),
      isCorrected: claim.correction?.is === "applied",
    })),
  );
}

/** How many sentences were looked at, in words; the percentage is the one that the workbench shows. */
export function coverageWords({ coverage }: AuditReport): string {
  const { claimed, skipped, unmarked } = coverage.sentences;
  const seen = claimed + skipped;
  const total = seen + unmarked;
  if (total === 0) return words("report.coverage-none");
  const sentences = words("report.coverage", { seen, total, share: coveredPercent(seen, total) / 100, left: unmarked });
  return coverage.facts.total === 0 ? sentences : `${sentences} ${words("report.coverage-facts", coverage.facts)}`;
}
