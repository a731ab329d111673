import { hashPassword, passwordMatches } from "@/lib/auth/password";
import { defineCommand, done } from "@/lib/commands/define-command";
import { checkPassword } from "@/lib/commands/parts/check-password";
import { lockPerson, updatePassword } from "@/lib/data/desk/people";
import { NotSignedInError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import type { ChangePasswordInput } from "@/lib/input/person";

/** Changes one's own password; every session ends, this one too. Since when the sign-in stands, and by whom, stays as it is. */
export const changePassword = defineCommand<ChangePasswordInput, { personId: string }, null>({
  name: "change-password",
  permission: "person:change-password",
  secret: ["current", "password"],
  facts: () => ["is-self"],
  prepare: ({ password }, actor) => checkPassword(actor.id, password),
  async run({ tx, actor }, input) {
    const person = await lockPerson(tx, actor.id);
    if (!person) throw new NotSignedInError();
    if (!person.passwordHash || !(await passwordMatches(person.passwordHash, input.current)))
      return refuse("password-wrong", {}, "current");
    await updatePassword(tx, person.id, { passwordHash: await hashPassword(input.password) });
    return done({
      value: { personId: person.id },
      event: { type: "person.password-changed", subject: person.id, data: {} },
    });
  },
});
