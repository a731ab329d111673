import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { signInColumns, signInOf } from "@/lib/data/desk/one-time-links";
import type { SignIn } from "@/lib/domain/desk/one-time-link";

/** An article's sign-off, bound by hash to exactly what was signed. */
export type SignOff = {
  readonly id: string;
  readonly subjectSha256: string;
  readonly signedById: string;
  readonly signedAt: Date;
  readonly withdrawnAt: Date | null;
  /** Under which sign-in of theirs; the database says so. */
  readonly signIn: SignIn;
};

const columns = { id: true, subjectSha256: true, signedById: true, signedAt: true, withdrawnAt: true } as const;

/** Every sign-off of an article, newest first. */
export async function listSignOffs(articleId: string): Promise<SignOff[]> {
  const rows = await database().signOff.findMany({
    where: { articleId },
    orderBy: { signedAt: "desc" },
    select: { ...columns, signInLink: { select: signInColumns } },
  });
  return rows.map(({ signInLink, ...row }) => ({ ...row, signIn: signInOf(signInLink) }));
}

/** The sign-off that stands, or null. */
export async function findStandingSignOff(tx: Transaction, articleId: string): Promise<Omit<SignOff, "signIn"> | null> {
  return tx.signOff.findFirst({ where: { articleId, withdrawnAt: null }, select: columns });
}

/** Adds a sign-off. The database fills in the sign-in under which was signed. */
export async function insertSignOff(
  tx: Transaction,
  signOff: { articleId: string; subject: string; subjectSha256: string; signedById: string; signedAt: Date },
): Promise<Pick<SignOff, "id" | "signIn">> {
  const select = { id: true, signInLink: { select: signInColumns } } as const;
  const { id, signInLink } = await tx.signOff.create({ data: signOff, select });
  return { id, signIn: signInOf(signInLink) };
}

/** Ends the standing sign-off of an article, if there is one. */
export async function endSignOff(tx: Transaction, articleId: string, at: Date): Promise<void> {
  await tx.signOff.updateMany({ where: { articleId, withdrawnAt: null }, data: { withdrawnAt: at } });
}
