import { hashPassword } from "@/lib/auth/password";
import { insertPerson } from "@/lib/data/people";
import { ok, refuse } from "@/lib/domain/result";
import type { AddPersonInput } from "@/lib/input/person";
import { defineOperatorCommand } from "./define-command";

/** Makes an account. The event names the new person by id only. */
export const addPerson = defineOperatorCommand<AddPersonInput, { personId: string }>({
  name: "add-person",
  permission: "person:manage",
  async run({ tx }, { email, name, role, password }) {
    const personId = await insertPerson(tx, { email, name, role, passwordHash: await hashPassword(password) });
    if (personId === null) return refuse("email-taken", {}, "email");
    return ok({ value: { personId }, event: { type: "person.added", subject: personId, to: role } });
  },
});
