import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { addPerson } from "@/lib/commands/desk/add-person";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { makeLink } from "@/lib/commands/desk/make-link";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { findPersonByEmail, type Person } from "@/lib/data/desk/people";
import { linkAddress, linkToken, linkTokenBytes } from "@/lib/domain/desk/one-time-link";
import { roles } from "@/lib/domain/desk/permissions";
import { ownAddress } from "@/lib/env";
import { parseInput } from "@/lib/input/parse-input";
import { addPersonInput } from "@/lib/input/person";
import { CommandFailure, print, say, wordsOf } from "./output";

/**
 * `user add <email> --role R [--name N]` and `user link <email>` print the one-time link by which the person sets a
 * password; `user disable <email>` prints the account's address.
 */
export async function userCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: "string" }, name: { type: "string" } },
  });
  const [verb, email] = positionals;
  if (!email)
    throw new CommandFailure(
      "Name the account: user add <email> --role R, user link <email>, or user disable <email>.",
    );
  if (verb === "add") return add(email, values.role, values.name);
  if (verb === "link") return link(email);
  if (verb === "disable") return disable(email);
  throw new CommandFailure(`There is no “user ${verb}”. There are: user add, user link, user disable.`);
}

async function add(email: string, role: string | undefined, name: string | undefined): Promise<void> {
  if (!roles.some((known) => known === role)) throw new CommandFailure(`Say which role: --role ${roles.join("|")}.`);
  const token = linkToken(randomBytes(linkTokenBytes));
  const input = parseInput(addPersonInput, { email, name: name ?? email.split("@")[0], role, token });
  const added = input.ok ? await addPerson("operator", input.value) : input;
  if (!added.ok)
    throw new CommandFailure(`${wordsOf(added.refusal)}${added.refusal.field === "email" ? ` (${email})` : ""}`);
  say(`Added ${email.toLowerCase()} as ${role}.`);
  await showLink(token);
}

async function link(email: string): Promise<void> {
  const { id: personId, revision } = await accountOf(email);
  const token = linkToken(randomBytes(linkTokenBytes));
  const made = await makeLink("operator", { personId, revision, token });
  if (!made.ok) throw new CommandFailure(wordsOf(made.refusal));
  await showLink(token);
}

/** Nothing but this line holds the token. */
async function showLink(token: string): Promise<void> {
  const { galleyAddress } = await getNewsroomSettings();
  say("The person sets the password by this link, once, within three days:");
  print(linkAddress(galleyAddress ?? ownAddress(), token));
}

async function disable(email: string): Promise<void> {
  const person = await accountOf(email);
  const closed = await deactivatePerson("operator", { personId: person.id, revision: person.revision });
  if (!closed.ok) throw new CommandFailure(wordsOf(closed.refusal));
  say(`Deactivated ${person.email}: its sessions end, what it did stays.`);
  print(person.email);
}

async function accountOf(email: string): Promise<Person> {
  const person = await findPersonByEmail(email.toLowerCase());
  if (!person) throw new CommandFailure(`There is no account ${email}.`);
  return person;
}
