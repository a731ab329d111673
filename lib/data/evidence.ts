import "server-only";
import type { Stance } from "@/lib/domain/evidence";
import { database, type Transaction } from "./database";
import { type Source, sourceOf } from "./sources";

/** One source put to one claim. */
export type Evidence = {
  readonly id: string;
  readonly claimId: string;
  readonly sourceId: string;
  readonly stance: Stance;
  readonly passage: string | null;
  readonly note: string | null;
  readonly addedById: string;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
};

export type EvidenceFields = Pick<Evidence, "stance" | "passage" | "note">;
export type EvidenceWithSource = Evidence & { readonly source: Source };

type EvidenceRow = Omit<Evidence, "stance"> & { stance: string };

function evidenceOf(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    claimId: row.claimId,
    sourceId: row.sourceId,
    stance: row.stance as Stance,
    passage: row.passage,
    note: row.note,
    addedById: row.addedById,
    addedAt: row.addedAt,
    removedAt: row.removedAt,
  };
}

/** The standing evidence of some claims with its sources, oldest first. */
export async function listEvidence(
  claimIds: readonly string[],
  tx: Transaction = database(),
): Promise<EvidenceWithSource[]> {
  const rows = await tx.evidence.findMany({
    where: { claimId: { in: [...claimIds] }, removedAt: null },
    include: { source: true },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...evidenceOf(row), source: sourceOf(row.source) }));
}

/** One standing piece of evidence, or null. */
export async function findEvidence(tx: Transaction, id: string): Promise<Evidence | null> {
  const row = await tx.evidence.findFirst({ where: { id, removedAt: null } });
  return row && evidenceOf(row);
}

/** How many standing pieces a claim has. */
export async function countEvidence(tx: Transaction, claimId: string): Promise<number> {
  return tx.evidence.count({ where: { claimId, removedAt: null } });
}

/** Whether the source already stands on the claim. */
export async function isAttached(tx: Transaction, claimId: string, sourceId: string): Promise<boolean> {
  return (await tx.evidence.count({ where: { claimId, sourceId, removedAt: null } })) > 0;
}

/** Puts a source to a claim; gives the evidence's id. */
export async function insertEvidence(
  tx: Transaction,
  evidence: EvidenceFields & { claimId: string; sourceId: string; addedById: string },
): Promise<string> {
  const row = await tx.evidence.create({ data: evidence, select: { id: true } });
  return row.id;
}

/** Changes what a piece of evidence says. */
export async function updateEvidence(tx: Transaction, id: string, fields: EvidenceFields): Promise<void> {
  await tx.evidence.update({ where: { id }, data: fields });
}

/** Takes a piece of evidence off its claim; the row stays for the record. */
export async function markEvidenceRemoved(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.evidence.update({ where: { id }, data: { removedAt: at } });
}
