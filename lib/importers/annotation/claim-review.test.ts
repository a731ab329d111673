import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EarlierCheck } from "@/lib/domain/exchange/earlier-check";
import { readStrictJson } from "@/lib/domain/text/strict-json";
import { readClaimReviews } from "./claim-review";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

const review = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "https://checks.example/1",
  claimReviewed: "71 people were held",
  datePublished: "2025-11-09T10:00:00Z",
  author: { "@type": "Organization", name: "Checks Weekly", url: "https://checks.example" },
  reviewRating: { "@type": "Rating", ratingValue: 4, bestRating: 5, worstRating: 1, alternateName: "Mostly true" },
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "A minister" },
    appearance: { "@type": "CreativeWork", url: "https://news.example/a" },
  },
  inLanguage: "en",
};

/** The rows of a file that must be read. */
function rowsOf(value: unknown) {
  const read = readClaimReviews(bytes(value));
  if (!read.ok) throw new Error(read.refusal.reason);
  return read.value;
}

/** The one check of a file. */
function checkOf(change: Record<string, unknown>): EarlierCheck {
  const [row] = rowsOf({ ...review, ...change });
  if (!row || !("check" in row)) throw new Error("the row was not read");
  return row.check;
}

test("a whole ClaimReview is read, and kept as it came", () => {
  expect(checkOf({})).toEqual({
    raw: JSON.stringify(review),
    statement: "71 people were held",
    title: null,
    outlet: "Checks Weekly",
    address: "https://checks.example/1",
    rating: { label: "Mostly true", value: 4, worst: 1, best: 5 },
    claimant: "A minister",
    appearedAt: "https://news.example/a",
    reviewedOn: "2025-11-09",
    language: "en",
    likelyLanguage: "en",
    notes: [],
  });
});

describe("where ClaimReviews stand", () => {
  test.each([
    ["alone", review, 1],
    ["in a list", [review, review], 2],
    [
      "in a graph, beside what is none",
      { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, review] },
      1,
    ],
    ["in a feed", { "@type": "DataFeed", dataFeedElement: [{ "@type": "DataFeedItem", item: [review, review] }] }, 2],
    ["in a feed whose items are no lists", { dataFeedElement: [{ item: review }, { item: review }] }, 2],
    ["in several scripts of a page", [{ "@graph": [review] }, review], 2],
    ["in an article that reviews", { "@type": "NewsArticle", name: "x", review: [review, review] }, 2],
    [
      "in a page, as a part of its article",
      { "@type": "WebPage", mainEntity: { "@type": "Article", hasPart: review } },
      1,
    ],
    ["as one type of many", { ...review, "@type": ["ClaimReview", "Review"] }, 1],
    ["by the type's whole address", { ...review, "@type": "http://schema.org/ClaimReview" }, 1],
  ])("%s", (_, file, count) => {
    expect(rowsOf(file)).toHaveLength(count as number);
  });
});

describe("what others write in other ways is read as they mean it", () => {
  test.each<[string, Record<string, unknown>, Partial<EarlierCheck>]>([
    [
      "a rating as a word",
      { reviewRating: "False" },
      { rating: { label: "False", value: null, worst: null, best: null } },
    ],
    [
      "a word for the rating's value",
      { reviewRating: { ratingValue: "Falsch", bestRating: "5", worstRating: "1" } },
      { rating: { label: "Falsch", value: null, worst: 1, best: 5 } },
    ],
    ["a bare number", { reviewRating: 3 }, { rating: { label: null, value: 3, worst: null, best: null } }],
    [
      "the first of several ratings",
      { reviewRating: [{ alternateName: "Half true" }, { alternateName: "x" }] },
      { rating: { label: "Half true", value: null, worst: null, best: null } },
    ],
    [
      "an appearance as an address",
      { itemReviewed: { appearance: "https://n.example/1" } },
      { appearedAt: "https://n.example/1" },
    ],
    [
      "the first appearance of a list that has an address",
      { itemReviewed: { appearance: [{ name: "a broadcast" }, "https://n.example/2"] } },
      { appearedAt: "https://n.example/2" },
    ],
    [
      "an appearance by its @id",
      { itemReviewed: { firstAppearance: { "@id": "https://n.example/3" } } },
      { appearedAt: "https://n.example/3" },
    ],
    [
      "entities and tags",
      { claimReviewed: "<p>Tom &amp; Ann: 5 < 6 &#8220;held&#8221;</p>" },
      { statement: "Tom & Ann: 5 < 6 “held”" },
    ],
    ["words that only look like markup", { claimReviewed: "a <3 b & c" }, { statement: "a <3 b & c" }],
    ["a headline", { headline: "No, <i>not</i> 71" }, { title: "No, not 71" }],
    ["a day with its month's name", { datePublished: "November 9, 2025" }, { reviewedOn: "2025-11-09" }],
    ["a day with points", { datePublished: "09.11.2025" }, { reviewedOn: "2025-11-09" }],
    ["a day without hyphens", { datePublished: "20251109" }, { reviewedOn: "2025-11-09" }],
  ])("%s", (_, change, told) => {
    expect(checkOf(change)).toMatchObject(told);
  });

  test("an author told of elsewhere in the file, by its @id", () => {
    const graph = [
      { ...review, author: { "@id": "#us" }, itemReviewed: { author: "#them" } },
      { "@type": "Organization", "@id": "#us", name: "Checks Weekly" },
      { "@type": "Person", "@id": "#them", name: "A minister" },
    ];
    const [row] = rowsOf({ "@graph": graph });
    expect(row && "check" in row && [row.check.outlet, row.check.claimant]).toEqual(["Checks Weekly", "A minister"]);
  });
});

