import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { ofSecondPerson } from "./second-person";

/** Ticks of one article that wait for a decision and rest on one source, by ids, and how many they are. */
export type WaitingTicks = {
  readonly articleId: string;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly sourceId: string;
  readonly count: number;
};

/**
 * What a tick is that waits: a submitted claim whose open verdict has no rationale. They are decided on by source; everything
 * else that waits stands in the queue.
 */
export const tickWaits = Prisma.sql`EXISTS (
  SELECT FROM verdict t WHERE t.claim_id = c.id AND t.state = 'open' AND t.rationale IS NULL
)`;

/**
 * The groups of waiting ticks, by article and source. The order does not hang on how many wait, so that a group stays where it
 * is while its ticks are decided on. `decider` leaves out those that this person may not approve.
 */
export async function listWaitingTicks(decider: string | null): Promise<WaitingTicks[]> {
  return database().$queryRaw<WaitingTicks[]>`
    SELECT a.id AS "articleId", a.slug, a.title, a.language, coalesce(s.merged_into_id, s.id) AS "sourceId",
      count(DISTINCT c.id)::int AS count
    ${waiting(decider)}
    GROUP BY a.id, coalesce(s.merged_into_id, s.id)
    ORDER BY a.title, a.id, "sourceId"`;
}

/** The ids of a group's claims, in text order; at most `take`. */
export async function listTicksOf(
  { articleId, sourceId }: Pick<WaitingTicks, "articleId" | "sourceId">,
  decider: string | null,
  take: number,
): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT c.id
    ${waiting(decider)} AND a.id = ${articleId}::uuid AND coalesce(s.merged_into_id, s.id) = ${sourceId}::uuid
    GROUP BY c.id
    ORDER BY (
      SELECT n.start_offset FROM anchor n JOIN article_version av ON av.id = n.version_id
      WHERE n.claim_id = c.id ORDER BY av.number DESC LIMIT 1
    ), c.id
    LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

function waiting(decider: string | null): Prisma.Sql {
  return Prisma.sql`
    FROM claim c
    JOIN article a ON a.id = c.article_id
    JOIN verdict v ON v.claim_id = c.id AND v.state = 'open' AND v.rationale IS NULL
    JOIN evidence e ON e.claim_id = c.id AND e.removed_at IS NULL
    JOIN source s ON s.id = e.source_id
    WHERE c.state = 'submitted' AND a.archived_at IS NULL ${ofSecondPerson(decider)}`;
}
