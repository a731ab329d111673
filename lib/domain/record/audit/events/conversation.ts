import { z } from "zod";
import { commentKinds } from "@/lib/domain/conversation/comment";
import { id, number, place, sha256 } from "./members";

/** The comment that the thread begins with, and the number of the claim that it is about; null where it is about no claim. */
const thread = { thread: id, number: number.nullable() };
/** The salted hash of its words (see lib/domain/conversation/comment.ts), and the people whom they mention, by id. */
const ownWords = { wordsSha256: sha256, mentions: z.array(id).readonly() };
/** The words of the article that the thread is about, as they were chosen. */
const chosen = z.strictObject({ version: number, seenVersion: number.nullable(), ...place });

/**
 * What somebody without an account said in a document that came in: a comment, and the salted hash of the name that the document
 * has for its author, both with the comment's own salt. The event's actor is who brought or read the document.
 */
export const saidOutside = z.strictObject({
  ...{ comment: id, ...thread, about: z.enum(commentKinds), chosen: chosen.nullable() },
  ...{ wordsSha256: sha256, writerSha256: sha256 },
});

export const conversationEvents = {
  /** `isReopening` says that the thread was resolved, and is open again by this reply. */
  "comment.made": z.strictObject({
    ...thread,
    about: z.enum(commentKinds),
    chosen: chosen.nullable(),
    ...ownWords,
    isReopening: z.boolean(),
  }),
  "comment.edited": z.strictObject({ ...thread, ...ownWords, mentionsBefore: z.array(id).readonly() }),
  "comment.deleted": z.strictObject(thread),
  "thread.resolved": z.strictObject(thread),
  "thread.reopened": z.strictObject(thread),
  /** Whether reports hold its words from then on. */
  "thread.included": z.strictObject(thread),
  "thread.left-out": z.strictObject(thread),
};
