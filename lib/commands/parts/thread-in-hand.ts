import "server-only";
import { takeArticle } from "@/lib/commands/parts/claim-in-hand";
import type { Article } from "@/lib/data/article/articles";
import { findClaim } from "@/lib/data/claim/claims";
import { type Comment, findComment } from "@/lib/data/conversation/comments";
import type { Transaction } from "@/lib/data/database";
import { NotFoundError } from "@/lib/domain/errors";

/** A comment, the one that its thread begins with, and where both stand; the article is locked. */
export type CommentInHand = {
  readonly article: Article;
  readonly comment: Comment;
  readonly first: Comment;
  /** What every event of a thread tells, and where. */
  readonly told: { readonly thread: string; readonly number: number | null };
  readonly place: { readonly articleId: string; readonly claimId?: string };
};

/** Takes a comment in hand. Throws NotFoundError when there is none, or where its claim's mark was taken back. */
export async function takeComment(tx: Transaction, id: string): Promise<CommentInHand> {
  const seen = await findComment(tx, id);
  if (!seen) throw new NotFoundError("comment");
  const article = await takeArticle(tx, seen.articleId);
  const comment = await findComment(tx, id);
  const first = comment && (comment.firstId === id ? comment : await findComment(tx, comment.firstId));
  if (!comment || !first) throw new NotFoundError("comment");
  const number = await numberOfClaim(tx, first.claimId);
  const place = { articleId: article.id, ...(first.claimId !== null && { claimId: first.claimId }) };
  return { article, comment, first, told: { thread: first.id, number }, place };
}

/** The same for a thread, by the comment that it begins with. */
export async function takeThread(tx: Transaction, firstId: string): Promise<CommentInHand> {
  const hand = await takeComment(tx, firstId);
  if (hand.first.id !== firstId) throw new NotFoundError("thread");
  return hand;
}

/** The number of a claim that people see; null without one. Throws NotFoundError where there is none. */
export async function numberOfClaim(tx: Transaction, claimId: string | null): Promise<number | null> {
  if (claimId === null) return null;
  const claim = await findClaim(tx, claimId);
  if (!claim || claim.state === "taken-back") throw new NotFoundError("claim");
  return claim.number;
}
