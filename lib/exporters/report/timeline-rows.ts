import type { AuditReport, ReportEvent } from "@/lib/domain/report/report";
import { claimsToTell, runsOf } from "./quiet-ticks";
import { words } from "./report-words";

/** A row of the timeline: an event, or a run of them from its moment `until` another (both ISO 8601, in UTC). */
export type TimelineRow = Pick<ReportEvent, "at" | "by" | "words" | "consequences" | "changes" | "from" | "to"> & {
  readonly until: string | null;
};

/** From how many on events of one kind are told together. */
const MOST_ALONE = 2;

/**
 * The timeline as it is read: of the ticks that are rows of a table, those that somebody made one after the other are one row,
 * and so are the approvals of them. The report's data has each event.
 */
export function timelineRows(report: Pick<AuditReport, "timeline" | "claims" | "scope">): TimelineRow[] {
  const ticks = new Set(claimsToTell(report).ticks.map(({ number }) => number));
  const runs: ReportEvent[][] = [];
  for (const event of report.timeline) {
    const run = runs.at(-1);
    if (run && isOfRun(event, run, ticks)) run.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => (run.length > MOST_ALONE ? told(run) : run.map((event) => ({ ...event, until: null }))));
}

function isOfRun(event: ReportEvent, [first]: readonly ReportEvent[], ticks: ReadonlySet<number>): boolean {
  return (
    first !== undefined &&
    (event.type === "claim.ticked" || event.type === "verdict.approved") &&
    [event, first].every(({ claim }) => claim !== null && ticks.has(claim)) &&
    isSame(event, first) &&
    [event, first].every(({ consequences, changes }) => consequences.length + changes.length === 0)
  );
}

function isSame(a: ReportEvent, b: ReportEvent): boolean {
  return a.type === b.type && a.by?.name === b.by?.name && a.from === b.from && a.to === b.to;
}

function told(run: readonly ReportEvent[]): TimelineRow[] {
  const [first] = run;
  if (!first) return [];
  const claims = runsOf(run.flatMap(({ claim }) => claim ?? []));
  const key = first.type === "claim.ticked" ? "report.ticked-run" : "report.approved-run";
  return [{ ...first, until: run.at(-1)?.at ?? null, words: words(key, { count: run.length, claims }) }];
}
