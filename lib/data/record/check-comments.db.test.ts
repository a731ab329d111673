import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteComment } from "@/lib/commands/conversation/delete-comment";
import { editComment } from "@/lib/commands/conversation/edit-comment";
import { erasePerson } from "@/lib/commands/desk/erase-person";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { findComment } from "@/lib/data/conversation/comments";
import { database } from "@/lib/data/database";
import { seedArticle } from "@/prisma/scenarios/claims";
import { seedComment } from "@/prisma/scenarios/conversation";
import { as, must } from "@/prisma/scenarios/desk";
import { behindItsBack } from "@/scripts/testing/behind-its-back";
import { faultNow, openSignedLog, type SignedLog } from "@/scripts/testing/signed-log";

let log: SignedLog;
let kept: string;
let another: string;
let deleted: string;

beforeAll(async () => {
  log = await openSignedLog();
  const { reviewer, editor, administrator } = log.newsroom.people;
  const article = await seedArticle(log.newsroom.desk);
  const say = (by: string, words: string) => seedComment(by, article, words);
  kept = (await say(reviewer, "The ministry counts otherwise.")).commentId;
  must(await editComment(as(reviewer), { commentId: kept, revision: 1, words: "The ministry counts by night." }));
  another = (await say(editor, "Who counts by day?")).commentId;
  deleted = (await say(editor, "Which ministry?")).commentId;
  must(await deleteComment(as(editor), { commentId: deleted, revision: 1 }));
  const gone = log.newsroom.people.otherReviewer;
  await say(gone, "I leave tomorrow.");
  must(await erasePerson(as(administrator), { personId: gone, revision: 1 }));
  await bringLogUpToDate(log.second);
});
afterAll(() => log.newsroom.close());

test("what was edited, deleted, and said by somebody who was erased holds", async () => {
  expect(await faultNow()).toBe(null);
});

test.each([
  [
    "the words of another comment, with their salt and hash",
    () =>
      `UPDATE comment SET words = other.words, salt = other.salt, words_sha256 = other.words_sha256
       FROM comment other WHERE comment.id = '${kept}' AND other.id = '${another}'`,
  ],
  ["another author", () => `UPDATE comment SET author_id = '${log.newsroom.people.editor}' WHERE id = '${kept}'`],
  [
    "words that nobody emptied by command",
    () => `UPDATE comment SET words = NULL, salt = NULL, emptied_at = now() WHERE id = '${kept}'`,
  ],
  [
    "a deleted comment with words again",
    () =>
      `UPDATE comment SET words = other.words, salt = other.salt, words_sha256 = other.words_sha256, emptied_at = NULL
       FROM comment other WHERE comment.id = '${deleted}' AND other.id = '${another}'`,
  ],
  ["a comment that was taken away", () => `DELETE FROM comment WHERE id = '${kept}'`],
  [
    "a comment that nobody made",
    () =>
      `INSERT INTO comment SELECT (jsonb_populate_record(comment, jsonb_build_object('id', gen_random_uuid()))).* FROM comment WHERE id = '${kept}'`,
  ],
])("%s is found", async (_, change) => {
  const fault = await behindItsBack(log.newsroom, change(), () => faultNow());
  expect(fault).toEqual({ what: "comment-changed", id: expect.any(String) });
  expect(await faultNow()).toBe(null);
  expect((await findComment(database(), kept))?.words).toBe("The ministry counts by night.");
});
