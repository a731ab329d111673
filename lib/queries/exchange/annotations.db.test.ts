import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { addVersion } from "@/lib/commands/article/add-version";
import { undoLast } from "@/lib/commands/article/undo-last";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { findArticle } from "@/lib/data/article/articles";
import { listClaims } from "@/lib/data/claim/claims";
import { usualFields } from "@/lib/domain/claim/fields";
import { reportAnnotations } from "@/lib/exporters/annotations";
import type { AnnotationPlan } from "@/lib/importers/annotation/plan-annotations";
import { markClaimInput } from "@/lib/input/claim";
import { parseInput } from "@/lib/input/parse-input";
import { getHistory } from "@/lib/queries/record/get-history";
import { getReport } from "@/lib/queries/report/get-report";
import { type SeededArticle, seedApproved, seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { previewAnnotations } from "./preview-annotations";

let newsroom: TestNewsroom;
let actor: Actor;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  actor = { id: newsroom.people.reviewer, name: "reviewer", role: "reviewer" };
});
afterAll(() => newsroom.close());

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const note = (exact: string, more: object = {}) => ({
  type: "Annotation",
  target: { source: "https://news.example/a", selector: { type: "TextQuoteSelector", exact } },
  ...more,
});
const preview = async (article: SeededArticle, file: unknown) =>
  must(await previewAnnotations(actor, { articleId: article.id, bytes: bytes(file) }));

/** Galley's own file of them. */
const annotationsOf = (report: Parameters<typeof reportAnnotations>[0]) => [...reportAnnotations(report)].join("");

/** Marks what fits, as the screen and the command line do. */
async function markAll(article: SeededArticle, plan: AnnotationPlan): Promise<void> {
  for (const { start, end, statement, origin } of plan.fitting) {
    const raw = { articleId: article.id, versionNumber: plan.versionNumber, start, end, statement, origin };
    must(await markClaim(as(actor.id), must(parseInput(markClaimInput, raw))));
  }
}

async function bringIn(article: SeededArticle, file: unknown): Promise<AnnotationPlan> {
  const plan = await preview(article, file);
  await markAll(article, plan);
  return plan;
}

test("an annotation becomes a claim with one event, which says where it came from, as the claim's history does", async () => {
  const article = await seedArticle(newsroom.desk);
  const known = await newsroom.events();
  const annotation = note("It cost 4.2 million pounds", {
    ...{ id: "https://notes.example/1", creator: "Ada", created: "2026-01-02" },
    body: [
      { value: "The bridge cost 4.2 million pounds", purpose: "describing" },
      { value: "Ask the harbour.", purpose: "commenting" },
    ],
  });
  const plan = await bringIn(article, annotation);
  expect(plan).toMatchObject({ known: [], leftOut: [], fitting: [{ row: 1, quote: "It cost 4.2 million pounds" }] });
  const events = await newsroom.events(known);
  expect(events.map(({ said }) => said)).toMatchObject([
    {
      type: "claim.marked",
      data: {
        statement: "The bridge cost 4.2 million pounds",
        claimOrigin: {
          ...{ from: "annotation", fileSha256: plan.fileSha256, id: "https://notes.example/1", target: 1 },
          ...{ creator: "Ada", created: "2026-01-02", note: "Ask the harbour." },
        },
      },
    },
  ]);
  const { events: shown } = await getHistory(actor, article.slug, 1, 1);
  expect(shown[0]?.data).toMatchObject({ claimOrigin: { id: "https://notes.example/1" } });
});

test("the same file again changes nothing, also when the claim was worded anew since", async () => {
  const article = await seedArticle(newsroom.desk);
  const file = [note("opened in 1932", { id: "a" }), note("4.2 million"), note("Nobody liked it", { id: "b" })];
  await bringIn(article, file);
  const [first] = await listClaims(article.id);
  const edit = { ...(await seen(first?.id ?? "")), ...usualFields, statement: "It opened in 1932" };
  must(await editClaim(as(actor.id), edit));
  const contents = await newsroom.contents();
  expect(await bringIn(article, file)).toMatchObject({
    ...{ fitting: [], leftOut: [] },
    known: [{ claim: 1 }, { claim: 2 }, { claim: 3 }],
  });
  expect(await newsroom.contents()).toEqual(contents);
});

