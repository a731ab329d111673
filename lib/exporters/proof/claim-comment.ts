import type { AuditReport, ReportClaim, ReportEvidence } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import { isBlank } from "@/lib/domain/text/trim";
import { findingOf } from "@/lib/exporters/report/finding-of";
import { standsWords } from "@/lib/exporters/report/headline";
import { claimAddress } from "@/lib/exporters/report/report-addresses";
import { instantWords, personWords, words } from "@/lib/exporters/report/report-words";

/** What a proof says of a claim beside its words, a paragraph each; and who says it, when. */
export type ClaimComment = { readonly author: string; readonly at: string; readonly paragraphs: readonly string[] };

/** The comment on a claim: what it states, what was found and why, on which sources, who approved it, when. */
export function claimComment(claim: ReportClaim, report: AuditReport): ClaimComment {
  const { number, statement, state, stateReason, anchor, verdict, correction, approval, evidence } = claim;
  const finding = findingOf(claim);
  const said = finding === null ? null : verdict;
  const standing = evidence.filter(({ removedAt }) => removedAt === null);
  const paragraphs = [
    [words("report.claim-heading", { number }), finding?.label, words(`state.${state}`)].filter(Boolean).join(" · "),
    anchor === null && words("report.not-in-version"),
    statement,
    stateReason,
    ...(said?.rationale?.split("\n") ?? []),
    said?.correction && `${words("report.correction")}: ${isolated(said.correction)}`,
    correction && standsWords(correction),
    ...standing.flatMap(evidenceWords),
    approval && words("report.decided-by", decidedBy(approval)),
    claimAddress(report, number),
  ];
  const [author, at] = spokenBy(claim);
  return { author, at, paragraphs: paragraphs.flatMap((each) => (each && !isBlank(each) ? each : [])) };
}

/** Whoever said the last word on it. */
function spokenBy({ approval, verdict, markedBy, markedAt }: ReportClaim): [author: string, at: string] {
  if (approval) return [approval.by.name, approval.at];
  return verdict ? [verdict.author.name, verdict.submittedAt] : [markedBy.name, markedAt];
}

function decidedBy({ kind, by, at, verdict }: NonNullable<ReportClaim["approval"]>) {
  return { kind: words(`decision.${kind}`), person: personWords(by), at: instantWords(at), verdict };
}

function evidenceWords({ source, stance, passage }: ReportEvidence): string[] {
  const { title, address } = source;
  const named = [isolated(title), address].filter(Boolean).join(", ");
  return [`${words(`stance.${stance}`)}: ${named}`, passage === null ? "" : `“${isolated(passage)}”`];
}
