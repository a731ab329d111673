import "server-only";
import { oneOf } from "@/lib/data/columns";
import { database, type Transaction } from "@/lib/data/database";
import { type LinkKind, linkKinds, type SignIn } from "@/lib/domain/desk/one-time-link";

/** Adds a link to a person, which is the one that can be opened from then on; gives its id. */
export async function insertLink(
  tx: Transaction,
  link: {
    personId: string;
    kind: LinkKind;
    tokenSha256: string;
    madeById: string | null;
    madeAt: Date;
    expiresAt: Date;
  },
): Promise<string> {
  await endOpenLinks(tx, link.personId, link.madeAt);
  const row = await tx.oneTimeLink.create({ data: link, select: { id: true } });
  return row.id;
}

/** Makes the person's link that nobody has opened yet, if there is one, good for nothing. */
export async function endOpenLinks(tx: Transaction, personId: string, endedAt: Date): Promise<void> {
  await tx.oneTimeLink.updateMany({ where: { personId, spentAt: null, endedAt: null }, data: { endedAt } });
}

/** Whose link it is, whether it can still be opened or not; null where there is no such link. */
export async function findPersonOfLink(tokenSha256: string): Promise<string | null> {
  const row = await database().oneTimeLink.findUnique({ where: { tokenSha256 }, select: { personId: true } });
  return row?.personId ?? null;
}

/** Spends a person's link; null when it was spent or replaced before, or has expired. */
export async function spendLink(
  tx: Transaction,
  { personId, tokenSha256 }: { personId: string; tokenSha256: string },
  spentAt: Date,
): Promise<string | null> {
  const where = { personId, tokenSha256, spentAt: null, endedAt: null, expiresAt: { gt: spentAt } };
  const [row] = await tx.oneTimeLink.updateManyAndReturn({ where, data: { spentAt }, select: { id: true } });
  return row?.id ?? null;
}

/** Notes the first sign-in with the password that the person set by a link; gives the link, or null where it was not the first. */
export async function noteSignInAfterLink(tx: Transaction, personId: string, at: Date): Promise<string | null> {
  const where = { people: { some: { id: personId } }, firstSignInAt: null };
  const [row] = await tx.oneTimeLink.updateManyAndReturn({
    where,
    data: { firstSignInAt: at },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** What of a link tells since when a sign-in stands. */
export const signInColumns = { id: true, kind: true, madeById: true, madeAt: true, spentAt: true } as const;

/** Since when a sign-in stands, by the link's row. */
export function signInOf(
  link: { id: string; kind: string; madeById: string | null; madeAt: Date; spentAt: Date | null } | null,
): SignIn {
  if (!link?.spentAt) throw new Error("a sign-in stands by a link that was spent");
  const { id: linkId, madeById, madeAt, spentAt: since } = link;
  return { since, kind: oneOf(linkKinds, link.kind), linkId, madeById, madeAt };
}

/** Since when the sign-in of somebody who is signed in stands. */
export async function getSignIn(personId: string, tx: Transaction = database()): Promise<SignIn> {
  const row = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { signInLink: { select: signInColumns } },
  });
  return signInOf(row.signInLink);
}
