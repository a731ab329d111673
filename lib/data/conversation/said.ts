import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import type { AskedClaims } from "@/lib/data/verdict/standing-findings";
import type { TextRange } from "@/lib/domain/text/range";

/** How many comments stand in the open threads about each claim, by its id, in one query; deleted ones are not counted. */
export async function countSaid(asked: AskedClaims): Promise<ReadonlyMap<string, number>> {
  const which =
    "articleId" in asked
      ? Prisma.sql`c.article_id = ${asked.articleId}::uuid AND c.claim_id IS NOT NULL`
      : Prisma.sql`c.claim_id = ANY (${[...asked.claimIds]}::uuid[])`;
  const rows = await database().$queryRaw<{ id: string; count: number }[]>`
    SELECT c.claim_id AS id, count(*)::int AS count FROM comment c JOIN comment first ON first.id = c.first_id
    WHERE ${which} AND c.words IS NOT NULL AND first.resolved_at IS NULL GROUP BY c.claim_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The words of a version that open threads are about, in text order. */
export async function listSaidRanges(versionId: string): Promise<TextRange[]> {
  return database().$queryRaw<TextRange[]>`
    SELECT p.start_offset AS start, p.end_offset AS "end" FROM comment_place p JOIN comment c ON c.id = p.comment_id
    WHERE p.version_id = ${versionId}::uuid AND p.how <> 'lost' AND c.resolved_at IS NULL
      AND EXISTS (SELECT FROM comment said WHERE said.first_id = c.id AND said.words IS NOT NULL)
    ORDER BY p.start_offset, p.end_offset`;
}
