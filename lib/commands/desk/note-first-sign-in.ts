import { defineCommand, done } from "@/lib/commands/define-command";
import { noteSignInAfterLink } from "@/lib/data/desk/one-time-links";
import { refuse } from "@/lib/domain/result";

/** Tells of the first sign-in after a one-time link; refuses `not-the-first` of every other, of which nothing is kept. */
export const noteFirstSignIn = defineCommand<Record<string, never>, { personId: string }>({
  name: "note-first-sign-in",
  permission: "person:change-password",
  facts: () => ["is-self"],
  async run({ tx, actor, now }) {
    const link = await noteSignInAfterLink(tx, actor.id, await now());
    if (link === null) return refuse("not-the-first");
    return done({
      value: { personId: actor.id },
      event: { type: "person.first-signed-in", subject: actor.id, data: { link } },
    });
  },
});
