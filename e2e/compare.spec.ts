import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { madeByCommand } from "./desk-at-hand";
import { expectGoodInEveryLook } from "./every-look";
import { claimPanel, expect, openArticle, test } from "./newsroom";

let versions: string;
let arabicVersions: string;

test.beforeAll(async () => {
  const slugs = await madeByCommand({ make: "versions" });
  [versions, arabicVersions] = slugs.map((slug) => `/articles/${encodeURIComponent(slug)}/versions`) as [
    string,
    string,
  ];
});

const version = (page: Page, number: number) =>
  page
    .getByRole("list", { name: "All versions" })
    .locator("> li")
    .filter({ has: page.getByRole("heading", { name: new RegExp(`^Version ${number}\\b`) }) });

test("the list says of every version how it came about and what it did to the claims", async ({ login }) => {
  const page = await login("auditor");
  await page.goto(versions);
  const heads = page.getByRole("list", { name: "All versions" }).getByRole("heading");
  await expect(heads).toHaveText([/Version 3\s*current/, "Version 2", "Version 1"]);
  await expect(version(page, 2)).toContainText("From the file new-text.txt");
  await expect(version(page, 2).getByRole("list", { name: "Claims" }).getByRole("listitem")).toHaveText([
    /1 exact/,
    /1 moved/,
    /1 reworded/,
    /1 lost/,
  ]);
  await expect(page.getByRole("button", { name: /^Restore/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Edit the text" })).toHaveCount(0);
});

test("an original comes back as the file that it was, which no browser opens", async ({ login }) => {
  const page = await login("auditor");
  await page.goto(versions);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the original of version 2" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("new-text.txt");
  expect(readFileSync(await download.path(), "utf8")).toContain("It cost 4.3 million pounds");
  const { headers, status } = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return { status: answer.status, headers: Object.fromEntries(answer.headers) };
  }, `${versions}/2/original`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  expect(headers["content-disposition"]).toMatch(/^attachment; filename="new-text\.txt"/);
  expect((await page.request.get(`${versions}/9/original`)).status()).toBe(404);
});

test("two versions stand side by side, and one goes from change to change by key", async ({ login }) => {
  const page = await login("auditor");
  await page.goto(versions);
  await version(page, 2)
    .getByRole("link", { name: /^Compare/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Version 1 and version 2");
  await expect(page.getByText("1 word added, 12 removed, 1 paragraph moved.")).toBeVisible();
  const changed = page.getByRole("region", { name: "Claims that changed" });
  await expect(changed.getByRole("listitem")).toHaveText([/Claim 2.*reworded/, /Claim 3.*lost/, /Claim 4.*moved/]);

  await expect(page.locator("del[data-change]", { hasText: "4.2" })).toBeVisible();
  await expect(page.locator("ins[data-change]", { hasText: "4.3" })).toBeVisible();
  await expect(page.locator("#old-claim-3")).toContainText("lost");
  await expect(page.locator("#new-claim-4")).toContainText("moved");
  await expect(page.getByText("Show 3 unchanged paragraphs")).toBeVisible();
  await expect(page.getByText("They were slow.").first()).toBeHidden();
  await page.getByText("Show 3 unchanged paragraphs").click();
  await expect(page.getByText("They were slow.").first()).toBeVisible();

  await page.waitForLoadState("networkidle");
  await page.keyboard.press("n");
  await expect(page.getByText("Change 1 of 4")).toBeVisible();
  await expect(page.locator("[data-now]")).toContainText("Moved here from further down");
  await page.keyboard.press("p");
  await expect(page.getByText("Change 1 of 4")).toBeVisible();
  for (const _ of [2, 3, 4]) await page.keyboard.press("n");
  await expect(page.getByText("Change 4 of 4")).toBeVisible();
  await expect(page.getByRole("button", { name: "Next change" })).toBeDisabled();
  await page.getByRole("link", { name: "Moved further up" }).click();
  await expect(page).toHaveURL(/#new-block-0$/);

  await page.getByRole("link", { name: "Inline", exact: true }).click();
  await expect(page).toHaveURL(/view=inline/);
  await expect(page.locator(".compare-row.changed")).toContainText(/It cost .*4\.2.*4\.3.*million pounds/);
  await page.getByRole("link", { name: "Open claim 2" }).click();
  await expect(claimPanel(page).getByText("It cost 4.2 million pounds").first()).toBeVisible();
});

test("any two versions are chosen from lists, in either order", async ({ login }) => {
  const page = await login("auditor");
  await page.goto(versions);
  await page.getByLabel("From", { exact: true }).selectOption({ index: 0 });
  await page.getByLabel("To", { exact: true }).selectOption({ index: 2 });
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Version 1 and version 3");
  await page.goto(`${versions}/compare?from=2&to=2`);
  await expect(page.getByText("You are comparing version 2 with itself.")).toBeVisible();
  for (const numbers of ["from=0&to=1", "from=1&to=99", "from=one&to=2", ""]) {
    expect((await page.goto(`${versions}/compare?${numbers}`))?.status()).toBe(404);
  }
});

test("a comparison needs no scripts", async ({ login, browser }) => {
  const signedIn = await login("auditor");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: test.info().project.use.baseURL ?? "",
    storageState: await signedIn.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(`${versions}/compare?from=1&to=2`);
  await expect(page.locator("ins", { hasText: "4.3" })).toBeVisible();
  await page.getByText("Show 3 unchanged paragraphs").click();
  await expect(page.getByText("They were slow.").first()).toBeVisible();
  await page.getByLabel("To", { exact: true }).selectOption("3");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.locator("ins", { hasText: "The ferries are back" })).toBeVisible();
  await context.close();
});

test("the workbench leads to the versions; an article with one says what they are for", async ({ login }) => {
  const page = await login("reviewer");
  await page.setViewportSize({ width: 1440, height: 900 });
  await openArticle(page, "The bridge opened in 1932.", `A bridge ${Date.now()}`);
  await page.getByRole("main").getByRole("link", { name: "Version 1" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Versions" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "This is the only version" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit the text" })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.goto(`${new URL(page.url()).pathname}/compare?from=1&to=1`);
  await expect(page.getByText("You are comparing version 1 with itself.")).toBeVisible();
});

test("an earlier version is restored as a new one, after a question", async ({ login }) => {
  const page = await login("reviewer");
  await page.goto(arabicVersions);
  await page.waitForLoadState("networkidle");
  const before = await page.getByRole("list", { name: "All versions" }).locator("> li").count();
  await version(page, 1).getByRole("button", { name: "Restore version 1" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore version 1?" });
  await expect(dialog).toContainText(`becomes version ${before + 1}`);
  await expectNoAxeFindings(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  await version(page, 1).getByRole("button", { name: "Restore version 1" }).click();
  await dialog.getByRole("button", { name: `Restore as version ${before + 1}` }).click();
  await expect(page.getByText(`Version ${before + 1} is the text of version 1 again`)).toBeVisible();
  await expect(version(page, before + 1)).toContainText("Version 1 again");
  await expect(version(page, before + 1)).toContainText("current");
  // The same text once more is nothing new.
  await version(page, 1).getByRole("button", { name: "Restore version 1" }).click();
  await dialog.getByRole("button", { name: /^Restore as/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("Nothing differs from the newest version");
});

test("axe finds nothing on versions and comparisons", async ({ login }) => {
  test.setTimeout(240_000);
  const page = await login("reviewer");
  for (const address of [versions, arabicVersions]) {
    for (const part of ["", "/compare?from=1&to=2", "/compare?from=1&to=2&view=inline", "/compare?from=1&to=1"]) {
      await page.goto(address + part);
      await page.waitForLoadState("networkidle");
      await page.keyboard.press("n");
      await test.step(address + part, () => expectGoodInEveryLook(page));
    }
  }
});
