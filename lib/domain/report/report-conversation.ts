import { z } from "zod";
import { commentKinds } from "@/lib/domain/conversation/comment";
import * as a from "./report-values";

const emptied = "null where its author deleted it, or was erased";

const comment = z.strictObject({
  id: a.id,
  ...a.by("Who said it, or brought the document that says it"),
  writer: a.wordsOrNull(
    "Who said it in a document that came in, by the name that it has there; null where by said it, and where words is null",
  ),
  editedAt: a.orNull(a.moment, "When its words were changed last"),
  words: a.wordsOrNull(`What was said, in Markdown, with people by their ids as @(id); ${emptied}`),
  salt: a.wordsOrNull(`What wordsSha256 is salted with; ${emptied}`),
  wordsSha256: a.sha256.describe(
    "What records name the words by: SHA-256 of the salt, a line feed, and the SHA-256 of the words' UTF-8 bytes in hex",
  ),
  mentions: a.list(a.id, "The people whom it mentions"),
});

const thread = z.strictObject({
  id: a.id,
  about: a.oneOf(commentKinds, "What it is about"),
  claim: a.orNull(z.int().positive(), "The number of the claim that it is about"),
  quote: a.wordsOrNull("The words of the article that it is about, as they were chosen"),
  resolved: a.isTrue("Whether nothing is open in it any more"),
  comments: a.list(comment, "Its comments, oldest first"),
});

/** What the desk said among itself: how much, and those threads that an editor had reports hold. */
export const conversation = z.strictObject({
  threads: a.count("How many threads there are"),
  resolved: a.count("How many of them are resolved"),
  comments: a.count("How many comments were made, with those that were deleted"),
  deleted: a.count("How many of them were deleted"),
  included: a.list(thread, "The threads that an editor has reports hold, in the order in which they began"),
});
