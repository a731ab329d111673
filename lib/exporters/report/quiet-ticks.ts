import type { AuditReport, ReportClaim, ReportEvidence, ReportVerdict } from "@/lib/domain/report/report";

/** A tick with the verdict and the passage that it stands by. */
export type QuietTick = ReportClaim & { readonly verdict: ReportVerdict; readonly passage: ReportEvidence };

/**
 * The claims of a report by how much there is to tell of them: ticks that nothing happened to but, at most, an approval are
 * rows of one table, with what is to be warned of beside the source; every other claim has a part of its own. A report of one claim tells all of that claim.
 */
export function claimsToTell({ claims, scope }: Pick<AuditReport, "claims" | "scope">): {
  readonly whole: readonly ReportClaim[];
  readonly ticks: readonly QuietTick[];
} {
  if (scope.claim !== null) return { whole: claims, ticks: [] };
  const ticks = new Map(claims.flatMap((claim) => quietTick(claim) ?? []).map((tick) => [tick.id, tick]));
  return { whole: claims.filter(({ id }) => !ticks.has(id)), ticks: [...ticks.values()] };
}

function quietTick(claim: ReportClaim): QuietTick | null {
  const { isTick, state, verdict, verdicts, decisions, evidence, look } = claim;
  const [passage] = evidence;
  const isQuiet =
    isTick &&
    (state === "submitted" || state === "approved") &&
    verdict?.rationale === null &&
    verdicts.length === 1 &&
    decisions.length === (state === "approved" ? 1 : 0) &&
    evidence.length === 1 &&
    passage?.removedAt === null &&
    look === null;
  return isQuiet ? { ...claim, verdict, passage } : null;
}
