import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { demoArticle, expect, openArticle, test } from "./newsroom";

/** Opens the search by its keys; a key that comes before the page listens is lost. */
async function openFind(page: Page) {
  const field = page.getByRole("combobox", { name: "Words of what you look for" });
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press("Control+k");
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(field).toBeFocused();
  return field;
}

test("Ctrl+K finds everything by keyboard, from every page, and goes there", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, "وَقَالَ الوَزِيرُ إِنَّ المَدْرَسَةَ أُغْلِقَتْ.", "إغلاق المدرسة");
  await page.goto(demoArticle);
  const field = await openFind(page);
  const list = page.getByRole("listbox", { name: "Found" });
  // What was opened before stands there at once, called by its name.
  await expect(list.getByRole("option", { name: /إغلاق المدرسة/ })).toBeVisible();
  await field.fill("SÝRIAN mín");
  await expect(list.getByRole("option").first()).toBeVisible();
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("the fittest first");
  await expect(list.locator("mark").first()).toHaveText(/syrian/i);
  await expect(field).toHaveAttribute("aria-activedescendant", "find-option-0");
  await page.keyboard.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-activedescendant", "find-option-1");
  await expect(list.getByRole("option", { selected: true })).toHaveCount(1);
  await expectNoAxeFindings(page);
  // Whoever presses Enter at once gets the first of what they typed.
  await field.fill("اغلاق المدرسه");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("article[lang=ar]")).toBeVisible();

  await openFind(page);
  await page.keyboard.type("import");
  await expect(list.getByRole("option", { name: /Import an article/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/articles/import");

  const again = await openFind(page);
  await again.fill("zzzz' | (\\");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("Nothing that you may see holds");
});

test("an auditor is offered no import, and a telephone has a button, in dark colours too", async ({ login }) => {
  const page = await login("auditor", { viewport: { width: 320, height: 640 }, colorScheme: "dark" });
  for (const path of ["/sources", demoArticle]) {
    await page.goto(path);
    const menu = page.getByLabel(/^Menu/);
    if (await menu.isVisible()) await menu.click();
    const opener = page.getByRole("button", { name: "Find anything" });
    await expect(async () => {
      if (!(await page.getByRole("dialog").isVisible())) await opener.click({ timeout: 1_000 });
      await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page.getByRole("option", { name: /Articles/ })).toBeVisible();
    await expect(page.getByRole("option", { name: /Import/ })).toHaveCount(0);
    await expectNoAxeFindings(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
  }
});
