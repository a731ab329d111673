import "server-only";
import { type Article, getVersion } from "@/lib/data/article/articles";
import { listSkips } from "@/lib/data/article/skips";
import { findAnchor } from "@/lib/data/claim/anchors";
import { type Claim, listClaims } from "@/lib/data/claim/claims";
import { database, type Transaction } from "@/lib/data/database";
import { listNamedEvidence } from "@/lib/data/evidence/evidence";
import { sha256Hex } from "@/lib/data/sha256";
import {
  type SignOffSubject,
  type StillWrong,
  signOffSubjectOf,
  signOffSubjectText,
} from "@/lib/domain/article/signoff";
import {
  type ApprovalSubject,
  approvalSubjectOf,
  approvalSubjectText,
  wordsToApprove,
} from "@/lib/domain/verdict/approval";
import { standingCorrections } from "./corrections";
import type { Verdict } from "./verdicts";

/** Something to be approved, the exact text that stands for it, and that text's SHA-256 in hex. */
export type Hashed<T> = { readonly subject: T; readonly text: string; readonly sha256: string };

function hashed<T>(subject: T, text: string): Hashed<T> {
  return { subject, text, sha256: sha256Hex(text) };
}

/** What an approval of this verdict would be given on, as the database has it now. */
export async function getApprovalSubject(
  tx: Transaction,
  article: Article,
  claim: Claim,
  verdict: Verdict,
): Promise<Hashed<ApprovalSubject>> {
  const version = await getVersion(tx, article.id, article.versionNumber);
  const anchor = await findAnchor(tx, claim.id, version.id);
  const evidence = await listNamedEvidence(claim.id, tx);
  const words = wordsToApprove(version, anchor, article.language);
  const subject = approvalSubjectOf({ claim, ...words, version, verdict, evidence });
  return hashed(subject, approvalSubjectText(subject));
}

/** What a sign-off of this article would cover, as the database has it now, and what is wrong and still printed. */
export async function getSignOffSubject(
  article: Article,
  tx: Transaction = database(),
): Promise<Hashed<SignOffSubject> & { readonly stillWrong: readonly StillWrong[] }> {
  const version = await getVersion(tx, article.id, article.versionNumber);
  const claims = await listClaims(article.id, tx);
  const skips = await listSkips(version.id, tx);
  const approvals = await standingApprovals(tx, article.id);
  const { corrections, stillWrong } = await standingCorrections(claims, version, article.id, tx);
  const subject = signOffSubjectOf({ article, version, claims, approvals, corrections, skips });
  return { ...hashed(subject, signOffSubjectText(subject)), stillWrong };
}

/** The hash of each claim's last approval, by claim id. */
async function standingApprovals(tx: Transaction, articleId: string): Promise<Map<string, string>> {
  const rows = await tx.decision.findMany({
    where: { claim: { articleId }, kind: { in: ["approve", "reaffirm"] } },
    select: { claimId: true, subjectSha256: true },
    orderBy: { decidedAt: "asc" },
  });
  return new Map(rows.map((row) => [row.claimId, row.subjectSha256]));
}
