import "server-only";
import { database } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";

/** How much of what is under way somebody leads and has. */
export type HoldingCount = { readonly articles: number; readonly claims: number };

/** The same, with whom it is about. */
export type Holder = HoldingCount & { readonly id: string; readonly name: string };

/** An article that somebody leads, as planning it needs it; moments in UTC. */
export type LedArticle = { readonly articleId: string; readonly title: string; readonly deadline: string | null };
/** A claim that somebody has. */
export type HeldClaim = {
  readonly claimId: string;
  readonly revision: number;
  readonly number: number;
  readonly title: string;
};

const ledBy = (personIds: readonly string[]) =>
  ({ leadId: { in: [...personIds] }, state: "checking", archivedAt: null }) satisfies Prisma.ArticleWhereInput;
const heldBy = (personIds: readonly string[]) =>
  ({
    assignedToId: { in: [...personIds] },
    article: { archivedAt: null },
    state: { in: ["open", "submitted", "changes-requested", "stale"] },
  }) satisfies Prisma.ClaimWhereInput;

/** What some people lead and have, by their ids; who has nothing is left out. Two queries. */
export async function countHoldings(personIds: readonly string[]): Promise<ReadonlyMap<string, HoldingCount>> {
  const [articles, claims] = await Promise.all([
    database().article.groupBy({ by: ["leadId"], where: ledBy(personIds), _count: { _all: true } }),
    database().claim.groupBy({ by: ["assignedToId"], where: heldBy(personIds), _count: { _all: true } }),
  ]);
  const led = new Map(articles.map(({ leadId, _count }) => [leadId, _count._all]));
  const held = new Map(claims.map(({ assignedToId, _count }) => [assignedToId, _count._all]));
  return new Map(
    personIds.flatMap((id) => {
      const count = { articles: led.get(id) ?? 0, claims: held.get(id) ?? 0 };
      return count.articles + count.claims > 0 ? [[id, count] as const] : [];
    }),
  );
}

/** What one person leads and has, each by title; as many as there are. */
export async function listHoldings(
  personId: string,
): Promise<{ articles: readonly LedArticle[]; claims: readonly HeldClaim[] }> {
  const [articles, claims] = await Promise.all([
    database().article.findMany({
      where: ledBy([personId]),
      select: { id: true, title: true, deadline: true },
      orderBy: [{ title: "asc" }, { id: "asc" }],
    }),
    database().claim.findMany({
      where: heldBy([personId]),
      select: { id: true, number: true, revision: true, article: { select: { title: true } } },
      orderBy: [{ article: { title: "asc" } }, { number: "asc" }],
    }),
  ]);
  return {
    articles: articles.map(({ id, title, deadline }) => ({
      articleId: id,
      title,
      deadline: deadline?.toISOString() ?? null,
    })),
    claims: claims.map(({ id, number, revision, article }) => ({
      claimId: id,
      number,
      revision,
      title: article.title,
    })),
  };
}

/** Whoever has no account any more and still leads or has something, by name. */
export async function listAwayHolders(): Promise<Holder[]> {
  return database().$queryRaw<Holder[]>`
    SELECT p.id, p.name, l.count AS articles, h.count AS claims
    FROM person p
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM article a WHERE a.lead_id = p.id AND a.state = 'checking' AND a.archived_at IS NULL
    ) l
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM claim c JOIN article a ON a.id = c.article_id AND a.archived_at IS NULL
      WHERE c.assigned_to_id = p.id AND c.state IN ('open', 'submitted', 'changes-requested', 'stale')
    ) h
    WHERE NOT p.active AND l.count + h.count > 0
    ORDER BY p.name, p.id`;
}
