import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adjustEnds } from "@/lib/commands/claim/adjust-ends";
import { confirmAnchor } from "@/lib/commands/claim/confirm-anchor";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { reaffirmVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { findArticle } from "@/lib/data/article/articles";
import { usualFields } from "@/lib/domain/claim/fields";
import type { RefusalReason } from "@/lib/domain/result";
import type { AddVersionInput } from "@/lib/input/article";
import { getSignOff } from "@/lib/queries/article/get-sign-off";
import { getWorkbench } from "@/lib/queries/article/get-workbench";
import { getCarried } from "@/lib/queries/claim/get-carried";
import { getReport } from "@/lib/queries/report/get-report";
import { type SeededArticle, seedApproved, seedArticle, seedDismissed, seedMarked } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { watch } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { addVersion } from "./add-version";
import { liftSkip } from "./lift-skip";
import { signOffArticle } from "./sign-off-article";
import { skipRange } from "./skip-range";
import { undoLast } from "./undo-last";

const text = `The old harbour bridge

The bridge opened in 1932 after nine years of work. It cost 4.2 million pounds in the money of the day.

Nobody liked it at first, the mayor said on Tuesday. The paint alone weighed 80 tonnes.

A storm closed the crossing for two days in 1951. Engineers replaced every cable within a month.

Today some 160,000 cars cross it every day. The toll has not changed since 2009.`;

/** A typo mended, a paragraph moved, a sentence deleted, a figure changed. */
const edited = `The old harbour bridge

A storm closed the crossing for two days in 1951. Engineers replaced every cable within a month.

The bridge opened in 1932 after nine years of hard work. It cost 4.2 million pounds in the money of the day.

The paint alone weighed 80 tonnes.

Today some 165,000 cars cross it every day. The toll has not changed since 2009.`;

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());
const reviewer = () => as(newsroom.people.reviewer);
const editor = () => ({ id: newsroom.people.editor, name: "editor", role: "editor" }) as const;

function newText(article: SeededArticle, words: string, versionNumber = 1): AddVersionInput {
  return { articleId: article.id, versionNumber, source: { from: "paste", text: words }, title: null, note: null };
}

/** The claims by number: state, how they stand, and their words in the newest version. */
async function standing(article: SeededArticle) {
  const { claims } = await getReport(editor(), article.slug);
  return Object.fromEntries(
    claims.map(({ number, state, how, anchor }) => [number, [state, how, anchor?.quote ?? null]]),
  );
}

async function approvedArticle() {
  const article = await seedArticle(newsroom.desk, text);
  const quotes = [
    "The bridge opened in 1932",
    "nine years of work",
    "It cost 4.2 million pounds",
    "Nobody liked it at first, the mayor said on Tuesday",
    "closed the crossing for two days in 1951",
    "some 160,000 cars cross it every day",
    "The toll has not changed since 2009",
  ];
  const ids = [];
  for (const quote of quotes) ids.push(await seedApproved(newsroom.desk, article, quote));
  return { article, ids };
}

async function signOff(article: SeededArticle) {
  const { covers } = await getSignOff(editor(), article.slug);
  must(await signOffArticle(as(newsroom.people.editor), { articleId: article.id, subjectSha256: covers.sha256 }));
}

