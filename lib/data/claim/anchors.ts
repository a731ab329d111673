import { batchesOf } from "@/lib/data/batches";
import { asWritten, oneOf, toJson } from "@/lib/data/columns";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import { type Anchor, anchorHows } from "@/lib/domain/anchor/anchor";
import type { KeptAnchor } from "@/lib/domain/anchor/carry-claim";

/** The claim's anchor in a version, or null. */
export async function findAnchor(tx: Transaction, claimId: string, versionId: string): Promise<KeptAnchor | null> {
  const row = await tx.anchor.findUnique({ where: { claimId_versionId: { claimId, versionId } } });
  return row && anchorOf(row);
}

/** The claim's anchor in the version with that number, or null. */
export async function findAnchorIn(
  claimId: string,
  articleId: string,
  versionNumber: number,
  tx: Transaction = database(),
): Promise<KeptAnchor | null> {
  const row = await tx.anchor.findFirst({ where: { claimId, version: { articleId, number: versionNumber } } });
  return row && anchorOf(row);
}

/** All anchors of a version, by claim id; those of marks taken back too. */
export async function listAnchors(versionId: string, tx: Transaction = database()): Promise<Map<string, KeptAnchor>> {
  const rows = await tx.anchor.findMany({ where: { versionId } });
  return new Map(rows.map((row) => [row.claimId, anchorOf(row)]));
}

/** Puts a claim's anchor in a version where a person wants it; nothing about it is uncertain any more. */
export async function updateAnchor(tx: Transaction, claimId: string, versionId: string, anchor: Anchor): Promise<void> {
  const { start, end, quote, prefix, suffix, how } = anchor;
  await tx.anchor.update({
    where: { claimId_versionId: { claimId, versionId } },
    data: { start, end, quote, prefix, suffix, how, confidence: 1, candidates: [], sentenceChanged: false },
  });
}

/** Notes that somebody has looked at where the claim stands in a version, if that was still to be done. */
export async function confirmAnchorRow(tx: Transaction, claimId: string, versionId: string): Promise<void> {
  await tx.anchor.updateMany({
    where: { claimId, versionId, OR: [{ how: "reworded" }, { sentenceChanged: true }] },
    data: { how: "confirmed", confidence: 1, sentenceChanged: false },
  });
}

/** Adds the anchors of a new version, by claim id. */
export async function insertAnchors(
  tx: Transaction,
  versionId: string,
  anchors: ReadonlyMap<string, KeptAnchor>,
): Promise<void> {
  const rows = [...anchors].map(([claimId, { candidates, ...anchor }]) => ({
    claimId,
    versionId,
    ...anchor,
    candidates: toJson(candidates),
  }));
  for (const data of batchesOf(rows)) await tx.anchor.createMany({ data });
}

/** Where each claim last stood before the version with that number, and in which version, by claim id. */
export async function listLastStands(
  tx: Transaction,
  claimIds: readonly string[],
  before: number,
  settledOnly = false,
): Promise<Map<string, { readonly versionNumber: number; readonly anchor: KeptAnchor }>> {
  const rows = await tx.anchor.findMany({
    where: {
      claimId: { in: [...claimIds] },
      version: { number: { lt: before } },
      ...(settledOnly ? { how: { notIn: ["lost", "reworded"] }, sentenceChanged: false } : { how: { not: "lost" } }),
    },
    include: { version: { select: { number: true } } },
    orderBy: { version: { number: "asc" } },
  });
  return new Map(rows.map((row) => [row.claimId, { versionNumber: row.version.number, anchor: anchorOf(row) }]));
}

/** The number of the claim that stands on exactly this range, or null; marks taken back do not count. */
export async function findClaimOnRange(
  tx: Transaction,
  versionId: string,
  start: number,
  end: number,
): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT claim.number FROM anchor JOIN claim ON claim.id = anchor.claim_id
    WHERE anchor.version_id = ${versionId}::uuid AND anchor.start_offset = ${start} AND anchor.end_offset = ${end}
      AND claim.state <> 'taken-back' LIMIT 1`;
  return row?.number ?? null;
}

function anchorOf(row: {
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  how: string;
  confidence: number;
  candidates: Prisma.JsonValue;
  sentenceChanged: boolean;
}): KeptAnchor {
  return {
    start: row.start,
    end: row.end,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    how: oneOf(anchorHows, row.how),
    confidence: row.confidence,
    candidates: asWritten(row.candidates),
    sentenceChanged: row.sentenceChanged,
  };
}