test("a mark that was taken back can come in again", async () => {
  const article = await seedArticle(newsroom.desk);
  await bringIn(article, note("opened in 1932", { id: "a" }));
  must(await undoLast(as(actor.id), { articleId: article.id }));
  expect(await bringIn(article, note("opened in 1932", { id: "a" }))).toMatchObject({
    known: [],
    fitting: [{ row: 1 }],
  });
});

test("two at once mark an annotation once", async () => {
  const article = await seedArticle(newsroom.desk);
  const { fitting, versionNumber } = await preview(article, note("opened in 1932", { id: "race" }));
  const [{ start, end, origin }] = fitting as [AnnotationPlan["fitting"][number]];
  const at = (from: number) =>
    parseInput(markClaimInput, { articleId: article.id, versionNumber, start: from, end, origin });
  const results = await Promise.all(
    [start, start - 1, start - 7].map((from) => markClaim(as(actor.id), must(at(Math.max(0, from))))),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.map((result) => (result.ok ? "marked" : result.refusal.reason)).sort()).toEqual([
    ...["claim-known", "claim-known", "marked"],
  ]);
});

test("an origin that no annotation has is refused", async () => {
  const article = await seedArticle(newsroom.desk);
  const raw = { articleId: article.id, versionNumber: 1, start: 0, end: 3 };
  const origin = { from: "annotation", fileSha256: "x", target: 1 };
  await expectRefused(
    newsroom,
    async () => parseInput(markClaimInput, { ...raw, origin }),
    "field-invalid",
    "origin.fileSha256",
  );
});

describe("what is left out", () => {
  test("is told row by row, and the rest goes in", async () => {
    const article = await seedArticle(newsroom.desk);
    await seedMarked(newsroom.desk, article, "Nobody liked it");
    const plan = await bringIn(article, [
      note("opened in 1933"),
      note("opened in 1932", { id: "x" }),
      note("It cost", { id: "x" }),
      note("Nobody liked it", { body: { value: "Everybody hated it", purpose: "describing" } }),
      note("4.2 million", { body: { value: "One", purpose: "describing" } }),
      note("4.2 million", { body: { value: "Another", purpose: "describing" } }),
      { type: "Annotation", target: { selector: { type: "TextPositionSelector", start: 3, end: 4 } } },
      { ...note("The bridge"), motivation: "linking" },
      7,
    ]);
    expect(plan.fitting.map(({ quote }) => quote)).toEqual(["opened in 1932", "4.2 million"]);
    expect(plan.leftOut.map(({ row, problem, claim }) => [row, problem, claim])).toEqual([
      [1, "quote-missing", null],
      [3, "id-twice", null],
      [4, "same-place", 1],
      [6, "same-place", null],
      [7, "only-space", null],
      [8, "evidence", null],
      [9, "not-an-object", null],
    ]);
  });

  test("a place that cuts a character, and one longer than a claim can be", async () => {
    const article = await seedArticle(newsroom.desk, `e\u0301a ${"word ".repeat(500)}`);
    const position = (start: number, end: number) => ({
      ...{ type: "Annotation", target: { selector: { type: "TextPositionSelector", start, end } } },
    });
    const plan = await preview(article, [position(1, 3), position(0, 2_001), position(0, 10_000)]);
    expect(plan.leftOut.map(({ problem }) => problem)).toEqual(["splits-character", "too-long", "position-outside"]);
  });
});

