import { authorize } from "@/lib/auth/authorize";
import { defineCommand, done } from "@/lib/commands/define-command";
import { takeComment } from "@/lib/commands/parts/thread-in-hand";
import { emptyComment } from "@/lib/data/conversation/comments";
import { refuse } from "@/lib/domain/result";
import type { SeenCommentInput } from "@/lib/input/conversation";

/**
 * Empties one's own comment: words and salt go, so that nobody can tell any more what the log's hash was of; that there was
 * a comment, whose and when, stays. Refuses `comment-gone` and `comment-changed`. Throws ForbiddenError for somebody else's.
 */
export const deleteComment = defineCommand<SeenCommentInput, { commentId: string }>({
  name: "delete-comment",
  permission: "comment:write",
  async run({ tx, actor, now }, { commentId, revision }) {
    const { comment, told, place } = await takeComment(tx, commentId);
    authorize(actor, "comment:change", comment.authorId === actor.id ? ["is-author"] : []);
    if (comment.words === null) return refuse("comment-gone");
    if (!(await emptyComment(tx, { id: comment.id, revision }, await now()))) return refuse("comment-changed");
    return done({
      value: { commentId: comment.id },
      event: { type: "comment.deleted", subject: comment.id, ...place, data: told },
    });
  },
});
