import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { untouchedBlocks } from "@/components/article/editor/editor-block";
import { forecastEdit } from "@/components/article/editor/forecast";
import type { Actor } from "@/lib/auth/authorize";
import { addVersion } from "@/lib/commands/article/add-version";
import { replaceInPieces, wordsOf } from "@/lib/domain/text/edit";
import { type SeededArticle, seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { type Editing, getEditing } from "./get-editing";
import { getWorkbench } from "./get-workbench";

const quotes = [
  "opened in 1932",
  "cost 4.2 million pounds",
  "on a rainy afternoon",
  "closed again in 1951",
  "A last word",
];
const paragraphs = [
  "The bridge opened in 1932 and the whole town came to see it.",
  "It cost 4.2 million pounds, which the council had not got.",
  "Nobody liked it, as the mayor said on a rainy afternoon.",
  "It was closed again in 1951 after an accident with a barge.",
  "A last word on this.",
];

let newsroom: TestNewsroom;
let article: SeededArticle;
let reviewer: Actor;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  reviewer = { id: newsroom.people.reviewer, name: "reviewer", role: "reviewer" };
  article = await seedArticle(newsroom.desk, paragraphs.join("\n\n"), "The bridge");
  for (const quote of quotes) await seedApproved(newsroom.desk, article, quote);
});
afterAll(() => newsroom.close());

/** A word changed in a claim, one beside a claim, one far from any, a paragraph moved to the end, one removed. */
function edit({ version: { text, blocks } }: Editing) {
  const changed = untouchedBlocks(blocks).map((block) => {
    let { pieces } = block;
    for (const [from, to] of [
      ["1932", "1933"],
      ["council", "town"],
    ] as const) {
      const at = wordsOf(text, pieces).indexOf(from);
      if (at >= 0) pieces = replaceInPieces(pieces, { start: at, end: at + from.length }, to);
    }
    return { ...block, pieces };
  });
  const [opened, cost, mayor, , last] = changed;
  return [cost, opened, last, mayor].flatMap((block) => block ?? []);
}

describe("what the editor gets", () => {
  test("is enough to say beforehand what the command does", async () => {
    const editing = await getEditing(reviewer, article.slug, null);
    expect(editing.claims.map(({ start, end }) => editing.version.text.slice(start, end))).toEqual(quotes);
    const blocks = edit(editing);
    const forecast = forecastEdit({ ...editing.version, language: "en" }, blocks, editing.claims);
    const source = { from: "edit" as const, blocks: blocks.map((block) => ({ ...block, pieces: [...block.pieces] })) };
    const input = { articleId: article.id, versionNumber: 1, source, title: null, note: null };
    const { toLookAt } = must(await addVersion(as(newsroom.people.reviewer), input));

    const { claims } = await getWorkbench(reviewer, article.slug);
    const looks = claims.map(({ id, look }) => [id, look ?? "kept"]);
    const told = editing.claims.map(({ id }) => {
      const fate = forecast.fates.get(id)?.fate;
      return [id, fate === "moved" ? "kept" : fate];
    });
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(looks));
    expect(told.map(([, fate]) => fate)).toEqual(["reworded", "sentence", "kept", "lost", "kept"]);
    expect(claims.filter(({ state }) => state === "stale")).toHaveLength(forecast.askedAgain);
    expect(toLookAt).toBe(3);
  });

  test("is an earlier version where that is asked for, with its claims where they stood", async () => {
    const { version, claims } = await getEditing(reviewer, article.slug, 1);
    expect(version.number).toBe(1);
    expect(claims).toHaveLength(5);
  });

  test.each([0, 3, 1.5, Number.NaN])("is nothing for a version %s that is not there", async (number) => {
    await expect(getEditing(reviewer, article.slug, number)).rejects.toThrow("article");
  });

  test("is not for auditors", async () => {
    const auditor: Actor = { id: newsroom.people.auditor, name: "auditor", role: "auditor" };
    await expect(getEditing(auditor, article.slug, null)).rejects.toThrow("article:revise");
  });
});
