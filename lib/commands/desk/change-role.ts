import { defineCommand, done } from "@/lib/commands/define-command";
import { checkAnotherAdministrator, takePerson } from "@/lib/commands/parts/person-in-hand";
import { updatePerson } from "@/lib/data/desk/people";
import type { ChangeRoleInput } from "@/lib/input/person";

/** Gives a person another role; it holds from their next request on. */
export const changeRole = defineCommand<ChangeRoleInput, { personId: string }>({
  name: "change-role",
  permission: "person:manage",
  async run({ tx }, input) {
    const taken = await takePerson(tx, input);
    if (!taken.ok) return taken;
    const person = taken.value;
    if (input.role !== "administrator") {
      const another = await checkAnotherAdministrator(tx, person);
      if (!another.ok) return another;
    }
    await updatePerson(tx, person.id, { role: input.role }, false);
    return done({
      value: { personId: person.id },
      event: { type: "person.role-changed", subject: person.id, from: person.role, to: input.role, data: {} },
    });
  },
});
