import "server-only";
import { asWritten } from "@/lib/data/columns";
import type { Transaction } from "@/lib/data/database";
import type { KeptFindings } from "@/lib/domain/draft/kept-findings";

/** A proof that came back, as a report tells of it: nothing of what it says. */
export type ReturnedProofRow = {
  readonly version: number;
  readonly saltedSha256: string;
  readonly findings: KeptFindings;
  /** How many answers and notes it had. */
  readonly notes: number;
  readonly broughtById: string;
  readonly broughtAt: Date;
};

/** The salted hashes of the drafts that an article's versions were read from, by the version's id. */
export async function listDraftHashes(tx: Transaction, articleId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.draft.findMany({
    where: { articleId, kind: "draft" },
    select: { versionId: true, saltedSha256: true },
  });
  return new Map(rows.map(({ versionId, saltedSha256 }) => [versionId, saltedSha256]));
}

/** The proofs of an article that came back, oldest first. */
export async function listReturnedProofs(tx: Transaction, articleId: string): Promise<ReturnedProofRow[]> {
  const [rows, versions] = [
    await tx.draft.findMany({
      where: { articleId, kind: "proof" },
      orderBy: { number: "asc" },
      select: {
        ...{ versionId: true, saltedSha256: true, findings: true, broughtById: true, broughtAt: true },
        _count: { select: { notes: true } },
      },
    }),
    await tx.articleVersion.findMany({ where: { articleId }, select: { id: true, number: true } }),
  ];
  const numbers = new Map(versions.map(({ id, number }) => [id, number]));
  return rows.map(({ versionId, findings, _count, ...row }) => ({
    ...{ ...row, version: numbers.get(versionId) ?? 0, notes: _count.notes },
    findings: asWritten<KeptFindings>(findings),
  }));
}
