import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { disconnect, onQuery } from "@/lib/data/database";
import { seedApproved, seedArticle, seedDismissed, seedMarked, seedVerdictSubmitted } from "@/prisma/scenarios/claims";
import { type Desk, must } from "@/prisma/scenarios/desk";
import { seedPerson } from "@/scripts/testing/seed-person";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { listArticles, readArticleFilter } from "./article/list-articles";
import { getSource } from "./evidence/get-source";
import { findSources, listSources, readSourceFilter } from "./evidence/list-sources";
import type { SearchParams } from "./search-params";

let db: TestDatabase;
let desk: Desk;
let actor: Actor;
let queries = 0;

const articles = (params: SearchParams = {}) => listArticles(actor, readArticleFilter(params));
const titles = async (params: SearchParams) => (await articles(params)).rows.map(({ title }) => title);
const sources = (params: SearchParams = {}) => listSources(actor, readSourceFilter(params));

/** How many queries a reading makes. */
async function countQueries(reading: () => Promise<unknown>): Promise<number> {
  queries = 0;
  await reading();
  return queries;
}

beforeAll(async () => {
  db = await createTestDatabase();
  process.env.DATABASE_URL = db.url;
  process.env.LOG_LEVEL = "debug";
  const person = (role: "reviewer" | "editor") =>
    seedPerson({ email: `${role}@desk.example`, name: `The ${role}`, role, password: "a password for tests" });
  const [reviewer, editor] = [await person("reviewer"), await person("editor")];
  if (!reviewer || !editor) throw new Error("the people of this test are missing");
  desk = { reviewer, editor };
  actor = { id: reviewer, name: "The reviewer", role: "reviewer" };
  onQuery(() => queries++);
});

afterAll(async () => {
  await disconnect();
  await db.drop();
});

test("a newsroom without articles has no languages to filter by", async () => {
  const list = await articles();
  expect(list).toMatchObject({ rows: [], total: 0, page: 1, pages: 1, languages: [] });
});

test("articles are found by words, by what they wait for, by person and by language", async () => {
  const settled = await seedArticle(desk, undefined, "Settled 100% on the quay");
  await seedApproved(desk, settled);
  await seedDismissed(desk, settled, "Nobody liked it");
  const waiting = await seedArticle(desk, undefined, "Waiting for the quay");
  await seedVerdictSubmitted(desk, waiting);
  await seedMarked(desk, waiting, "It cost 4.2 million pounds");
  await seedArticle(desk, "قالت الوزارة إن الجسر افتتح في سنة 1932.", "Untouched");

  expect(await titles({})).toHaveLength(3);
  expect(await titles({ q: "QUAY the" })).toEqual(["Waiting for the quay", "Settled 100% on the quay"]);
  expect(await titles({ q: "100%" })).toEqual(["Settled 100% on the quay"]);
  expect(await titles({ q: "%" })).toEqual(["Settled 100% on the quay"]);
  expect(await titles({ q: "_" })).toEqual([]);
  expect(await titles({ q: "quay\0" })).toHaveLength(2);
  expect(await titles({ state: "ready" })).toEqual(["Settled 100% on the quay"]);
  expect(await titles({ state: "needs-approval" })).toEqual(["Waiting for the quay"]);
  expect(await titles({ state: "unmarked" })).toEqual(["Untouched"]);
  expect(await titles({ state: "nonsense" })).toHaveLength(3);
  expect(await titles({ person: "mine" })).toHaveLength(2);
  expect(await titles({ person: desk.editor })).toEqual([]);
  expect(await titles({ person: "nobody" })).toHaveLength(3);
  expect(await titles({ language: "ar" })).toEqual([]);

  const row = (await articles({ state: "needs-approval" })).rows[0];
  expect(row?.tally).toEqual({ total: 2, found: [], leftOut: 0 });
  expect(row?.people).toEqual(["The reviewer"]);
});

test("a source is found by its address in any spelling, and knows where it is used", async () => {
  const found = must(await findSources(actor, "archive"));
  const source = found[0];
  if (!source?.address) throw new Error("no source");
  const otherSpelling = `${source.address.replace("https://", "http://www.")}/?utm_source=mail#top`;
  expect(must(await findSources(actor, otherSpelling)).map(({ id }) => id)).toEqual([source.id]);
  expect((await sources({ q: otherSpelling })).total).toBe(1);
  expect((await sources({ q: "archive", kind: "secondary" })).total).toBe(0);
  expect((await sources({ publisher: "archive" })).rows[0]).toMatchObject({ useCount: 1 });
  expect((await sources()).publishers).toEqual(["The Archive"]);

  const detail = await getSource(actor, source.id, 1);
  expect(detail).toMatchObject({ addedBy: "The reviewer", uses: { total: 1 } });
  await expect(getSource(actor, "not-an-id", 1)).rejects.toThrow("source not found");
  await expect(getSource(actor, desk.editor, 1)).rejects.toThrow("source not found");
});

test("more rows make no more queries, and lists are paged", async () => {
  const few = await countQueries(() => articles());
  const fewSources = await countQueries(() => sources());
  for (let number = 0; number < 26; number++) {
    const article = await seedArticle(desk, undefined, `Number ${number}`);
    await seedVerdictSubmitted(desk, article);
  }
  expect(few).toBeGreaterThan(3);
  expect(await countQueries(() => articles())).toBe(few);
  expect(await countQueries(() => sources())).toBe(fewSources);

  const second = await articles({ page: "2" });
  expect([second.page, second.pages, second.rows.length, second.total]).toEqual([2, 2, 4, 29]);
  expect((await articles({ page: "999" })).page).toBe(2);
  expect((await articles({ page: "-1" })).page).toBe(1);
  expect(must(await findSources(actor, ""))).toHaveLength(10);
});