describe("a new version of an approved article", () => {
  test("carries every claim, makes exactly the changed ones stale, ends the sign-off, and is one event", async () => {
    const { article } = await approvedArticle();
    await signOff(article);
    const { changed, events } = await watch(newsroom, () => addVersion(reviewer(), newText(article, edited)));
    expect(changed.sort()).toEqual(
      [
        "anchor",
        "article",
        "article_version",
        "audit_event",
        "audit_number",
        "audit_waiting",
        "claim",
        "command_receipt",
        // Whose approval it made stale is told so.
        "notification",
        "original",
        "sign_off",
      ].sort(),
    );
    expect(await standing(article)).toEqual({
      1: ["stale", "exact", "The bridge opened in 1932"],
      2: ["stale", "reworded", "nine years of hard work"],
      3: ["approved", "exact", "It cost 4.2 million pounds"],
      4: ["stale", "lost", null],
      5: ["approved", "moved", "closed the crossing for two days in 1951"],
      6: ["stale", "reworded", "some 165,000 cars cross it every day"],
      7: ["approved", "exact", "The toll has not changed since 2009"],
    });
    expect(events.map(({ type }) => type)).toEqual(["article.version-added"]);
    expect(events[0]?.said.data).toMatchObject({
      version: 2,
      reworded: [2, 6],
      lost: [4],
      stale: [1, 2, 4, 6],
      signOffEnded: true,
    });
    expect((await findArticle(article.slug))?.state).toBe("checking");
  });

  test("is told by the report with both versions, and with what each approval was given on", async () => {
    const { article } = await approvedArticle();
    must(await addVersion(reviewer(), { ...newText(article, edited), note: "The toll office wrote in." }));
    const report = await getReport(editor(), article.slug);
    expect(report.versions.map(({ number, note }) => [number, note])).toEqual([
      [1, null],
      [2, "The toll office wrote in."],
    ]);
    expect(report.version.number).toBe(2);
    expect(report.claims.map(({ approval }) => approval?.version)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    const changes = new Map(report.claims.map(({ number, changesSinceApproval }) => [number, changesSinceApproval]));
    expect(changes.get(1)?.map(({ what }) => what)).toEqual(["sentence", "version"]);
    expect(changes.get(3)).toEqual([]);
    expect(changes.get(4)).toMatchObject([{ what: "quote", to: null }, { what: "version" }]);
    expect(changes.get(6)).toMatchObject([
      { what: "quote", from: "some 160,000 cars cross it every day", to: "some 165,000 cars cross it every day" },
      { what: "version", from: "1", to: "2" },
    ]);
  });

  test("puts everything back when the earlier version is restored", async () => {
    const { article } = await approvedArticle();
    must(await addVersion(reviewer(), newText(article, edited)));
    const restore = { ...newText(article, "", 2), source: { from: "version", number: 1 } } as const;
    must(await addVersion(reviewer(), restore));
    const stands = await standing(article);
    expect(stands[4]).toEqual(["stale", "exact", "Nobody liked it at first, the mayor said on Tuesday"]);
    expect(stands[5]?.[1]).toBe("moved");
    expect((await getReport(editor(), article.slug)).version.text).toBe(text);
  });
});

describe("what is left to look at", () => {
  test("is walked through: confirming with new words, placing, dismissing; then nothing is left", async () => {
    const { article, ids } = await approvedArticle();
    must(await addVersion(reviewer(), newText(article, edited)));
    const rows = async () =>
      (await getCarried(editor(), article.slug, null)).rows.map(({ number, reason }) => [number, reason]);
    expect(await rows()).toEqual([
      [1, "sentence"],
      [2, "reworded"],
      [4, "lost"],
      [6, "reworded"],
    ]);
    for (const [id, statement] of [
      [ids[0], "The bridge opened in 1932"],
      [ids[1], "It took nine years of hard work"],
      [ids[5], "Some 165,000 cars cross it every day"],
    ] as const) {
      must(await confirmAnchor(reviewer(), { ...(await seen(id ?? "")), versionNumber: 2, statement }));
    }
    expect(await rows()).toEqual([[4, "lost"]]);
    const start = edited.indexOf("The paint");
    const place = { versionNumber: 2, start, end: start + "The paint".length };
    must(await adjustEnds(reviewer(), { ...(await seen(ids[3] ?? "")), ...place }));
    expect(await rows()).toEqual([]);
    const stands = await standing(article);
    expect(stands[2]).toEqual(["stale", "confirmed", "nine years of hard work"]);
    expect(stands[4]).toEqual(["stale", "marked", "The paint"]);
  });

  test("a reaffirmed claim has been looked at", async () => {
    const { article, ids } = await approvedArticle();
    must(await addVersion(reviewer(), newText(article, edited)));
    must(await reaffirmVerdict(as(newsroom.people.editor), { ...(await seen(ids[5] ?? "")), note: null }));
    expect((await standing(article))[6]).toEqual(["approved", "confirmed", "some 165,000 cars cross it every day"]);
  });

  test("a lost claim cannot be approved again before it has a place", async () => {
    const { article, ids } = await approvedArticle();
    must(await addVersion(reviewer(), newText(article, edited)));
    await expectRefused(
      newsroom,
      async () => reaffirmVerdict(as(newsroom.people.editor), { ...(await seen(ids[3] ?? "")), note: null }),
      "claim-lost",
    );
  });

  test("a claim that stands is not confirmed twice, and a lost one not at all", async () => {
    const { article, ids } = await approvedArticle();
    must(await addVersion(reviewer(), newText(article, edited)));
    const confirm = async (id = "", versionNumber = 2) =>
      confirmAnchor(reviewer(), { ...(await seen(id)), versionNumber, statement: "It says so" });
    await expectRefused(newsroom, () => confirm(ids[2]), "anchor-settled");
    await expectRefused(newsroom, () => confirm(ids[3]), "claim-lost");
    await expectRefused(newsroom, () => confirm(ids[1], 1), "article-changed");
  });
});

describe("work on the version before goes on", () => {
  test("a mark and a skip made meanwhile are carried over, and say so", async () => {
    const article = await seedArticle(newsroom.desk, text);
    must(await addVersion(reviewer(), newText(article, edited)));
    const start = text.indexOf("The toll");
    const range = { articleId: article.id, versionNumber: 1, start, end: start + "The toll".length };
    expect(must(await markClaim(reviewer(), { ...range, ...usualFields })).carriedTo).toBe(2);
    expect((await standing(article))[1]).toEqual(["open", "marked", "The toll"]);
    const skipped = must(await skipRange(reviewer(), { ...range, reason: "opinion", note: null }));
    expect(skipped.carriedTo).toBe(2);
    const { skips, version } = await getWorkbench(editor(), article.slug);
    expect(skips.map(({ start, end }) => version.text.slice(start, end))).toEqual(["The toll"]);
  });

  test("words that the new version no longer has are refused", async () => {
    const article = await seedArticle(newsroom.desk, text);
    must(await addVersion(reviewer(), newText(article, edited)));
    const start = text.indexOf("Nobody liked");
    const range = { articleId: article.id, versionNumber: 1, start, end: start + 30 };
    await expectRefused(newsroom, () => markClaim(reviewer(), { ...range, ...usualFields }), "article-changed");
    await expectRefused(
      newsroom,
      () => skipRange(reviewer(), { ...range, reason: "opinion", note: null }),
      "article-changed",
    );
    await expectRefused(
      newsroom,
      () => markClaim(reviewer(), { ...range, versionNumber: 9, ...usualFields }),
      "article-changed",
    );
  });

  test("a form of a claim that somebody’s version changed is refused, one of a claim that it left alone is not", async () => {
    const article = await seedArticle(newsroom.desk, text);
    const changed = await seen(await seedMarked(newsroom.desk, article, "some 160,000 cars"));
    const untouched = await seen(await seedMarked(newsroom.desk, article, "The toll has not changed"));
    must(await addVersion(as(newsroom.people.editor), newText(article, edited)));
    const start = edited.indexOf("Today");
    const place = { versionNumber: 2, start, end: start + 5 };
    await expectRefused(newsroom, () => adjustEnds(reviewer(), { ...changed, ...place }), "claim-changed");
    must(await adjustEnds(reviewer(), { ...untouched, ...place }));
  });

  test("skips whose words stand are carried over; those whose words changed leave their sentence unmarked", async () => {
    const article = await seedArticle(newsroom.desk, text);
    for (const quote of ["The toll has not changed since 2009.", "Nobody liked it at first"]) {
      const start = text.indexOf(quote);
      const range = { articleId: article.id, versionNumber: 1, start, end: start + quote.length };
      must(await skipRange(reviewer(), { ...range, reason: "opinion", note: "as before" }));
    }
    must(await addVersion(reviewer(), newText(article, edited)));
    const { skips, version } = await getWorkbench(editor(), article.slug);
    expect(skips.map(({ start, end, note }) => [version.text.slice(start, end), note])).toEqual([
      ["The toll has not changed since 2009.", "as before"],
    ]);
  });

  test("a skip that is lifted on an outdated screen is lifted where it stands now, and one that did not come over is gone", async () => {
    const article = await seedArticle(newsroom.desk);
    const skipIds = [];
    for (const quote of ["Nobody liked it", "It cost 4.2"]) {
      const start = article.text.indexOf(quote);
      const range = { articleId: article.id, versionNumber: 1, start, end: start + quote.length };
      skipIds.push(must(await skipRange(reviewer(), { ...range, reason: "opinion", note: null })).skipId);
    }
    must(await addVersion(reviewer(), newText(article, article.text.replace("4.2", "5.8"))));
    const [kept = "", dropped = ""] = skipIds;
    must(await liftSkip(reviewer(), { skipId: kept }));
    expect((await getWorkbench(editor(), article.slug)).skips).toEqual([]);
    await expectRefused(newsroom, () => liftSkip(reviewer(), { skipId: dropped }), "skip-gone");
    await expectRefused(newsroom, () => undoLast(reviewer(), { articleId: article.id }), "nothing-to-undo");
  });

  test("undo lifts a skip where it stands now", async () => {
    const article = await seedArticle(newsroom.desk, text);
    const start = text.indexOf("The toll");
    const range = { articleId: article.id, versionNumber: 1, start, end: text.length };
    must(await skipRange(reviewer(), { ...range, reason: "opinion", note: null }));
    must(await addVersion(reviewer(), newText(article, edited)));
    must(await undoLast(reviewer(), { articleId: article.id }));
    expect((await getWorkbench(editor(), article.slug)).skips).toEqual([]);
  });

  test("two who add a version at once do not overwrite each other", async () => {
    const article = await seedArticle(newsroom.desk, text);
    const results = await Promise.all([
      addVersion(reviewer(), newText(article, edited)),
      addVersion(as(newsroom.people.otherReviewer), newText(article, `${text}\n\nMore.`)),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const lost = results.find(({ ok }) => !ok);
    expect(lost).toMatchObject({ refusal: { reason: "article-changed" } });
    expect((await findArticle(article.slug))?.versionNumber).toBe(2);
  });
});

describe("a version is refused, and nothing is changed,", () => {
  test.each<[string, RefusalReason, (article: SeededArticle) => AddVersionInput]>([
    ["when it is the same text", "version-same", (article) => newText(article, text)],
    ["when it is empty", "text-empty", (article) => newText(article, " \n ")],
    [
      "when it was made from another version than the newest",
      "article-changed",
      (article) => newText(article, edited, 7),
    ],
    [
      "when it names no earlier version",
      "version-unknown",
      (article) => ({ ...newText(article, ""), source: { from: "version", number: 1 } }),
    ],
    [
      "when the page was never fetched",
      "original-gone",
      (article) => ({
        ...newText(article, ""),
        source: { from: "original", originalId: "00000000-0000-7000-8000-000000000009" },
      }),
    ],
    [
      "when an edit keeps what is not there",
      "range-outside",
      (article) => ({
        ...newText(article, ""),
        source: {
          from: "edit",
          blocks: [{ block: 0, kind: "paragraph", level: 0, pieces: [{ start: 0, end: 99_999 }] }],
        },
      }),
    ],
  ])("%s", async (_when, reason, input) => {
    const article = await seedArticle(newsroom.desk, text);
    await expectRefused(newsroom, () => addVersion(reviewer(), input(article)), reason);
  });
});

test("an edit in Galley keeps every claim exactly where its words are, also twins of them", async () => {
  const twins = "It rained on Monday. It rained on Monday.\n\nIt rained on Monday. Then it stopped.";
  const article = await seedArticle(newsroom.desk, twins);
  const second = twins.indexOf("It rained", 5);
  const third = twins.lastIndexOf("It rained");
  const length = "It rained on Monday".length;
  for (const start of [0, second, third]) {
    const range = { articleId: article.id, versionNumber: 1, start, end: start + length };
    must(await markClaim(reviewer(), { ...range, ...usualFields }));
  }
  const { version } = await getWorkbench(editor(), article.slug);
  const [first, last] = version.blocks;
  if (!first || !last) throw new Error("two blocks");
  const kept = { start: last.start, end: last.end };
  const blocks = [
    { block: 1, kind: "paragraph", level: 0, pieces: [kept] },
    { block: 0, kind: "paragraph", level: 0, pieces: ["So: ", { start: second, end: first.end }] },
  ] as const;
  const source = { from: "edit", blocks: blocks.map((block) => ({ ...block, pieces: [...block.pieces] })) } as const;
  must(await addVersion(reviewer(), { articleId: article.id, versionNumber: 1, source, title: null, note: null }));
  const report = await getReport(editor(), article.slug);
  expect(report.version.text).toBe("It rained on Monday. Then it stopped.\n\nSo: It rained on Monday.");
  expect(report.claims.map(({ anchor, how }) => [anchor?.start ?? null, how === "lost"])).toEqual([
    [null, true],
    [43, false],
    [0, false],
  ]);
});

test("a dismissed claim comes along without asking for a look, and an approval given on version 2 names it", async () => {
  const article = await seedArticle(newsroom.desk, text);
  await seedDismissed(newsroom.desk, article, "some 160,000 cars");
  must(await addVersion(reviewer(), newText(article, edited)));
  expect((await getCarried(editor(), article.slug, null)).rows).toEqual([]);
  const newest = { ...article, text: edited, versionNumber: 2 };
  await seedApproved(newsroom.desk, newest, "The toll has not changed since 2009");
  const report = await getReport(editor(), article.slug);
  expect(report.claims.map(({ approval }) => approval?.version ?? null)).toEqual([null, 2]);
});
