import { randomBytes } from "node:crypto";
import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { giveLink } from "@/lib/commands/parts/give-link";
import { insertPerson } from "@/lib/data/desk/people";
import { sha256 } from "@/lib/data/sha256";
import { personalHash, saltLength } from "@/lib/domain/record/audit/personal-hash";
import { refuse } from "@/lib/domain/result";
import type { AddPersonInput } from "@/lib/input/person";

/**
 * Makes an account, which begins when the person opens the link and sets a password. The event names the new person by id,
 * and name and address by hashes that erasing them ends.
 */
export const addPerson = defineOperatorCommand<AddPersonInput, { personId: string }>({
  name: "add-person",
  permission: "person:manage",
  secret: ["email", "name", "token"],
  async run({ tx, actor, now }, { email, name, role, token }) {
    const salt = new Uint8Array(randomBytes(saltLength));
    const personId = await insertPerson(tx, { email, name, role, salt });
    if (personId === null) return refuse("email-taken", {}, "email");
    const nameHash = personalHash(sha256, salt, "name", name);
    const emailHash = personalHash(sha256, salt, "email", email);
    const link = await giveLink(tx, { personId, kind: "account", token, actor, at: await now() });
    return done({
      value: { personId },
      event: { type: "person.added", subject: personId, to: role, data: { nameHash, emailHash, ...link } },
    });
  },
});
