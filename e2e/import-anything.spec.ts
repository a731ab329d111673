import type { Page } from "@playwright/test";
import { oneArticle } from "../lib/importers/testing/one-article";
import { expectNoAxeFindings } from "./axe";
import { expect, previewThenImport, test } from "./newsroom";
import { type PageServer, startPageServer } from "./page-server";
import { arabicPage, bridgePage, scriptPage } from "./published-pages";

let pages: PageServer;
test.beforeAll(async () => {
  pages = await startPageServer();
  pages.publish("/app", scriptPage);
  pages.publish("/never", null);
  pages.publish("/arabic", arabicPage);
});
test.afterAll(() => pages.close());

const textShown = (page: Page) => page.getByRole("region", { name: "The text that will be kept" });

async function openImport(page: Page): Promise<void> {
  await page.goto("/articles/import");
  await page.waitForLoadState("networkidle");
}

async function fetchPage(page: Page, address: string): Promise<void> {
  await page.getByLabel("Address of the page").fill(address);
  await page.getByLabel("Address of the page").press("Enter");
}

test("a page is fetched, previewed, set right and imported", async ({ login }) => {
  pages.publish("/bridge", bridgePage());
  const page = await login("reviewer");
  await openImport(page);
  await fetchPage(page, pages.at("/bridge"));
  await expect(page.getByRole("heading", { name: "Preview" })).toBeFocused();
  await expect(page.getByText(`Fetched from ${pages.at("/bridge")}`)).toBeVisible();
  await expect(textShown(page)).toContainText("160,000 cars");
  await expect(textShown(page)).not.toContainText(/Buy a boat|newsletter|Sport|tracked/);
  await expect(textShown(page).getByRole("heading", { name: "What it carries" })).toBeVisible();
  await expect(textShown(page).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("The harbour bridge turns ninety");
  await expect(page.getByLabel("Byline")).toHaveValue("Ada Byron");
  await expect(page.getByLabel("Site")).toHaveValue("The Harbour Post");
  await expect(page.getByLabel("Published on")).toHaveValue("2025-03-04");
  await expect(page.getByLabel("Modified on")).toHaveValue("2025-03-06");
  await expect(page.getByLabel("Address where it was published")).toHaveValue(pages.at("/bridge"));
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await expectNoAxeFindings(page);
  await textShown(page)
    .getByRole("button", { name: /^Leave out: Four lanes/ })
    .click();
  await expect(page.getByText("One block is left out.")).toBeVisible();
  await textShown(page)
    .getByRole("button", { name: /^Take in: Four lanes/ })
    .click();
  await expect(page.getByText("One block is left out.")).toBeHidden();

  const title = `The bridge fetched ${Date.now()}`;
  await page.getByLabel("Title", { exact: true }).fill(title);
  await expect(page.getByText("Found: The harbour bridge turns ninety")).toBeVisible();
  await page.getByLabel("Byline").fill("");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.waitForURL(/\/articles\/the-bridge-fetched-/);
  await expect(page.locator("article blockquote")).toHaveText("It is the one thing here that never broke.");
  const byline = page.locator("article .byline").filter({ hasText: "The Harbour Post" });
  await expect(byline).not.toContainText("Ada Byron");
  await expect(byline).toContainText("modified 6 March 2025");
  await expect(byline.getByRole("link", { name: "The Harbour Post" })).toHaveAttribute("href", pages.at("/bridge"));
});

test("what cannot be fetched or read is refused beside the address, and another way stays open", async ({ login }) => {
  const page = await login("reviewer");
  await openImport(page);
  for (const [address, words] of [
    ["http://127.0.0.1/", "Galley fetches nothing"],
    ["http://169.254.169.254/latest/meta-data/", "Galley fetches nothing"],
    ["ftp://example.org/page", "Addresses must start with http"],
    [pages.at("/nowhere"), "there is no such page (404)"],
    [pages.at("/app"), "only by running scripts"],
  ] as const) {
    await fetchPage(page, address);
    await expect(page.locator("#address-error")).toContainText(words);
    await expect(page.getByLabel("Address of the page")).toBeFocused();
    await expect(page.getByLabel("Address of the page")).toHaveValue(address);
  }
  await page.getByLabel("Text of the article").fill("The bridge opened in 1932.");
  await expect(page.locator("#address-error")).toHaveCount(0);
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(textShown(page)).toContainText("The bridge opened in 1932.");
});

test("fetching can be stopped, and a preview left again, with nothing lost", async ({ login }) => {
  const page = await login("reviewer");
  await openImport(page);
  await page.getByLabel("Text of the article").fill("Nobody counted the cars.");
  await page.getByLabel("Address of the page").fill(pages.at("/never"));
  await page.getByRole("button", { name: "Fetch", exact: true }).click();
  await expect(page.getByText("Fetching the page")).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByLabel("Address of the page")).toBeFocused();
  await expect(page.getByText("Fetching the page")).toHaveCount(0);
  await page.reload();
  await page.waitForLoadState("networkidle");
  await expect(page.getByLabel("Address of the page")).toHaveValue(pages.at("/never"));
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await page.getByLabel("Byline").fill("Somebody");
  await page.getByRole("button", { name: "Change the source" }).click();
  await expect(page.getByLabel("Text of the article")).toHaveValue("Nobody counted the cars.");
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(page.getByLabel("Byline")).toHaveValue("Somebody");

  await test.step("a guessed encoding is said, and another one read without losing what was typed", async () => {
    await page.getByRole("button", { name: "Change the source" }).click();
    const buffer = Buffer.from("\xa3\xf3d\x9f stoi.", "latin1");
    await page.getByLabel(/^Or choose/).setInputFiles({ name: "town.txt", mimeType: "text/plain", buffer });
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await expect(page.getByText("It was read as Western (Windows-1252), which is a guess")).toBeVisible();
    await expectNoAxeFindings(page);
    const encoding = page.getByLabel("Read it as");
    await encoding.focus();
    await encoding.selectOption({ label: "Central European (Windows-1250)" });
    await expect(textShown(page)).toContainText("Łódź stoi.");
    await expect(page.getByText("It was read as Central European (Windows-1250), as somebody chose.")).toBeVisible();
    await expect(encoding).toBeFocused();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Łódź stoi.");
    await expect(page.getByLabel("Byline")).toHaveValue("Somebody");
  });
});

