import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expectNoAxeFindings } from "./axe";
import { demoArticle, expect, takeBundle, test } from "./newsroom";

const verifier = pathToFileURL(path.resolve("lib/exporters/bundle/generated/verify.html")).href;

test("an auditor takes a bundle home, where a browser without a network verifies it and finds a changed bit", async ({
  login,
  browser,
}, info) => {
  test.setTimeout(180_000);
  const page = await login("auditor");
  const file = info.outputPath("bundle.zip");
  await takeBundle(page, demoArticle, file);

  await page.goto("/record");
  const key = await page
    .locator("pre", { hasText: /\+[0-9a-f]{8}\+/ })
    .first()
    .textContent();
  const saved = async (what: string) => {
    const saving = page.waitForEvent("download");
    await page.getByRole("link", { name: `Save as a file: ${what}` }).click();
    const kept = info.outputPath(what);
    await (await saving).saveAs(kept);
    return readFileSync(kept, "utf8");
  };
  // Others work on while this goes on, so that the file may be of a later checkpoint than the page.
  await expect(async () => {
    await page.reload();
    const shown = await page.getByLabel("Signed checkpoint").locator("pre").textContent();
    expect(await saved("Signed checkpoint")).toBe(shown);
  }).toPass();
  expect(await saved("Public key in force")).toBe(`${key}\n`);

  const home = await browser.newContext({ offline: true });
  const outside = await home.newPage();
  await outside.goto(verifier);
  await outside.getByLabel("Choose a bundle").setInputFiles(file);
  await expect(outside.getByRole("heading", { name: "Whose key is it?" })).toBeVisible({ timeout: 60_000 });
  await expectNoAxeFindings(outside);
  // What is typed after the bundle was chosen counts as well.
  await outside.getByLabel("public key").fill("0".repeat(64));
  await expect(outside.getByRole("heading", { name: "not one of the key that you gave" })).toBeVisible({
    timeout: 60_000,
  });
  await outside.getByLabel("public key").fill("foo");
  await expect(outside.getByRole("heading", { name: "neither a public key nor a fingerprint" })).toBeVisible();
  await outside.getByLabel("public key").fill((key ?? "").trim());
  await expect(outside.getByRole("heading", { name: "The bundle holds." })).toBeVisible({ timeout: 60_000 });
  await expect(outside.getByText("This is the key that you gave.")).toBeVisible();
  await expectNoAxeFindings(outside);

  // Later, whoever kept the bundle's checkpoint asks the newsroom whether its log still begins so.
  const kept = (await outside.locator("pre").textContent()) ?? "";
  await page.getByRole("textbox", { name: "Its lines" }).fill(kept.trim());
  await page.getByRole("button", { name: "Hold it against the log" }).click();
  await expect(page.getByText(/^It holds: the \d+ events/)).toBeVisible();
  await page.getByRole("textbox", { name: "Its lines" }).fill(kept.replace(/^\d+$/m, "3"));
  await page.getByRole("button", { name: "Hold it against the log" }).click();
  await expect(page.getByText("This checkpoint does not hold.")).toBeVisible();
  await page.getByRole("link", { name: "Read the log’s events" }).click();
  await expect(page.getByText("exported the report as a bundle with its proof").first()).toBeVisible();

  const changed = readFileSync(file);
  const middle = changed.length >> 1;
  changed[middle] = (changed[middle] as number) ^ 1;
  const other = info.outputPath("changed.zip");
  writeFileSync(other, changed);
  await outside.getByLabel("Choose a bundle").setInputFiles(other);
  await expect(outside.getByRole("heading", { name: "The bundle does not hold." })).toBeVisible({ timeout: 60_000 });
  await home.close();
});
