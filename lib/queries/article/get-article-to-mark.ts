import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, findArticle } from "@/lib/data/article/articles";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/** The article at an address, for whoever may mark claims in it. Throws NotFoundError. */
export const getArticleToMark = defineQuery("claim:mark", async (_: Actor, slug: string): Promise<Article> => {
  const article = await findArticle(slug);
  if (!article) throw new NotFoundError("article");
  return article;
});
