import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import type { AuditReport } from "@/lib/domain/report/report";
import { reportJsonSchema } from "@/lib/domain/report/report-json-schema";
import { claimReviewSchema } from "./claim-review/claim-review-schema";
import { findReportFormat, type ReportFormatName, reportFormats } from "./report/report-formats";
import { csvCell } from "./tables/csv-cell";
import { hostileReport, hostileStrings } from "./testing/hostile-report";
import { readCsv } from "./testing/read-csv";
import { readPdf } from "./testing/read-pdf";
import { readWorkbook } from "./testing/read-workbook";
import { readZip } from "./testing/read-zip";
import { sampleReport } from "./testing/sample-report";
import { longestCell } from "./xlsx/sheet-text";

const ajv = addFormats.default(new Ajv2020({ allErrors: true, strictTypes: false }));

async function write(name: ReportFormatName, report: AuditReport): Promise<Uint8Array> {
  const format = findReportFormat(name);
  if (!format) throw new Error(`no format ${name}`);
  return format.write(report);
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
const report = hostileReport();
const cases = Object.entries(hostileStrings).map(([what, text], i) => ({ what, text, number: i + 1 }));

describe("words that a format treats specially stay words", () => {
  let page: Document;
  let source: string;
  let rows: string[][];
  let strings: Set<string>;
  let sheets: string;
  let json: AuditReport;
  let reviews: string;
  let annotations: { id: string; body: { value?: string; purpose?: string }[] }[];
  beforeAll(async () => {
    source = textOf(await write("html", report));
    page = parseHTML(source).document as unknown as Document;
    rows = readCsv(textOf(await write("csv", report)).slice(1));
    const workbook = await readWorkbook(await write("xlsx", report));
    strings = new Set(workbook.strings);
    sheets = workbook.sheets.join("");
    json = JSON.parse(textOf(await write("json", report)));
    reviews = textOf(await write("claimreview", report));
    annotations = JSON.parse(textOf(await write("annotations", report))).first.items;
  });

  test.each(cases)("$what: in the page", ({ text, number }) => {
    expect(page.querySelector(`#claim-${number} .statement`)?.textContent).toBe(text);
    expect(page.querySelector(`#claim-${number} .evidence blockquote`)?.textContent).toBe(text);
  });

  test.each(cases)("$what: in a CSV cell, which runs nothing", ({ text, number }) => {
    const [head = []] = rows;
    const claim = rows.find(([first]) => first === String(number));
    const cell = claim?.[head.indexOf("Statement")] ?? "";
    expect(cell).toBe(csvCell(text));
    expect(cell.replaceAll("'", "")).toBe(text.replaceAll("'", ""));
    expect(cell).not.toMatch(/^[\s"“”\p{Cf}]*[=+\-@＝＋－＠]/u);
  });

  test.each(cases)("$what: in a workbook's cell", ({ text }) => {
    expect(strings).toContain(text);
  });

  test.each(cases)("$what: in JSON, ClaimReview and annotations", ({ text, number }) => {
    expect(json.claims[number - 1]?.statement).toBe(text);
    expect(JSON.parse(reviews)["@graph"][number - 1].claimReviewed).toBe(text);
    const claim = annotations.find(({ id }) => id.endsWith(`/claims/${number}`));
    expect(claim?.body.find(({ purpose }) => purpose === "describing")?.value).toBe(text);
  });

  test("the page has no element, attribute or address that we did not write", () => {
    expect([...page.querySelectorAll("script, img, iframe, object, embed, form, svg:not(.bar, .sign)")]).toEqual([]);
    const wild = [...page.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].filter(({ name, value }) => /^on|^style$|^src$/.test(name) || /javascript:/.test(value)),
    );
    expect(wild).toEqual([]);
    expect([...page.querySelectorAll("a")].filter(({ href }) => !/^(https?:\/\/|#)/.test(href))).toEqual([]);
  });

  test("a workbook has no formula, and what XML forbids is not in it", () => {
    expect(sheets).not.toMatch(/<f[ >]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    expect(sheets).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });

  test("ClaimReviews can be put into a page's script as they are", () => {
    expect(reviews).not.toContain("<");
    expect(ajv.compile(claimReviewSchema)(JSON.parse(reviews))).toBe(true);
  });

  test("JSON still has its form", () => {
    const check = ajv.compile(reportJsonSchema());
    expect(check(json), JSON.stringify(check.errors)).toBe(true);
  });
});

/** The words without what a page breaks, draws together or has no letter for. */
const bare = (text: string) => text.normalize("NFC").replace(/[\s\p{C}\p{M}\u{1f000}-\u{1ffff}□\ufffd]/gu, "");

describe("on paper", () => {
  test("all of it is set, in a tagged file whose title is the article's", async () => {
    const { text, marked, info, outline } = await readPdf(await write("pdf", report));
    expect(marked).toMatchObject({ Marked: true });
    expect(String(info.Title)).toContain(hostileStrings["the end of a script"]);
    expect(outline).toHaveLength(new Set(outline).size);
    const said = bare(text);
    const straight = cases.filter(
      ({ text }) => !/[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Adlam}\u202e\p{sc=Devanagari}\p{sc=Thai}]/u.test(text),
    );
    const covered = straight.filter(({ what }) => !/four bytes|scripts|marks|selectors|emoji/.test(what));
    expect(covered.length).toBeGreaterThan(25);
    for (const each of covered) expect(said, each.what).toContain(bare(each.text));
    expect(text).toMatch(/have no letterform/);
  });
});

describe("a report", () => {
  const empty: AuditReport = { ...sampleReport(), claims: [], skips: [], timeline: [] };

  test.each(reportFormats)("without claims is written as $label", async ({ name }) => {
    const bytes = await write(name, empty);
    expect(bytes.byteLength).toBeGreaterThan(50);
    if (name === "claimreview") expect(JSON.parse(textOf(bytes))["@graph"]).toEqual([]);
    if (name === "annotations") expect(JSON.parse(textOf(bytes))).toMatchObject({ total: 0, first: { items: [] } });
    if (name === "csv") expect(readCsv(textOf(bytes).slice(1))).toHaveLength(1);
    if (name === "html") expect(textOf(bytes)).toContain("No claim has been marked.");
  });

  const [sample] = sampleReport().claims as [AuditReport["claims"][number]];
  /** Every tenth with a long rationale and a correction, which take nearly all the time, and as much for each claim. */
  const many: AuditReport = {
    ...sampleReport(),
    claims: Array.from({ length: 5_000 }, (_, i) => ({
      ...{ ...sample, id: `claim-${i}`, number: i + 1, state: "approved" },
      ...{ evidence: [], verdicts: [], decisions: [], dissent: [] },
      verdict:
        sample.verdict &&
        (i % 10 === 0 ? sample.verdict : { ...sample.verdict, rationale: "So it is.", correction: null }),
    })),
  };
  // On paper 5,000 claims take minutes; `npm run bench -- export` measures how its time grows.
  test.each(reportFormats.filter(({ name }) => name !== "pdf" && name !== "galley"))(
    "of 5,000 claims is written as $label",
    async (each) => {
      const bytes = await write(each.name, many);
      if (each.name === "json") expect(JSON.parse(textOf(bytes)).claims).toHaveLength(5_000);
      if (each.name === "claimreview") expect(JSON.parse(textOf(bytes))["@graph"]).toHaveLength(5_000);
      if (each.name === "annotations") expect(JSON.parse(textOf(bytes)).total).toBe(5_000);
      if (each.name === "csv") expect(readCsv(textOf(bytes).slice(1))).toHaveLength(5_001);
      if (each.name === "tables")
        expect(readCsv(String((await readZip(bytes)).get("claims.csv")).slice(1))).toHaveLength(5_001);
      if (each.name === "html") expect(textOf(bytes).match(/<section class="claim /g)).toHaveLength(5_000);
      if (each.name === "xlsx") expect((await readWorkbook(bytes)).sheets[1]).toContain('r="A5001"');
    },
  );

  test("with words longer than a cell says in the workbook that they are cut, and has them whole elsewhere", async () => {
    const long = "word ".repeat(10_000);
    const report = sampleReport();
    const claims = report.claims.map((claim) => ({ ...claim, stateReason: long }));
    const { strings } = await readWorkbook(await write("xlsx", { ...report, claims }));
    const cut = strings.filter((text) => text.startsWith("word word"));
    expect(cut.length).toBeGreaterThan(0);
    for (const text of cut) {
      expect(text).toMatch(/cut here/);
      expect(text.length).toBeLessThanOrEqual(longestCell);
    }
    for (const name of ["csv", "tables", "json"] as const)
      expect(textOf(await write(name, { ...report, claims }))).toContain(long);
  });
});
