import { afterAll, beforeAll, expect, test } from "vitest";
import { adjustEnds } from "@/lib/commands/claim/adjust-ends";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { reopenClaim } from "@/lib/commands/claim/reopen-claim";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { reaffirmVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { findArticle } from "@/lib/data/article/articles";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { usualFields } from "@/lib/domain/claim/fields";
import type { Result } from "@/lib/domain/result";
import { type SeededArticle, seedApproved, seedArticle, seedDismissed, seedEvidence } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { liftSkip } from "./lift-skip";
import { signOffArticle } from "./sign-off-article";
import { skipRange } from "./skip-range";
import { undoLast } from "./undo-last";
import { withdrawSignOff } from "./withdraw-sign-off";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const reviewer = () => as(newsroom.people.reviewer);
const editor = () => as(newsroom.people.editor);

async function subjectOf(article: SeededArticle) {
  const found = await findArticle(article.slug);
  if (!found) throw new Error("the article is missing");
  return getSignOffSubject(found);
}

async function signOff(article: SeededArticle): Promise<void> {
  must(await signOffArticle(editor(), { articleId: article.id, subjectSha256: (await subjectOf(article)).sha256 }));
}

async function standing(article: SeededArticle) {
  const found = await findArticle(article.slug);
  const signOffs = await newsroom.sql(
    "SELECT withdrawn_at IS NULL AS stands FROM sign_off WHERE article_id = $1 ORDER BY signed_at",
    [article.id],
  );
  return { state: found?.state, signOffs: signOffs.map(({ stands }) => stands) };
}

type SignedOff = { article: SeededArticle; approved: string; dismissed: string; skipId: string };

/** An article with an approved claim, a dismissed one and a skip, signed off. */
async function signedOff(): Promise<SignedOff> {
  const { desk } = newsroom;
  const article = await seedArticle(desk);
  const approved = await seedApproved(desk, article);
  const dismissed = await seedDismissed(desk, article, "Nobody liked it");
  const start = article.text.indexOf("It was closed");
  const { skipId } = must(
    await skipRange(reviewer(), {
      articleId: article.id,
      versionNumber: 1,
      start,
      end: start + 13,
      reason: "opinion",
      note: null,
    }),
  );
  await signOff(article);
  expect(await standing(article)).toEqual({ state: "signed-off", signOffs: [true] });
  return { article, approved, dismissed, skipId };
}

const ways: Readonly<Record<string, (given: SignedOff) => Promise<Result<unknown> | string>>> = {
  "withdrawing it": async ({ article }) => {
    const [signed] = await newsroom.sql("SELECT subject_sha256 FROM sign_off WHERE article_id = $1", [article.id]);
    const subjectSha256 = String(signed?.subject_sha256);
    return withdrawSignOff(editor(), { articleId: article.id, subjectSha256, reason: "A reader wrote." });
  },
  "a new mark": ({ article }) =>
    markClaim(reviewer(), { articleId: article.id, versionNumber: 1, start: 0, end: 3, ...usualFields }),
  "a new skip": ({ article }) =>
    skipRange(reviewer(), { articleId: article.id, versionNumber: 1, start: 0, end: 3, reason: "opinion", note: null }),
  "a skip lifted": ({ skipId }) => liftSkip(reviewer(), { skipId }),
  "a skip taken back": ({ article }) => undoLast(reviewer(), { articleId: article.id }),
  "a claim reopened": async ({ approved }) =>
    reopenClaim(editor(), { ...(await seen(approved)), reason: "New minutes." }),
  "a dismissed claim reopened": async ({ dismissed }) =>
    reopenClaim(editor(), { ...(await seen(dismissed)), reason: "It matters." }),
  "a statement changed": async ({ approved }) =>
    editClaim(reviewer(), { ...(await seen(approved)), ...usualFields, statement: "In 1933." }),
  "ends moved": async ({ approved }) =>
    adjustEnds(reviewer(), { ...(await seen(approved)), versionNumber: 1, start: 4, end: 10 }),
  "a source added": ({ approved }) => seedEvidence(newsroom.desk, approved),
  "a source removed": async ({ approved }) => {
    const [piece] = await newsroom.sql("SELECT id FROM evidence WHERE claim_id = $1", [approved]);
    return removeEvidence(reviewer(), { ...(await seen(approved)), evidenceId: piece?.id as string });
  },
};

test.each(Object.entries(ways))(
  "an article is no longer signed off by %s, and its event says so",
  async (_what, way) => {
    const given = await signedOff();
    const before = await newsroom.events();
    const done = await way(given);
    if (typeof done !== "string") must(done);
    expect(await standing(given.article)).toEqual({ state: "checking", signOffs: [false] });
    const [event, ...more] = await newsroom.events(before);
    expect(more).toEqual([]);
    if (event?.type !== "article.sign-off-withdrawn") expect(event?.said.data).toMatchObject({ signOffEnded: true });
  },
);

test.each([
  ["priority", { priority: "urgent" }],
  ["category", { category: "date" }],
] as const)("a change of %s leaves it signed off", async (_what, change) => {
  const { article, approved } = await signedOff();
  must(
    await editClaim(reviewer(), {
      ...(await seen(approved)),
      ...usualFields,
      statement: "The bridge opened in 1932",
      ...change,
    }),
  );
  expect(await standing(article)).toEqual({ state: "signed-off", signOffs: [true] });
});

test("it is signed off again once the stale claim is reaffirmed; both sign-offs are kept, with their hashes", async () => {
  const { article, approved } = await signedOff();
  await seedEvidence(newsroom.desk, approved);
  must(await reaffirmVerdict(editor(), { ...(await seen(approved)), note: null }));
  await signOff(article);
  expect(await standing(article)).toEqual({ state: "signed-off", signOffs: [false, true] });
  const rows = await newsroom.sql(
    "SELECT subject_sha256 AS kept, encode(sha256(convert_to(subject, 'UTF8')), 'hex') AS again FROM sign_off WHERE article_id = $1",
    [article.id],
  );
  expect(new Set(rows.map(({ kept }) => kept)).size).toBe(2);
  for (const { kept, again } of rows) expect(again).toBe(kept);
});

test("what a sign-off covers: the version, each claim with the hash of its approval, and the skips", async () => {
  const { article, skipId } = await signedOff();
  const { subject } = await subjectOf(article);
  const [decision] = await newsroom.sql(
    "SELECT d.subject_sha256 AS sha FROM decision d JOIN claim c ON c.id = d.claim_id WHERE c.article_id = $1",
    [article.id],
  );
  const [skip] = await newsroom.sql("SELECT start_offset AS start, end_offset AS end, reason FROM skip WHERE id = $1", [
    skipId,
  ]);
  expect(subject.claims).toEqual([
    { number: 1, state: "approved", approval: decision?.sha, correction: null },
    { number: 2, state: "dismissed", approval: null, correction: null },
  ]);
  expect(subject.skips).toEqual([skip]);
});

test("the database holds one standing sign-off an article", async () => {
  const { article } = await signedOff();
  const again =
    "INSERT INTO sign_off (id, article_id, subject, subject_sha256, signed_by_id) SELECT gen_random_uuid(), article_id, subject, subject_sha256, signed_by_id FROM sign_off WHERE article_id = $1";
  await expect(newsroom.sql(again, [article.id], "app")).rejects.toThrow("sign_off_one_standing");
});
