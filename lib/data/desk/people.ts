import { oneOf } from "@/lib/data/columns";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { type Role, roles } from "@/lib/domain/desk/permissions";
import { erasedName } from "@/lib/domain/record/audit/personal-hash";

/** A person as everybody may see them. */
export type PersonName = { readonly id: string; readonly name: string; readonly role: Role; readonly active: boolean };

/** A person as administrators see them. */
export type Person = PersonName & {
  readonly email: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
};

const personColumns = {
  id: true,
  name: true,
  role: true,
  active: true,
  email: true,
  revision: true,
  createdAt: true,
  erasedAt: true,
} as const;

/** The person behind an id, if still active; null otherwise. */
export async function findActor(tx: Transaction, id: string): Promise<{ id: string; name: string; role: Role } | null> {
  const row = await tx.person.findUnique({ where: { id }, select: { id: true, name: true, role: true, active: true } });
  return row?.active ? { id: row.id, name: row.name, role: oneOf(roles, row.role) } : null;
}

/** The person of a session, if active and not signed out everywhere since; null otherwise. */
export async function findSessionPerson(
  id: string,
  sessionVersion: number,
): Promise<{ id: string; name: string; role: Role } | null> {
  const row = await database().person.findUnique({
    where: { id },
    select: { id: true, name: true, role: true, active: true, sessionVersion: true },
  });
  if (!row?.active || row.sessionVersion !== sessionVersion) return null;
  return { id: row.id, name: row.name, role: oneOf(roles, row.role) };
}

/** What a sign-in needs to compare, by address in lower case; null for an unknown account. */
export async function findCredentials(
  email: string,
): Promise<{ id: string; passwordHash: string | null; active: boolean; sessionVersion: number } | null> {
  return database().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, active: true, sessionVersion: true },
  });
}

/** Everybody, active people first, by name; or one page of them. */
export async function listPeople(page: { skip?: number; take?: number } = {}): Promise<Person[]> {
  const rows = await database().person.findMany({
    select: personColumns,
    orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }],
    ...page,
  });
  return rows.map((row) => ({ ...row, role: oneOf(roles, row.role) }));
}

/** Names and roles by id, for whoever is named in what is shown. */
export async function namesOfPeople(
  ids: Iterable<string>,
  tx: Transaction = database(),
): Promise<Map<string, PersonName>> {
  const rows = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, role: true, active: true },
  });
  return new Map(rows.map((row) => [row.id, { ...row, role: oneOf(roles, row.role) }]));
}

/** Active people who can be given a claim. */
export async function listAssignable(): Promise<PersonName[]> {
  const rows = await database().person.findMany({
    where: { active: true, role: { in: ["reviewer", "editor", "administrator"] } },
    select: { id: true, name: true, role: true, active: true },
    orderBy: { name: "asc" },
  });
  return rows.map((row) => ({ ...row, role: oneOf(roles, row.role) }));
}

/** Everybody whose account is open, by name: whom a comment can mention. */
export async function listMentionable(): Promise<PersonName[]> {
  const rows = await database().person.findMany({
    where: { active: true },
    select: { id: true, name: true, role: true, active: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, role: oneOf(roles, row.role) }));
}

/** Whether the id is that of an active person who can be given a claim. */
export async function isAssignable(tx: Transaction, id: string): Promise<boolean> {
  const count = await tx.person.count({
    where: { id, active: true, role: { in: ["reviewer", "editor", "administrator"] } },
  });
  return count === 1;
}

/** A person by address in lower case, for the command line and the demo. */
export async function findPersonByEmail(email: string): Promise<Person | null> {
  const row = await database().person.findUnique({ where: { email }, select: personColumns });
  return row && { ...row, role: oneOf(roles, row.role) };
}

/** A person by id, for administrators; null when there is none. */
export async function findPersonById(id: string): Promise<Person | null> {
  const row = await database().person.findUnique({ where: { id }, select: personColumns });
  return row && { ...row, role: oneOf(roles, row.role) };
}

/** A person's name and address, of somebody who is there. */
export async function namePerson(id: string): Promise<{ name: string; email: string }> {
  return database().person.findUniqueOrThrow({ where: { id }, select: { name: true, email: true } });
}

/** How many people there are; 0 means that the newsroom is new. */
export async function countPeople(): Promise<number> {
  return database().person.count();
}

/**
 * Locks a person for change; null when there is none. The lock is the weaker one of a change that leaves the key alone:
 * whoever acts is referred to by their receipt, and two people who change each other must not wait for that in a ring.
 */
export async function lockPerson(
  tx: Transaction,
  id: string,
): Promise<(Person & { passwordHash: string | null; salt: Uint8Array | null }) | null> {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.person.findUnique({
    where: { id },
    select: { ...personColumns, passwordHash: true, salt: true },
  });
  return row && { ...row, role: oneOf(roles, row.role) };
}

/** Adds a person without a password; null when the address is taken, also by somebody adding it in the same moment. */
export async function insertPerson(
  tx: Transaction,
  person: { email: string; name: string; role: Role; salt?: Uint8Array<ArrayBuffer> },
): Promise<string | null> {
  const [row] = await tx.person.createManyAndReturn({ data: person, skipDuplicates: true, select: { id: true } });
  return row?.id ?? null;
}

/** Changes a locked person. `endSessions` makes every session of theirs void. */
export async function updatePerson(
  tx: Transaction,
  id: string,
  change: { role?: Role; active?: boolean },
  endSessions: boolean,
): Promise<void> {
  await tx.person.update({
    where: { id },
    data: { ...change, revision: { increment: 1 }, ...(endSessions && { sessionVersion: { increment: 1 } }) },
  });
}

/** Gives a locked person another name and address; false when somebody else has the address. */
export async function updateNameAndEmail(
  tx: Transaction,
  id: string,
  { name, email }: { name: string; email: string },
): Promise<boolean> {
  const others = await tx.person.count({ where: { email, id: { not: id } } });
  if (others > 0) return false;
  try {
    await tx.person.update({ where: { id }, data: { name, email, revision: { increment: 1 } } });
    return true;
  } catch (error) {
    // Somebody took the address in the same moment; the transaction is over with that.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return false;
    throw error;
  }
}

/**
 * Sets the password of a locked person, by a link or without one; every session of theirs ends. The revision stays: it is for
 * what administrators change.
 */
export async function updatePassword(
  tx: Transaction,
  id: string,
  password: { passwordHash: string; signInLinkId?: string },
): Promise<void> {
  await tx.person.update({ where: { id }, data: { ...password, sessionVersion: { increment: 1 } } });
}

/** Takes from a locked person what says who they are; their sessions end. Nothing can be changed of them afterwards. */
export async function erasePersonRow(tx: Transaction, id: string, erasedAt: Date): Promise<void> {
  const nobody = { name: erasedName(id), email: `${id}@erased.invalid`, passwordHash: "", salt: null, active: false };
  const counts = { revision: { increment: 1 }, sessionVersion: { increment: 1 } };
  await tx.person.update({ where: { id }, data: { ...nobody, ...counts, erasedAt } });
}

/** How many active administrators there are besides this person; waits for others who are changing one. */
export async function countOtherAdministrators(tx: Transaction, id: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.administrators'))`;
  return tx.person.count({ where: { role: "administrator", active: true, id: { not: id } } });
}
