import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import type { ClaimPriority } from "@/lib/domain/claim/claim";
import type { Direction } from "@/lib/domain/text/direction";
import { ofSecondPerson } from "./second-person";
import { tickWaits } from "./waiting-ticks";

/** A claim that waits for an editor. `since` is when its verdict was submitted, or when its approval became stale. */
export type WaitingClaim = {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly priority: ClaimPriority;
  readonly state: "submitted" | "stale";
  readonly evidenceChangedById: string | null;
  readonly authorId: string;
  readonly since: Date;
  /** Its own due time, or its article's deadline. */
  readonly due: Date | null;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
};

/**
 * Which waiting claims: of one article, only those that this person may approve, and only those that nobody has. Null and
 * false leave a filter out.
 */
export type WaitingFilter = {
  readonly articleId: string | null;
  readonly decider: string | null;
  readonly unassigned: boolean;
};

/** The claims that wait, without ticks, urgent ones first, then whatever waits longest. */
export async function listWaitingClaims(
  filter: WaitingFilter,
  page: { skip: number; take: number },
): Promise<WaitingClaim[]> {
  return database().$queryRaw<WaitingClaim[]>`
    SELECT c.id, c.number, c.statement, c.priority, c.state, c.evidence_changed_by_id AS "evidenceChangedById",
      v.author_id AS "authorId", coalesce(c.stale_since, v.submitted_at) AS since,
      a.slug, a.title, a.language, a.direction, coalesce(c.due_at, a.deadline) AS due
    ${waiting(filter)}
    ORDER BY array_position(ARRAY['urgent', 'high', 'normal', 'low'], c.priority), since, c.id
    LIMIT ${page.take} OFFSET ${page.skip}`;
}

/** How many claims pass the filter. */
export async function countWaitingClaims(filter: WaitingFilter): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${waiting(filter)}`;
  return row?.count ?? 0;
}

/** An article with claims that wait, and how many. */
export type WaitingArticle = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly count: number;
};

/** The articles that have waiting claims, by title, and how many each has. */
export async function listWaitingArticles(): Promise<WaitingArticle[]> {
  return database().$queryRaw`
    SELECT a.id, a.slug, a.title, count(*)::int AS count
    FROM claim c JOIN article a ON a.id = c.article_id
    WHERE c.state IN ('submitted', 'stale') AND a.archived_at IS NULL AND NOT ${tickWaits}
    GROUP BY a.id ORDER BY a.title, a.id`;
}

function waiting({ articleId, decider, unassigned }: WaitingFilter): Prisma.Sql {
  const ofArticle = articleId === null ? Prisma.empty : Prisma.sql`AND c.article_id = ${articleId}::uuid`;
  const ofNobody = unassigned ? Prisma.sql`AND c.assigned_to_id IS NULL` : Prisma.empty;
  return Prisma.sql`
    FROM claim c
    JOIN article a ON a.id = c.article_id
    CROSS JOIN LATERAL (
      SELECT author_id, submitted_at FROM verdict
      WHERE claim_id = c.id AND state <> 'withdrawn' ORDER BY number DESC LIMIT 1
    ) v
    WHERE c.state IN ('submitted', 'stale') AND a.archived_at IS NULL AND NOT ${tickWaits} ${ofArticle} ${ofNobody}
      ${ofSecondPerson(decider)}`;
}
