import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { type Asked, branch, found } from "./asked";
import { claimSelect, placeOf } from "./claims";
import type { FoundRow } from "./found";

/**
 * Passages that people put to claims. They are the desk's own words and hold no confidential name (checkKeepsName), so
 * everybody reads them; which source they are of is not shown.
 */
export function passageBranches(asked: Asked): Prisma.Sql[] {
  const said = Prisma.sql`e.passage`;
  const from = Prisma.sql`FROM evidence e JOIN claim c ON c.id = e.claim_id AND c.state <> 'taken-back'
    WHERE ${found(said, asked)} AND e.removed_at IS NULL`;
  return [branch("passage", 0.8, { id: Prisma.sql`e.id`, said, from }, asked)];
}

export async function showPassages(ids: readonly string[]): Promise<FoundRow[]> {
  const rows = await database().evidence.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, passage: true, claim: { select: claimSelect } },
  });
  return rows.map(({ id, passage, claim }) => ({ ...placeOf(claim), id, said: passage }));
}
