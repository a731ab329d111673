import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { checkAnotherAdministrator, takePerson } from "@/lib/commands/parts/person-in-hand";
import { emptyCommentsOf } from "@/lib/data/conversation/comments";
import { endOpenLinks } from "@/lib/data/desk/one-time-links";
import { erasePersonRow } from "@/lib/data/desk/people";
import type { SetActiveInput } from "@/lib/input/person";

/**
 * Erases who a person is: name, address, password and the salt of their hashes in the log, and what they
 * said in comments. What else they did stays, as that of
 * an erased person, and the account can never be used again.
 */
export const erasePerson = defineOperatorCommand<SetActiveInput, { personId: string }>({
  name: "erase-person",
  permission: "person:manage",
  async run({ tx, now }, input) {
    const taken = await takePerson(tx, input);
    if (!taken.ok) return taken;
    const person = taken.value;
    const another = await checkAnotherAdministrator(tx, person);
    if (!another.ok) return another;
    await endOpenLinks(tx, person.id, await now());
    await emptyCommentsOf(tx, person.id, await now());
    await erasePersonRow(tx, person.id, await now());
    const from = person.active ? "active" : "inactive";
    return done({
      value: { personId: person.id },
      event: { type: "person.erased", subject: person.id, from, to: "erased", data: {} },
    });
  },
});
