import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { type Asked, branch, found } from "./asked";
import type { FoundRow } from "./found";

/** Claims by what they state and who claims it. */
export function claimBranches(asked: Asked): Prisma.Sql[] {
  const said = Prisma.sql`statement || E'\n' || coalesce(claimant, '')`;
  const from = Prisma.sql`FROM claim WHERE ${found(said, asked)} AND state <> 'taken-back'`;
  return [branch("claim", 1, { id: Prisma.sql`id`, said, from }, asked)];
}

export async function showClaims(ids: readonly string[]): Promise<FoundRow[]> {
  const rows = await database().claim.findMany({ where: { id: { in: [...ids] } }, select: claimSelect });
  return rows.map((claim) => ({ ...placeOf(claim), id: claim.id, said: claim.claimant }));
}

/** Verdicts by their rationale and correction: of each claim the newest that stands. */
export function verdictBranches(asked: Asked): Prisma.Sql[] {
  const said = Prisma.sql`coalesce(v.rationale, '') || E'\n' || coalesce(v.correction, '')`;
  const from = Prisma.sql`FROM verdict v JOIN claim c ON c.id = v.claim_id AND c.state <> 'taken-back'
    WHERE ${found(said, asked)} AND v.state <> 'withdrawn' AND NOT EXISTS (
      SELECT FROM verdict later WHERE later.claim_id = v.claim_id AND later.number > v.number AND later.state <> 'withdrawn')`;
  return [branch("verdict", 0.8, { id: Prisma.sql`v.id`, said, from }, asked)];
}

export async function showVerdicts(ids: readonly string[]): Promise<FoundRow[]> {
  const rows = await database().verdict.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, rationale: true, correction: true, claim: { select: claimSelect } },
  });
  return rows.map(({ id, rationale, correction, claim }) => ({
    ...placeOf(claim),
    ...{ id, said: [rationale, correction].filter((words) => words !== null).join("\n") },
  }));
}

export const claimSelect = {
  ...{ id: true, number: true, statement: true, claimant: true },
  article: { select: { slug: true, title: true, language: true } },
} as const satisfies Prisma.ClaimSelect;

/** Where a claim stands, by its article, and what it states. */
export function placeOf({ number, statement, article }: Prisma.ClaimGetPayload<{ select: typeof claimSelect }>) {
  const { slug, title, language } = article;
  return { href: `/articles/${slug}/claims/${number}`, title: statement, of: title, language };
}
