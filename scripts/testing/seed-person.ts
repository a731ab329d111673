import { hashPassword } from "@/lib/auth/password";
import { addPerson } from "@/lib/commands/desk/add-person";
import { database, databaseTime } from "@/lib/data/database";
import { sha256Hex } from "@/lib/data/sha256";
import type { Role } from "@/lib/domain/desk/permissions";
import { must } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";

/** Hashing is slow on purpose, and most of a run's people have one password. */
const hashes = new Map<string, Promise<string>>();

function hashOf(password: string): Promise<string> {
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  return hash;
}

/**
 * Adds somebody who can decide, with a password, and has signed in with it; gives their id. The password is set past the command, which would judge it in
 * a process of its own: that takes seconds, and most tests need nothing of it.
 */
export async function seedPerson(person: {
  email: string;
  name: string;
  role: Role;
  password: string;
}): Promise<string> {
  const { password, ...account } = person;
  const token = newToken();
  const { personId } = must(await addPerson("operator", { ...account, token }));
  const passwordHash = await hashOf(password);
  const at = await databaseTime();
  const { id: signInLinkId } = await database().oneTimeLink.update({
    where: { tokenSha256: sha256Hex(token) },
    data: { spentAt: at, firstSignInAt: at },
    select: { id: true },
  });
  await database().person.update({ where: { id: personId }, data: { passwordHash, signInLinkId } });
  return personId;
}
