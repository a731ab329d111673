import "server-only";
import type { Transaction } from "@/lib/data/database";
import { countOtherAdministrators, lockPerson, type Person } from "@/lib/data/desk/people";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** Finds and locks a person. Refuses `person-erased`, and `person-changed` when they are no longer as the administrator saw them. */
export async function takePerson(
  tx: Transaction,
  seen: { personId: string; revision: number },
): Promise<Result<Person & { passwordHash: string | null; salt: Uint8Array | null }>> {
  const person = await lockPerson(tx, seen.personId);
  if (!person) throw new NotFoundError("person");
  if (person.erasedAt) return refuse("person-erased");
  return person.revision === seen.revision ? ok(person) : refuse("person-changed");
}

/** Refuses `last-administrator` when nobody else is left to administer. The database holds the same rule. */
export async function checkAnotherAdministrator(tx: Transaction, person: Person): Promise<Result<void>> {
  if (person.role !== "administrator" || !person.active) return ok(undefined);
  return (await countOtherAdministrators(tx, person.id)) > 0 ? ok(undefined) : refuse("last-administrator");
}
