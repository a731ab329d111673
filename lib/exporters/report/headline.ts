import type { AuditReport, ReportClaim, ReportVerdict } from "@/lib/domain/report/report";
import type { ApprovalSubject } from "@/lib/domain/verdict/approval";
import type { CorrectionStands } from "@/lib/domain/verdict/correction";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { findingOf } from "./finding-of";
import { personWords, words } from "./report-words";

/** What a reader wants first: how many claims were checked, and what they were found, with what the text did about it. */
export type Headline = {
  /** Such as "8 of 10 claims checked:". */
  readonly lead: string;
  /** Each with its words, such as "2 False and corrected". */
  readonly found: readonly { readonly finding: Finding; readonly words: string }[];
  /** Who signed, or that nobody did. */
  readonly signed: string;
};

/** The report's first sentence, in parts, since each finding comes with its sign. */
export function headlineOf({ claims, article }: AuditReport): Headline {
  const groups = new Map<string, { finding: Finding; stands: CorrectionStands | null; count: number }>();
  for (const claim of claims) {
    const finding = findingOf(claim);
    if (claim.state !== "approved" || !finding) continue;
    const stands = claim.correction?.is ?? null;
    const key = JSON.stringify([finding.label, stands]);
    const known = groups.get(key);
    if (known) known.count++;
    else groups.set(key, { finding, stands, count: 1 });
  }
  const found = [...groups.values()];
  const checked = found.reduce((sum, { count }) => sum + count, 0);
  const { signOff } = article;
  return {
    lead: words("report.headline", { checked, total: claims.length }),
    found: found.map(({ finding, stands, count }) => ({
      finding,
      words: words(`report.found-${stands ?? "plain"}`, { count, finding: finding.label }),
    })),
    signed: signOff
      ? words("report.headline-signed", { person: personWords(signOff.by) })
      : words("report.headline-unsigned"),
  };
}

/** A correction as a report tells it: the words that were approved as wrong, those instead, and what the text did about it. */
export type ToldCorrection = {
  readonly number: number;
  readonly finding: Finding;
  readonly from: string;
  readonly to: string | null;
  readonly stands: string;
  /** Whether the text still says what was found wrong, or other words were approved for it. */
  readonly isOpen: boolean;
};

/** Every approved verdict under which the text may not stand, or for which other words were proposed, by claim. */
export function toldCorrections({ claims }: AuditReport): ToldCorrection[] {
  return claims.flatMap((claim): ToldCorrection[] => {
    const { number, verdict, approval, correction } = claim;
    const finding = findingOf(claim);
    if (!correction || !verdict || !approval || !finding) return [];
    return [
      {
        number,
        finding,
        from: correctedWords(claim),
        to: verdict.correction,
        stands: standsWords(correction),
        isOpen: correction.is === "missing" || correction.is === "to-apply",
      },
    ];
  });
}

/** The words that a claim's correction takes the place of: as they were approved, or else as they stand. */
export function correctedWords({ approval, anchor, statement }: ReportClaim): string {
  return (approval && quoteIn(approval.subject)) ?? anchor?.quote ?? statement;
}

/** The words that an approval names. The report of another newsroom may hold any text in their place. */
function quoteIn(subject: string): string | null {
  try {
    const { quote } = JSON.parse(subject) as Partial<ApprovalSubject>;
    return typeof quote === "string" && quote !== "" ? quote : null;
  } catch {
    return null;
  }
}

/**
 * How far a verdict is, in words: its own state, but for the standing one of a stale claim, whose approval no longer counts.
 */
export function howFarWords(verdict: ReportVerdict, claim: ReportClaim): string {
  const isStale = claim.state === "stale" && verdict.number === claim.verdict?.number;
  return words(`report.verdict-state-${isStale ? "stale" : verdict.state}`);
}

/** What the text did about a correction, in words. */
export function standsWords({ is, version, stet }: NonNullable<ReportClaim["correction"]>): string {
  if (is !== "stet" || !stet) return words(`report.correction-${is}`, { version: version ?? "none" });
  return words("report.correction-stet", { person: personWords(stet.by), reason: stet.reason });
}
