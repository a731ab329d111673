import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { checkAnotherAdministrator, takePerson } from "@/lib/commands/parts/person-in-hand";
import { updatePerson } from "@/lib/data/desk/people";
import type { SetActiveInput } from "@/lib/input/person";

/** Closes an account: its sessions end, what it did stays. */
export const deactivatePerson = defineOperatorCommand<SetActiveInput, { personId: string }>({
  name: "deactivate-person",
  permission: "person:manage",
  async run({ tx }, input) {
    const taken = await takePerson(tx, input);
    if (!taken.ok) return taken;
    const person = taken.value;
    const another = await checkAnotherAdministrator(tx, person);
    if (!another.ok) return another;
    await updatePerson(tx, person.id, { active: false }, true);
    return done({
      value: { personId: person.id },
      event: { type: "person.deactivated", subject: person.id, from: "active", to: "inactive", data: {} },
    });
  },
});
