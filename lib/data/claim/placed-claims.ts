import "server-only";
import { oneOf } from "@/lib/data/columns";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import type { AskedClaims, StandingFinding } from "@/lib/data/verdict/standing-findings";
import { type AnchorHow, anchorHows } from "@/lib/domain/anchor/anchor";
import { claimCategories, claimPriorities, visibleClaimStates } from "@/lib/domain/claim/claim";
import { findingSignNames } from "@/lib/domain/verdict/finding-sign";
import { ratingColours } from "@/lib/domain/verdict/rating-scale";
import { statesWithFinding } from "@/lib/domain/verdict/shown-finding";
import type { VisibleClaim } from "./claims";

/** A claim with where it stands in a version, what its standing verdict finds, and who has it. */
export type PlacedClaim = Pick<
  VisibleClaim,
  "id" | "number" | "isTick" | "statement" | "category" | "priority" | "revision" | "assignedToId" | "dueAt" | "state"
> & {
  readonly assignedTo: string | null;
  readonly finding: Omit<StandingFinding, "verdictId"> | null;
  /** Null where it has none in this version. The quote is given only where there is a correction to hold it against. */
  readonly anchor: {
    readonly start: number;
    readonly end: number;
    readonly how: AnchorHow;
    readonly sentenceChanged: boolean;
    readonly quote: string | null;
  } | null;
};

/**
 * The claims of an article that are not taken back, or those of them with some ids, as they stand in a version, in no order. The
 * database gives them as one value of JSON: an article has hundreds, and Prisma takes each of their columns in hand by itself.
 */
export async function listPlacedClaims(asked: AskedClaims, versionId: string): Promise<PlacedClaim[]> {
  const which =
    "articleId" in asked
      ? Prisma.sql`c.article_id = ${asked.articleId}::uuid`
      : Prisma.sql`c.id = ANY (${[...asked.claimIds]}::uuid[])`;
  const [found] = await database().$queryRaw<{ claims: string }[]>`
    SELECT coalesce(json_agg(row_to_json(each)), '[]')::text AS claims FROM (
      SELECT c.id, c.number, c.is_tick AS "isTick", c.statement, c.category, c.priority, c.revision, c.state,
        c.assigned_to_id AS "assignedToId", c.due_at AS "dueAt", p.name AS "assignedTo",
        r.label, r.colour, r.sign, r.may_stand AS "mayStand", v.correction,
        a.start_offset AS start, a.end_offset AS "end", a.how, a.sentence_changed AS "sentenceChanged",
        CASE WHEN v.correction IS NOT NULL THEN a.quote END AS quote
      FROM claim c
      LEFT JOIN person p ON p.id = c.assigned_to_id
      LEFT JOIN anchor a ON a.claim_id = c.id AND a.version_id = ${versionId}::uuid
      LEFT JOIN LATERAL (
        SELECT rating_id, correction FROM verdict
        WHERE claim_id = c.id AND state <> 'withdrawn' AND c.state = ANY (${[...statesWithFinding]})
        ORDER BY number DESC LIMIT 1
      ) v ON true
      LEFT JOIN rating r ON r.id = v.rating_id
      WHERE ${which} AND c.state <> 'taken-back'
    ) each`;
  return (JSON.parse(found?.claims ?? "[]") as Row[]).map(placedClaimOf);
}

type Row = Omit<PlacedClaim, "category" | "priority" | "state" | "dueAt" | "finding" | "anchor"> & {
  readonly category: string;
  readonly priority: string;
  readonly state: string;
  readonly dueAt: string | null;
  /** Null where there is no finding, and so are the others of it. */
  readonly label: string | null;
  readonly colour: string;
  readonly sign: string;
  readonly mayStand: boolean;
  readonly correction: string | null;
  /** Null where there is no anchor, and so are the others of it. */
  readonly how: string | null;
  readonly start: number;
  readonly end: number;
  readonly sentenceChanged: boolean;
  readonly quote: string | null;
};

// Neither here nor in what makes the page of it is anything spread: for hundreds of rows that takes longer than all else.
function placedClaimOf(row: Row): PlacedClaim {
  return {
    id: row.id,
    number: row.number,
    isTick: row.isTick,
    statement: row.statement,
    category: oneOf(claimCategories, row.category),
    priority: oneOf(claimPriorities, row.priority),
    revision: row.revision,
    assignedToId: row.assignedToId,
    assignedTo: row.assignedTo,
    dueAt: row.dueAt === null ? null : new Date(row.dueAt),
    state: oneOf(visibleClaimStates, row.state),
    finding: findingOf(row),
    anchor: anchorOf(row),
  };
}

function findingOf({ label, colour, sign, mayStand, correction }: Row): PlacedClaim["finding"] {
  if (label === null) return null;
  return { label, colour: oneOf(ratingColours, colour), sign: oneOf(findingSignNames, sign), mayStand, correction };
}

function anchorOf({ start, end, how, sentenceChanged, quote }: Row): PlacedClaim["anchor"] {
  return how === null ? null : { start, end, how: oneOf(anchorHows, how), sentenceChanged, quote };
}
