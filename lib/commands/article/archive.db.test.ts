import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { approveVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { findArticle } from "@/lib/data/article/articles";
import { usualFields } from "@/lib/domain/claim/fields";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { checkArticle } from "@/lib/queries/article/check-articles";
import { listArticles, readArticleFilter } from "@/lib/queries/article/list-articles";
import { countWaiting } from "@/lib/queries/verdict/count-waiting";
import { getQueue } from "@/lib/queries/verdict/get-queue";
import { type SeededArticle, seedArticle, seedVerdictSubmitted } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused, expectThrown } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { addVersion } from "./add-version";
import { archiveArticle } from "./archive-article";
import { bringBackArticle } from "./bring-back-article";
import { skipRange } from "./skip-range";
import { undoLast } from "./undo-last";

let newsroom: TestNewsroom;
let article: SeededArticle;
let claimId: string;
const editor = () => as(newsroom.people.editor);
const reviewer = () => as(newsroom.people.reviewer);
const asEditor = (): Actor => ({ id: newsroom.people.editor, name: "editor", role: "editor" });
const total = async (params: Record<string, string> = {}) =>
  (await listArticles(asEditor(), readArticleFilter(params))).total;
const waiting = async () => (await getQueue(asEditor(), { claim: null, article: null, all: true, page: 1 })).countAll;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  article = await seedArticle(newsroom.desk);
  claimId = await seedVerdictSubmitted(newsroom.desk, article);
  await seedArticle(newsroom.desk);
});
afterAll(() => newsroom.close());

test("archiving is for editors, and of an article that is there", async () => {
  const input = { articleId: article.id, reason: "Imported twice." };
  for (const person of [newsroom.people.reviewer, newsroom.people.auditor])
    await expectThrown(newsroom, () => archiveArticle(as(person), input), ForbiddenError);
  const nothing = { ...input, articleId: "00000000-0000-7000-8000-000000000000" };
  await expectThrown(newsroom, () => archiveArticle(editor(), nothing), NotFoundError);
  await expectRefused(newsroom, () => bringBackArticle(editor(), { articleId: article.id }), "article-not-archived");
});

test("archiving is one event with its reason, and the article leaves lists and queue", async () => {
  expect([await total(), await waiting(), await countWaiting(asEditor())]).toEqual([2, 1, 1]);
  const archive = () => archiveArticle(editor(), { articleId: article.id, reason: "Imported twice." });
  await expectOneEvent(newsroom, archive, { type: "article.archived", from: "checking", to: "archived" }, ["article"]);
  expect([await total(), await waiting(), await countWaiting(asEditor())]).toEqual([1, 0, 0]);
  expect(await total({ state: "archived" })).toBe(1);
  expect(await total({ state: "checking" })).toBe(1);
  expect((await findArticle(article.slug))?.archived).toMatchObject({ reason: "Imported twice." });
});

describe("an archived article refuses changes", () => {
  const range = () => ({ articleId: article.id, versionNumber: 1, start: 0, end: 10 });
  const changes: Readonly<Record<string, () => Promise<Parameters<typeof expectRefused>[1]>>> = {
    "archiving again": async () => () => archiveArticle(editor(), { articleId: article.id, reason: "Again." }),
    "marking a claim": async () => () => markClaim(reviewer(), { ...range(), ...usualFields }),
    "skipping a range": async () => () => skipRange(reviewer(), { ...range(), reason: "opinion", note: null }),
    "taking back": async () => () => undoLast(reviewer(), { articleId: article.id }),
    "a new version": async () => () =>
      addVersion(reviewer(), {
        ...{ articleId: article.id, versionNumber: 1, title: null, note: null },
        source: { from: "version", number: 1 },
      }),
    "attaching a source": async () => {
      const now = await seen(claimId);
      const named = { title: "Another", publisher: null, author: null, publishedOn: null, address: null } as const;
      const source = { from: "new", ...named, kind: "primary", medium: "document" } as const;
      return () => attachEvidence(reviewer(), { ...now, source, stance: "context", passage: null, note: null });
    },
    approving: async () => {
      const now = await seen(claimId);
      return () => approveVerdict(editor(), { ...now, note: null });
    },
  };
  test.each(Object.keys(changes))("%s", async (name) => {
    const change = await changes[name]?.();
    if (!change) throw new Error("no change");
    await expectRefused(newsroom, change, "article-archived");
  });
});

test("it is brought back by one event, as it was, and its check holds against the log", async () => {
  const back = () => bringBackArticle(editor(), { articleId: article.id });
  await expectOneEvent(newsroom, back, { type: "article.brought-back", from: "archived", to: "checking" }, ["article"]);
  expect([await total(), await waiting()]).toEqual([2, 1]);
  must(await approveVerdict(editor(), { ...(await seen(claimId)), note: null }));
  expect(await checkArticle(article.slug)).toBeNull();
});

test("the database holds no archived article without a reason", async () => {
  const archived = "UPDATE article SET archived_at = now() WHERE id = $1";
  await expect(newsroom.sql(archived, [article.id], "app")).rejects.toThrow("article_archived_with_reason");
});
