import { defineCommand, done } from "@/lib/commands/define-command";
import { takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { updateArchived } from "@/lib/data/article/archive";
import type { ArchiveArticleInput } from "@/lib/input/article";

/** Takes an article that was a mistake out of the lists and the queue, with a reason. Nothing of it is deleted. */
export const archiveArticle = defineCommand<ArchiveArticleInput, { articleId: string }>({
  name: "archive-article",
  permission: "article:archive",
  async run({ tx, now }, { articleId, reason }) {
    const taken = await takeOpenArticle(tx, articleId);
    if (!taken.ok) return taken;
    await updateArchived(tx, articleId, { at: await now(), reason });
    return done({
      value: { articleId },
      event: {
        type: "article.archived",
        subject: articleId,
        articleId,
        from: taken.value.state,
        to: "archived",
        data: { reason },
      },
    });
  },
});
