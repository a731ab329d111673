import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { toHex } from "@/lib/domain/record/audit/signed-note";
import { sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import { leafHash } from "@/lib/domain/record/audit/tree";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import type { AuditReport } from "@/lib/domain/report/report";
import { another, eachMember, type Member } from "./each-member";
import { faultsOfReport, shownOf } from "./report-faults";

/** What was found when a member was another one, when it was taken out, and where it is null, when it was put in. */
type Found = Map<string, Set<string>>;

/**
 * Which faults are found when one member of a report at a time is another one, with the records as they were. By the
 * member's place; of members in lists, the first `times` of each kind of value are changed.
 */
export function foundInReport(report: AuditReport, times: number): Record<string, string> {
  const shown = shownOf(report);
  const found: Found = new Map();
  for (const [member, other, how] of changesOf(eachMember(report), times)) {
    member.set(other);
    tell(found, `${member.pattern} ${how}`, faultsOfReport(report, shown));
    member.set(member.value);
  }
  return inWords(found);
}

/**
 * Which faults are found when one member of one record at a time is another one, and the timeline says so too: then the
 * rest of the report is not what the records say. By the record's kind and the member's place in it.
 */
export function foundInRecords(report: AuditReport, times: number): Record<string, string> {
  const found: Found = new Map();
  const counts = new Map<string, number>();
  for (const row of report.timeline) {
    if (row.record === null) continue;
    const record = row.record;
    const event = JSON.parse(record) as EventRecord;
    const { at: _, v: __, numbers: ___, id: ____, ...rest } = event;
    const before = { ...row };
    for (const [member, other, how] of changesOf(eachMember(rest), times, row.type, counts)) {
      member.set(other);
      Object.assign(row, rowOf(row, { ...event, ...rest }));
      tell(found, `${before.type} ${member.pattern} ${how}`, faultsOfReport(report, shownOf(report)));
      member.set(member.value);
      Object.assign(row, before);
    }
  }
  return inWords(found);
}

/** A row of the timeline after its record became another one. */
export function rowOf(row: AuditReport["timeline"][number], event: EventRecord): AuditReport["timeline"][number] {
  const record = canonicalJson(event as unknown as Json);
  const { at, type, from, to, data } = event;
  const hash = toHex(leafHash(sha256, new TextEncoder().encode(record)));
  return { ...row, at, type, from, to, data, record, leafHash: hash };
}

function changesOf(members: readonly Member[], times: number, prefix = "", counts = new Map<string, number>()) {
  const changes: [Member, unknown, string][] = [];
  for (const member of members) {
    const kind = member.value === null ? "filled" : "other";
    const key = `${prefix} ${member.pattern} ${kind}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > times) continue;
    changes.push([member, another(member.value), kind]);
  }
  return changes;
}

function tell(found: Found, name: string, faults: string): void {
  found.set(name, (found.get(name) ?? new Set()).add(faults));
}

function inWords(found: Found): Record<string, string> {
  return Object.fromEntries([...found].map(([name, faults]) => [name, [...faults].sort().join(" | ")]));
}
