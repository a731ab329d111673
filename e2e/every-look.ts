import { expect, type Page } from "@playwright/test";
import { expectTellableTree } from "./accessibility-tree";
import { expectNoAxeFindings, expectNoColourFindings } from "./axe";

const [wide, narrow] = [
  { width: 1440, height: 960 },
  { width: 390, height: 844 },
];

/** Looks at the page as it stands, wide and narrow, each in both schemes. */
export async function expectGoodInEveryLook(page: Page): Promise<void> {
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    await expectGoodInBothSchemes(page);
  }
}

/** Looks at all of the page once, and in the other scheme at its colours, which are all that differs there. */
export async function expectGoodInBothSchemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectGoodPage(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoColourFindings(page);
}

/** Fails with what axe finds on the page and what its tree does not tell, and when it scrolls sideways. */
async function expectGoodPage(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expectNoAxeFindings(page);
  await expectTellableTree(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}
