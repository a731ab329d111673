import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { addPerson } from "@/lib/commands/desk/add-person";
import { changeRatingScale } from "@/lib/commands/verdict/change-rating-scale";
import { onQuery } from "@/lib/data/database";
import { defaultRatings } from "@/lib/domain/verdict/rating-scale";
import { getComparison } from "@/lib/queries/article/get-comparison";
import { getSignOff } from "@/lib/queries/article/get-sign-off";
import { getVersions } from "@/lib/queries/article/get-versions";
import { getWorkbench } from "@/lib/queries/article/get-workbench";
import { listArticles, readArticleFilter } from "@/lib/queries/article/list-articles";
import { getClaimPanel } from "@/lib/queries/claim/get-claim-panel";
import { listPeople } from "@/lib/queries/desk/list-people";
import { getSource } from "@/lib/queries/evidence/get-source";
import { listSources, readSourceFilter } from "@/lib/queries/evidence/list-sources";
import { getHistory } from "@/lib/queries/record/get-history";
import { getReport } from "@/lib/queries/report/get-report";
import { getQueue } from "@/lib/queries/verdict/get-queue";
import { getRatingScales } from "@/lib/queries/verdict/get-rating-scale";
import {
  type SeededArticle,
  seedArticle,
  seedEvidence,
  seedMarked,
  seedVerdictSubmitted,
} from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";
import { seedVersion } from "@/prisma/scenarios/versions";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";

const FEW = 5;
const MANY = 50;
const sentences = Array.from({ length: MANY }, (_, i) => `Bridge number ${i} opened in ${1900 + i}.`);

let newsroom: TestNewsroom;
let article: SeededArticle;
/** An article that gets a version for each of its claims. */
let edited: SeededArticle;
let editor: Actor;
let sourceId: string;
let marked = 0;
let queries = 0;
const counts = new Map<string, [few: number, many: number]>();

beforeAll(async () => {
  process.env.LOG_LEVEL = "debug";
  newsroom = await openTestNewsroom();
  onQuery(() => queries++);
  editor = { id: newsroom.people.editor, name: "editor", role: "editor" };
  article = await seedArticle(newsroom.desk, sentences.join(" "), "Bridges");
  edited = await seedArticle(newsroom.desk, sentences.join("\n\n"), "Bridges, edited");
  await grow(FEW);
  [{ source_id: sourceId }] = (await newsroom.sql("SELECT source_id FROM evidence LIMIT 1")) as [{ source_id: string }];
  const few = await countAll();
  await grow(MANY);
  const many = await countAll();
  for (const [page, count] of few) counts.set(page, [count, many.get(page) ?? Number.NaN]);
}, 120_000);
afterAll(() => newsroom.close());

/** Lets the newsroom grow to that many of everything that a page lists. */
async function grow(to: number): Promise<void> {
  const administrator = () => as(newsroom.people.administrator);
  for (; marked < to; marked++) {
    const claimId = await seedVerdictSubmitted(newsroom.desk, article, sentences[marked]);
    if (sourceId)
      await newsroom.sql("UPDATE evidence SET snapshot_id = NULL, source_id = $1 WHERE claim_id = $2", [
        sourceId,
        claimId,
      ]);
    const other = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
    await seedEvidence(newsroom.desk, other);
    must(await changeRatingScale(administrator(), { version: marked + 1, ratings: [...defaultRatings] }));
    await growVersions(marked);
  }
  for (let i = to / 10; i > 0; i--)
    must(
      await addPerson("operator", { email: `${to}-${i}@desk.example`, name: "A", role: "reviewer", token: newToken() }),
    );
}

/** Marks a claim on the newest version of the edited article, and adds a version in which it is reworded. */
async function growVersions(number: number): Promise<void> {
  const sentence = sentences[number] ?? "";
  await seedMarked(newsroom.desk, edited, sentence);
  const text = edited.text.replace(sentence, sentence.replace("opened", "was opened"));
  edited = await seedVersion(newsroom.desk, edited, text);
}

/** How many queries each page makes now. */
async function countAll(): Promise<Map<string, number>> {
  const administrator: Actor = { ...editor, role: "administrator" };
  const pages: Readonly<Record<string, () => Promise<unknown>>> = {
    workbench: () => getWorkbench(editor, article.slug),
    "claim panel": () => getClaimPanel(editor, article.slug, 1),
    "sign-off": () => getSignOff(editor, article.slug),
    "article list": () => listArticles(editor, readArticleFilter({})),
    queue: () => getQueue(editor, { claim: null, article: null, all: true, page: 1 }),
    "history of an article": () => getHistory(editor, article.slug, null, 1),
    "history of a claim": () => getHistory(editor, article.slug, 1, 1),
    sources: () => listSources(editor, readSourceFilter({})),
    "one source": () => getSource(editor, sourceId, 1),
    report: () => getReport(editor, article.slug),
    versions: () => getVersions(editor, edited.slug),
    comparison: () => getComparison(editor, edited.slug, 1, edited.versionNumber),
    people: () => listPeople(administrator, 1),
    "rating scale": () => getRatingScales(editor, 1),
  };
  const result = new Map<string, number>();
  for (const [page, read] of Object.entries(pages)) {
    queries = 0;
    await read();
    // The client tells of its last queries a moment later.
    await new Promise((resolve) => setTimeout(resolve, 20));
    result.set(page, queries);
  }
  return result;
}

test.each([
  "workbench",
  "claim panel",
  "sign-off",
  "article list",
  "queue",
  "history of an article",
  "history of a claim",
  "sources",
  "one source",
  "report",
  "versions",
  "comparison",
  "people",
  "rating scale",
])(`the page "%s" makes as many queries for ${MANY} rows as for ${FEW}`, (page) => {
  const [few, many] = counts.get(page) ?? [0, 0];
  expect(few).toBeGreaterThan(0);
  expect(many).toBe(few);
  expect(many).toBeLessThan(40);
});

test("the queue reads of the open claim each thing once", async () => {
  const { rows } = await getQueue(editor, { claim: null, article: null, all: true, page: 1 });
  const asked: string[] = [];
  onQuery((query) => asked.push(query));
  await getQueue(editor, { claim: rows[3]?.id ?? null, article: null, all: true, page: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  // In which versions a claim was corrected is another thing, and one query of its own.
  const times = (table: string) => asked.filter((query) => query.includes(`FROM "public"."${table}"`)).length;
  const tables = ["article", "article_version", "claim", "anchor", "evidence", "verdict", "decision"];
  expect(Object.fromEntries(tables.map((table) => [table, times(table)]))).toEqual(
    Object.fromEntries(tables.map((table) => [table, 1])),
  );
});

test("a workbench with fifty claims shows all of them", async () => {
  expect((await getWorkbench(editor, article.slug)).claims.length).toBe(MANY);
});
