import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { lengthCounts, saturation, usualLength } from "@/lib/domain/exchange/bm25";
import { likeWords, stemsFor } from "@/lib/domain/exchange/like-words";

/** A check whose words are to be known: `id` as it was inserted under. */
type Told = { readonly id: string; readonly words: string; readonly language: string | null };

/** A check by what it counts for beside a statement: from 0 to 1, where 1 is every word of it, as rare as can be. */
export type LikeCheck = { readonly id: string; readonly address: string | null; readonly score: number };

/** The rarest words of a statement are looked at until they stand in so many checks: common ones tell little. */
const mostUses = 12_000;

/** One importer at a time counts words, which otherwise would wait for each other crosswise. To be taken first. */
export async function lockLikeWords(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.like-words'))`;
}

/** Keeps the words of those checks that were inserted; one that was known already has no row of this id. */
export async function insertLikeWords(tx: Transaction, checks: readonly Told[]): Promise<void> {
  const ids = checks.map(({ id }) => id);
  const stems = checks.map(({ language }) => stemsFor(language));
  const words = checks.map((check) => likeWords(check.words));
  await tx.$executeRaw`
    WITH told AS (
      SELECT c.position, i.stems, i.words
      FROM unnest(${ids}::uuid[], ${stems}::text[], ${words}::text[]) AS i (id, stems, words)
      JOIN earlier_check c ON c.id = i.id),
    counted AS (
      INSERT INTO earlier_check_stems AS s (stems, checks) SELECT stems, count(*) FROM told GROUP BY stems
      ON CONFLICT (stems) DO UPDATE SET checks = s.checks + excluded.checks),
    found AS (
      SELECT t.position, t.stems, w.lexeme AS word, cardinality(w.positions)::real AS times,
        sum(cardinality(w.positions)) OVER (PARTITION BY t.position)::real AS length
      FROM told t CROSS JOIN LATERAL unnest(to_tsvector(t.stems::regconfig, t.words)) AS w),
    known AS (
      INSERT INTO earlier_check_word AS k (stems, word, checks) SELECT stems, word, count(*) FROM found GROUP BY stems, word
      ON CONFLICT (stems, word) DO UPDATE SET checks = k.checks + excluded.checks
      RETURNING id, stems, word)
    INSERT INTO earlier_check_use (word_id, position, weight)
    SELECT k.id, f.position, f.times * ${saturation + 1}
      / (f.times + ${saturation} * (${1 - lengthCounts} + ${lengthCounts} * f.length / ${usualLength}))
    FROM found f JOIN known k USING (stems, word)`;
}

/**
 * The checks that say likely the same as a statement in whatever language, the likest first, at most `most` of them, and
 * none that scores less than `least`. The statement is stemmed in every way in which checks of the library are.
 */
export async function rankLikeChecks(statement: string, most: number, least = 0): Promise<LikeCheck[]> {
  const words = likeWords(statement);
  if (words === "") return [];
  return database().$queryRaw<LikeCheck[]>`
    WITH total AS (SELECT sum(checks)::float8 AS n FROM earlier_check_stems),
    asked AS (
      SELECT s.stems, w.lexeme AS word FROM earlier_check_stems s
      CROSS JOIN LATERAL unnest(to_tsvector(s.stems::regconfig, ${words})) AS w),
    rare AS (
      SELECT a.stems, k.id, coalesce(k.checks, 0) AS checks,
        ln(1 + (t.n - coalesce(k.checks, 0) + 0.5) / (coalesce(k.checks, 0) + 0.5)) AS rarity,
        sum(coalesce(k.checks, 0)) OVER (ORDER BY coalesce(k.checks, 0), k.id) AS uses
      FROM asked a CROSS JOIN total t LEFT JOIN earlier_check_word k ON k.stems = a.stems AND k.word = a.word),
    whole AS (SELECT stems, sum(rarity) * ${saturation + 1} AS score FROM rare GROUP BY stems),
    likest AS (
      SELECT u.position, sum(r.rarity * u.weight) / w.score AS score
      FROM rare r JOIN whole w USING (stems) JOIN earlier_check_use u ON u.word_id = r.id
      WHERE r.uses <= ${mostUses} OR r.uses = r.checks
      GROUP BY u.position, r.stems, w.score
      HAVING sum(r.rarity * u.weight) / w.score >= ${least}
      ORDER BY score DESC, position DESC LIMIT ${most})
    SELECT c.id, c.address, l.score FROM likest l JOIN earlier_check c USING (position)
    ORDER BY score DESC, position DESC`;
}
