import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { claimPanel, expect, openArticle, test } from "./newsroom";

const article = `The ferry sank in 1904, as Dr. J. Holm said. Nobody was hurt. It was a sad day.

Was it raised again? Nobody knows.`;

/** How many sentences are shaded in which way, and whether the page's elements know nothing of it. */
async function shades(page: Page) {
  return page.evaluate(() => {
    const sizeOf = (state: string) => CSS.highlights.get(`galley-coverage-${state}`)?.size ?? 0;
    return { claimed: sizeOf("claimed"), skipped: sizeOf("skipped"), unmarked: sizeOf("unmarked") };
  });
}

const chosenWords = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("galley-sentence") ?? [])].map(String).join(" "));

test("every sentence is looked at by keyboard alone, and nothing is overlooked", async ({ login }) => {
  const page = await login("reviewer");
  const keys = page.keyboard;
  const share = page.getByRole("button", { name: /^Coverage/ });
  const legend = page.getByRole("region", { name: "Coverage" });

  await test.step("the share stands in the bar, and a key shades the sentences", async () => {
    await openArticle(page, article, "The ferry, throughout");
    await expect(share).toHaveAccessibleName("Coverage 0 % 0 of 5 sentences hold a claim or a skip");
    await expect(legend).toBeHidden();
    expect(await shades(page)).toEqual({ claimed: 0, skipped: 0, unmarked: 0 });
    await keys.press("c");
    await expect(share).toHaveAttribute("aria-pressed", "true");
    await expect(share).toHaveAccessibleDescription("0 with a claim 0 skipped 5 unmarked");
    await expect.poll(() => shades(page)).toEqual({ claimed: 0, skipped: 0, unmarked: 5 });
  });

  await test.step("one key goes to the next unmarked sentence, and marking works on it at once", async () => {
    await keys.press("g");
    await expect.poll(() => chosenWords(page)).toBe("The ferry sank in 1904, as Dr. J. Holm said.");
    await keys.press("m");
    await expect(claimPanel(page).getByRole("heading", { name: "Claim 1" })).toBeVisible();
    await expect(legend).toContainText("1 with a claim");
  });

  await test.step("one key skips the next one with a reason and goes on behind it", async () => {
    await keys.press("x");
    await expect(page.getByRole("group", { name: "Why is this not checked?" })).toBeVisible();
    await keys.press("1");
    await expect.poll(() => chosenWords(page)).toBe("It was a sad day.");
    await expect(legend).toContainText("1 skipped");
    await expect.poll(() => shades(page)).toEqual({ claimed: 0, skipped: 1, unmarked: 3 });
    await keys.press("Shift+G");
    await expect.poll(() => chosenWords(page)).toBe("Nobody knows.");
    await expect(page.getByRole("status").getByText("Went on at the end of the article")).toBeVisible();
  });

  await test.step("skipping is undone as ever, and done again", async () => {
    await keys.press("u");
    await expect(legend).toContainText("0 skipped");
    for (const [before, reason] of ["3", "1", "2", "1"].entries()) {
      await keys.press("x");
      await expect(page.getByRole("group", { name: "Why is this not checked?" })).toBeVisible();
      const asked = await chosenWords(page);
      await keys.press(reason);
      await expect(legend).toContainText(`${before + 1} skipped`);
      // The count is there a moment before one stands at the next sentence.
      await expect.poll(() => chosenWords(page)).not.toBe(asked);
    }
    await expect(page.getByText("Skipped. No sentence is left unmarked.")).toBeVisible();
    await expect(share).toHaveAccessibleName("Coverage 100 % 5 of 5 sentences hold a claim or a skip");
  });

  await test.step("then the keys say that none is left", async () => {
    await keys.press("g");
    await expect(page.getByText("No sentence is left: each holds a claim or a skip.")).toBeVisible();
    expect(await chosenWords(page)).toBe("");
  });

  await test.step("the browser remembers the switch, axe finds nothing, and the list tells the share", async () => {
    await page.reload();
    await expect(legend).toContainText("4 skipped");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeFindings(page);
    }
    await keys.press("c");
    await expect(legend).toBeHidden();
    expect(await shades(page)).toEqual({ claimed: 0, skipped: 0, unmarked: 0 });
    await page.goto("/articles");
    const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "The ferry, throughout" }) });
    await expect(row.first()).toContainText("5 of 5 sentences covered");
  });
});

test("every sentence is looked at by touch on a narrow screen", async ({ login }) => {
  const page = await login("reviewer", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openArticle(page, "The ferry sank in 1904.\n\nNobody was hurt.", "The ferry, by touch");
  await page.getByRole("button", { name: /^Coverage/ }).tap();
  await page.getByRole("button", { name: "Next unmarked sentence" }).tap();
  await expect.poll(() => chosenWords(page)).toBe("The ferry sank in 1904.");
  await page.getByRole("button", { name: "Skip", exact: true }).tap();
  await page.getByRole("button", { name: "Opinion", exact: true }).tap();
  await expect.poll(() => chosenWords(page)).toBe("Nobody was hurt.");
  await expect(page.getByRole("region", { name: "Coverage" })).toContainText("1 skipped");
  await expectNoAxeFindings(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
