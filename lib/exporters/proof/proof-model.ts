import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import type { TextRange } from "@/lib/domain/text/range";
import { correctionChanges } from "@/lib/domain/verdict/corrections-in-text";
import { claimsToTell } from "@/lib/exporters/report/quiet-ticks";
import type { TrackedChange } from "./proof-marks";

/** What a proof is of: every claim that has something to say, or what the writer is asked, which is what is still open. */
type ProofOf = "claims" | "questions";

/** How a proof is made: what of, and whether words that were ticked are pale or as all others. */
export type ProofLook = { readonly of: ProofOf; readonly ticks: "nothing" | "pale" };

/** A proof: the claims with a comment, the corrections in the text, and the words that were ticked, if they are to be seen. */
export type ProofModel = {
  readonly claims: readonly ReportClaim[];
  readonly changes: readonly TrackedChange[];
  readonly ticks: readonly TextRange[];
};

/** What a proof of a report has. A tick of which nothing else is to be told has no comment. */
export function proofModel(report: AuditReport, { of, ticks: seen }: ProofLook): ProofModel {
  const { whole, ticks } = claimsToTell(report);
  const claims = of === "claims" ? whole : whole.filter(isOpen);
  const ranges = ticks.flatMap(({ anchor }) => (anchor ? [{ start: anchor.start, end: anchor.end }] : []));
  return { claims, changes: trackedChanges(report, claims), ticks: seen === "pale" ? ranges : [] };
}

/** Whether something of a claim is open: it is not settled, or its correction is not in the text. */
function isOpen({ state, correction }: ReportClaim): boolean {
  if (state === "dismissed") return false;
  return state !== "approved" || correction?.is === "to-apply" || correction?.is === "missing";
}

/** The approved corrections that are still to be applied. */
function trackedChanges({ version: { text, blocks } }: AuditReport, claims: readonly ReportClaim[]): TrackedChange[] {
  const corrections = claims.flatMap(({ anchor, verdict, approval, correction }) => {
    const to = verdict?.correction ?? null;
    if (correction?.is !== "to-apply" || !anchor || !approval || to === null) return [];
    return { start: anchor.start, end: anchor.end, to, author: approval.by.name, at: approval.at };
  });
  const inOrder = corrections.toSorted((a, b) => a.start - b.start);
  return correctionChanges(text, blocks, inOrder).map(({ by, ...change }) => ({
    ...{ ...change, claim: by, author: by.author, at: by.at },
  }));
}
