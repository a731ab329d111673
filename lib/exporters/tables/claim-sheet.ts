import { choiceKey, factFields, isChoice } from "@/lib/domain/claim/fields";
import type { AuditReport, ReportClaim, ReportEvidence } from "@/lib/domain/report/report";
import { standsWords } from "@/lib/exporters/report/headline";
import { claimAddress } from "@/lib/exporters/report/report-addresses";
import { signInWords, words } from "@/lib/exporters/report/report-words";
import { changeLine, dissentLine, lines, person } from "./lines";
import type { Cell } from "./table";

type SheetColumn = { readonly head: string; readonly value: (claim: ReportClaim, report: AuditReport) => Cell };

/**
 * The claims as an editor reads them, a row a claim, in plain words. What was put to a claim stands in two cells, a line each,
 * in one order. Moments are UTC and stand as spreadsheets read them; evidence that was taken off is left out.
 */
export function claimSheet(report: AuditReport): { readonly head: string[]; readonly rows: Cell[][] } {
  return {
    head: columns.map(({ head }) => head),
    rows: report.claims.map((claim) => columns.map(({ value }) => value(claim, report))),
  };
}

const columns: readonly SheetColumn[] = [
  { head: words("report.claim-number"), value: ({ number }) => number },
  { head: words("report.statement"), value: ({ statement }) => statement },
  { head: words("report.quote"), value: ({ anchor }) => anchor?.quote ?? null },
  ...factFields.map((name) => ({
    head: words(`report.${name}`),
    value: (claim: ReportClaim) => (isChoice(name) ? words(choiceKey(name, claim[name])) : claim[name]),
  })),
  { head: words("report.state"), value: ({ state }) => words(`state.${state}`) },
  { head: words("report.sheet-reason"), value: ({ stateReason }) => stateReason },
  { head: words("report.rating"), value: ({ verdict }) => verdict?.rating.label ?? null },
  { head: words("report.rationale"), value: ({ verdict }) => verdict?.rationale ?? null },
  { head: words("report.correction"), value: ({ verdict }) => verdict?.correction ?? null },
  { head: words("report.sheet-corrected"), value: ({ correction }) => correction && standsWords(correction) },
  {
    head: words("report.evidence"),
    value: (claim) => listed(claim, ({ stance, source }) => `${words(`stance.${stance}`)}: ${source.title}`),
  },
  { head: words("report.sheet-addresses"), value: (claim) => listed(claim, ({ source }) => source.address ?? "–") },
  { head: words("report.sheet-warnings"), value: ({ warnings }) => lines(warnings.map((each) => each.words)) || null },
  {
    head: words("report.sheet-changes"),
    value: ({ changesSinceApproval }) => lines(changesSinceApproval.map(changeLine)) || null,
  },
  { head: words("report.dissent"), value: ({ dissent }) => lines(dissent.map(dissentLine)) || null },
  { head: words("report.sheet-proposed-by"), value: ({ verdict }) => verdict && person(verdict.author) },
  { head: words("report.sheet-proposed-at"), value: ({ verdict }) => verdict && minute(verdict.submittedAt) },
  { head: words("report.sheet-approved-by"), value: ({ approval }) => approval && person(approval.by) },
  { head: words("report.sheet-approved-at"), value: ({ approval }) => approval && minute(approval.at) },
  { head: words("report.sheet-sign-in"), value: ({ approval }) => approval && signInWords(approval.signIn) },
  { head: words("report.sheet-marked-by"), value: ({ markedBy }) => person(markedBy) },
  { head: words("report.sheet-marked-at"), value: ({ markedAt }) => minute(markedAt) },
  { head: words("report.sheet-address"), value: ({ number }, report) => claimAddress(report, number) },
];

/** One line for each piece of evidence that stands. */
function listed({ evidence }: ReportClaim, line: (piece: ReportEvidence) => string): string | null {
  return lines(evidence.filter(({ removedAt }) => removedAt === null).map(line)) || null;
}

/** "2026-11-22 09:00" */
function minute(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
}
