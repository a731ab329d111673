import { hashPassword } from "@/lib/auth/password";
import { defineCommand, done } from "@/lib/commands/define-command";
import { checkPassword } from "@/lib/commands/parts/check-password";
import { spendLink } from "@/lib/data/desk/one-time-links";
import { lockPerson, updatePassword } from "@/lib/data/desk/people";
import { sha256Hex } from "@/lib/data/sha256";
import { refuse } from "@/lib/domain/result";
import type { SetPasswordInput } from "@/lib/input/person";

/**
 * Sets one's own password by a one-time link, which is spent by that; every session of theirs ends. Whoever opens the link
 * acts as its person, so that approvals say who made it.
 */
export const setPassword = defineCommand<SetPasswordInput, { personId: string }, null>({
  name: "set-password",
  permission: "person:change-password",
  secret: ["token", "password"],
  facts: () => ["is-self"],
  prepare: ({ password }, actor) => checkPassword(actor.id, password),
  async run({ tx, actor, now }, { token, password }) {
    const passwordHash = await hashPassword(password);
    await lockPerson(tx, actor.id);
    const link = await spendLink(tx, { personId: actor.id, tokenSha256: sha256Hex(token) }, await now());
    if (link === null) return refuse("link-spent");
    await updatePassword(tx, actor.id, { passwordHash, signInLinkId: link });
    return done({
      value: { personId: actor.id },
      event: { type: "person.password-set", subject: actor.id, data: { link } },
    });
  },
});
