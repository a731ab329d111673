import { approvedFields, type ClaimField, claimFields } from "@/lib/domain/claim/fields";
import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { toHex } from "@/lib/domain/record/audit/signed-note";
import { sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import { leafHash } from "@/lib/domain/record/audit/tree";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import type { AuditReport } from "@/lib/domain/report/report";
import { another, eachMember, type Member } from "./each-member";
import { faultsOfReport, shownOf } from "./report-faults";

/** Members by the kinds of the faults that are found when one of them at a time is another one; `?` where it is null before. */
type Found = Readonly<Record<string, readonly string[]>>;

/**
 * Which faults are found when one member of a report at a time is another one, with the records as they were: of members
 * of lists the first. `isMeant` says which members are gone through. What nothing is found of is left out.
 */
export function foundInReport(report: AuditReport, isMeant: (pattern: string) => boolean): Found {
  const shown = shownOf(report);
  const found = new Map<string, string[]>();
  for (const [member, name] of firstOfEach(eachMember(report), new Set())) {
    if (!isMeant(member.pattern)) continue;
    member.set(another(member.value));
    tell(found, faultsOfReport(report, shown), name);
    member.set(member.value);
  }
  return Object.fromEntries(found);
}

/**
 * Which faults are found when one member of one record of a kind at a time is another one, and the timeline says so too:
 * then the rest of the report is not what the records say.
 */
export function foundInRecords(report: AuditReport, kind: string): Found {
  const found = new Map<string, string[]>();
  const known = new Set<string>();
  for (const row of report.timeline) {
    if (row.record === null || row.type !== kind) continue;
    const { at, v, numbers, id, ...rest } = JSON.parse(row.record) as EventRecord;
    const before = { ...row };
    for (const [member, name] of firstOfEach(eachMember(rest), known)) {
      member.set(another(member.value));
      Object.assign(row, rowOf(row, { at, v, numbers, id, ...rest } as EventRecord));
      tell(found, faultsOfReport(report, shownOf(report)), name);
      member.set(member.value);
      Object.assign(row, before);
    }
  }
  return Object.fromEntries(found);
}

/** Of members in several places the first that has something and the first that is null, with its name. */
function firstOfEach(members: readonly Member[], known: Set<string>): [Member, string][] {
  return members.flatMap((member): [Member, string][] => {
    const name = member.value === null ? `${member.pattern}?` : member.pattern;
    if (known.has(name)) return [];
    known.add(name);
    return [[member, name]];
  });
}

function tell(found: Map<string, string[]>, faults: string, name: string): void {
  if (faults !== "-") found.set(faults, [...(found.get(faults) ?? []), name]);
}

/** A row of the timeline after its record became another one. */
export function rowOf(row: AuditReport["timeline"][number], event: EventRecord): AuditReport["timeline"][number] {
  const record = canonicalJson(event as unknown as Json);
  const { at, type, from, to, data } = event;
  const hash = toHex(leafHash(sha256, new TextEncoder().encode(record)));
  return { ...row, at, type, from, to, data, record, leafHash: hash };
}

/**
 * The same with the members of each fault in one line. What is said of a claim stands for itself only where some of it is
 * missing: all that an approval binds is `{bound}`, and all else `{unbound}`, whichever fields a claim has.
 */
export function inWords(found: Found): Record<string, string> {
  return Object.fromEntries(Object.entries(found).map(([faults, members]) => [faults, namedByKind(members).join(" ")]));
}

const kinds: readonly (readonly [name: string, fields: readonly ClaimField[]])[] = [
  ["{bound}", approvedFields],
  ["{unbound}", claimFields.filter((name) => !(approvedFields as readonly ClaimField[]).includes(name))],
];

function namedByKind(members: readonly string[]): readonly string[] {
  const names = members.map((member) => {
    const [, place, field] = /^(.*\.)(.+?)\??$/.exec(member) ?? [];
    const [kind, fields = []] = kinds.find(([, all]) => (all as readonly string[]).includes(field ?? "")) ?? [];
    const isWhole = fields.every((each) => members.some((one) => one === place + each || one === `${place}${each}?`));
    return kind && isWhole ? place + kind : member;
  });
  return [...new Set(names)];
}
