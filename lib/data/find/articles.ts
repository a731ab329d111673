import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { type Asked, branch, found } from "./asked";
import type { FoundRow } from "./found";
import { lineWith } from "./line-with";

/** Articles by their titles and bylines. */
export function articleBranches(asked: Asked): Prisma.Sql[] {
  const said = Prisma.sql`search_text`;
  const from = Prisma.sql`FROM article WHERE ${found(said, asked)}`;
  return [branch("article", 1.4, { id: Prisma.sql`id`, said, from }, asked)];
}

export async function showArticles(ids: readonly string[]): Promise<FoundRow[]> {
  const rows = await database().article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, title: true, byline: true, language: true },
  });
  return rows.map(({ id, slug, title, byline, language }) => ({
    ...{ id, title, language, href: `/articles/${slug}`, said: byline, of: null },
  }));
}

/** Articles by the words of their newest version. */
export function textBranches(asked: Asked): Prisma.Sql[] {
  const from = Prisma.sql`FROM article_version v JOIN article a ON a.id = v.article_id AND a.version_number = v.number
    WHERE ${found(Prisma.sql`v.text`, asked)}`;
  return [branch("text", 0.6, { id: Prisma.sql`a.id`, said: Prisma.sql`a.title`, from }, asked)];
}

export async function showTexts(ids: readonly string[], asked: Asked): Promise<FoundRow[]> {
  const rows = await database().$queryRaw<(FoundRow & { slug: string })[]>`
    SELECT a.id, a.slug, a.title, a.language, l.line AS said
    FROM article a JOIN article_version v ON v.article_id = a.id AND v.number = a.version_number
    CROSS JOIN LATERAL ${lineWith(Prisma.sql`v.text`, asked)} AS l
    WHERE a.id = ANY(${[...ids]}::uuid[])`;
  return rows.map(({ slug, ...row }) => ({ ...row, href: `/articles/${slug}`, of: null }));
}
