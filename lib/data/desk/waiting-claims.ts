import "server-only";
import { oneOf, oneOfOrNull } from "@/lib/data/columns";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { ofSecondPerson } from "@/lib/data/verdict/second-person";
import { tickWaits } from "@/lib/data/verdict/waiting-ticks";
import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import { type AuditEventType, auditEventTypes } from "@/lib/domain/record/audit/events/event-data";
import { type Direction, directions } from "@/lib/domain/text/direction";

/**
 * Why a claim waits for somebody: it was sent back to them, what they judged has changed, they may approve it, or they were
 * given it. Who has a claim is whoever was given it, and without such a person the author of its verdict.
 */
export const claimWaits = ["sent-back", "changed", "to-approve", "assigned"] as const;
export type ClaimWaits = (typeof claimWaits)[number];

/** For whom; `mayDecide` is whether their role may approve. Never what is their own (rule 4). */
export type WaitsFor = { readonly personId: string; readonly mayDecide: boolean };

/** A claim that waits for somebody. `due` is its own time, or its article's deadline; null for neither. */
export type ClaimThatWaits = {
  readonly waits: ClaimWaits;
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly state: VisibleClaimState;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
  readonly due: Date | null;
  /** Whether the time is the claim's own. */
  readonly isOwnDue: boolean;
  /** Since when it waits. */
  readonly since: Date;
  readonly authorId: string | null;
  /** Who decided on it last, and with what words. */
  readonly deciderId: string | null;
  readonly reason: string | null;
  readonly sourceCount: number;
  /** What made its approval stale, where that was done to the claim itself. */
  readonly staleBy: AuditEventType | null;
};

/** How many claims wait for somebody, for each reason that there is one for. */
export async function countClaimsThatWait(who: WaitsFor): Promise<ReadonlyMap<ClaimWaits, number>> {
  const rows = await database().$queryRaw<{ waits: string; count: number }[]>`
    SELECT waits, count(*)::int AS count FROM (${found(who)}) f WHERE waits IS NOT NULL GROUP BY waits`;
  return new Map(rows.map(({ waits, count }) => [oneOf(claimWaits, waits), count]));
}

/**
 * The claims that wait for somebody, what is due first before the rest; within each reason, or within the one that is asked
 * for, `take` of them behind the first `skip`.
 */
export async function listClaimsThatWait(
  who: WaitsFor,
  { waits = null, skip, take }: { waits?: ClaimWaits | null; skip: number; take: number },
): Promise<ClaimThatWaits[]> {
  const asked = waits === null ? Prisma.sql`waits IS NOT NULL` : Prisma.sql`waits = ${waits}`;
  const rows = await database().$queryRaw<Row[]>`
    SELECT p.*,
      (SELECT count(*)::int FROM evidence e WHERE e.claim_id = p.id AND e.removed_at IS NULL) AS "sourceCount",
      (SELECT type FROM audit_event x WHERE x.claim_id = p.id AND x.at = p.stale_since ORDER BY position LIMIT 1) AS "staleBy"
    FROM (
      SELECT f.*, row_number() OVER (PARTITION BY waits ORDER BY due NULLS LAST, since, id) AS place
      FROM (${found(who)}) f WHERE ${asked}
    ) p
    WHERE place > ${skip} AND place <= ${skip + take}
    ORDER BY place`;
  return rows.map(({ waits: why, state, direction, staleBy, stale_since: _, place: __, ...row }) => ({
    ...row,
    waits: oneOf(claimWaits, why),
    state: oneOf(visibleClaimStates, state),
    direction: oneOf(directions, direction),
    staleBy: oneOfOrNull(auditEventTypes, staleBy),
  }));
}

type Row = Omit<ClaimThatWaits, "waits" | "state" | "direction" | "staleBy"> &
  Record<"waits" | "state" | "direction", string> & { staleBy: string | null; stale_since: Date | null; place: bigint };

/** Every claim that could wait for somebody, and why it does; null where it does not. The first reason that holds counts. */
function found({ personId, mayDecide }: WaitsFor): Prisma.Sql {
  const has = Prisma.sql`coalesce(c.assigned_to_id, v.author_id) = ${personId}::uuid`;
  return Prisma.sql`
    SELECT c.id, c.number, c.statement, c.state, c.stale_since, a.slug, a.title, a.language, a.direction,
      coalesce(c.due_at, a.deadline) AS due, c.due_at IS NOT NULL AS "isOwnDue",
      v.author_id AS "authorId", d.decided_by_id AS "deciderId", d.reason,
      CASE c.state
        WHEN 'changes-requested' THEN coalesce(d.decided_at, c.created_at)
        WHEN 'stale' THEN c.stale_since
        WHEN 'submitted' THEN v.submitted_at
        ELSE c.created_at
      END AS since,
      CASE
        WHEN c.state = 'changes-requested' AND ${has} THEN 'sent-back'
        WHEN c.state = 'stale' AND (d.decided_by_id = ${personId}::uuid OR ${has}) THEN 'changed'
        WHEN ${mayDecide} AND c.state IN ('submitted', 'stale') AND NOT ${tickWaits} ${ofSecondPerson(personId)}
          THEN 'to-approve'
        WHEN c.state = 'open' THEN 'assigned'
      END AS waits
    FROM claim c
    JOIN article a ON a.id = c.article_id AND a.archived_at IS NULL
    LEFT JOIN LATERAL (
      SELECT author_id, submitted_at FROM verdict
      WHERE claim_id = c.id AND state <> 'withdrawn' ORDER BY number DESC LIMIT 1
    ) v ON true
    LEFT JOIN LATERAL (
      SELECT decided_by_id, reason, decided_at FROM decision
      WHERE claim_id = c.id ORDER BY decided_at DESC, id DESC LIMIT 1
    ) d ON true
    WHERE c.state IN ('submitted', 'changes-requested', 'stale')
      OR (c.state = 'open' AND c.assigned_to_id = ${personId}::uuid)`;
}

/** How many claims of articles under check are open and nobody has them. */
export async function countUnassignedClaims(): Promise<number> {
  return database().claim.count({
    where: { state: "open", assignedToId: null, article: { state: "checking", archivedAt: null } },
  });
}

/** The same claims, what is due first before the rest. */
export async function listUnassignedClaims(page: { skip: number; take: number }): Promise<UnassignedClaim[]> {
  const rows = await database().$queryRaw<(Omit<UnassignedClaim, "direction"> & { direction: string })[]>`
    SELECT c.id, c.number, c.statement, a.slug, a.title, a.language, a.direction, c.created_at AS since,
      coalesce(c.due_at, a.deadline) AS due,
      (SELECT count(*)::int FROM evidence e WHERE e.claim_id = c.id AND e.removed_at IS NULL) AS "sourceCount"
    FROM claim c JOIN article a ON a.id = c.article_id
    WHERE c.state = 'open' AND c.assigned_to_id IS NULL AND a.state = 'checking' AND a.archived_at IS NULL
    ORDER BY due NULLS LAST, a.title, a.id, c.number LIMIT ${page.take} OFFSET ${page.skip}`;
  return rows.map(({ direction, ...row }) => ({ ...row, direction: oneOf(directions, direction) }));
}

/** A claim that nobody has, as the one above. */
export type UnassignedClaim = Pick<
  ClaimThatWaits,
  "id" | "number" | "statement" | "slug" | "title" | "language" | "direction" | "due" | "since" | "sourceCount"
>;
