import { randomBytes, randomUUID } from "node:crypto";
import { addPerson } from "@/lib/commands/desk/add-person";
import { setPassword } from "@/lib/commands/desk/set-password";
import { linkToken, linkTokenBytes } from "@/lib/domain/desk/one-time-link";
import type { Role } from "@/lib/domain/desk/permissions";
import { must } from "./desk";

/** The token of a new one-time link. */
export const newToken = () => linkToken(randomBytes(linkTokenBytes));

/** Adds somebody as the operator does, and sets the password as they do by the link; gives their id. */
export async function signUp(person: { email: string; name: string; role: Role; password: string }): Promise<string> {
  const { password, ...account } = person;
  const token = newToken();
  const { personId } = must(await addPerson("operator", { ...account, token }));
  must(await setPassword({ personId, idempotencyKey: randomUUID() }, { token, password }));
  return personId;
}
