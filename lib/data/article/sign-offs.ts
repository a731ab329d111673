import "server-only";
import { database, type Transaction } from "@/lib/data/database";

/** An article's sign-off, bound by hash to exactly what was signed. */
export type SignOff = {
  readonly id: string;
  readonly subjectSha256: string;
  readonly signedById: string;
  readonly signedAt: Date;
  readonly withdrawnAt: Date | null;
};

/** Every sign-off of an article, newest first. */
export async function listSignOffs(articleId: string): Promise<SignOff[]> {
  return database().signOff.findMany({
    where: { articleId },
    orderBy: { signedAt: "desc" },
    select: { id: true, subjectSha256: true, signedById: true, signedAt: true, withdrawnAt: true },
  });
}

/** The sign-off that stands, or null. */
export async function findStandingSignOff(tx: Transaction, articleId: string): Promise<SignOff | null> {
  return tx.signOff.findFirst({
    where: { articleId, withdrawnAt: null },
    select: { id: true, subjectSha256: true, signedById: true, signedAt: true, withdrawnAt: true },
  });
}

/** Adds a sign-off; gives its id. */
export async function insertSignOff(
  tx: Transaction,
  signOff: { articleId: string; subject: string; subjectSha256: string; signedById: string; signedAt: Date },
): Promise<string> {
  const row = await tx.signOff.create({ data: signOff, select: { id: true } });
  return row.id;
}

/** Ends the standing sign-off of an article, if there is one. */
export async function endSignOff(tx: Transaction, articleId: string, at: Date): Promise<void> {
  await tx.signOff.updateMany({ where: { articleId, withdrawnAt: null }, data: { withdrawnAt: at } });
}
