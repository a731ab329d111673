import { hashPassword } from "@/lib/auth/password";
import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { takePerson } from "@/lib/commands/parts/person-in-hand";
import { updatePerson } from "@/lib/data/desk/people";
import type { ResetPasswordInput } from "@/lib/input/person";

/** Sets a person's password for them; all of their sessions end. */
export const resetPassword = defineOperatorCommand<ResetPasswordInput, { personId: string }>({
  name: "reset-password",
  permission: "person:manage",
  secret: ["password"],
  async run({ tx }, input) {
    const taken = await takePerson(tx, input);
    if (!taken.ok) return taken;
    await updatePerson(tx, taken.value.id, { passwordHash: await hashPassword(input.password) }, true);
    return done({
      value: { personId: taken.value.id },
      event: { type: "person.password-reset", subject: taken.value.id, data: {} },
    });
  },
});
