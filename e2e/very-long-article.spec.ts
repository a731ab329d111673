import type { Page } from "@playwright/test";
import { demoText, expect, previewThenImport, test } from "./newsroom";

// A trace reads the scroll position of every element, for which the browser lays out each block that it had left out,
// one at a time: with thousands of them the window stands still for minutes.
test.use({ trace: "off" });

const count = 2_000;
const paragraph = demoText.split("\n\n").sort((a, b) => b.length - a.length)[0] ?? "";
const long = Array.from({ length: count }, (_, number) => `Part ${number}. ${paragraph}`.slice(0, 500)).join("\n\n");

/** The blocks that can be typed in. */
const fields = (page: Page) => page.getByRole("group", { name: "Text of the article" }).getByRole("textbox");

test("a very long article is pasted, imported and edited: only what is near the window can be typed in", async ({
  login,
}) => {
  test.setTimeout(180_000);
  const page = await login("reviewer", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/articles/import");
  await page.evaluate((text) => navigator.clipboard.writeText(text), long);
  await page.getByLabel("Text of the article").focus();
  await page.keyboard.press("ControlOrMeta+v");
  await previewThenImport(page, "Very long");
  await page.waitForURL(/\/articles\/(?!import)[^/]+$/, { timeout: 60_000 });

  const address = new URL(page.url()).pathname;
  await page.goto(`${address}/edit`);
  await expect(fields(page).first()).toBeVisible({ timeout: 60_000 });
  expect(await fields(page).count()).toBeLessThan(100);
  await expect(page.locator(".edit-row")).toHaveCount(count);
  await page.locator(".edit-row").nth(1_500).scrollIntoViewIfNeeded();
  const block = (number: number) => fields(page).filter({ hasText: `Part ${number}.` });
  await block(1_500).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Typed here.");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowUp");
  await expect(block(1_499)).toBeFocused();
  expect(await fields(page).count()).toBeLessThan(100);
  await page.getByRole("button", { name: /^Save as version/ }).click();
  await page.waitForURL(address);
});