test("a document and Markdown of a page's article give the same text", async ({ login }) => {
  pages.publish("/quay", oneArticle.page);
  const page = await login("reviewer");
  await openImport(page);
  await fetchPage(page, pages.at("/quay"));
  const showAll = async () => {
    await page.getByRole("button", { name: /^Show all/ }).click();
    return textShown(page).innerHTML();
  };
  const fetched = await showAll();
  for (const [name, buffer] of [
    ["quay.docx", oneArticle.docx],
    ["quay.md", oneArticle.markdown],
  ] as const) {
    await page.getByRole("button", { name: "Change the source" }).click();
    await page
      .getByLabel(/^Or choose/)
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await expect(page.getByText(`From the file ${name}`)).toBeVisible();
    expect(await showAll()).toBe(fetched);
  }
});

test("files that are not what their names say, or of no use, are refused beside them", async ({ login }) => {
  const page = await login("reviewer");
  await openImport(page);
  for (const [name, bytes, words] of [
    ["article.docx", "%PDF-1.7 not a document of words", "is a PDF"],
    ["article.pdf", "%PDF-1.7", "cannot read this kind of file"],
    ["article.txt", "", "The article is empty."],
  ] as const) {
    const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
    await page.getByLabel(/^Or choose/).setInputFiles(file);
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await expect(page.locator("#file-error")).toContainText(words);
    await page.getByRole("button", { name: /^Take it away/ }).click();
  }
});

test("formatting that is pasted is kept until somebody changes the words", async ({ login }) => {
  const page = await login("reviewer");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openImport(page);
  await page.evaluate(async () => {
    const html = "<h2>Nine bridges</h2><p>The <b>first</b> opened in 1932.</p><ul><li>One lane</li></ul>";
    const blob = (words: string, type: string) => new Blob([words], { type });
    const plain = "Nine bridges\nThe first opened in 1932.\nOne lane";
    const item = { "text/html": blob(html, "text/html"), "text/plain": blob(plain, "text/plain") };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  });
  const field = page.getByLabel("Text of the article");
  await field.press("ControlOrMeta+v");
  const note = page.getByText("Pasted with its formatting: 1 heading, 1 paragraph and 1 list.");
  await expect(note).toBeVisible();
  await page.reload();
  await page.waitForLoadState("networkidle");
  await expect(note).toBeVisible();

  await field.press("End");
  await field.pressSequentially("!");
  await expect(page.getByText("their formatting was dropped")).toBeVisible();
  await field.press("ControlOrMeta+a");
  await field.press("ControlOrMeta+v");
  await expect(note).toBeVisible();
  await page.getByRole("button", { name: "Paste as plain text instead" }).click();
  await expect(field).toBeFocused();
  await expect(note).toHaveCount(0);

  await field.press("ControlOrMeta+a");
  await field.press("ControlOrMeta+v");
  await previewThenImport(page, `Nine pasted bridges ${Date.now()}`);
  await page.waitForURL(/\/articles\/nine-pasted-/);
  await expect(page.locator("article li")).toHaveText("One lane");
});

test("an Arabic page keeps its language, direction and site from the preview to the report", async ({ login }) => {
  const page = await login("reviewer");
  await openImport(page);
  await fetchPage(page, pages.at("/arabic"));
  await expect(textShown(page)).toHaveAttribute("dir", "rtl");
  await expect(page.getByLabel("Language")).toHaveValue("ar");
  await expect(page.getByLabel("Direction of writing")).toHaveValue("rtl");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.waitForURL(/\/articles\/(?!import)[^/]+$/);
  await expect(page.locator("article[lang=ar][dir=rtl]").getByRole("link", { name: "صحيفة الميناء" })).toBeVisible();
  await page.goto(`${page.url()}/report`);
  await expect(page.locator("[lang=ar][dir=rtl] blockquote")).toContainText("لم يتعطل قط");
});
