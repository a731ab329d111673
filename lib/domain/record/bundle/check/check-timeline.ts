import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { numberIn } from "@/lib/domain/record/audit/numbers";
import { toHex } from "@/lib/domain/record/audit/signed-note";
import { leafHash } from "@/lib/domain/record/audit/tree";
import { BundleFaultFound, Checks } from "@/lib/domain/record/bundle/bundle-fault";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import { places } from "@/lib/domain/record/bundle/layout";
import type { ShownEvents } from "@/lib/domain/record/bundle/shown-events";
import { strictJson } from "@/lib/domain/record/bundle/strict-json";
import type { AuditReport, ReportEvent } from "@/lib/domain/report/report";
import { type Reading, reportUnreadable, same } from "./read-values";

const utf8 = new TextEncoder();

/**
 * Checks that the timeline is the records, no more and no less, and gives the events in the log's order, which is not that
 * of the clocks. Of a withheld record the report's own row is all that there is; its hash stands in the log. Throws
 * BundleFaultFound, with each row that is not so.
 */
export function checkTimeline(
  reading: Reading,
  report: AuditReport,
  { records, withheld }: ShownEvents,
): EventRecord[] {
  const placeOf = new Map([...records, ...withheld].map(([index, said]) => [said, index]));
  const claims: Numbers = {
    idOf: new Map(report.claims.map(({ number, id }) => [number, id])),
    numberOf: new Map(report.claims.map(({ number, id }) => [id, number])),
  };
  const events = new Map<number, EventRecord>();
  const checks = new Checks(reportUnreadable);
  let before = "";
  for (const row of report.timeline)
    checks.take(() => {
      const index = placeOf.get(row.record ?? row.leafHash);
      const isAfter = row.at >= before;
      before = row.at;
      if (index === undefined || events.has(index) || !isAfter)
        throw new BundleFaultFound("report-timeline", { at: row.at });
      const event =
        row.record === null ? withheldEvent(report, claims, row) : recordOf(reading, report, claims, row, row.record);
      events.set(index, event);
    });
  checks.hold();
  if (events.size !== placeOf.size || placeOf.size !== records.size + withheld.size)
    throw new BundleFaultFound("report-timeline", { at: report.generatedAt });
  return [...events].sort(([a], [b]) => a - b).map(([, event]) => event);
}

/** The claims of the report by number and by id. */
type Numbers = { readonly idOf: ReadonlyMap<number, string>; readonly numberOf: ReadonlyMap<string | null, number> };

function recordOf(
  { sha256, person }: Reading,
  { article }: AuditReport,
  claims: Numbers,
  row: ReportEvent,
  record: string,
): EventRecord {
  const event = strictJson(record, places.report) as EventRecord;
  const number = "number" in event.data ? event.data.number : null;
  const isSame =
    canonicalJson(event as unknown as Json) === record &&
    numberIn(event.numbers, { series: "article", of: article.id }) !== undefined &&
    row.leafHash === toHex(leafHash(sha256, utf8.encode(record))) &&
    same([row.at, row.type, row.from, row.to, row.data], [event.at, event.type, event.from, event.to, event.data]) &&
    row.claim === (number ?? claims.numberOf.get(event.claim) ?? null) &&
    same(row.by, person(event.actor)) &&
    (event.actor === null) === (row.by === null);
  if (!isSame) throw new BundleFaultFound("report-timeline", { at: row.at });
  return event;
}

function withheldEvent({ article }: AuditReport, claims: Numbers, row: ReportEvent): EventRecord {
  const { at, type, from, to, data, leafHash: id } = row;
  const claim = row.claim === null ? null : (claims.idOf.get(row.claim) ?? null);
  const known = {
    v: 1,
    id,
    at,
    actor: null,
    type,
    subject: "",
    article: article.id,
    claim,
    from,
    to,
    numbers: [],
    data,
  };
  return { ...known, isWithheld: true } as unknown as EventRecord;
}
