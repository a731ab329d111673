import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { giveLink } from "@/lib/commands/parts/give-link";
import { takePerson } from "@/lib/commands/parts/person-in-hand";
import { updatePerson } from "@/lib/data/desk/people";
import { refuse } from "@/lib/domain/result";
import type { MakeLinkInput } from "@/lib/input/person";

/**
 * Makes a one-time link for a person, by which they set a password themselves. Until it is opened their password and
 * sessions stay as they are; a link of theirs that was made before is good for nothing from then on.
 */
export const makeLink = defineOperatorCommand<MakeLinkInput, { personId: string }>({
  name: "make-link",
  permission: "person:manage",
  secret: ["token"],
  async run({ tx, actor, now }, input) {
    const taken = await takePerson(tx, input);
    if (!taken.ok) return taken;
    const person = taken.value;
    if (!person.active) return refuse("person-inactive");
    const kind = person.passwordHash === null ? "account" : "reset";
    const link = await giveLink(tx, { personId: person.id, kind, token: input.token, actor, at: await now() });
    await updatePerson(tx, person.id, {}, false);
    return done({
      value: { personId: person.id },
      event: { type: "person.link-made", subject: person.id, data: { kind, ...link } },
    });
  },
});
