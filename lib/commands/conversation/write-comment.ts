import { defineCommand, done } from "@/lib/commands/define-command";
import { checkComment } from "@/lib/commands/parts/check-comment";
import { takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { rangeInNewest } from "@/lib/commands/parts/range-in-newest";
import { numberOfClaim } from "@/lib/commands/parts/thread-in-hand";
import { type Article, touchArticle } from "@/lib/data/article/articles";
import { findClaim } from "@/lib/data/claim/claims";
import { type Comment, findComment, insertComment, settleThread } from "@/lib/data/conversation/comments";
import { insertPlace } from "@/lib/data/conversation/places";
import type { Transaction } from "@/lib/data/database";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import type { CommentKind } from "@/lib/domain/conversation/comment";
import { NotFoundError } from "@/lib/domain/errors";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import { ok, type Result } from "@/lib/domain/result";
import type { WriteCommentInput } from "@/lib/input/conversation";

/** What a comment is said about: `first` is the comment that its thread begins with, where it is a reply. */
type About = {
  readonly kind: CommentKind;
  readonly claimId: string | null;
  readonly first: Comment | null;
  readonly place: {
    readonly versionId: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  } | null;
  readonly chosen: EventData["comment.made"]["chosen"];
};

/**
 * Says something about a claim, chosen words or the article, or replies; a reply to a resolved thread opens it again. Chosen
 * words are carried over to a version that was added meanwhile, or refused as a mark would be. Refuses what checkComment does.
 * Gives the comment's id, its thread's, and the version that its words were carried to, if they were.
 */
export const writeComment = defineCommand<
  WriteCommentInput,
  { commentId: string; threadId: string; carriedTo: number | null }
>({
  name: "write-comment",
  permission: "comment:write",
  secret: ["words"],
  async run({ tx, actor, now }, { articleId, on, words }) {
    const open = await takeOpenArticle(tx, articleId);
    if (!open.ok) return open;
    const article = open.value;
    const about = await whatAbout(tx, article, on);
    if (!about.ok) return about;
    const { kind, claimId, first, place, chosen } = about.value;
    const fit = await checkComment(tx, actor, { articleId: article.id, words });
    if (!fit.ok) return fit;
    const made = { articleId: article.id, claimId, kind, firstId: first?.id ?? null, words, writtenAt: await now() };
    const { id, wordsSha256, mentions } = await insertComment(tx, { ...made, author: { personId: actor.id } });
    if (place) await insertPlace(tx, id, place.versionId, { ...place, how: "marked" });
    const isReopening = first !== null && first.resolvedAt !== null;
    if (isReopening) await settleThread(tx, first.id, { resolvedAt: null, settledById: actor.id });
    await touchArticle(tx, article.id, await now());
    const thread = first?.id ?? id;
    return done({
      value: { commentId: id, threadId: thread, carriedTo: chosen?.seenVersion ? chosen.version : null },
      event: {
        type: "comment.made",
        subject: id,
        articleId: article.id,
        ...(claimId !== null && { claimId }),
        data: {
          thread,
          number: await numberOfClaim(tx, claimId),
          about: kind,
          chosen,
          wordsSha256,
          mentions,
          isReopening,
        },
      },
    });
  },
});

async function whatAbout(tx: Transaction, article: Article, on: WriteCommentInput["on"]): Promise<Result<About>> {
  const nothing = { claimId: null, first: null, place: null, chosen: null };
  if (on.of === "article") return ok({ ...nothing, kind: "article" });
  if (on.of === "claim") {
    const claim = await findClaim(tx, on.claimId);
    if (!claim || claim.articleId !== article.id || claim.state === "taken-back") throw new NotFoundError("claim");
    return ok({ ...nothing, kind: "claim", claimId: claim.id });
  }
  if (on.of === "thread") {
    const first = await findComment(tx, on.threadId);
    if (!first || first.articleId !== article.id || first.firstId !== first.id) throw new NotFoundError("thread");
    return ok({ ...nothing, kind: first.kind, claimId: first.claimId, first });
  }
  const newest = await rangeInNewest(tx, article, on);
  if (!newest.ok) return newest;
  const { version, range, seenVersion } = newest.value;
  const anchor = makeAnchor(version.text, range);
  if (!anchor.ok) return anchor;
  const { start, end, quote } = anchor.value;
  const chosen = { version: version.number, seenVersion, start, end, quote };
  return ok({ ...nothing, kind: "words", place: { versionId: version.id, start, end, quote }, chosen });
}
