import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReportJson } from "@/lib/domain/report/read-report-json";
import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import { reportSchema, reportVersion } from "@/lib/domain/report/report";
import { reportSchemaName } from "@/lib/domain/report/report-json-schema";
import { reportSchemaIdOf } from "@/lib/domain/report/upgrade-report";
import { reportClaimReviews } from "@/lib/exporters/claim-review/claim-review";
import { sampleReport } from "@/lib/exporters/testing/sample-report";
import { runs } from "@/scripts/testing/fixed-seeds";
import { reportJson } from "./json";
import { findSchema, schemaNames, schemaText } from "./schemas";

const ajv = addFormats.default(new Ajv2020({ allErrors: true, strictTypes: false }));
const folder = path.resolve(import.meta.dirname, "../../../docs/schema");
const published = (name: string) => readFileSync(path.join(folder, name), "utf8");

test.each(schemaNames)("%s is published as the code makes it; `npm run -s galley -- schema` does so", (name) => {
  expect(published(name)).toBe(schemaText(name));
});

test("every version of the report's form is published, under a name that is no server's address", () => {
  const names = Array.from({ length: reportVersion }, (_, i) => `report-v${i + 1}.json`);
  expect(readdirSync(folder).filter((name) => name.startsWith("report-"))).toEqual(names.sort());
  for (const [i, name] of names.entries())
    expect(JSON.parse(published(name))).toMatchObject({ $id: reportSchemaIdOf(i + 1) });
});

test("what is published is found by its name, and nothing else of the server", async () => {
  for (const name of readdirSync(folder)) expect(await findSchema(name)).toBe(published(name));
  for (const name of ["report-v0.json", "../audit-report.md", "..%2Faudit-report.md", "", ".", "toString"])
    expect(await findSchema(name)).toBeNull();
});

describe("the report's schema", () => {
  const schema = JSON.parse(published(reportSchemaName)) as { $id: string; properties: object };
  const check = ajv.compile(schema);
  const isRead = (value: unknown) => readReportJson(value).ok;

  test("takes a report as it is written, which names it, and so do zod and the reader without zod", () => {
    const written = JSON.parse([...reportJson(sampleReport())].join("")) as Record<string, unknown>;
    expect(check(written), JSON.stringify(check.errors)).toBe(true);
    expect(written.$schema).toBe(schema.$id);
    expect(reportSchema.parse(written)).toEqual(sampleReport());
    expect(readReportJson(written)).toMatchObject({ ok: true, value: { report: sampleReport() } });
  });

  test("describes every member", () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test.each([
    ["a member too many", { extra: 1 }],
    ["another version", { reportVersion: 2 }],
    ["another form's name", { $schema: "https://galley.example.org/schema/report-v1.json" }],
    ["a day for a moment", { generatedAt: "2026-11-22" }],
    ["no claims", { claims: undefined }],
    ["a count below zero", { sources: { total: -1, confidential: 0 } }],
  ])("refuses %s", (_, change) => {
    const wrong = JSON.parse(JSON.stringify({ ...sampleReport(), ...change })) as unknown;
    expect(check(wrong)).toBe(false);
    expect(reportSchema.safeParse(wrong).success).toBe(false);
    expect(isRead(wrong)).toBe(false);
  });

  test("whatever is put in the place of a value, a validator, zod and the reader without zod agree about it", () => {
    const values = [null, 0, 1, -1, 1.5, "", "x", "approved", "2026-11-22T08:40:52.550Z", "2026-11-22", true, [], {}];
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...values, undefined), fc.boolean(), (at, value, isAdded) => {
        const changed = replaced(JSON.parse(JSON.stringify(sampleReport())), at, value, isAdded);
        const holds = check(changed);
        expect(reportSchema.safeParse(changed).success).toBe(holds);
        expect(isRead(changed)).toBe(holds);
      }),
      { numRuns: runs(500) },
    );
  });
});

/** The members of a schema that nothing describes, as paths; `#/$defs` describe those that refer to them. */
function undescribed(schema: object, at = ""): string[] {
  const { properties = {}, ...rest } = schema as { properties?: Record<string, object> };
  const here = Object.entries(properties).flatMap(([name, form]) => [
    ...("description" in form || "$ref" in form || "const" in form ? [] : [`${at}/${name}`]),
    ...undescribed(form, `${at}/${name}`),
  ]);
  const below = Object.entries(rest).flatMap(([word, form]) =>
    typeof form === "object" && form !== null ? undescribed(form, `${at}/${word}`) : [],
  );
  return [...here, ...below];
}

/** A JSON value whose value at a place, counted through all of them, is another one; or an object there has a member more. */
function replaced(root: object, at: number, value: unknown, isAdded: boolean): object {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (parent: object) => {
    for (const [name, each] of Object.entries(parent)) {
      places.push([parent as Record<string, unknown>, name]);
      if (typeof each === "object" && each !== null) walk(each);
    }
  };
  walk(root);
  const [parent, name] = places[at % places.length] ?? [];
  if (!parent || name === undefined) throw new Error("the report is empty");
  if (isAdded && !Array.isArray(parent)) parent.another = value;
  else parent[name] = value;
  return JSON.parse(JSON.stringify(root)) as object;
}

describe("ClaimReviews", () => {
  const check = ajv.compile(JSON.parse(published("claim-review-v1.json")) as object);
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
