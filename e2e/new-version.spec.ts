import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { expect, markClaim, openArticle, previewThenImport, test } from "./newsroom";
import { type PageServer, startPageServer } from "./page-server";
import { bridgePage } from "./published-pages";

let pages: PageServer;
test.beforeAll(async () => {
  pages = await startPageServer();
});
test.afterAll(() => pages.close());

const changes = (page: Page, number: number) => page.getByRole("region", { name: `What version ${number} changes` });

async function openNewVersion(page: Page, article: string): Promise<void> {
  await page.goto(`${article}/versions/new`);
  await page.waitForLoadState("networkidle");
}

test("a page that was imported is fetched again, and says what it changes before it is kept", async ({ login }) => {
  pages.publish("/bridge", bridgePage());
  const page = await login("reviewer");
  await page.goto("/articles/import");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Address of the page").fill(pages.at("/bridge"));
  await page.getByRole("button", { name: "Fetch", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Preview" })).toBeFocused();
  await page.getByLabel("Title", { exact: true }).fill(`The bridge again ${Date.now()}`);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.waitForURL(/\/articles\/the-bridge-again-/);
  const article = page.url();
  await markClaim(page, "The bridge opened in 1932");
  await page.goto(article);
  await markClaim(page, "160,000 cars");
  await page.goto(article);
  await markClaim(page, "One track for trains");

  await test.step("the same page is no new version", async () => {
    await openNewVersion(page, article);
    await expect(page.getByLabel("Address of the page")).toHaveValue(pages.at("/bridge"));
    await page.getByRole("button", { name: "Fetch again" }).click();
    await expect(page.locator("#address-error")).toContainText("Nothing differs from the newest version");
  });

  await test.step("a changed one says what becomes of the words and claims", async () => {
    pages.publish(
      "/bridge",
      bridgePage({ cars: "165,000", title: "The bridge, ninety years on" }).replace(
        "<li>One track for trains</li>",
        "",
      ),
    );
    await page.getByRole("button", { name: "Fetch again" }).click();
    await expect(page.getByRole("heading", { name: "What version 2 changes" })).toBeFocused();
    await expect(changes(page, 2)).toContainText(/\d+ words added, \d+ removed\./);
    await expect(changes(page, 2)).toContainText("1 claim stays as and where it was.");
    await expect(changes(page, 2)).toContainText("Claim 2 is reworded.");
    await expect(changes(page, 2)).toContainText("Claim 3 is not found any more.");
    await expectNoAxeFindings(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoAxeFindings(page);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step("saving it leads to the claims that want a look", async () => {
    await page.getByRole("checkbox", { name: "Change the title to The bridge, ninety years on" }).check();
    await page.getByLabel("What changed").fill("The board’s new count");
    await page.getByRole("button", { name: "Save as version 2" }).click();
    await page.waitForURL(`${article}/carried`);
    await expect(page.getByText("Version 2 is saved. 2 claims want a look.")).toBeVisible();
    await page.goto(article);
    await expect(page.locator("article")).toContainText("165,000 cars");
    await expect(page).toHaveTitle(/The bridge, ninety years on/);
    await page.goto(`${article}/versions`);
    await expect(page.getByText("The board’s new count")).toBeVisible();
  });
});

test("a text that changes nothing for the claims leads back to the article", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, "The ferry sank in 1904.\n\nNobody was hurt.", `A ferry ${Date.now()}`);
  const article = page.url();
  await openNewVersion(page, article);
  await page.getByLabel("Text of the article").fill("The ferry sank in 1904.\n\nNobody was hurt.\n\nIt was raised.");
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(changes(page, 2)).toContainText("3 words added, 0 removed.");
  await expect(changes(page, 2)).toContainText("There are no claims to carry over yet.");
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await page.waitForURL(article);
  await expect(page.locator("article")).toContainText("It was raised.");
});

test("whoever is outrun by another version is told, and asks again with what they gave", async ({ login }) => {
  const first = await login("reviewer");
  await openArticle(first, "The ferry sank in 1904.", `A race of ferries ${Date.now()}`);
  const article = first.url();
  const second = await login("editor");
  for (const [page, year] of [
    [first, "1905"],
    [second, "1906"],
  ] as const) {
    await openNewVersion(page, article);
    await page.getByLabel("Text of the article").fill(`The ferry sank in ${year}.`);
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await expect(changes(page, 2)).toBeVisible();
  }
  await second.getByRole("button", { name: "Save as version 2" }).click();
  await second.waitForURL(article);
  await first.getByRole("button", { name: "Save as version 2" }).click();
  await expect(first.getByText("Somebody added a version of this article in the meantime.")).toBeVisible();
  await expect(first.getByLabel("Text of the article")).toHaveValue("The ferry sank in 1905.");
  await first.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(changes(first, 3)).toBeVisible();
});

test("a page that was saved as a file becomes a version too", async ({ login }) => {
  const page = await login("reviewer");
  await page.goto("/articles/import");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Text of the article").fill("Nine bridges\n\nThe first opened in 1932.");
  await previewThenImport(page, `Bridges to format ${Date.now()}`);
  await page.waitForURL(/\/articles\/bridges-to-format-/);
  const article = page.url();
  await openNewVersion(page, article);
  await page.getByLabel("Or choose a file").setInputFiles({
    name: "bridges.html",
    mimeType: "text/html",
    buffer: Buffer.from(bridgePage()),
  });
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(page.getByText("Menus, advertising, pictures and scripts were left out.")).toBeVisible();
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await page.waitForURL(article);
  await expect(page.locator("article blockquote")).toBeVisible();
});
