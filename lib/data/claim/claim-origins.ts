import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { sha256Hex } from "@/lib/data/sha256";
import { originKey } from "@/lib/domain/claim/claim-origin";
import type { ClaimOrigin } from "@/lib/domain/shape/claim-origin";

/** Keeps where a claim came from. */
export async function insertClaimOrigin(tx: Transaction, claimId: string, origin: ClaimOrigin): Promise<void> {
  const foreignReportId = origin.from === "report" ? origin.reportId : null;
  await tx.claimOrigin.create({ data: { claimId, kind: origin.from, keySha256: keyOf(origin), foreignReportId } });
}

/** The number of the article's claim that came from there already, or null; marks taken back do not count. */
export async function findClaimOfOrigin(
  tx: Transaction,
  articleId: string,
  origin: ClaimOrigin,
): Promise<number | null> {
  const keySha256 = keyOf(origin);
  if (keySha256 === null) return null;
  const row = await tx.claim.findFirst({
    where: { articleId, state: { not: "taken-back" }, origin: { keySha256 } },
    select: { number: true },
  });
  return row?.number ?? null;
}

/** The claims of an article that came from elsewhere: their numbers by the hash of what tells their origin again. */
export async function listOriginKeys(articleId: string): Promise<Map<string, number>> {
  const rows = await database().claim.findMany({
    where: { articleId, state: { not: "taken-back" }, origin: { keySha256: { not: null } } },
    select: { number: true, origin: { select: { keySha256: true } } },
  });
  return new Map(rows.flatMap(({ number, origin }) => (origin?.keySha256 ? [[origin.keySha256, number]] : [])));
}

/** The same as a function: the number of the claim that came from there, or null. */
export async function listOriginsOf(articleId: string): Promise<(origin: ClaimOrigin) => number | null> {
  const numbers = await listOriginKeys(articleId);
  return (origin) => numbers.get(keyOf(origin) ?? "") ?? null;
}

function keyOf(origin: ClaimOrigin): string | null {
  const key = originKey(origin);
  return key === null ? null : sha256Hex(key);
}
