import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { seedPinned, seedTick } from "@/prisma/scenarios/ticks";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { findClaimsLike } from "./find-claims-like";

let newsroom: TestNewsroom;
let reader: Actor;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  reader = { id: newsroom.desk.editor, name: "An editor", role: "editor" };
});
afterAll(() => newsroom.close());

const said = {
  en: [
    "The ministry said that its forces carried out 61 raids against cells in the north.",
    "Rail fares rose by 12 per cent in a year, the operator told investors.",
    "It rained for most of the week.",
  ],
  de: ["Das Ministerium meldete, seine Einheiten hätten 61 Razzien gegen Zellen durchgeführt."],
  ar: ["قالت الوزارة إن قواتها نفذت 61 مداهمة ضد خلايا في الشمال."],
};

async function claimsIn(language: keyof typeof said): Promise<void> {
  const article = await seedArticle(newsroom.desk, said[language].join(" "), `Said before, ${language}`, language);
  for (const quote of said[language]) await seedMarked(newsroom.desk, article, quote.replace(/\.$/, ""));
}

const like = (statement: string, language: string, id = "00000000-0000-7000-8000-000000000000") =>
  findClaimsLike(reader, { id, statement, language });

test("a claim stands beside those that say the same in other words, with its article and its finding", async () => {
  for (const language of ["en", "de", "ar"] as const) await claimsIn(language);
  const rows: readonly (readonly [string, string, string])[] = [
    ["en", "Ministry forces carried out 61 raids on the cells", "61 raids"],
    ["en", "The operator told investors of fares that rise by 12 per cent", "Rail fares"],
    ["de", "Die Einheiten des Ministeriums führten 61 Razzien gegen Zellen durch", "61 Razzien"],
    ["ar", "نفذت قوات الوزارة 61 مداهمة ضد الخلايا", "61 مداهمة"],
  ];
  for (const [language, statement, holds] of rows) {
    const [first] = await like(statement, language);
    expect(first?.statement, statement).toContain(holds);
    expect(first).toMatchObject({ articleTitle: `Said before, ${language}`, state: "open", finding: null });
  }
});

test("nothing stands beside a claim that nobody has said the like of, or that has no words", async () => {
  for (const statement of ["The museum keeps 4 paintings by its founder", "???", "''\\"])
    expect(await like(statement, "en"), statement).toEqual([]);
});

test("a claim is not like itself", async () => {
  const article = await seedArticle(newsroom.desk, "A zeppelin crossed the fjord at noon.");
  const id = await seedMarked(newsroom.desk, article, "A zeppelin crossed the fjord at noon");
  expect(await like("A zeppelin crossed the fjord at noon", "en", id)).toEqual([]);
  expect(await like("A zeppelin crossed the fjord at noon", "en")).toHaveLength(1);
});

test("nor like a tick, which says nothing of the sentence around its words", async () => {
  const words = "It cost 4.2 million pounds to mend the lighthouse.";
  const article = await seedArticle(newsroom.desk, words, "The lighthouse");
  const pinned = await seedPinned(newsroom.desk, article, words);
  await seedTick(newsroom.desk, article, pinned, "4.2 million pounds");
  expect(await like("“4.2 million pounds” agrees with the source.", "en")).toEqual([]);
});
