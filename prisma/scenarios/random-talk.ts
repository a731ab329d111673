import { deleteComment } from "@/lib/commands/conversation/delete-comment";
import { editComment } from "@/lib/commands/conversation/edit-comment";
import { includeThread } from "@/lib/commands/conversation/include-thread";
import { leaveOutThread } from "@/lib/commands/conversation/leave-out-thread";
import { reopenThread } from "@/lib/commands/conversation/reopen-thread";
import { resolveThread } from "@/lib/commands/conversation/resolve-thread";
import { writeComment } from "@/lib/commands/conversation/write-comment";
import { database } from "@/lib/data/database";
import { as } from "./desk";
import { type Done, RandomPicks, words } from "./random-picks";

/** What the desk says among itself, at random. */
export class RandomTalk extends RandomPicks {
  /** Something about a claim, about words, about the article, or in a thread, which mentions somebody or not. */
  protected async say(): Done {
    const threads = await this.comments();
    const thread = this.one(threads);
    const said = { articleId: this.articleId, words: `Look at the ${this.one(words)}, @(${this.desk.editor}).` };
    const by = this.one([this.reviewer(), this.editor()]);
    if (thread && this.chance.random() < 0.5)
      return writeComment(by, { ...said, on: { of: "thread", threadId: thread.firstId } });
    if (this.chance.random() < 0.3) return writeComment(by, { ...said, on: { of: "article" } });
    const range = await this.range();
    if (this.chance.random() < 0.5) return writeComment(by, { ...said, on: { of: "words", ...range } });
    return this.onClaim(({ claimId }) => writeComment(by, { ...said, on: { of: "claim", claimId } }));
  }

  /** Whoever wrote a comment changes or deletes it. */
  protected async sayOther(): Done {
    const comment = this.one(await this.comments());
    if (!comment) return null;
    const { id: commentId, revision, authorId } = comment;
    const by = as(authorId ?? "");
    if (this.chance.random() < 0.5) return deleteComment(by, { commentId, revision });
    return editComment(by, { commentId, revision, words: `Rather at the ${this.one(words)}.` });
  }

  protected async settle(): Done {
    const comment = this.one(await this.comments());
    if (!comment) return null;
    const step = this.one([resolveThread, reopenThread, includeThread, includeThread, leaveOutThread]);
    return step(this.editor(), { threadId: comment.firstId });
  }

  /** Those that people see: not of marks that were taken back. */
  private async comments() {
    const { articleId } = this;
    const gone = await database().claim.findMany({ where: { articleId, state: "taken-back" }, select: { id: true } });
    const order = [{ writtenAt: "asc" }, { id: "asc" }] as const;
    const all = await database().comment.findMany({ where: { articleId }, orderBy: [...order] });
    return all.filter(({ claimId }) => !gone.some(({ id }) => id === claimId));
  }
}
