import { createHash, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { claimPanel, demoArticle, expect, markClaim, openArticle, takeBundle, test } from "./newsroom";

/** Both schemes, wide and narrow; what is wrong with a colour or a layout shows in one of them. */
async function expectGoodLooks(page: Page): Promise<void> {
  for (const look of [
    { width: 1440, height: 960, colorScheme: "light" },
    { width: 390, height: 844, colorScheme: "dark" },
  ] as const) {
    await page.setViewportSize({ width: look.width, height: look.height });
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await expectNoAxeFindings(page);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 960 });
  await page.emulateMedia({ colorScheme: "light" });
}

const json = (name: string, value: unknown) => ({
  ...{ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(value)) },
});

test("annotations become claims where the article has their words, and the others are told of", async ({ login }) => {
  const page = await login("reviewer");
  const mark = randomUUID().slice(0, 8);
  await openArticle(page, "The ferry sank in 1904, and the ferry was never found. Nobody knows why.", `Ferry ${mark}`);
  const article = page.url();
  await page.getByRole("link", { name: "Bring in annotations" }).click();
  await expect(page.getByRole("heading", { name: "Bring in annotations", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Look at what fits" }).click();
  await expect(page.getByText("Choose a file or paste annotations first.")).toBeVisible();
  await page.getByLabel("Or paste them").fill('{"type": "Annotation",');
  await page.getByRole("button", { name: "Look at what fits" }).click();
  await expect(page.getByText("The file is not JSON.")).toBeVisible();
  await expect(page.getByLabel("Or paste them")).toHaveValue('{"type": "Annotation",');
  await expectGoodLooks(page);

  const note = (n: number, exact: string, more: object = {}) => ({
    ...{
      id: `https://notes.example/${mark}/${n}`,
      type: "Annotation",
      creator: { name: "Ada Byron" },
      created: "2026-01-02",
    },
    target: { source: "https://news.example/ferry", selector: { type: "TextQuoteSelector", exact } },
    ...more,
  });
  const file = [
    note(1, "The ferry sank in 1904", {
      body: { type: "TextualBody", value: "Ask the harbour.", purpose: "commenting" },
    }),
    note(2, "ferry"),
    note(3, "The ferry sank in 1905"),
    note(4, "Nobody knows why", { motivation: "linking" }),
    note(5, "never found", { body: { value: "The ferry was never found", purpose: "describing" } }),
  ];
  await page.getByLabel("A file of annotations").setInputFiles(json("notes.jsonld", file));
  await page.getByRole("button", { name: "Look at what fits" }).click();
  await expect(page.getByRole("heading", { name: "2 annotations become claims" })).toBeFocused();
  const leftOut = page.getByRole("region", { name: "3 are left out" });
  await expect(leftOut.getByRole("listitem")).toHaveText([
    /Annotation 2.*more than once/s,
    /Annotation 3.*does not have these words/s,
    /Annotation 4.*evidence/s,
  ]);
  await expect(page.getByRole("region", { name: "What becomes a claim" })).toContainText("Remark: Ask the harbour.");
  await expectGoodLooks(page);
  await page.getByRole("button", { name: "Mark 2 claims" }).click();
  await expect(page.getByText("2 claims are marked.")).toBeVisible();
  await page.getByRole("link", { name: "To the article" }).click();
  await expect(claimPanel(page).getByText("The ferry was never found")).toBeVisible();

  await page.goto(`${article}/history?claim=1`);
  await expect(page.getByText("from an annotation by Ada Byron")).toBeVisible();
  await page.locator("summary", { hasText: "Where it came from" }).click();
  await expect(page.getByText(`https://notes.example/${mark}/1`)).toBeVisible();
  await expect(page.getByText("Ask the harbour.")).toBeVisible();

  await page.goto(`${article}/annotations`);
  await page.getByLabel("A file of annotations").setInputFiles(json("notes.jsonld", [file[0], file[4]]));
  await page.getByRole("button", { name: "Look at what fits" }).click();
  await expect(page.getByText("All of them are claims here already. Nothing changes.")).toBeVisible();
});

test("another newsroom's bundle is read, given on and verified again, and its article is checked here", async ({
  login,
}, info) => {
  test.setTimeout(180_000);
  const page = await login("reviewer");
  const zip = info.outputPath("bundle.zip");
  await takeBundle(page, demoArticle, zip);
  await page.goto("/foreign-reports");
  await page.getByLabel("A bundle, or a report as JSON").setInputFiles(zip);
  await page.getByRole("button", { name: "Take in" }).click();
  await expect(page.getByText("was taken in.")).toBeVisible({ timeout: 30_000 });
  await expectGoodLooks(page);
  await page.getByRole("link", { name: "Open", exact: true }).first().click();
  await page.getByRole("button", { name: "Verify again" }).click();
  await expect(page.getByText("The bundle holds.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("An article of yours has exactly this text:")).toBeVisible();
  await expectGoodLooks(page);
  const back = page.waitForEvent("download");
  await page.getByRole("link", { name: "Bundle", exact: true }).click();
  const again = info.outputPath("again.zip");
  await (await back).saveAs(again);
  expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "JSON", exact: true }).click();
  const saved = info.outputPath("report.json");
  await (await download).saveAs(saved);

  // Another newsroom's article: the same one with a sentence more, which no article here has.
  const report = JSON.parse(readFileSync(saved, "utf8"));
  const more = `Added ${randomUUID()}.`;
  const text = `${report.version.text}\n\n${more}`;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const block = { start: text.length - more.length, end: text.length, kind: "paragraph", level: 0 };
  Object.assign(report.version, { text, sha256, blocks: [...report.version.blocks, block] });
  Object.assign(report.versions.at(-1), { text, sha256 });
  report.newsroom.name = "The Other Desk";
  writeFileSync(saved, JSON.stringify(report));
  await page.goto("/foreign-reports");
  await page.getByLabel("A bundle, or a report as JSON").setInputFiles(saved);
  await page.getByRole("button", { name: "Take in" }).click();
  await expect(page.getByText("was taken in.")).toBeVisible();
  await page
    .getByRole("listitem")
    .filter({ hasText: "The Other Desk" })
    .first()
    .getByRole("link", { name: "Open" })
    .click();
  await expect(page.getByText("nothing proves who made it")).toBeVisible();
  await page.getByRole("button", { name: "Check it here" }).click();
  await expect(page.getByText(`${report.claims.length} claims are marked.`)).toBeVisible({ timeout: 60_000 });
  await expectGoodLooks(page);
  await page.getByRole("link", { name: "To the article" }).click();
  await expect(page.getByText(more)).toBeVisible();
  await expect(claimPanel(page).getByText(report.claims[0].statement)).toBeVisible();
  await page.getByRole("link", { name: "From another newsroom’s report" }).click();
  await expect(page.getByText("All claims of the report are in it.")).toBeVisible();
});

test("earlier checks come in row by row, and stand beside a claim that says something alike", async ({ login }) => {
  const page = await login("reviewer");
  const mark = randomUUID().slice(0, 8);
  const statement = `The ${mark} ferry sank in 1904 off the northern coast`;
  const review = (claimReviewed: unknown) => ({
    ...{
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      claimReviewed,
      url: `https://checks.example/${mark}`,
    },
    author: { "@type": "Organization", name: "Checks Weekly" },
    reviewRating: { "@type": "Rating", ratingValue: 4, bestRating: 5, worstRating: 1, alternateName: "Mostly true" },
  });
  await page.goto("/earlier-checks");
  await page.getByLabel("A file of ClaimReviews").setInputFiles(json("checks.json", [review(statement), review(7)]));
  await page.getByRole("button", { name: "Take in" }).click();
  await expect(page.getByText("One check is new; 0 were there already.")).toBeVisible();
  await expect(page.getByText("Row 2 was left out: It states no claim (claimReviewed).")).toBeVisible();
  await expectGoodLooks(page);
  await openArticle(page, `${statement}. Nobody knows why.`, `Ferry ${mark}`);
  await markClaim(page, statement);
  const beside = claimPanel(page).locator("section", { hasText: "Earlier checks by others" });
  await expect(beside).toContainText("Checks Weekly");
  await expect(beside).toContainText("Mostly true");
  await expectGoodLooks(page);
});
