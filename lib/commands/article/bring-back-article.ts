import { defineCommand, done } from "@/lib/commands/define-command";
import { takeArticle } from "@/lib/commands/parts/claim-in-hand";
import { updateArchived } from "@/lib/data/article/archive";
import { touchArticle } from "@/lib/data/article/articles";
import { refuse } from "@/lib/domain/result";
import type { BringBackArticleInput } from "@/lib/input/article";

/** Brings an archived article back to where it was. */
export const bringBackArticle = defineCommand<BringBackArticleInput, { articleId: string }>({
  name: "bring-back-article",
  permission: "article:archive",
  async run({ tx, now }, { articleId }) {
    const article = await takeArticle(tx, articleId);
    if (article.archived === null) return refuse("article-not-archived");
    await updateArchived(tx, articleId, null);
    await touchArticle(tx, articleId, await now());
    return done({
      value: { articleId },
      event: {
        type: "article.brought-back",
        subject: articleId,
        articleId,
        from: "archived",
        to: article.state,
        data: {},
      },
    });
  },
});
