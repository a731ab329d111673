import { afterAll, beforeAll, expect, test } from "vitest";
import { countUncounted } from "@/lib/commands/parts/keep-coverage";
import { findArticle } from "@/lib/data/article/articles";
import { database } from "@/lib/data/database";
import { seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { AskedOutside, askingOutside } from "./asked-outside";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

/** As on a server that has just been started, or another one than the article was opened on. */
function forgetFacts() {
  (globalThis as { galleyFacts?: Map<string, unknown> }).galleyFacts?.clear();
}

test("Facts that nobody knows are found outside of the transaction, and the command is done once", async () => {
  const article = await seedArticle(newsroom.desk, "The bridge opened in 1932. It cost 4.2 million.");
  forgetFacts();
  const events = await database().auditEvent.count();
  await seedMarked(newsroom.desk, article, "The bridge opened");
  expect(await database().auditEvent.count()).toBe(events + 1);
  expect(await findArticle(article.slug)).toMatchObject({ sentenceCount: 2, coveredCount: 1 });
});

test("So they are where articles are counted after an upgrade", async () => {
  const article = await seedArticle(newsroom.desk, "Nobody liked it. It was closed in 1951.");
  await database().article.update({ where: { id: article.id }, data: { sentenceCount: 0, coveredCount: 0 } });
  forgetFacts();
  expect(await countUncounted()).toBeGreaterThan(0);
  expect(await findArticle(article.slug)).toMatchObject({ sentenceCount: 2 });
});

test("What is never known ends, and says so", async () => {
  const asked: number[] = [];
  const work = async () => {
    throw new AskedOutside(async () => void asked.push(1));
  };
  await expect(askingOutside(work)).rejects.toThrow(AskedOutside);
  expect(asked).toHaveLength(2);
});
