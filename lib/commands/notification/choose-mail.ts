import { defineCommand, done } from "@/lib/commands/define-command";
import { findMailChoice, keepMailChoice } from "@/lib/data/notification/mails";
import { refuse } from "@/lib/domain/result";
import type { ChooseMailInput } from "@/lib/input/notification";

/**
 * Keeps how often a person has e-mails about what they are told of: their own choice, on their account's page or by the link
 * that each message holds. Refuses `nothing-changed`.
 */
export const chooseMail = defineCommand<ChooseMailInput, { personId: string }>({
  name: "choose-mail",
  permission: "person:choose-mail",
  facts: () => ["is-self"],
  async run({ tx, actor, now }, { often, isByLink }) {
    const before = await findMailChoice(actor.id, tx);
    if (before === often) return refuse("nothing-changed");
    await keepMailChoice(tx, actor.id, often, await now());
    return done({
      value: { personId: actor.id },
      event: { type: "person.mail-chosen", subject: actor.id, data: { often, isByLink } },
    });
  },
});
