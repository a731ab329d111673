import { findPersonByEmail } from "@/lib/data/desk/people";
import type { Role } from "@/lib/domain/desk/permissions";
import declared from "@/prisma/demo/people.json" with { type: "json" };
import { signUp } from "./sign-up";

export type DemoPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
};

/** The demo newsroom's people by role. The ones that are missing are added first. */
export async function demoPeople(): Promise<Record<Role, DemoPerson>> {
  const people: Partial<Record<Role, DemoPerson>> = {};
  for (const { name, email, role, password } of declared as Omit<DemoPerson, "id">[]) {
    const known = await findPersonByEmail(email);
    const id = known?.id ?? (await signUp({ name, email, role, password }));
    people[role] = { id, name, email, role, password };
  }
  return people as Record<Role, DemoPerson>;
}
