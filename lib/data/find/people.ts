import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { type Asked, branch, found } from "./asked";
import type { FoundRow } from "./found";

/** People by their names, which everybody of the newsroom sees. */
export function personBranches(asked: Asked): Prisma.Sql[] {
  const said = Prisma.sql`name`;
  const from = Prisma.sql`FROM person WHERE ${found(said, asked)} AND erased_at IS NULL`;
  return [branch("person", 1.2, { id: Prisma.sql`id`, said, from }, asked)];
}

/** A person leads to the articles that they are on. */
export async function showPeople(ids: readonly string[]): Promise<FoundRow[]> {
  const rows = await database().person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return rows.map(({ id, name }) => ({
    ...{ id, title: name, href: `/articles?person=${id}`, said: null, of: null, language: null },
  }));
}
