import { claimPanel, expect, openArticle, test } from "./newsroom";

test("words are selected by touch on a narrow screen, marked, and the claim opens in the sheet", async ({ login }) => {
  const page = await login("reviewer", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openArticle(page, "The ferry sank in 1904. Nobody was hurt, the owner said.", "By touch");
  // A long press ends in a selection that the system makes; what Galley hears of it is the change of selection.
  await page.evaluate(() => {
    const block = document.querySelector("article [data-start]") as HTMLElement;
    const node = block.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(node, 4, node, 22);
  });
  const mark = page.getByRole("button", { name: /^Mark claim/ });
  await expect(mark).toBeInViewport();
  await mark.tap();
  await expect(claimPanel(page).getByText("ferry sank in 1904", { exact: true })).toBeVisible();
  await expect(page.locator("article mark")).toHaveText("ferry sank in 1904");
  await claimPanel(page).getByRole("button", { name: "Hide the panel" }).tap();
  await expect(claimPanel(page).getByLabel("More for this claim")).toBeHidden();
  await page.getByRole("link", { name: /^Claim 1, Open/ }).tap();
  await expect(claimPanel(page).getByLabel("More for this claim")).toBeVisible();
});
