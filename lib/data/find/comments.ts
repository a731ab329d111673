import "server-only";
import { listArticlesById } from "@/lib/data/article/articles";
import { database } from "@/lib/data/database";
import { namesOfPeople } from "@/lib/data/desk/people";
import { Prisma } from "@/lib/data/generated/client";
import { withLabels } from "@/lib/domain/conversation/mentions";
import { type Asked, branch, found } from "./asked";
import { claimSelect, placeOf } from "./claims";
import type { FoundRow } from "./found";

/** What the desk said among itself. Confidential names are refused in it, so that everybody who may read it reads all of it. */
export function commentBranches(asked: Asked): Prisma.Sql[] {
  const said = Prisma.sql`words`;
  const from = Prisma.sql`FROM comment WHERE ${found(said, asked)} AND words IS NOT NULL`;
  return [branch("comment", 0.7, { id: Prisma.sql`id`, said, from }, asked)];
}

export async function showComments(ids: readonly string[]): Promise<FoundRow[]> {
  const comments = await database().comment.findMany({
    where: { id: { in: [...ids] }, words: { not: null } },
    select: { id: true, words: true, mentions: true, articleId: true, claimId: true },
  });
  const [people, articles, claims] = await Promise.all([
    namesOfPeople(comments.flatMap(({ mentions }) => mentions)),
    listArticlesById(comments.map(({ articleId }) => articleId)),
    database().claim.findMany({
      where: { id: { in: comments.flatMap(({ claimId }) => claimId ?? []) } },
      select: claimSelect,
    }),
  ]);
  const labels = new Map([...people].map(([id, { name }]) => [id, name]));
  return comments.flatMap(({ id, words, articleId, claimId }) => {
    const said = withLabels(words ?? "", labels);
    const claim = claims.find((each) => each.id === claimId);
    if (claim) {
      const place = placeOf(claim);
      return { ...place, href: `${place.href}#comment-${id}`, id, said };
    }
    const article = articles.find((each) => each.id === articleId);
    if (!article) return [];
    const { slug, title, language } = article;
    return { id, href: `/articles/${slug}/conversation#comment-${id}`, title, said, of: null, language };
  });
}
