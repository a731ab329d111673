import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adjustEnds } from "@/lib/commands/claim/adjust-ends";
import { changeSettings } from "@/lib/commands/desk/change-settings";
import { countUncounted, coverageNow } from "@/lib/commands/parts/keep-coverage";
import { findArticle } from "@/lib/data/article/articles";
import { database } from "@/lib/data/database";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { getSignOff } from "@/lib/queries/article/get-sign-off";
import { listArticles, readArticleFilter } from "@/lib/queries/article/list-articles";
import { type SeededArticle, seedApproved, seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused, inWords } from "@/scripts/testing/expect-refused";
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

/** Three sentences in one paragraph, a fourth in another. */
const sentences = ["The bridge opened in 1932.", "It cost 4.2 million.", "Nobody liked it.", "It was closed in 1951."];
const text = `${sentences.slice(0, 3).join(" ")}\n\n${sentences[3]}`;

function rangeOf(article: SeededArticle, words: string) {
  const start = article.text.indexOf(words);
  return { articleId: article.id, versionNumber: 1, start, end: start + words.length };
}

async function skip(article: SeededArticle, words: string): Promise<string> {
  return must(await skipRange(reviewer(), { ...rangeOf(article, words), reason: "opinion", note: null })).skipId;
}

/** What is kept with the article, after it was compared with a count from the text, claims and skips themselves. */
async function kept({ slug }: SeededArticle): Promise<string> {
  const article = await findArticle(slug);
  if (!article) throw new Error("the article is missing");
  const { counts } = await coverageNow(database(), article);
  expect(article.sentenceCount - article.coveredCount).toBe(counts.unmarked);
  return `${article.coveredCount} of ${article.sentenceCount}`;
}

describe("the numbers that lists show of an article's coverage", () => {
  test("begin with the import and follow marks, skips and new ends, and what takes them back", async () => {
    const article = await seedArticle(newsroom.desk, text);
    expect(await kept(article)).toBe("0 of 4");
    const claimId = await seedMarked(newsroom.desk, article, "The bridge opened");
    expect(await kept(article)).toBe("1 of 4");
    const { start, end } = rangeOf(article, "1932. It cost");
    must(await adjustEnds(reviewer(), { ...(await seen(claimId)), versionNumber: 1, start, end }));
    expect(await kept(article)).toBe("2 of 4");
    const skipId = await skip(article, "Nobody liked it.");
    expect(await kept(article)).toBe("3 of 4");
    must(await liftSkip(reviewer(), { skipId }));
    expect(await kept(article)).toBe("2 of 4");
    await skip(article, "It was closed in 1951.");
    must(await undoLast(reviewer(), { articleId: article.id }));
    expect(await kept(article)).toBe("2 of 4");
    must(await undoLast(reviewer(), { articleId: article.id }));
    expect(await kept(article)).toBe("0 of 4");
  });

  test("stand in the list", async () => {
    const article = await seedArticle(newsroom.desk, text, "A bridge to be listed");
    await skip(article, "Nobody liked it.");
    const actor = { id: newsroom.people.reviewer, role: "reviewer", name: "" } as const;
    const { rows } = await listArticles(actor, readArticleFilter({ q: "A bridge to be listed" }));
    expect(rows).toMatchObject([{ sentenceCount: 4, coveredCount: 1 }]);
  });

  test("are made up for where they were never counted, once", async () => {
    const article = await seedArticle(newsroom.desk, text);
    await skip(article, "Nobody liked it.");
    await newsroom.sql("UPDATE article SET covered_count = 0, sentence_count = 0 WHERE id = $1", [article.id]);
    expect(await countUncounted()).toBe(1);
    expect(await kept(article)).toBe("1 of 4");
    expect(await countUncounted()).toBe(0);
  });
});

async function requireCoverage(fullCoverage: boolean): Promise<void> {
  const { revision } = await getNewsroomSettings();
  must(
    await changeSettings(as(newsroom.people.administrator), {
      revision,
      fullCoverage,
      fullFacts: false,
      mailWords: false,
      name: null,
      siteAddress: null,
      galleyAddress: null,
    }),
  );
}

async function signOff(article: SeededArticle) {
  const found = await findArticle(article.slug);
  if (!found) throw new Error("the article is missing");
  const { sha256 } = await getSignOffSubject(found);
  return signOffArticle(editor(), { articleId: article.id, subjectSha256: sha256 });
}

test("a newsroom that asks for full coverage signs off what was looked at throughout, and keeps what it signed", async () => {
  const article = await seedArticle(newsroom.desk, text);
  await seedApproved(newsroom.desk, article, "The bridge opened");
  const { subjectSha256 } = must(await signOff(article));

  await requireCoverage(true);
  expect((await findArticle(article.slug))?.state).toBe("signed-off");
  must(await withdrawSignOff(editor(), { articleId: article.id, subjectSha256, reason: "A reader wrote." }));

  const refusal = await expectRefused(newsroom, () => signOff(article), "coverage-incomplete");
  expect(inWords(refusal)).toContain("3 sentences hold neither");
  for (const words of sentences.slice(1)) await skip(article, words);
  must(await signOff(article));

  await requireCoverage(false);
  const other = await seedArticle(newsroom.desk, text);
  await seedApproved(newsroom.desk, other, "The bridge opened");
  must(await signOff(other));
  const actor = { id: newsroom.people.editor, role: "editor", name: "" } as const;
  expect((await getSignOff(actor, other.slug)).fullCoverage).toBe(false);
});
