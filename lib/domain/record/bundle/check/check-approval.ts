import type { ToldClaim } from "@/lib/domain/record/bundle/told/told-claim";
import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import { type ApprovalSubject, approvalSubjectOf, subjectChanges } from "@/lib/domain/verdict/approval";
import { ownSource } from "./check-evidence";
import { same } from "./read-values";

/**
 * Whether an approved claim is what was approved, and a stale one differs from it in what the report says. The sentence
 * around the claim is not worked out anew, since where sentences end differs between machines: what the report says of
 * it counts.
 */
export function approvalHolds(
  claim: ReportClaim,
  told: ToldClaim,
  version: AuditReport["version"],
  titles: ReadonlyMap<string, string>,
): boolean {
  const { approval, verdict, changesSinceApproval: said } = claim;
  if (!approval || !verdict) return said.length === 0;
  const before = JSON.parse(approval.subject) as ApprovalSubject;
  const sentence =
    said.flatMap((change) => (change.what === "sentence" ? [change.to] : []))[0] ?? before.sentence ?? "";
  const now = approvalSubjectOf({
    claim,
    quote: claim.anchor?.quote ?? "",
    sentence: claim.anchor ? sentence : "",
    version,
    verdict: { ...verdict, rating: { key: verdict.rating.key, scaleVersion: verdict.scaleVersion } },
    evidence: claim.evidence
      .filter(({ removedAt }) => removedAt === null)
      .map((piece) => ({
        ...piece,
        sourceId: ownSource(piece),
        positionMs: piece.place.positionMs,
        doubtNoticeId: piece.doubted ? (told.evidence.get(piece.id)?.doubt ?? "") : null,
      })),
  });
  const changes = subjectChanges(before, now).map((change) =>
    "source" in change ? { ...change, source: titles.get(change.source) ?? change.source } : change,
  );
  return same(changes, said) && (claim.state !== "approved" || said.length === 0);
}
