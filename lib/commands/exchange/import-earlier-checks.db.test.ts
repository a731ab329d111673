import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findChecksLike,
  getEarlierChecksFile,
  rankedChecksLike,
  searchEarlierChecks,
} from "@/lib/queries/exchange/earlier-checks";
import { as, must } from "@/prisma/scenarios/desk";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { importEarlierChecks } from "./import-earlier-checks";

let newsroom: TestNewsroom;
let reader: Parameters<typeof searchEarlierChecks>[0];
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  reader = { id: newsroom.people.auditor, name: "Auditor", role: "auditor" };
});
afterAll(() => newsroom.close());

const review = (claimReviewed: unknown, more: object = {}) => ({ "@type": "ClaimReview", claimReviewed, ...more });
const file = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const rows = [
  review("The ministry held 71 people in 61 raids", {
    author: { name: "Checks Weekly" },
    zeta: 1,
    alpha: [1, { b: null }],
  }),
  review("Water boils at 50 degrees", { reviewRating: { alternateName: "100% wrong", ratingValue: 1 } }),
];

test("what came in is found, stands beside a like claim, and goes out as it came", async () => {
  const known = await newsroom.events();
  const input = { bytes: file({ "@graph": [...rows, review(7)] }) };
  const imported = must(await importEarlierChecks(as(newsroom.people.reviewer), input));
  expect(imported).toMatchObject({
    added: 2,
    known: 0,
    refused: [{ row: 3, problem: "no-statement" }],
    refusedCount: 1,
  });
  const [event] = await newsroom.events(known);
  expect(event?.said).toMatchObject({ type: "earlier-checks.imported", data: { added: 2, refused: 1 } });

  const found = await searchEarlierChecks(reader, { search: "ministry weekly", page: 1 });
  expect(found.rows.map(({ statement, outlet }) => [statement, outlet])).toEqual([
    [rows[0]?.claimReviewed, "Checks Weekly"],
  ]);
  const hundred = await searchEarlierChecks(reader, { search: "100% wrong", page: 1 });
  expect(hundred.rows[0]?.rating).toEqual({ label: "100% wrong", value: 1, worst: null, best: null });
  const like = await findChecksLike(reader, "The ministry held 71 people in 61 raids on cells");
  expect(like.map(({ statement }) => statement)).toEqual([rows[0]?.claimReviewed]);
  expect(await findChecksLike(reader, "Nothing of the kind")).toEqual([]);

  const given = JSON.parse(await getEarlierChecksFile(reader)) as { "@graph": object[] };
  expect(given["@graph"].map((each) => JSON.stringify(each))).toEqual(rows.map((each) => JSON.stringify(each)));
});

test("the same again adds nothing, also by the operator, and its own export neither", async () => {
  const again = must(await importEarlierChecks("operator", { bytes: file(rows) }));
  expect(again).toMatchObject({ added: 0, known: 2 });
  const own = new TextEncoder().encode(await getEarlierChecksFile(reader));
  expect(must(await importEarlierChecks("operator", { bytes: own }))).toMatchObject({ added: 0, known: 2 });
});

test("two at once keep each check once", async () => {
  const bytes = file([review("Only once, whoever brings it")]);
  const results = await Promise.all([1, 2, 3].map(() => importEarlierChecks(as(newsroom.people.editor), { bytes })));
  expect(results.map((result) => must(result).added).sort()).toEqual([0, 0, 1]);
});

describe("what says the same is found, in whatever words", () => {
  const library: readonly (readonly [id: string, statement: string, more: object])[] = [
    ["ferry", "The harbour ferry sank with 240 passengers aboard", { headline: "No, no ferry has sunk" }],
    ["bridge", "The old bridge was closed because engineers found cracks in its pillars", { inLanguage: "en" }],
    ["wheat", "Exports of wheat fell by a third after the drought", { inLanguage: "en-GB" }],
    ["brücke", "Die alte Brücke wurde wegen Rissen in den Pfeilern gesperrt", { inLanguage: "de" }],
    ["weizen", "Nach der Dürre sank der Weizenexport um ein Drittel", {}],
    ["جسر", "أغلقت البلدية الجسر القديم بسبب شقوق في أعمدته", {}],
    ["قمح", "تراجعت صادرات القمح بمقدار الثلث بعد الجفاف", { inLanguage: "ar" }],
    ["橋", "古い橋は柱にひびが見つかったため閉鎖された", { inLanguage: "ja" }],
  ];

  beforeAll(async () => {
    const reviews = library.map(([id, statement, more]) =>
      review(statement, { url: `https://checks.example/${encodeURIComponent(id)}`, ...more }),
    );
    must(await importEarlierChecks("operator", { bytes: file(reviews) }));
  });

  test.each([
    ["by other forms of its words", "BREAKING: cracks in the pillars, engineers closing the old bridge!!", "bridge"],
    [
      "by a hash tag and the headline",
      "omg they say the #HarbourFerry is sinking https://t.co/x1 pic.twitter.com/y2",
      "ferry",
    ],
    ["by what is rare, among words that all say", "so the drought did THAT to our wheat export?", "wheat"],
    ["in German, by stems", "Riss im Pfeiler: alte Brücken gesperrt", "brücke"],
    ["in German where no language is told", "Weizenexport sinkt wegen Dürren", "weizen"],
    ["in Arabic, with vowel signs and other forms", "الجِسر القَديم مُغلق بعد الشقوق في أعمدة", "جسر"],
    ["in Arabic, by its figures of speech", "صادرات القمح تتراجع", "قمح"],
    ["in Japanese, which has no spaces", "柱のひびで橋が閉鎖", "橋"],
  ])("%s", async (_, statement, id) => {
    const [first] = await rankedChecksLike(statement);
    expect(decodeURIComponent(first?.address ?? "")).toBe(`https://checks.example/${id}`);
  });

  test("and nothing where no word is the same, or there is none", async () => {
    expect(await rankedChecksLike("zyzzyva quux")).toEqual([]);
    expect(await rankedChecksLike("https://checks.example/ferry …!")).toEqual([]);
    expect(await rankedChecksLike("\u0000")).toEqual([]);
  });

  test("the whole statement scores near 1, and every score lies between 0 and 1", async () => {
    const scores = await rankedChecksLike("The old bridge was closed because engineers found cracks in its pillars");
    expect(scores[0]?.score).toBeGreaterThan(0.4);
    for (const { score } of scores) expect(score > 0 && score <= 1).toBe(true);
    expect(scores.map(({ score }) => score)).toEqual(scores.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  test("what came a second time counts no second time", async () => {
    const before = await rankedChecksLike("wheat exports");
    must(
      await importEarlierChecks("operator", {
        bytes: file([
          review("Exports of wheat fell by a third after the drought", {
            url: `https://checks.example/wheat`,
            inLanguage: "en-GB",
          }),
        ]),
      }),
    );
    expect(await rankedChecksLike("wheat exports")).toEqual(before);
  });
});

test("a file without one claim is refused", async () => {
  const bytes = file([review(""), review(7)]);
  await expectRefused(newsroom, () => importEarlierChecks("operator", { bytes }), "claimreview-nothing-read");
});
