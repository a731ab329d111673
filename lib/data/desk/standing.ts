import "server-only";
import { oneOf } from "@/lib/data/columns";
import { database } from "@/lib/data/database";
import { type Role, roles } from "@/lib/domain/desk/permissions";

/** What a session and a right hang on, as it is at this moment. */
export type Standing = { readonly name: string; readonly role: Role; readonly sessionVersion: number };

/** How these people stand; whoever's account is closed is not among them. */
export async function listStanding(ids: Iterable<string>): Promise<Map<string, Standing>> {
  const rows = await database().person.findMany({
    where: { id: { in: [...new Set(ids)] }, active: true },
    select: { id: true, name: true, role: true, sessionVersion: true },
  });
  return new Map(rows.map(({ id, role, ...row }) => [id, { ...row, role: oneOf(roles, role) }]));
}
