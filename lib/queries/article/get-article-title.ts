import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { findArticle } from "@/lib/data/article/articles";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/** The title of the article at an address. Throws NotFoundError. */
export const getArticleTitle = defineQuery("article:read", async (_: Actor, slug: string): Promise<string> => {
  const article = await findArticle(slug);
  if (!article) throw new NotFoundError("article");
  return article.title;
});
