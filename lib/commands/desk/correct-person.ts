import { defineCommand, done } from "@/lib/commands/define-command";
import { takePerson } from "@/lib/commands/parts/person-in-hand";
import { updateNameAndEmail } from "@/lib/data/desk/people";
import { sha256 } from "@/lib/data/sha256";
import { personalHash } from "@/lib/domain/record/audit/personal-hash";
import { refuse } from "@/lib/domain/result";
import type { CorrectPersonInput } from "@/lib/input/person";

/**
 * Corrects what a person is called and the address that they sign in with. Everything that names them by id has the new name at
 * once; files that were made keep the old one. The event holds both by hashes that erasing the person ends.
 */
export const correctPerson = defineCommand<CorrectPersonInput, { personId: string }>({
  name: "correct-person",
  permission: "person:manage",
  secret: ["email", "name"],
  async run({ tx }, { name, email, ...seen }) {
    const taken = await takePerson(tx, seen);
    if (!taken.ok) return taken;
    const { id, salt, ...person } = taken.value;
    if (person.name === name && person.email === email) return refuse("person-same");
    if (salt === null) throw new Error("a person who was not erased has no salt");
    if (!(await updateNameAndEmail(tx, id, { name, email }))) return refuse("email-taken", {}, "email");
    const nameHash = personalHash(sha256, salt, "name", name);
    const emailHash = personalHash(sha256, salt, "email", email);
    return done({
      value: { personId: id },
      event: { type: "person.corrected", subject: id, data: { nameHash, emailHash } },
    });
  },
});