test("words that no longer tell their place are followed from the version in which they did", async () => {
  const first =
    "In the old town a thing happened, as all papers said. The bridge opened. Everybody came to see it that day.";
  const article = await seedArticle(newsroom.desk, first);
  const text = `${first.replace("The bridge opened. Every", "At noon: The bridge opened. And every")}\n\nThe bridge opened. Some say.`;
  const source = { from: "paste", text } as const;
  must(await addVersion(as(actor.id), { articleId: article.id, versionNumber: 1, source, title: null, note: null }));
  const selector = {
    type: "TextQuoteSelector",
    exact: "The bridge opened",
    prefix: "papers said. ",
    suffix: ". Everybody",
  };
  const plan = await bringIn(article, { type: "Annotation", target: { selector } });
  const start = text.indexOf("The bridge opened");
  expect(plan).toMatchObject({ versionNumber: 2, fitting: [{ start, notes: ["earlier-version"] }], leftOut: [] });
});

const texts = [
  [
    "the demo's kind of text",
    "The bridge opened in 1932. It cost 4.2 million pounds.\n\nThe bridge opened in 1932, again.",
    ["The bridge opened", "4.2 million", "opened in 1932, again"],
  ],
  [
    "emoji and flags",
    "A 😀 day: 👩‍👩‍👧 came to 🇸🇾, 😀 said.\r\n\r\nThen 😀 left.",
    ["😀 day", "👩‍👩‍👧 came", "😀 left"],
  ],
  [
    "Arabic with vowel signs",
    "غَرِقَت العبّارة سنة 1904.\n\nوغرقت العبّارة مرة أخرى سنة 1951.",
    ["غَرِقَت العبّارة", "سنة 1951"],
  ],
  ["combining marks", "Cafe\u0301 and café, ne\u0301e and née.", ["Cafe\u0301", "ne\u0301e"]],
] as const;

test.each(texts)("the claims of an article come back at the same places: %s", async (_, text, quotes) => {
  const home = await seedArticle(newsroom.desk, text);
  for (const quote of quotes.slice(1)) await seedMarked(newsroom.desk, home, quote);
  await seedApproved(newsroom.desk, home, quotes[0]);
  const report = await getReport(actor, home.slug);
  const away = await seedArticle(newsroom.desk, text, `Away ${randomUUID()}`);
  const plan = await bringIn(away, annotationsOf(report));
  expect(plan.leftOut).toEqual([]);
  const again = await getReport(actor, away.slug);
  const told = (of: typeof report) => of.claims.map(({ statement, anchor }) => ({ statement, anchor }));
  expect(told(again)).toEqual(told(report));
  expect(again.claims.every(({ state, verdict }) => state === "open" && verdict === null)).toBe(true);
  const article = await findArticle(away.slug);
  expect(article?.coveredCount).toBe((await findArticle(home.slug))?.coveredCount);
  expect(await preview(home, annotationsOf(report))).toMatchObject({ fitting: [], leftOut: [] });
});

test("evidence in Galley's own file is told apart", async () => {
  const article = await seedArticle(newsroom.desk);
  await seedApproved(newsroom.desk, article);
  const file = JSON.parse(annotationsOf(await getReport(actor, article.slug))) as { first: { items: object[] } };
  file.first.items.push({ ...note("The archive says so"), motivation: "linking" });
  const away = await seedArticle(newsroom.desk);
  expect((await preview(away, file)).leftOut).toMatchObject([{ row: 2, problem: "evidence" }]);
});

test("what is no such file is refused", async () => {
  const { id: articleId } = await seedArticle(newsroom.desk);
  const send = (file: unknown) => previewAnnotations(actor, { articleId, bytes: bytes(file) });
  expect(await send("{")).toMatchObject({ refusal: { reason: "json-broken" } });
  expect(await send({ a: 1 })).toMatchObject({ refusal: { reason: "annotations-none" } });
  await expect(previewAnnotations(actor, { articleId: randomUUID(), bytes: bytes([]) })).rejects.toThrow();
});
