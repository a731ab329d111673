import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { takePerson } from "@/lib/commands/parts/person-in-hand";
import { updatePerson } from "@/lib/data/desk/people";
import type { SetActiveInput } from "@/lib/input/person";

/** Opens a closed account again. */
export const activatePerson = defineOperatorCommand<SetActiveInput, { personId: string }>({
  name: "activate-person",
  permission: "person:manage",
  async run({ tx }, input) {
    const taken = await takePerson(tx, input);
    if (!taken.ok) return taken;
    await updatePerson(tx, taken.value.id, { active: true }, false);
    return done({
      value: { personId: taken.value.id },
      event: { type: "person.activated", subject: taken.value.id, from: "inactive", to: "active", data: {} },
    });
  },
});
