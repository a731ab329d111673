import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { usualFields } from "@/lib/domain/claim/fields";
import { seedArticle, seedVerdictSubmitted } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { skipRange } from "./article/skip-range";
import { markClaim } from "./claim/mark-claim";
import { approveVerdict } from "./verdict/decide-on-verdict";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const rangeOf = (articleId: string, start = 4, end = 10) => ({ articleId, versionNumber: 1, start, end });

test("the same intent sent again is done once and gives the same value", async () => {
  const article = await seedArticle(newsroom.desk);
  const caller = as(newsroom.people.reviewer);
  const first = must(await markClaim(caller, { ...rangeOf(article.id), ...usualFields }));
  const before = await newsroom.contents();
  expect(must(await markClaim(caller, { ...rangeOf(article.id), ...usualFields }))).toEqual(first);
  expect(await newsroom.contents()).toEqual(before);
});

test("the same intent sent ten times at once is done once and gives the same value each time", async () => {
  const article = await seedArticle(newsroom.desk);
  const caller = as(newsroom.people.reviewer);
  const before = (await newsroom.events()).length;
  const results = await Promise.all(
    Array.from({ length: 10 }, () => markClaim(caller, { ...rangeOf(article.id), ...usualFields })),
  );
  for (const result of results) expect(result).toEqual(results[0]);
  expect((await newsroom.events()).length).toBe(before + 1);
  expect(await newsroom.sql("SELECT number FROM claim WHERE article_id = $1", [article.id])).toEqual([{ number: 1 }]);
});

test("an approval that was answered but not heard is approved once", async () => {
  const claimId = await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk));
  const caller = as(newsroom.people.editor);
  const input = { ...(await seen(claimId)), note: null };
  const first = must(await approveVerdict(caller, input));
  expect(must(await approveVerdict(caller, input))).toEqual(first);
  expect(await newsroom.sql("SELECT count(*)::int AS n FROM decision WHERE claim_id = $1", [claimId])).toEqual([
    { n: 1 },
  ]);
});

test("a key used for another command is a fault", async () => {
  const article = await seedArticle(newsroom.desk);
  const caller = as(newsroom.people.reviewer);
  must(await markClaim(caller, { ...rangeOf(article.id), ...usualFields }));
  const before = await newsroom.contents();
  await expect(skipRange(caller, { ...rangeOf(article.id, 0, 3), reason: "opinion", note: null })).rejects.toThrow(
    "was used for another intent (mark-claim)",
  );
  expect(await newsroom.contents()).toEqual(before);
});

test("two people may happen to have the same key", async () => {
  const article = await seedArticle(newsroom.desk);
  const idempotencyKey = randomUUID();
  const mark = (personId: string, start: number) =>
    markClaim({ personId, idempotencyKey }, { ...rangeOf(article.id, start), ...usualFields });
  expect(must(await mark(newsroom.people.reviewer, 4)).number).toBe(1);
  expect(must(await mark(newsroom.people.otherReviewer, 0)).number).toBe(2);
});

test("a refused intent leaves its key free for the corrected one", async () => {
  const article = await seedArticle(newsroom.desk);
  const caller = as(newsroom.people.reviewer);
  expect((await markClaim(caller, { ...rangeOf(article.id, 5, 5), ...usualFields })).ok).toBe(false);
  expect((await markClaim(caller, { ...rangeOf(article.id), ...usualFields })).ok).toBe(true);
});

test("a key used again with other input is a fault, so that nobody is told of a success that was another's", async () => {
  const article = await seedArticle(newsroom.desk);
  const caller = as(newsroom.people.reviewer);
  must(await markClaim(caller, { ...rangeOf(article.id), ...usualFields }));
  const before = await newsroom.contents();
  await expect(markClaim(caller, { ...rangeOf(article.id, 0, 3), ...usualFields })).rejects.toThrow("another intent");
  expect(await newsroom.contents()).toEqual(before);
});
