import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { reaffirmVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { checkArticle } from "@/lib/queries/article/check-articles";
import { seedApproved, seedArticle, seedFalse } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { seedVersion } from "@/prisma/scenarios/versions";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { listOverlapped } from "./list-overlapped";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const words = "The bridge opened in 1932 and the whole town came to see it. It cost 4.2 million pounds.";

test("what overlaps an applied correction can be reaffirmed on its new words, and nothing else is offered", async () => {
  const { desk, people } = newsroom;
  const article = await seedArticle(desk, words);
  await seedFalse(desk, article, "opened in 1932", "opened in 1931");
  const overlapping = await seedApproved(desk, article, "in 1932 and");
  await seedApproved(desk, article, "the whole town came");
  await seedApproved(desk, article, "4.2 million");
  const changed = words.replace("1932", "1931").replace("4.2 million", "4.5 million");
  const { slug } = await seedVersion(desk, article, changed);
  const editor: Actor = { id: people.editor, name: "Editor", role: "editor" };
  const offered = await listOverlapped(editor, slug);
  expect(offered.map(({ number, from, to }) => [number, from, to])).toEqual([[2, "in 1932 and", "in 1931 and"]]);
  expect(await listOverlapped({ id: people.auditor, name: "Auditor", role: "auditor" }, slug)).toEqual([]);

  must(await reaffirmVerdict(as(people.editor), { ...(await seen(overlapping)), note: null }));
  expect(await listOverlapped(editor, slug)).toEqual([]);
  expect(await checkArticle(slug)).toBeNull();
});
