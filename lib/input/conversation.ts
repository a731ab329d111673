import { z } from "zod";
import { markdown, offset, revision } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";

/** What somebody says: Markdown, in which people stand by their ids (see lib/domain/conversation/mentions.ts). */
const words = markdown(limits.comment);

/** `of` a claim, of words as they stand in a version that the person saw, of the article, or in a thread. */
export const writeCommentInput = z.object({
  articleId: z.uuid(),
  on: z.discriminatedUnion("of", [
    z.object({ of: z.literal("claim"), claimId: z.uuid() }),
    z.object({ of: z.literal("words"), versionNumber: z.number().int().min(1), start: offset, end: offset }),
    z.object({ of: z.literal("article") }),
    z.object({ of: z.literal("thread"), threadId: z.uuid() }),
  ]),
  words,
});
export type WriteCommentInput = z.output<typeof writeCommentInput>;

export const editCommentInput = z.object({ commentId: z.uuid(), revision, words });
export type EditCommentInput = z.output<typeof editCommentInput>;

/** A comment as the person saw it. */
export const seenCommentInput = z.object({ commentId: z.uuid(), revision });
export type SeenCommentInput = z.output<typeof seenCommentInput>;

/** A thread, by the comment that it begins with. */
export const threadInput = z.object({ threadId: z.uuid() });
export type ThreadInput = z.output<typeof threadInput>;
