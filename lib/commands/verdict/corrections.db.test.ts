import { afterAll, beforeAll, expect, test } from "vitest";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { findArticle } from "@/lib/data/article/articles";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { checkArticle } from "@/lib/queries/article/check-articles";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { type SeededArticle, seedApproved, seedArticle, seedFalse } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { seedVersion } from "@/prisma/scenarios/versions";
import { behindItsBack } from "@/scripts/testing/behind-its-back";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { ruleStet } from "./rule-stet";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const editor = () => as(newsroom.people.editor);
const words = "The bridge opened in 1932 and the whole town came to see it. It cost 4.2 million pounds.";

async function signOff({ id, slug }: SeededArticle) {
  const article = await findArticle(slug);
  if (!article) throw new Error("the article is missing");
  const { sha256: subjectSha256, subject } = await getSignOffSubject(article);
  return { subject, run: () => signOffArticle(editor(), { articleId: id, subjectSha256 }) };
}

/** Each claim's state and how it stands in the newest version, by number; and that the records say so, too. */
async function standsOf({ slug }: SeededArticle) {
  expect(await checkArticle(slug)).toBeNull();
  const { claims } = await getReportAsOperator(slug);
  return claims.map(({ state, how, correction }) => [state, how, correction?.is ?? null, correction?.version ?? null]);
}

test("a sign-off is refused while what was found false is printed, and given once its correction stands there", async () => {
  const { desk } = newsroom;
  const article = await seedArticle(desk, words);
  await seedFalse(desk, article, "opened in 1932", "opened in 1931");
  await expectRefused(newsroom, (await signOff(article)).run, "still-wrong");
  expect(await standsOf(article)).toEqual([["approved", "marked", "to-apply", null]]);

  const corrected = await seedVersion(desk, article, words.replace("1932", "1931"));
  expect(await standsOf(corrected)).toEqual([["approved", "corrected", "applied", 2]]);
  const later = await seedVersion(desk, corrected, `First of all.\n\n${corrected.text}`);
  expect(await standsOf(later)).toEqual([["approved", "exact", "applied", 2]]);
  const { subject, run } = await signOff(later);
  expect(subject.claims).toMatchObject([{ number: 1, correction: "applied" }]);
  must(await run());
});

test("a neighbour in the sentence keeps its approval, what overlaps the corrected words does not, nor what changed otherwise", async () => {
  const { desk } = newsroom;
  const article = await seedArticle(desk, words);
  await seedFalse(desk, article, "opened in 1932", "opened in 1931");
  await seedApproved(desk, article, "the whole town came");
  await seedApproved(desk, article, "in 1932 and");
  await seedFalse(desk, article, "4.2 million", "4.3 million");
  const now = await seedVersion(desk, article, words.replace("1932", "1931").replace("4.2 million", "4.5 million"));
  expect(await standsOf(now)).toEqual([
    ["approved", "corrected", "applied", 2],
    ["approved", "exact", null, null],
    ["stale", "reworded", null, null],
    ["stale", "reworded", null, null],
  ]);
});

test("two corrections of one sentence hold together", async () => {
  const { desk } = newsroom;
  const article = await seedArticle(desk, words);
  await seedFalse(desk, article, "opened in 1932", "opened in 1931");
  await seedFalse(desk, article, "the whole town", "half the town");
  const now = await seedVersion(desk, article, words.replace("1932", "1931").replace("the whole", "half the"));
  expect(await standsOf(now)).toEqual([
    ["approved", "corrected", "applied", 2],
    ["approved", "corrected", "applied", 2],
  ]);
});

test("a text that goes back to the wrong words makes the claim stale", async () => {
  const { desk } = newsroom;
  const article = await seedArticle(desk, words);
  await seedFalse(desk, article, "opened in 1932", "opened in 1931");
  const corrected = await seedVersion(desk, article, words.replace("1932", "1931"));
  const back = await seedVersion(desk, corrected, `${words} Again.`);
  expect(await standsOf(back)).toEqual([["stale", "reworded", null, null]]);
});

test("an editor lets a text stand for a reason, once, and the sign-off is given", async () => {
  const { desk } = newsroom;
  const article = await seedArticle(desk, words);
  const claimId = await seedFalse(desk, article, "opened in 1932", null);
  await expectRefused(newsroom, (await signOff(article)).run, "still-wrong");
  const input = { ...(await seen(claimId)), reason: "It is what the plaque says, and we quote it." };
  const told = { type: "verdict.ruled-stet", from: "approved", to: "approved" } as const;
  await expectOneEvent(newsroom, () => ruleStet(editor(), input), told, ["stet", "claim", "article"]);
  expect(await standsOf(article)).toEqual([["approved", "marked", "stet", null]]);
  const again = { ...(await seen(claimId)), reason: "Once more." };
  await expectRefused(newsroom, () => ruleStet(editor(), again), "nothing-to-rule");
  must(await (await signOff(article)).run());
  const { claims } = await getReportAsOperator(article.slug);
  expect(claims[0]?.correction?.stet).toMatchObject({ verdict: 1, reason: input.reason });
});

test("there is nothing to rule on a text that may stand", async () => {
  const { desk } = newsroom;
  const claimId = await seedApproved(desk, await seedArticle(desk, words), "4.2 million");
  const input = { ...(await seen(claimId)), reason: "It may." };
  await expectRefused(newsroom, () => ruleStet(editor(), input), "nothing-to-rule");
});

test.each([
  ["the reason of a ruling", "report-verdict", "UPDATE stet SET reason = 'No reason'"],
  ["a ruling that went", "report-verdict", "DELETE FROM stet"],
  ["a correction that nobody applied", "report-claim", "UPDATE anchor SET how = 'corrected' WHERE how = 'exact'"],
  ["one that was applied and should not be", "report-claim", "UPDATE anchor SET how = 'exact' WHERE how = 'corrected'"],
])("the records tell of %s", async (_what, name, change) => {
  const { desk } = newsroom;
  const article = await seedArticle(desk, words);
  await seedFalse(desk, article, "opened in 1932", "opened in 1931");
  await seedApproved(desk, article, "the whole town came");
  const stet = await seedFalse(desk, article, "4.2 million", null);
  must(await ruleStet(editor(), { ...(await seen(stet)), reason: "The plaque says so." }));
  const { slug } = await seedVersion(desk, article, words.replace("1932", "1931"));
  expect(await checkArticle(slug)).toBeNull();
  const fault = await behindItsBack(newsroom, change, () => checkArticle(slug));
  expect(fault?.what).toBe(name);
});
