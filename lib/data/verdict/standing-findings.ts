import "server-only";
import { oneOf } from "@/lib/data/columns";
import { database, type Transaction } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { isCorrected } from "@/lib/domain/verdict/correction";
import { findingSignNames } from "@/lib/domain/verdict/finding-sign";
import { type Finding, ratingColours } from "@/lib/domain/verdict/rating-scale";
import { statesWithFinding } from "@/lib/domain/verdict/shown-finding";
import type { Found } from "@/lib/domain/verdict/tally";

/** What a claim's standing verdict finds, where it is to be shown (shownFinding in lib/domain/verdict says where). */
export type StandingFinding = Finding & {
  /** Whether a text may stand uncorrected under it. */
  readonly mayStand: boolean;
  readonly correction: string | null;
  readonly verdictId: string;
};

/** The claims that are asked about: all of an article, or those with these ids. */
export type AskedClaims = { readonly articleId: string } | { readonly claimIds: readonly string[] };

/** The findings to show, by claim id, in one query. */
export async function standingFindings(
  asked: AskedClaims,
  tx: Transaction = database(),
): Promise<ReadonlyMap<string, StandingFinding>> {
  const which =
    "articleId" in asked
      ? Prisma.sql`c.article_id = ${asked.articleId}::uuid`
      : Prisma.sql`c.id = ANY (${[...asked.claimIds]}::uuid[])`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (c.id) c.id, r.label, r.colour, r.sign, r.may_stand AS "mayStand", v.correction, v.id AS "verdictId"
    FROM claim c
    JOIN verdict v ON v.claim_id = c.id AND v.state <> 'withdrawn'
    JOIN rating r ON r.id = v.rating_id
    WHERE ${which} AND c.state = ANY (${[...statesWithFinding]})
    ORDER BY c.id, v.number DESC`;
  return new Map(rows.map(({ id, colour, sign, ...row }) => [id, { ...row, ...lookOf(colour, sign) }]));
}

type Row = Omit<StandingFinding, "colour" | "sign"> & { id: string; colour: string; sign: string };

function lookOf(colour: string, sign: string) {
  return { colour: oneOf(ratingColours, colour), sign: oneOf(findingSignNames, sign) };
}

/** How many approved claims of some articles were found what, each article's in the order of its scale. */
export async function countFindings(
  articleIds: readonly string[],
): Promise<(Found & { readonly articleId: string })[]> {
  const rows = await database().$queryRaw<CountedRow[]>`
    SELECT c.article_id AS "articleId", r.label, r.colour, r.sign, v.correction,
      CASE WHEN v.correction IS NOT NULL THEN a.quote END AS quote, count(*)::int AS count
    FROM claim c
    CROSS JOIN LATERAL (
      SELECT rating_id, correction FROM verdict WHERE claim_id = c.id AND state <> 'withdrawn' ORDER BY number DESC LIMIT 1
    ) v
    JOIN rating r ON r.id = v.rating_id
    JOIN article t ON t.id = c.article_id
    JOIN article_version n ON n.article_id = t.id AND n.number = t.version_number
    LEFT JOIN anchor a ON a.claim_id = c.id AND a.version_id = n.id AND a.how <> 'lost'
    WHERE c.article_id = ANY (${[...articleIds]}::uuid[]) AND c.state = 'approved'
    GROUP BY c.article_id, r.label, r.colour, r.sign, v.correction, quote
    ORDER BY c.article_id, min(r.position), r.label`;
  const found = new Map<string, Found & { articleId: string; count: number }>();
  for (const { articleId, label, colour, sign, correction, quote, count } of rows) {
    const corrected = isCorrected({ state: "approved", correction, quote });
    const key = JSON.stringify([articleId, label, colour, sign, corrected]);
    const known = found.get(key);
    if (known) known.count += count;
    else found.set(key, { articleId, label, ...lookOf(colour, sign), isCorrected: corrected, count });
  }
  return [...found.values()];
}

type CountedRow = Pick<Row, "label" | "colour" | "sign" | "correction"> & {
  readonly articleId: string;
  readonly quote: string | null;
  readonly count: number;
};
