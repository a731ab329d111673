import "server-only";
import { oneOf } from "@/lib/data/columns";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { type NoticeKind, noticeKinds } from "@/lib/domain/evidence/notice";
import { type Direction, directions } from "@/lib/domain/text/direction";

/** A notice of the watch that waits for somebody, on the claim that it is about; nothing of its source. */
export type NoticeThatWaits = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly raisedAt: Date;
  /** How many notices stand before it in the list of all, the newest first. */
  readonly before: number;
  readonly statement: string;
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
};

/** How many notices wait for somebody: on claims that they have, or on evidence that they added. */
export async function countNoticesThatWait(personId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${found(personId)}`;
  return row?.count ?? 0;
}

/** The same notices, the newest first. */
export async function listNoticesThatWait(
  personId: string,
  page: { skip: number; take: number },
): Promise<NoticeThatWaits[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT n.id, n.kind, n.raised_at AS "raisedAt", c.statement, a.title, a.language, a.direction,
      (SELECT count(*)::int FROM notice o JOIN evidence oe ON oe.id = o.evidence_id
        WHERE o.answer IS NULL AND oe.removed_at IS NULL AND (o.raised_at, o.id) > (n.raised_at, n.id)) AS before
    ${found(personId)}
    ORDER BY n.raised_at DESC, n.id DESC LIMIT ${page.take} OFFSET ${page.skip}`;
  return rows.map(({ kind, direction, ...row }) => ({
    ...row,
    kind: oneOf(noticeKinds, kind),
    direction: oneOf(directions, direction),
  }));
}

type Row = Omit<NoticeThatWaits, "kind" | "direction"> & Record<"kind" | "direction", string>;

function found(personId: string): Prisma.Sql {
  return Prisma.sql`
    FROM notice n
    JOIN evidence e ON e.id = n.evidence_id AND e.removed_at IS NULL
    JOIN claim c ON c.id = e.claim_id
    JOIN article a ON a.id = c.article_id AND a.archived_at IS NULL
    LEFT JOIN LATERAL (
      SELECT author_id FROM verdict WHERE claim_id = c.id AND state <> 'withdrawn' ORDER BY number DESC LIMIT 1
    ) v ON true
    WHERE n.answer IS NULL
      AND (e.added_by_id = ${personId}::uuid OR coalesce(c.assigned_to_id, v.author_id) = ${personId}::uuid)`;
}
