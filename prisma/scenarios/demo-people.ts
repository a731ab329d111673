import { readFile } from "node:fs/promises";
import { addPerson } from "@/lib/commands/desk/add-person";
import { findPersonByEmail } from "@/lib/data/desk/people";
import type { Role } from "@/lib/domain/desk/permissions";

export type DemoPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
};

/** The demo newsroom's people by role. The ones that are missing are added first. */
export async function demoPeople(): Promise<Record<Role, DemoPerson>> {
  const declared = JSON.parse(await readFile(new URL("../demo/people.json", import.meta.url), "utf8")) as Omit<
    DemoPerson,
    "id"
  >[];
  const people: Partial<Record<Role, DemoPerson>> = {};
  for (const { name, email, role, password } of declared) {
    const known = await findPersonByEmail(email);
    if (!known) await addPerson("operator", { name, email, role, password });
    const person = known ?? (await findPersonByEmail(email));
    if (!person) throw new Error(`the demo's ${role} could not be added`);
    people[role] = { id: person.id, name, email, role, password };
  }
  return people as Record<Role, DemoPerson>;
}
