import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { reportClaimReviews } from "./claim-review";
import { reportJson } from "./json";
import type { AuditReport, ReportClaim } from "./report-model";
import { reportSchema } from "./report-schema";
import { schemas } from "./schemas";
import { sampleReport } from "./testing/sample-report";

const ajv = addFormats.default(new Ajv2020({ allErrors: true, strictTypes: false }));
const folder = path.resolve(import.meta.dirname, "../../docs/schema");

/** The published schema of that name; fails where it is not what the code makes (`npm run galley -- schema docs/schema`). */
function published(name: string): object {
  const file = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as object;
  expect(file).toEqual(JSON.parse(JSON.stringify(schemas[name]?.())));
  return file;
}

test.each(Object.keys(schemas))("%s is published as the code makes it", (name) => {
  published(name);
});

describe("the report's schema", () => {
  const check = ajv.compile(published("report-v5.json"));

  test("takes a report as it is written, and so does zod", () => {
    const written = JSON.parse([...reportJson(sampleReport())].join("")) as Record<string, unknown>;
    expect(check(written), JSON.stringify(check.errors)).toBe(true);
    const { $schema, ...report } = written;
    expect($schema).toBe("https://galley.example.org/schema/report-v5.json");
    expect(reportSchema.parse(report)).toEqual(sampleReport());
  });

  test.each([
    ["a member too many", { extra: 1 }],
    ["another version", { reportVersion: 2 }],
    ["a day for a moment", { generatedAt: "2026-11-22" }],
    ["no claims", { claims: undefined }],
    ["a count below zero", { sources: { total: -1, confidential: 0 } }],
  ])("refuses %s", (_, change) => {
    const wrong = JSON.parse(JSON.stringify({ ...sampleReport(), ...change })) as unknown;
    expect(check(wrong)).toBe(false);
    expect(reportSchema.safeParse(wrong).success).toBe(false);
  });
});

describe("ClaimReviews", () => {
  const check = ajv.compile(published("claim-review-v1.json"));
  const reviews = (report: AuditReport) =>
    JSON.parse([...reportClaimReviews(report)].join("")) as { "@graph": Record<string, Record<string, unknown>>[] };

  /** The sample with both claims approved, changed as wanted. */
  function approved(change: (claim: ReportClaim) => Partial<ReportClaim> = () => ({})): AuditReport {
    const report = sampleReport();
    return { ...report, claims: report.claims.map((claim) => ({ ...claim, state: "approved", ...change(claim) })) };
  }

  test("there is one for each approved claim, and each is what Google requires", () => {
    const found = reviews(approved());
    expect(check(found), JSON.stringify(check.errors)).toBe(true);
    expect(found["@graph"].map(({ claimReviewed }) => claimReviewed)).toEqual(
      sampleReport().claims.map(({ statement }) => statement),
    );
  });

  test("a claim that is open, or whose approval went stale, has none", () => {
    expect(reviews(sampleReport())["@graph"]).toEqual([]);
    expect(check(reviews(sampleReport()))).toBe(true);
  });

  test("a rating has the scale's numbers and its own name", () => {
    const report = approved();
    const ratings = [1, 5, null].map((number, i) => ({ ...report.ratingScales[0]?.ratings[0], key: `k${i}`, number }));
    const [review] = reviews({ ...report, ratingScales: [{ version: 7, ratings }] as never })["@graph"];
    expect(review?.reviewRating).toMatchObject({ ratingValue: 1, bestRating: 5, worstRating: 1 });
  });

  test("a rating outside the order has its name and no number", () => {
    const [review] = reviews(
      approved(({ verdict }) => ({ verdict: verdict && { ...verdict, rating: { ...verdict.rating, number: null } } })),
    )["@graph"];
    expect(Object.keys(review?.reviewRating ?? {})).toEqual(["@type", "alternateName"]);
  });

  test("an article without address, day, site or byline still gives what is required", () => {
    const report = approved(() => ({ claimant: null }));
    const bare = { ...report.article, address: null, publishedOn: null, site: null, byline: null };
    const found = reviews({ ...report, article: bare, newsroom: { ...report.newsroom, name: null, site: null } });
    expect(check(found), JSON.stringify(check.errors)).toBe(true);
    expect(found["@graph"][0]?.author).toEqual({
      ...{ "@type": "Organization", name: "galley.example.org", url: "https://galley.example.org" },
    });
  });

  test.each([
    [
      "no rating's name",
      (review: Record<string, Record<string, unknown>>) => delete review.reviewRating?.alternateName,
    ],
    [
      "a value without its best",
      (review: Record<string, Record<string, unknown>>) => delete review.reviewRating?.bestRating,
    ],
    ["no author", (review: Record<string, unknown>) => delete review.author],
    ["no address", (review: Record<string, unknown>) => delete review.url],
  ])("the schema refuses one with %s", (_, spoil) => {
    const found = reviews(approved());
    spoil(found["@graph"][0] as never);
    expect(check(found)).toBe(false);
  });
});
