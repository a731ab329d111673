import type { AuditReport, ReportClaim, ReportEvidence, ReportVerdict } from "@/lib/domain/report/report";
import { instantWords, words } from "./report-words";

/** A tick with the verdict and the passage that it stands by. */
export type QuietTick = ReportClaim & { readonly verdict: ReportVerdict; readonly passage: ReportEvidence };

/**
 * The claims of a report by how much there is to tell of them: ticks that nothing happened to but, at most, an approval are
 * rows of one table, with what is to be warned of told once below it; every other claim has a part of its own. A report of one claim tells all of that claim.
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

/** Whether two ticks rest on the same words at the same place of a source: the lower row need not say them again. */
export function isOfPassage(passage: ReportEvidence, other: ReportEvidence | undefined): boolean {
  return (
    other?.source.id === passage.source.id &&
    other.place.page === passage.place.page &&
    other.passage === passage.passage
  );
}

/** Who did something with a tick, and in which minute, both as the table says them; their exact moments are in the data. */
export type Done = { readonly name: string; readonly when: string };

export function tickedBy({ verdict }: QuietTick): Done {
  return { name: verdict.author.name, when: instantWords(verdict.submittedAt) };
}

/** Who approved it; that it awaits a decision, where nobody did. */
export function approvedBy({ approval }: QuietTick): Done {
  return approval
    ? { name: approval.by.name, when: instantWords(approval.at) }
    : { name: words("report.awaiting"), when: "" };
}

/** What is to be looked at again in the evidence of ticks: each thing once, with the numbers of the claims, runs of them joined. */
export function warningsOfTicks(
  ticks: readonly Pick<QuietTick, "number" | "warnings">[],
): { readonly warning: string; readonly count: number; readonly numbers: string }[] {
  const of = new Map<string, number[]>();
  for (const { number, warnings } of ticks) {
    for (const { words } of warnings) {
      const numbers = of.get(words);
      if (numbers) numbers.push(number);
      else of.set(words, [number]);
    }
  }
  return [...of].map(([warning, numbers]) => ({ warning, count: numbers.length, numbers: runsOf(numbers) }));
}

/** Numbers in words, runs of them joined: "2–23, 25". */
export function runsOf(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
