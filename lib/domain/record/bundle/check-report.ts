import type { Sha256 } from "@/lib/domain/record/audit/tree";
import type { AuditReport } from "@/lib/domain/report/report";
import { BundleFaultFound } from "./bundle-fault";
import { checkArticle } from "./check/check-article";
import { checkClaims } from "./check/check-claim";
import { checkConversation } from "./check/check-conversation";
import { countsHold } from "./check/check-counts";
import { checkTimeline } from "./check/check-timeline";
import { readingOf } from "./check/read-values";
import { places } from "./layout";
import type { ShownEvents } from "./shown-events";
import { toldArticle } from "./told/told-article";

/**
 * Checks what a report says against the records of the log: its timeline is those records; the article, its versions,
 * claims, verdicts, decisions, evidence, skips and sign-offs are what the records tell, as far as they tell it.
 * docs/verify.md lists what they do not. Throws BundleFaultFound.
 */
export function checkReport(sha256: Sha256, report: AuditReport, shown: ShownEvents): void {
  try {
    const reading = readingOf(sha256, report);
    const told = toldArticle(checkTimeline(reading, report, shown));
    checkArticle(reading, report, told);
    checkClaims(reading, report, told);
    checkConversation(reading, report, told);
    if (!countsHold(report)) throw new BundleFaultFound("report-counts");
  } catch (error) {
    // A member that is missing or of another kind; what is missing is no report, whatever its hash.
    if (error instanceof TypeError || error instanceof SyntaxError)
      throw new BundleFaultFound("report-unreadable", { file: places.report });
    throw error;
  }
}
