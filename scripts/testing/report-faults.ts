import { sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { checkReport } from "@/lib/domain/record/bundle/check-report";
import { type ShownEvents, shownEvents } from "@/lib/domain/record/bundle/shown-events";
import type { AuditReport } from "@/lib/domain/report/report";

/** The records that a report's timeline has, at the places in the log that they have there. */
export function shownOf({ timeline }: AuditReport): ShownEvents {
  return shownEvents(timeline, new Map(timeline.map(({ leafHash }, i) => [leafHash, i])));
}

/** The kinds of the faults of a report against records, sorted, each once; "-" where it holds. */
export function faultsOfReport(report: AuditReport, shown: ShownEvents): string {
  try {
    checkReport(sha256, report, shown);
    return "-";
  } catch (error) {
    // What the form of reports refuses before.
    if (!(error instanceof BundleFaultFound)) return "unreadable";
    return [...new Set([error.fault, ...error.others].map(({ what }) => what))].sort().join(" ");
  }
}
