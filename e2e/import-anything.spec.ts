import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, previewThenImport, test } from "./newsroom";

/** A page as a newspaper publishes it: the article among navigation, advertising and scripts. */
function newsPage(cars: string): string {
  return `<!doctype html><html lang="en"><head><title>The harbour bridge turns ninety - The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Ada Byron">
<meta property="article:published_time" content="2025-03-04T08:00:00Z"><script>var tracked = true;</script></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><aside class="advert">Buy a boat today!</aside>
<main><article><h1>The harbour bridge turns ninety</h1>
<p>The bridge opened in 1932 after nine years of work, and the whole town came to see it. Nobody had expected that so many people would cross it on the first day.</p>
<h2>What it carries</h2>
<p>Today some ${cars} cars cross it every day, the harbour board says. The toll has not changed since 2009, although the board asked for it twice.</p>
<blockquote><p>It is the one thing here that never broke.</p></blockquote>
<ul><li>Four lanes for cars</li><li>One track for trains</li></ul>
<p>A storm closed the crossing for two days in 1951, and engineers replaced every cable within a month of it.</p></article></main>
<footer>Subscribe to our newsletter</footer></body></html>`;
}

let server: Server;
let address: string;
let cars = "160,000";
test.beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const empty =
      '<!doctype html><html><body><div id="root"></div><noscript>Enable JavaScript to read.</noscript></body></html>';
    response.end(request.url?.startsWith("/app") ? empty : newsPage(cars));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => new Promise((resolve) => server.close(resolve)));

test("a page is fetched, previewed and imported, and fetched again as a new version", async ({ login }) => {
  const page = await login("reviewer");
  await test.step("what cannot be imported is refused in words beside its field", async () => {
    await page.goto("/articles/import");
    await page.waitForLoadState("networkidle");
    for (const [bad, words] of [
      ["http://127.0.0.1/", /private|public/i],
      ["ftp://example.org/page", /http/],
      [`${address}/app`, /JavaScript/],
    ] as const) {
      await page.getByLabel("Address of the page").fill(bad);
      await page.getByRole("button", { name: "Fetch" }).click();
      await expect(page.locator("main").getByText(words).and(page.locator("[role=alert]")).first()).toBeVisible();
      const away = page.getByRole("button", { name: /^Take it away/ });
      if (await away.isVisible()) await away.click();
    }
  });

  await test.step("the preview shows the article alone, and what the page tells of it", async () => {
    await page.getByLabel("Address of the page").fill(`${address}/bridge`);
    await page.getByLabel("Address of the page").press("Enter");
    const preview = page.getByRole("region", { name: "The text that will be kept" });
    await expect(preview).toContainText("160,000 cars");
    await expect(preview).not.toContainText(/Buy a boat|newsletter|Sport|tracked/);
    await expect(page.getByText("Found: The harbour bridge turns ninety")).toBeVisible();
    await expect(page.getByText("Found: Ada Byron")).toBeVisible();
    await expect(page.getByText("Found: 2025-03-04")).toBeVisible();
    await page.getByLabel("Title", { exact: true }).fill(`The bridge fetched ${Date.now()}`);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.waitForURL(/\/articles\/the-bridge-fetched-/);
    await expect(page.locator("article blockquote")).toHaveText("It is the one thing here that never broke.");
    await expect(page.locator("article h2").filter({ hasText: "What it carries" })).toBeVisible();
  });

  await test.step("fetched again, unchanged and then changed", async () => {
    const article = page.url();
    await page.goto(`${article}/versions/new`);
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Fetch" }).click();
    await expect(page.getByText("Nothing differs from the newest version")).toBeVisible();
    cars = "165,000";
    await page.goto(`${article}/versions/new`);
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Fetch" }).click();
    await expect(page.getByRole("heading", { name: "What version 2 changes" })).toBeFocused();
    await page.getByLabel("What changed").fill("The board's new count");
    await page.getByRole("button", { name: "Save as version 2" }).click();
    await page.waitForURL(article);
    await expect(page.locator("article")).toContainText("165,000 cars");
    await page.goto(`${article}/versions`);
    await expect(page.getByText("The board's new count")).toBeVisible();
  });
});

test("formatting that is pasted is kept, and dropped when somebody types", async ({ login }) => {
  const page = await login("reviewer");
  await page.goto("/articles/import");
  await page.waitForLoadState("networkidle");
  const field = page.getByLabel("Text of the article");
  await field.focus();
  await field.evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/html", "<h2>Nine bridges</h2><p>The <b>first</b> opened in 1932.</p><ul><li>One lane</li></ul>");
    data.setData("text/plain", "Nine bridges\nThe first opened in 1932.\nOne lane");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("Pasted with its formatting.")).toBeVisible();
  const title = `Nine pasted bridges ${Date.now()}`;
  await page.getByLabel("Title", { exact: true }).fill(title);
  await previewThenImport(page);
  await page.waitForURL(/\/articles\/nine-pasted-/);
  await expect(page.locator("article li")).toHaveText("One lane");

  await page.goto("/articles/import");
  await field.fill("First words");
  await expect(page.getByText("Pasted with its formatting.")).toHaveCount(0);
});

test("a file that is not what its name says is refused beside it", async ({ login }) => {
  const page = await login("reviewer");
  await page.goto("/articles/import");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Or choose a file").setInputFiles({
    name: "article.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("%PDF-1.7 not a document of words"),
  });
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(page.locator("#file-error")).toContainText(/PDF/);
});
