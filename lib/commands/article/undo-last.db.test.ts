import { afterAll, beforeAll, expect, test } from "vitest";
import { dismissClaim } from "@/lib/commands/claim/dismiss-claim";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { usualFields } from "@/lib/domain/claim/fields";
import {
  seedApproved,
  seedArticle,
  seedDismissed,
  seedEvidence,
  seedMarked,
  seedVerdictSubmitted,
} from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { skipRange } from "./skip-range";
import { undoLast } from "./undo-last";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const undo = (articleId: string, by = newsroom.people.reviewer) => undoLast(as(by), { articleId });
const skip = async (articleId: string) =>
  must(
    await skipRange(as(newsroom.people.reviewer), {
      articleId,
      versionNumber: 1,
      start: 0,
      end: 3,
      reason: "opinion",
      note: null,
    }),
  );
const stateOf = async (claimId: string) =>
  (await newsroom.sql("SELECT state FROM claim WHERE id = $1", [claimId]))[0]?.state;

test("a mark is taken back: the claim is gone from the article, and its number is not given again", async () => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedMarked(newsroom.desk, article);
  expect(must(await undo(article.id))).toEqual({ what: "mark", words: "The bridge opened in 1932", claimNumber: 1 });
  expect(await stateOf(claimId)).toBe("taken-back");
  // The same words are free again.
  const range = { articleId: article.id, versionNumber: 1, start: 0, end: "The bridge opened in 1932".length };
  const again = await markClaim(as(newsroom.people.reviewer), {
    ...range,
    ...usualFields,
  });
  expect(must(again).number).toBe(2);
});

test("a skip is taken back", async () => {
  const { id } = await seedArticle(newsroom.desk);
  await skip(id);
  await expectOneEvent(newsroom, () => undo(id), { type: "skip.taken-back" }, ["article", "skip"]);
  await expectRefused(newsroom, () => undo(id), "nothing-to-undo");
});

test("an attachment is taken back, and the source stays in the library", async () => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedMarked(newsroom.desk, article);
  await seedEvidence(newsroom.desk, claimId);
  await expectOneEvent(
    newsroom,
    () => undo(article.id),
    { type: "evidence.attachment-taken-back", from: "open", to: "open" },
    ["article", "claim", "evidence"],
  );
  expect(
    await newsroom.sql("SELECT removed_at IS NULL AS stands FROM evidence WHERE claim_id = $1", [claimId]),
  ).toEqual([{ stands: false }]);
});

test("the last comes first, whatever it was", async () => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedMarked(newsroom.desk, article);
  await seedEvidence(newsroom.desk, claimId);
  await skip(article.id);
  const second = await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds");
  const order = [];
  for (let i = 0; i < 4; i++) order.push(must(await undo(article.id)).what);
  expect(order).toEqual(["mark", "skip", "evidence", "mark"]);
  expect([await stateOf(claimId), await stateOf(second)]).toEqual(["taken-back", "taken-back"]);
  await expectRefused(newsroom, () => undo(article.id), "nothing-to-undo");
});

test("only one's own slips are taken back, and only in this article", async () => {
  const article = await seedArticle(newsroom.desk);
  await seedMarked(newsroom.desk, article);
  const elsewhere = await seedArticle(newsroom.desk);
  await expectRefused(newsroom, () => undo(article.id, newsroom.people.otherReviewer), "nothing-to-undo");
  await expectRefused(newsroom, () => undo(elsewhere.id), "nothing-to-undo");
});

test("a mark that others have worked on is no slip any more, and nothing older goes in its place", async () => {
  const article = await seedArticle(newsroom.desk);
  const older = await seedMarked(newsroom.desk, article, "Nobody liked it");
  const claimId = await seedMarked(newsroom.desk, article);
  await seedEvidence(newsroom.desk, claimId, undefined, newsroom.people.otherReviewer);
  await expectRefused(newsroom, () => undo(article.id), "undo-moved-on");
  expect([await stateOf(older), await stateOf(claimId)]).toEqual(["open", "open"]);
});

test("evidence that somebody else has edited stays, with what they wrote", async () => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedMarked(newsroom.desk, article);
  const evidenceId = await seedEvidence(newsroom.desk, claimId);
  const words = { stance: "supports", passage: "Their words", note: null } as const;
  must(await editEvidence(as(newsroom.people.otherReviewer), { ...(await seen(claimId)), evidenceId, ...words }));
  await expectRefused(newsroom, () => undo(article.id), "undo-moved-on");
});

test.each([
  ["dismissed", seedDismissed],
  ["submitted", seedVerdictSubmitted],
  ["approved", seedApproved],
])("a claim that is %s keeps its mark and its evidence", async (state, seed) => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seed(newsroom.desk, article);
  await expectRefused(newsroom, () => undo(article.id), "undo-moved-on");
  expect(await stateOf(claimId)).toBe(state);
});

test("an attachment that made an approval stale leaves it stale when taken back", async () => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedApproved(newsroom.desk, article);
  await seedEvidence(newsroom.desk, claimId);
  must(await undo(article.id));
  expect(await stateOf(claimId)).toBe("stale");
});

test("what was done longer than a working day ago stays", async () => {
  const article = await seedArticle(newsroom.desk);
  await seedMarked(newsroom.desk, article);
  await newsroom.sql("SET session_replication_role = replica");
  await newsroom.sql("UPDATE audit_event SET at = at - interval '13 hours' WHERE article_id = $1", [article.id]);
  await newsroom.sql("SET session_replication_role = origin");
  await expectRefused(newsroom, () => undo(article.id), "nothing-to-undo");
});

test("evidence on a dismissed claim is not taken back", async () => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedMarked(newsroom.desk, article);
  await seedEvidence(newsroom.desk, claimId);
  must(await dismissClaim(as(newsroom.people.reviewer), { ...(await seen(claimId)), reason: "Cut." }));
  await expectRefused(newsroom, () => undo(article.id), "undo-moved-on");
});
