import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page, TestInfo } from "@playwright/test";
import { readCsv } from "../lib/exporters/testing/read-csv";
import { readPdf } from "../lib/exporters/testing/read-pdf";
import { readWorkbook } from "../lib/exporters/testing/read-workbook";
import { readZip } from "../lib/exporters/testing/read-zip";
import { expectNoAxeFindings } from "./axe";
import { demoArticle, expect, openArticle, test } from "./newsroom";

/** Asks for a file in a format, waits until it is made, and takes it home; its hash is the one that the list shows. */
async function make(page: Page, info: TestInfo, format: string): Promise<Buffer> {
  const made = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Download" }) });
  const before = await made.count();
  await page.getByRole("radio", { name: new RegExp(`^${format} `) }).check();
  await page.getByRole("button", { name: "Make the file" }).click();
  await expect(made).toHaveCount(before + 1, { timeout: 60_000 });
  const newest = made.first();
  await expect(newest.getByRole("heading")).toContainText(format);
  const downloading = page.waitForEvent("download");
  await newest.getByRole("link", { name: "Download" }).click();
  const file = info.outputPath(`${format}-${before}`);
  await (await downloading).saveAs(file);
  const bytes = readFileSync(file);
  await expect(newest).toContainText(createHash("sha256").update(bytes).digest("hex").slice(0, 12));
  return bytes;
}

async function expectNoFindingsInBoth(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeFindings(page);
  }
}

test("an auditor makes a file in every format, and each opens and tells of the article", async ({ login }, info) => {
  test.setTimeout(240_000);
  const page = await login("auditor");
  await page.goto(`${demoArticle}/export`);

  const pdf = await readPdf(await make(page, info, "PDF"));
  expect(pdf.marked).toMatchObject({ Marked: true });
  expect(pdf.text).toContain("71 people");
  const { strings } = await readWorkbook(await make(page, info, "XLSX"));
  expect(strings.join("\n")).toContain("71 people");
  const [head, ...claims] = readCsv((await make(page, info, "CSV")).toString("utf8").slice(1));
  expect(head?.slice(0, 2)).toEqual(["Claim", "Statement"]);
  expect(claims.length).toBeGreaterThan(5);
  const tables = await readZip(await make(page, info, "Tables"));
  expect(readCsv(String(tables.get("claims.csv")).slice(1))).toHaveLength(1 + claims.length);
  const report = JSON.parse((await make(page, info, "JSON")).toString("utf8"));
  expect(report.claims.length).toBeGreaterThan(5);
  const reviews = JSON.parse((await make(page, info, "ClaimReview")).toString("utf8"));
  expect(reviews["@graph"].length).toBeGreaterThan(0);
  const annotations = JSON.parse((await make(page, info, "Web Annotation")).toString("utf8"));
  expect(annotations.total).toBeGreaterThan(5);
  const html = (await make(page, info, "HTML")).toString("utf8");
  expect(html).toContain("<!DOCTYPE html>");
  const bundle = await readZip(await make(page, info, "Bundle"));
  expect([...bundle.keys()].some((name) => name.endsWith("verify.mjs"))).toBe(true);
  await expectNoFindingsInBoth(page);

  await page.getByLabel("What to export").selectOption({ value: "1" });
  const one = await readPdf(await make(page, info, "PDF"));
  expect(one.text).toContain("Claim 1");
  expect(one.text).not.toContain("Claim 2");
  await expect(page.getByRole("listitem").first()).toContainText("Claim 1");
});

test("the reports of a period, and of what one person worked on, come in one file", async ({ login }, info) => {
  test.setTimeout(180_000);
  const page = await login("auditor");
  await page.goto("/exports");
  await page.getByRole("button", { name: "Make the file" }).click();
  await expect(page.getByLabel("First day")).toBeFocused();
  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel("First day").fill(today);
  await page.getByLabel("Last day").fill(today);
  await page.getByLabel("Worked on by").selectOption({ label: "Demo editor" });
  const files = await readZip(await make(page, info, "PDF"));
  const { reports } = JSON.parse(files.get("contents.json")?.toString() ?? "") as { reports: { file: string }[] };
  const demo = reports.find(({ file }) => demoArticle.endsWith(file.replace("-report.pdf", "")));
  expect((await readPdf(files.get(demo?.file ?? "") ?? new Uint8Array())).outline.length).toBeGreaterThan(3);
  await expect(page.getByRole("listitem").first()).toContainText("Demo editor");
  await expectNoFindingsInBoth(page);
});

test("who would export a ClaimReview of nothing hears so before", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, "Nothing of this is checked yet.", "An unchecked article");
  await page.goto(`${new URL(page.url()).pathname}/export`);
  await expect(page.getByText("there is no ClaimReview")).toHaveCount(0);
  await page.getByRole("radio", { name: /^ClaimReview / }).check();
  await expect(page.getByText("there is no ClaimReview")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No file has been made" })).toBeVisible();
});
