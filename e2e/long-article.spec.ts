import type { Page } from "@playwright/test";
import { claimPanel, expect, markClaim, openArticle, test } from "./newsroom";

const paragraph = (i: number) =>
  `On day ${i + 1} the ministry said that its forces held ${i + 3} people in ${i + 1} raids near the river. `
    .repeat(6)
    .trim();
const paragraphs = Array.from({ length: 120 }, (_, i) => paragraph(i));

/** How many parts of the article the browser has not laid out. */
const leftOut = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll(".stretch")].filter(
        (part) => !part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );

test("a long article is laid out where one looks, and found, linked, stepped through and printed whole", async ({
  login,
}) => {
  const page = await login("reviewer");
  await openArticle(page, paragraphs.join("\n\n"), "A long read");
  const address = page.url();

  await test.step("what is off screen is left out, and the text is all there", async () => {
    expect(await leftOut(page)).toBeGreaterThan(5);
    const shown = await page.locator("article [data-start]").allTextContents();
    expect(shown.filter((words) => words.startsWith("On day"))).toEqual(paragraphs);
  });

  await test.step("words far below are found by the browser's own search", async () => {
    const found = await page.evaluate(() => {
      const find = (window as unknown as { find: (words: string) => boolean }).find;
      return find.call(window, "On day 117 ");
    });
    expect(found).toBe(true);
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
  });

  await test.step("a claim at the end is marked, and opens in view from the top and by its address", async () => {
    expect(await markClaim(page, "On day 118 the ministry said that its forces held 120 people")).toBe(1);
    const mark = page.locator("article mark").first();
    await page.goto(address);
    await expect(mark).not.toBeInViewport();
    await page.keyboard.press("j");
    await expect(mark).toBeInViewport();
    await expect(mark).toHaveAttribute("data-now", /./);
    const control = page.getByRole("link", { name: /^Claim 1, Open/ });
    await expect(control).toBeInViewport({ ratio: 1 });
    await page.goto(`${address}/claims/1`);
    await expect(mark).toBeInViewport();
    await control.click();
    await expect(claimPanel(page).getByLabel("More for this claim")).toBeVisible();
  });

  await test.step("print has all of it", async () => {
    await page.emulateMedia({ media: "print" });
    // What is laid out is counted anew with the next frame.
    await expect.poll(() => leftOut(page)).toBe(0);
  });
});