describe("what is odd is noted, and the rest goes in", () => {
  test.each([
    [
      "numbers as words",
      { reviewRating: { ratingValue: "3,5", bestRating: "5", worstRating: "1", alternateName: "Half" } },
      [],
    ],
    ["no numbers", { reviewRating: { alternateName: "Pants on fire" } }, ["rating-no-number"]],
    ["no rating", { reviewRating: undefined }, ["no-rating"]],
    [
      "a scale in reverse",
      { reviewRating: { ratingValue: 2, bestRating: 1, worstRating: 5, alternateName: "x" } },
      ["scale-reversed"],
    ],
    [
      "a value outside its scale",
      { reviewRating: { ratingValue: 9, bestRating: 5, worstRating: 1, alternateName: "x" } },
      ["value-outside-scale"],
    ],
    [
      "-1, as some write for none",
      { reviewRating: { ratingValue: -1, bestRating: -1, worstRating: -1, alternateName: "x" } },
      [],
    ],
    ["no outlet", { author: undefined }, ["no-outlet"]],
    ["an outlet as bare words", { author: "Checks Weekly" }, []],
    ["an address that is none", { url: "checks/1" }, ["no-address"]],
    ["a script for an address", { url: "javascript:alert(1)" }, ["no-address"]],
    ["a day that is none", { datePublished: "2025-02-31" }, ["date-unreadable"]],
    ["an outlet's name of another type", { author: { name: 7 } }, ["wrong-types", "no-outlet"]],
    ["a list where one is meant", { author: [{ name: "Checks Weekly" }] }, []],
    ["a language's tag that is none", { inLanguage: { name: "English" } }, []],
  ])("%s", (_, change, notes) => {
    expect(checkOf(change).notes).toEqual(notes);
  });

  test("a row that states no claim is left out, the others are not", () => {
    const rows = rowsOf([review, { ...review, claimReviewed: " " }, { ...review, claimReviewed: 7 }, 5, review]);
    expect(rows.map((row) => ("problem" in row ? row.problem : row.check.statement))).toEqual([
      ...["71 people were held", "no-statement", "no-statement", "not-an-object", "71 people were held"],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("what is no such file", () => {
  test.each([
    ["no JSON", "{", "json-broken"],
    ["an empty file", "", "json-broken"],
    ["another JSON", { a: 1 }, "claimreview-none"],
    ["an empty list", [], "claimreview-none"],
    ["words", '"ClaimReview"', "claimreview-none"],
    ["a member twice", '{"@type":"ClaimReview","claimReviewed":"a","claimReviewed":"b"}', "json-member-twice"],
    ["a member twice, once in disguise", '{"a":1,"\\u0061":2}', "json-member-twice"],
    ["depth", "[".repeat(200_000), "json-too-deep"],
    ["depth in objects", '{"a":'.repeat(150), "json-too-deep"],
  ])("%s", (_, file, reason) => {
    expect(readClaimReviews(bytes(file))).toMatchObject({ ok: false, refusal: { reason } });
  });

  test("bytes that are no UTF-8", () => {
    expect(readStrictJson(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({ refusal: { reason: "json-not-utf8" } });
  });
});

test("strict reading gives what JSON.parse gives, for all JSON that is not too deep", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      expect(readStrictJson(bytes(text))).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test("5,000 rows are read", () => {
  expect(rowsOf(Array.from({ length: 5_000 }, () => review))).toHaveLength(5_000);
});

describe("nothing of a ClaimReview is lost on the way to the library and back", () => {
  /** The one ClaimReview of a file as it is kept. */
  const rawOf = (file: string) => {
    const [row] = rowsOf(file);
    return row && "check" in row ? row.check.raw : "";
  };
  const plain = '"@type":"ClaimReview","claimReviewed":"a"';

  test.each([
    ["numbers beyond what a number holds", `{${plain},"n":12345678901234567890,"m":1e400}`, null],
    ["numbers as they are spelled", `{${plain},"n":5.0,"m":-0,"k":1E2}`, null],
    ["names that begin an object's line of descent", `{${plain},"__proto__":{"a":1},"constructor":2}`, null],
    ["names that are numbers, in their order", `{${plain},"2":{},"1":{}}`, null],
    ["half a sign, in its escape", `{${plain},"s":"\\ud800 \\u0000"}`, null],
    [
      "white space between the signs goes, that in words stays",
      `{ ${plain},\n\t"s" : "a  b\\" c " }`,
      `{${plain},"s":"a  b\\" c "}`,
    ],
    [
      "the words' meaning, which stands above",
      `{"@context":["https://schema.org", {"x": "https://x.example/"}],"@graph":[{${plain},"x:y":1}]}`,
      `{"@context":["https://schema.org",{"x":"https://x.example/"}],${plain},"x:y":1}`,
    ],
    ["schema.org's own stays above", `{"@context":"https://schema.org/","@graph":[{${plain}}]}`, `{${plain}}`],
    [
      "its own meaning goes before one above",
      `{"@context":{"x":"https://x.example/"},"@graph":[{"@context":"https://schema.org",${plain}}]}`,
      `{"@context":"https://schema.org",${plain}}`,
    ],
  ])("%s", (_, file, kept) => {
    expect(rawOf(file)).toBe(kept ?? file);
  });

  test("of any JSON beside", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, 3), (beside, indent) => {
        const whole = { ...review, beside: JSON.parse(beside) as unknown };
        const kept = rawOf(JSON.stringify({ "@graph": [whole] }, null, indent));
        expect(kept).toBe(JSON.stringify(whole));
      }),
    );
  });
});
