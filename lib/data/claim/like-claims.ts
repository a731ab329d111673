import "server-only";
import { oneOf } from "@/lib/data/columns";
import { database } from "@/lib/data/database";
import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import { lengthCounts, saturation, usualLength } from "@/lib/domain/exchange/bm25";
import { stemsFor } from "@/lib/domain/exchange/like-words";

/** Another claim of the newsroom that says likely the same; `score` from 0 to 1, where 1 is every word of it. */
export type LikeClaim = {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly state: VisibleClaimState;
  readonly language: string | null;
  readonly slug: string;
  readonly articleTitle: string;
  readonly score: number;
};

/** The rarest words of a statement are looked at until they stand in so many claims. */
const mostUses = 2_000;

/**
 * The claims of the newsroom that say likely the same as one of its claims, the likest first, at most `most`, and none that
 * scores less than `least`. Claims with a rare word in common are found by an index over beginnings of words, whatever the
 * language, ticks apart, whose statements all say the same of other words; these few are ranked by BM25 over stems in the language of the claim's article.
 */
export async function rankLikeClaims(
  claim: { readonly id: string; readonly statement: string; readonly language: string | null },
  most: number,
  least: number,
): Promise<LikeClaim[]> {
  const stems = stemsFor(claim.language);
  const rows = await database().$queryRaw<(Omit<LikeClaim, "state"> & { state: string })[]>`
    WITH total AS (SELECT count(*)::float8 AS n FROM claim WHERE state <> 'taken-back'),
    asked AS (
      SELECT w.lexeme, (quote_literal(left(w.lexeme, greatest(4, length(w.lexeme) - 2))) || ':*')::tsquery AS beginning
      FROM unnest(to_tsvector('simple', ${claim.statement})) AS w WHERE w.lexeme ~ '^[[:alnum:]]+$'),
    counted AS (
      SELECT a.lexeme, a.beginning, u.uses FROM asked a CROSS JOIN LATERAL (
        SELECT count(*) AS uses FROM (
          SELECT FROM claim WHERE to_tsvector('simple', statement) @@ a.beginning LIMIT ${mostUses + 1}) AS few) AS u),
    rare AS (SELECT *, sum(uses) OVER (ORDER BY uses, lexeme) AS so_far FROM counted),
    found AS (
      SELECT DISTINCT c.id, c.statement FROM rare r JOIN claim c ON to_tsvector('simple', c.statement) @@ r.beginning
      WHERE r.so_far <= ${mostUses} AND c.id <> ${claim.id}::uuid AND c.state <> 'taken-back'
        AND NOT c.is_tick),
    stem AS (
      SELECT s.lexeme AS stem, max(ln(1 + (greatest(t.n, c.uses) - c.uses + 0.5) / (c.uses + 0.5))) AS rarity
      FROM counted c CROSS JOIN total t CROSS JOIN LATERAL unnest(to_tsvector(${stems}::regconfig, c.lexeme)) AS s
      GROUP BY s.lexeme),
    word AS (
      SELECT f.id, w.lexeme AS stem, cardinality(w.positions)::float8 AS times,
        sum(cardinality(w.positions)) OVER (PARTITION BY f.id)::float8 AS length
      FROM found f CROSS JOIN LATERAL unnest(to_tsvector(${stems}::regconfig, f.statement)) AS w),
    ranked AS (
      SELECT w.id, sum(s.rarity * w.times * ${saturation + 1}
          / (w.times + ${saturation} * (${1 - lengthCounts} + ${lengthCounts} * w.length / ${usualLength})))
        / (SELECT sum(rarity) * ${saturation + 1} FROM stem) AS score
      FROM word w JOIN stem s USING (stem) GROUP BY w.id)
    SELECT c.id, c.number, c.statement, c.state, a.language, a.slug, a.title AS "articleTitle", r.score
    FROM ranked r JOIN claim c USING (id) JOIN article a ON a.id = c.article_id
    WHERE r.score >= ${least} AND a.archived_at IS NULL ORDER BY r.score DESC, c.created_at DESC LIMIT ${most}`;
  return rows.map((row) => ({ ...row, state: oneOf(visibleClaimStates, row.state) }));
}
