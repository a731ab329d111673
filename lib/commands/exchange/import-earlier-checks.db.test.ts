import { afterAll, beforeAll, expect, test } from "vitest";
import { findChecksLike, getEarlierChecksFile, searchEarlierChecks } from "@/lib/queries/exchange/earlier-checks";
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

test("a file without one claim is refused", async () => {
  const bytes = file([review(""), review(7)]);
  await expectRefused(newsroom, () => importEarlierChecks("operator", { bytes }), "claimreview-nothing-read");
});
