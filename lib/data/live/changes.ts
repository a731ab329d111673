import "server-only";
import { database } from "@/lib/data/database";

/** What the log says that somebody did, as far as others have to know that they no longer see the newest. */
export type LoggedChange = {
  readonly index: number;
  readonly type: string;
  readonly by: { readonly id: string; readonly name: string } | null;
  /** The slug of the article, and the number of the claim, that it was done to, if any. */
  readonly article: string | null;
  readonly claim: number | null;
  readonly claimId: string | null;
  /** The ids of those who were told of it. */
  readonly told: readonly string[];
};

type Row = Omit<LoggedChange, "index" | "by"> & { index: bigint; actorId: string | null; name: string | null };

/** How many events have their place in the log. */
export async function logSize(): Promise<number> {
  const [row] = await database().$queryRaw<{ size: bigint }[]>`
    SELECT coalesce(max(index) + 1, 0) AS size FROM audit_leaf`;
  return Number(row?.size ?? 0);
}

/** The log's events from an index on, at most `limit`, in its order. It holds no words of what was done. */
export async function listChanges(from: number, limit: number): Promise<LoggedChange[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT leaf.index, event.type, event.actor_id AS "actorId", person.name, article.slug AS article, claim.number AS claim,
      event.claim_id AS "claimId",
      ARRAY(SELECT person_id::text FROM notification WHERE event_id = event.id) AS told
    FROM audit_leaf leaf
    JOIN audit_event event ON event.id = leaf.event_id
    LEFT JOIN person ON person.id = event.actor_id
    LEFT JOIN article ON article.id = event.article_id
    LEFT JOIN claim ON claim.id = event.claim_id
    WHERE leaf.index >= ${from}::bigint ORDER BY leaf.index LIMIT ${limit}`;
  return rows.map(({ index, actorId, name, ...row }) => ({
    ...row,
    index: Number(index),
    by: actorId === null ? null : { id: actorId, name: name ?? "" },
  }));
}
