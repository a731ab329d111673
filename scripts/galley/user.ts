import { parseArgs } from "node:util";
import { addPerson } from "@/lib/commands/desk/add-person";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { findPersonByEmail } from "@/lib/data/desk/people";
import { roles } from "@/lib/domain/desk/permissions";
import { parseInput } from "@/lib/input/parse-input";
import { addPersonInput } from "@/lib/input/person";
import { readPassword } from "./input";
import { CommandFailure, print, say, wordsOf } from "./output";

/** `user add <email> --role R [--name N]`, `user disable <email>`; each prints the account's address. */
export async function userCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: "string" }, name: { type: "string" } },
  });
  const [verb, email] = positionals;
  if (!email) throw new CommandFailure("Name the account: user add <email> --role R, or user disable <email>.");
  if (verb === "add") return add(email, values.role, values.name);
  if (verb === "disable") return disable(email);
  throw new CommandFailure(`There is no “user ${verb}”. There are: user add, user disable.`);
}

async function add(email: string, role: string | undefined, name: string | undefined): Promise<void> {
  if (!roles.some((known) => known === role)) throw new CommandFailure(`Say which role: --role ${roles.join("|")}.`);
  const password = await readPassword("Password (12 characters at least): ");
  const input = parseInput(addPersonInput, { email, name: name ?? email.split("@")[0], role, password });
  const added = input.ok ? await addPerson("operator", input.value) : input;
  if (!added.ok)
    throw new CommandFailure(`${wordsOf(added.refusal)}${added.refusal.field === "email" ? ` (${email})` : ""}`);
  say(`Added ${email.toLowerCase()} as ${role}.`);
  print(email.toLowerCase());
}

async function disable(email: string): Promise<void> {
  const person = await findPersonByEmail(email.toLowerCase());
  if (!person) throw new CommandFailure(`There is no account ${email}.`);
  const closed = await deactivatePerson("operator", { personId: person.id, revision: person.revision });
  if (!closed.ok) throw new CommandFailure(wordsOf(closed.refusal));
  say(`Deactivated ${person.email}: its sessions end, what it did stays.`);
  print(person.email);
}
