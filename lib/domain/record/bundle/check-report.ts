import type { Sha256 } from "@/lib/domain/record/audit/tree";
import type { AuditReport } from "@/lib/domain/report/report";
import { Checks } from "./bundle-fault";
import { checkArticle } from "./check/check-article";
import { checkClaims } from "./check/check-claim";
import { conversationHolds } from "./check/check-conversation";
import { countsHold } from "./check/check-counts";
import { checkTimeline } from "./check/check-timeline";
import { readingOf, reportUnreadable } from "./check/read-values";
import type { ShownEvents } from "./shown-events";
import { toldArticle } from "./told/told-article";

/**
 * Checks what a report says against the records of the log: its timeline is those records; the article, its versions,
 * claims, verdicts, decisions, evidence, skips and sign-offs are what the records tell, as far as they tell it.
 * docs/verify.md lists what they do not. Throws BundleFaultFound, with everything that does not hold.
 */
export function checkReport(sha256: Sha256, report: AuditReport, shown: ShownEvents): void {
  const checks = new Checks(reportUnreadable);
  const reading = readingOf(sha256, report);
  const told = checks.take(() => toldArticle(checkTimeline(reading, report, shown)));
  if (told) {
    checkArticle(checks, reading, report, told);
    checkClaims(checks, reading, report, told);
    checks.expect("report-conversation", {}, () => conversationHolds(reading, report, told));
  }
  checks.expect("report-counts", {}, () => countsHold(report));
  checks.hold();
}
