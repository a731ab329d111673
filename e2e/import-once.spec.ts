import { expect, previewThenImport, test } from "./newsroom";

test("pressing again before the article opens does not import it twice", async ({ login }) => {
  const page = await login("reviewer");
  const title = `Imported once ${Date.now()}`;
  await page.goto("/articles/import");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Or choose a file").setInputFiles({
    name: "bridge.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("The bridge opened in 1932."),
  });
  const imports: string[] = [];
  page.on("request", (request) => {
    const action = request.headers()["next-action"];
    if (action && request.url().endsWith("/articles/import")) imports.push(action);
  });
  // The page stays for a while: its successor is slow to come.
  await page.route(/\/articles\/imported-once-[^/]*_rsc=/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
  });
  await previewThenImport(page, title);
  await expect(page.getByText("Imported. Mark its first claim.")).toBeVisible();
  await page.locator("main form").evaluate((form: HTMLFormElement) => form.requestSubmit());
  await page.waitForURL(/\/articles\/imported-once-/);
  // One question for the preview, one command for the import.
  expect(imports).toHaveLength(2);
});
