import { updatePerson } from "@/lib/data/people";
import { ok } from "@/lib/domain/result";
import type { SetActiveInput } from "@/lib/input/person";
import { defineOperatorCommand } from "./define-command";
import { takePerson } from "./person-in-hand";

/** Opens a closed account again. */
export const activatePerson = defineOperatorCommand<SetActiveInput, { personId: string }>({
  name: "activate-person",
  permission: "person:manage",
  async run({ tx }, input) {
    const taken = await takePerson(tx, input);
    if (!taken.ok) return taken;
    await updatePerson(tx, taken.value.id, { active: true }, false);
    return ok({
      value: { personId: taken.value.id },
      event: { type: "person.activated", subject: taken.value.id, from: "inactive", to: "active" },
    });
  },
});
