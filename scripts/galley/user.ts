import { randomBytes } from "node:crypto";
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
import { CommandFailure, print, say } from "./output";
import { wordsOf } from "./words";

type Options = { readonly role?: string; readonly name?: string };

/** `user add`: prints the one-time link by which the person sets a password. */
export async function addUser(email: string, { role, name }: Options): Promise<void> {
  if (!roles.some((known) => known === role)) throw new CommandFailure(`Say which role: --role ${roles.join("|")}.`);
  const token = linkToken(randomBytes(linkTokenBytes));
  const input = parseInput(addPersonInput, { email, name: name ?? email.split("@")[0], role, token });
  const added = input.ok ? await addPerson("operator", input.value) : input;
  if (!added.ok)
    throw new CommandFailure(`${wordsOf(added.refusal)}${added.refusal.field === "email" ? ` (${email})` : ""}`);
  say(`Added ${email.toLowerCase()} as ${role}.`);
  await showLink(token);
}

/** `user link`: prints another such link. */
export async function linkUser(email: string): Promise<void> {
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

/** `user disable`: prints the account's address. */
export async function disableUser(email: string): Promise<void> {
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
