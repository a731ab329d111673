import type { Page } from "@playwright/test";
import { claimPanel, expect, markClaim, openArticle, test } from "./newsroom";

// How words become chosen, by every way in which browsers let people select.

const text = "The ferry sank in 1904. Nobody was hurt, the owner said.\n\nالعبارة غرقت سنة 1904، كما قال المالك.";
const toolbar = (page: Page) => page.getByRole("button", { name: /^Mark claim/ });
const chosen = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("galley-sentence") ?? [])].map((range) => (range as Range).toString()).join(),
  );

/** Selects words of one block as the system does, which tells the page of the change alone. */
async function selectSilently(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const blocks = [...document.querySelectorAll("article [data-start]")];
    const block = blocks.find((each) => each.textContent?.includes(words));
    const from = block?.textContent?.indexOf(words) ?? 0;
    const placeAt = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(block as Element, NodeFilter.SHOW_TEXT);
      let left = offset;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (left <= node.length) return [node, left];
        left -= node.length;
      }
      throw new Error("the block is shorter");
    };
    document.getSelection()?.setBaseAndExtent(...placeAt(from), ...placeAt(from + words.length));
  }, words);
}

test("by mouse, not before the button is let go, and by a triple click no more than the paragraph", async ({
  login,
}) => {
  const page = await login("reviewer");
  await openArticle(page, text, "By mouse");
  const block = page.locator("article [data-start]").filter({ hasText: "ferry" });
  const box = await block.boundingBox();
  if (!box) throw new Error("the paragraph is not shown");
  await page.mouse.move(box.x + 40, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 12, { steps: 5 });
  await page.waitForTimeout(400);
  await expect(toolbar(page)).toBeHidden();
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
  await block.click({ clickCount: 3 });
  await expect.poll(() => chosen(page)).toBe("The ferry sank in 1904. Nobody was hurt, the owner said.");
});

test("by keyboard, as it grows with Shift and the arrows", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, text, "By keyboard");
  await selectSilently(page, "ferry");
  await expect.poll(() => chosen(page)).toBe("ferry");
  await page.evaluate(() => document.getSelection()?.modify("extend", "forward", "word"));
  await expect.poll(() => chosen(page)).toBe("ferry sank");
});

test("by touch, where the pointer is taken away and no end of the selection is told", async ({ login }) => {
  const page = await login("reviewer", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openArticle(page, text, "By touch and handles");
  await page.evaluate(() => {
    const block = document.querySelector("article [data-start]") as HTMLElement;
    const touch = { bubbles: true, pointerType: "touch", pointerId: 7, isPrimary: true };
    block.dispatchEvent(new PointerEvent("pointerdown", { ...touch, buttons: 1 }));
    block.dispatchEvent(new PointerEvent("pointercancel", touch));
  });
  await selectSilently(page, "ferry");
  await expect.poll(() => chosen(page)).toBe("ferry");
  await selectSilently(page, "ferry sank");
  await expect.poll(() => chosen(page)).toBe("ferry sank");
  await expect(toolbar(page)).toBeInViewport();
});

test("from right to left, and out of words that are marked already", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, text, "From right to left");
  await markClaim(page, "غرقت سنة 1904");
  expect(await page.locator("article mark").allTextContents()).toEqual(["غرقت سنة 1904"]);
  await selectSilently(page, "سنة 1904، كما");
  await expect.poll(() => chosen(page)).toBe("سنة 1904، كما");
  await toolbar(page).click();
  await expect(claimPanel(page).getByText("سنة 1904، كما", { exact: true }).first()).toBeVisible();
  await expect(page.locator("article mark.overlap")).toHaveText("سنة 1904");
});

test("at an overlap each click opens the next claim around the place", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, text, "An overlap");
  await markClaim(page, "The ferry sank in 1904");
  await markClaim(page, "ferry sank");
  await markClaim(page, "sank");
  const overlap = page.locator("article mark.overlap").filter({ hasText: /^sank$/ });
  for (const number of [2, 1, 3, 2]) {
    await overlap.click();
    await page.waitForURL(new RegExp(`/claims/${number}$`));
  }
});
