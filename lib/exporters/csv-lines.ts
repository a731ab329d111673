import type { SubjectChange } from "@/lib/domain/approval";
import type {
  ReportDecision,
  ReportDissent,
  ReportEvent,
  ReportEvidence,
  ReportPerson,
  ReportSignOff,
  ReportVerdict,
} from "./report-model";

// One entry of a list that stands in one cell of the CSV. The keys are those of the JSON export.

/** A list in one cell, one entry a line. */
export function lines(each: readonly string[]): string {
  return each.join("\n");
}

export function person({ name, role }: ReportPerson): string {
  return `${name} (${role})`;
}

export function evidenceLine({ stance, source, passage, note, addedBy, addedAt, removedAt }: ReportEvidence): string {
  const { title, publisher, author, publishedOn, kind, medium, address } = source;
  const facts = [title, publisher, author, publishedOn, `${kind} ${medium}`, address].filter((fact) => fact !== null);
  return [
    `${stance}: ${facts.join(" | ")}`,
    source.confidenceReason !== null && `confidential source: ${source.confidenceReason}`,
    passage !== null && `passage: “${passage}”`,
    note !== null && `note: ${note}`,
    `added by ${person(addedBy)} ${addedAt}`,
    removedAt !== null && `taken off ${removedAt}`,
  ]
    .filter((part) => part !== false)
    .join(" | ");
}

export function verdictLine({
  number,
  rating,
  scaleVersion,
  state,
  author,
  submittedAt,
  rationale,
  correction,
}: ReportVerdict): string {
  const said = correction === null ? rationale : `${rationale} | correction: ${correction}`;
  return `revision ${number}: ${rating.label} (scale ${scaleVersion}), ${state}, ${person(author)} ${submittedAt}: ${said}`;
}

export function decisionLine({ kind, verdict, by, at, note, subjectSha256 }: ReportDecision): string {
  return `${kind} revision ${verdict}, ${person(by)} ${at}, SHA-256 ${subjectSha256}${note === null ? "" : `: ${note}`}`;
}

export function dissentLine(each: ReportDissent): string {
  const who = `${person(each.by)} ${each.at}`;
  return each.what === "changes-requested"
    ? `changes requested to revision ${each.verdict}, ${who}: ${each.reason}`
    : `revision ${each.verdict} rated ${each.rating}, ${who}`;
}

export function signOffLine({ by, at, endedAt, subjectSha256 }: ReportSignOff): string {
  return `signed off by ${person(by)} ${at}${endedAt === null ? "" : `, ended ${endedAt}`}, SHA-256 ${subjectSha256}`;
}

export function changeLine(change: SubjectChange): string {
  if ("source" in change) return `${change.what}: ${change.source}`;
  return `${change.what}: ${change.from ?? "nothing"} → ${change.to ?? "nothing"}`;
}

export function eventChangeLine({ field, before, after }: ReportEvent["changes"][number]): string {
  return `${field}: ${before ?? "nothing"} → ${after ?? "nothing"}`;
}
