import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { insertPerson } from "@/lib/data/desk/people";
import { sha256 } from "@/lib/data/sha256";
import { personalHash, saltLength } from "@/lib/domain/record/audit/personal-hash";
import { refuse } from "@/lib/domain/result";
import type { AddPersonInput } from "@/lib/input/person";

/** Makes an account. The event names the new person by id, and name and address by hashes that erasing them ends. */
export const addPerson = defineOperatorCommand<AddPersonInput, { personId: string }>({
  name: "add-person",
  permission: "person:manage",
  secret: ["email", "name", "password"],
  async run({ tx }, { email, name, role, password }) {
    const salt = new Uint8Array(randomBytes(saltLength));
    const personId = await insertPerson(tx, { email, name, role, passwordHash: await hashPassword(password), salt });
    if (personId === null) return refuse("email-taken", {}, "email");
    const nameHash = personalHash(sha256, salt, "name", name);
    const emailHash = personalHash(sha256, salt, "email", email);
    return done({
      value: { personId },
      event: { type: "person.added", subject: personId, to: role, data: { nameHash, emailHash } },
    });
  },
});
