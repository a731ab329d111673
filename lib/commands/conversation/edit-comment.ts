import { authorize } from "@/lib/auth/authorize";
import { defineCommand, done } from "@/lib/commands/define-command";
import { checkComment } from "@/lib/commands/parts/check-comment";
import { takeComment } from "@/lib/commands/parts/thread-in-hand";
import { updateWords } from "@/lib/data/conversation/comments";
import { refuse } from "@/lib/domain/result";
import type { EditCommentInput } from "@/lib/input/conversation";

/**
 * Gives one's own comment other words, with a salt of their own: nothing is left of the earlier ones. Refuses `comment-gone`,
 * `comment-changed` (in another window, since nobody else can), `nothing-changed`, and what checkComment does. Throws
 * ForbiddenError for somebody else's.
 */
export const editComment = defineCommand<EditCommentInput, { revision: number }>({
  name: "edit-comment",
  permission: "comment:write",
  secret: ["words"],
  async run({ tx, actor, now }, { commentId, revision, words }) {
    const { article, comment, told, place } = await takeComment(tx, commentId);
    authorize(actor, "comment:change", comment.authorId === actor.id ? ["is-author"] : []);
    if (comment.words === null) return refuse("comment-gone");
    if (comment.words === words) return refuse("nothing-changed");
    const fit = await checkComment(tx, actor, { articleId: article.id, words, known: comment.mentions });
    if (!fit.ok) return fit;
    const said = await updateWords(tx, { id: comment.id, revision }, words, await now());
    if (!said) return refuse("comment-changed");
    const { wordsSha256, mentions } = said;
    return done({
      value: { revision: revision + 1 },
      event: {
        type: "comment.edited",
        subject: comment.id,
        ...place,
        data: { ...told, wordsSha256, mentions, mentionsBefore: comment.mentions },
      },
    });
  },
});
