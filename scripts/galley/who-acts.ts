import { findPersonByEmail, listPeople } from "@/lib/data/desk/people";
import type { Role } from "@/lib/domain/desk/permissions";
import { CommandFailure } from "./output";

/** As whom a command is given that people alone may give: whoever is named; else the first active person who may import. */
export async function whoActs(email: string | undefined): Promise<{ id: string; name: string; role: Role }> {
  if (email !== undefined) {
    const person = await findPersonByEmail(email.toLowerCase());
    if (!person)
      throw new CommandFailure(
        `There is no account ${email}. Add it with: npm run galley -- user add ${email} --role reviewer`,
      );
    return person;
  }
  const person = (await listPeople()).find(({ active, role }) => active && role !== "auditor");
  if (!person)
    throw new CommandFailure(
      "There is nobody to import as. Add a person first: npm run galley -- user add <email> --role reviewer",
    );
  return person;
}
