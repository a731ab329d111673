import { afterAll, beforeAll, expect, test } from "vitest";
import { approveVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { inTransaction } from "@/lib/data/database";
import { findActor } from "@/lib/data/desk/people";
import { seedArticle, seedVerdictSubmitted } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { seedPinned, seedTick } from "@/prisma/scenarios/ticks";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { getQueue } from "./get-queue";
import { getTickGroups } from "./get-tick-groups";

const text = "The bridge opened on 19 March 1932. It cost 4.2 million pounds.\n\nMarta Bianchi closed it.";
const words = "The bridge was opened on 19 March 1932. It cost 4,200,000 pounds.\n\nMarta Bianchi signed.";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

async function actorOf(personId: string) {
  const actor = await inTransaction((tx) => findActor(tx, personId));
  if (!actor) throw new Error("no such person");
  return actor;
}

test("waiting ticks are grouped by article and source, in text order, and stand in no other queue", async () => {
  const { desk, people } = newsroom;
  const article = await seedArticle(desk, text);
  const [first, second] = [await seedPinned(desk, article, words), await seedPinned(desk, article, words, 4)];
  const cost = await seedTick(desk, article, first, "4.2 million pounds");
  const day = await seedTick(desk, article, first, "19 March 1932");
  await seedTick(desk, article, second, "Marta Bianchi");
  const other = await seedVerdictSubmitted(desk, await seedArticle(desk));
  const editor = await actorOf(people.editor);

  const { groups, open } = await getTickGroups(editor, { article: "", source: "" });
  expect(groups.map(({ sourceId, count }) => [sourceId, count])).toEqual([
    [first.sourceId, 2],
    [second.sourceId, 1],
  ]);
  expect(open?.ticks.map(({ id }) => id)).toEqual([day, cost]);
  expect(open?.ticks[0]).toMatchObject({
    passage: "The bridge was opened on 19 March 1932.",
    surroundings: { lead: "The bridge opened on ", words: "19 March 1932" },
  });
  const queue = await getQueue(editor, { claim: null, article: null, all: false, page: 1 });
  expect(queue.rows.map(({ id }) => id)).toEqual([other]);
  expect([queue.count, queue.tickCount]).toEqual([1, 3]);

  const tick = open?.ticks[0];
  must(await approveVerdict(as(people.editor), { claimId: tick?.id ?? "", revision: tick?.revision ?? 0, note: null }));
  const after = await getTickGroups(editor, { article: article.slug, source: first.sourceId });
  expect(after.open?.ticks.map(({ id }) => id)).toEqual([cost]);
});

test("a group stays open while its ticks are decided on, although another has more by then", async () => {
  const { desk, people } = newsroom;
  const article = await seedArticle(desk, text, "A bridge that is asked for by nobody");
  const [first, second] = [await seedPinned(desk, article, words), await seedPinned(desk, article, words, 4)];
  await seedTick(desk, article, first, "4.2 million pounds");
  await seedTick(desk, article, second, "19 March 1932");
  await seedTick(desk, article, second, "Marta Bianchi");
  const { groups } = await getTickGroups(await actorOf(people.editor), { article: article.slug, source: "" });
  expect(groups.filter(({ slug }) => slug === article.slug).map(({ sourceId }) => sourceId)).toEqual([
    first.sourceId,
    second.sourceId,
  ]);
});

test("nobody is shown ticks that they may not approve", async () => {
  const { desk, people } = newsroom;
  const article = await seedArticle(desk, text);
  await seedTick(
    { ...desk, reviewer: people.otherEditor },
    article,
    await seedPinned(desk, article, words),
    "Marta Bianchi",
  );
  const own = await getTickGroups(await actorOf(people.otherEditor), { article: article.slug, source: "" });
  expect(own.groups.map(({ slug }) => slug)).not.toContain(article.slug);
  const others = await getTickGroups(await actorOf(people.editor), { article: article.slug, source: "" });
  expect(others.groups.map(({ slug }) => slug)).toContain(article.slug);
});
