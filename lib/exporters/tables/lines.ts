import type { ReportDissent, ReportEvent, ReportLogKey, ReportPerson } from "@/lib/domain/report/report";
import type { SubjectChange } from "@/lib/domain/verdict/approval";

// One entry of a list that stands in one cell. The words are those of the JSON export.

/** A list in one cell, one entry a line. */
export function lines(each: readonly string[]): string {
  return each.join("\n");
}

export function person({ name, role }: ReportPerson): string {
  return `${name} (${role})`;
}

export function keyLine({ key, since, by, reason }: ReportLogKey): string {
  return [`${key} since ${since}`, by && `changed by ${person(by)}`, reason].filter((part) => part !== null).join(", ");
}

export function dissentLine(each: ReportDissent): string {
  const who = `${person(each.by)} ${each.at}`;
  return each.what === "changes-requested"
    ? `changes requested to revision ${each.verdict}, ${who}: ${each.reason}`
    : `revision ${each.verdict} rated ${each.rating}, ${who}`;
}

export function changeLine(change: SubjectChange): string {
  if ("source" in change) return `${change.what}: ${change.source}`;
  return `${change.what}: ${change.from ?? "nothing"} → ${change.to ?? "nothing"}`;
}

export function eventChangeLine({ field, before, after }: ReportEvent["changes"][number]): string {
  return `${field}: ${before ?? "nothing"} → ${after ?? "nothing"}`;
}
