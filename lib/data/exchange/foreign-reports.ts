import "server-only";
import { randomUUID } from "node:crypto";
import { database, type Transaction } from "@/lib/data/database";
import { sha256Hex } from "@/lib/data/sha256";

/** A report of another newsroom, without its bytes. `signedBy` is the key of its bundle, null where it came alone. */
export type ForeignReport = {
  readonly id: string;
  readonly sha256: string;
  readonly title: string;
  readonly newsroom: string;
  readonly madeAt: Date;
  readonly signedBy: string | null;
  readonly importedAt: Date;
};

export type NewForeignReport = {
  readonly report: Uint8Array;
  readonly articleId: string;
  readonly title: string;
  readonly newsroom: string;
  readonly madeAt: Date;
  readonly bundle: { readonly bytes: Uint8Array; readonly signedBy: string } | null;
};

const facts = {
  ...{ id: true, sha256: true, title: true, newsroom: true, madeAt: true, signedBy: true, importedAt: true },
} as const;

/** Keeps a report, byte for byte; null when the same is there already. */
export async function insertForeignReport(
  tx: Transaction,
  { report, bundle, ...told }: NewForeignReport,
  importedById: string | null,
  importedAt: Date,
): Promise<{ id: string; sha256: string } | null> {
  const kept = { id: randomUUID(), sha256: sha256Hex(report) };
  const data = {
    ...{ ...kept, ...told, importedById, importedAt, report: new Uint8Array(report) },
    ...{ bundle: bundle && new Uint8Array(bundle.bytes), signedBy: bundle?.signedBy ?? null },
  };
  const { count } = await tx.foreignReport.createMany({ data: [data], skipDuplicates: true });
  return count === 1 ? kept : null;
}

/** The newest first. */
export function listForeignReports(take: number): Promise<ForeignReport[]> {
  return database().foreignReport.findMany({
    select: facts,
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** A report's JSON as it came, or null. Throws an Error when its bytes are not those whose hash was kept. */
export async function findForeignReport(
  id: string,
  tx: Transaction = database(),
): Promise<(ForeignReport & { readonly report: Uint8Array }) | null> {
  const row = await tx.foreignReport.findUnique({ where: { id }, select: { ...facts, report: true } });
  if (row && sha256Hex(row.report) !== row.sha256) throw new Error(`the foreign report ${id} is not what was kept`);
  return row;
}

/** The bundle that a report came in, or null. */
export async function findForeignBundle(id: string): Promise<Uint8Array | null> {
  const row = await database().foreignReport.findUnique({ where: { id }, select: { bundle: true } });
  return row?.bundle ?? null;
}
