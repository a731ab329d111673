import { demoArticle, expect, test } from "./newsroom";

test("keys of one letter can be switched off, and on again", async ({ login }) => {
  const page = await login("reviewer");
  const keys = page.getByRole("checkbox", { name: "Keys of one letter" });
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await page.goto("/account");
  await page.waitForLoadState("networkidle");
  await expect(keys).toBeChecked();
  await keys.uncheck();
  await page.reload();
  await expect(keys).not.toBeChecked();

  await page.goto(`${demoArticle}/claims/1`);
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("?");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect(page.locator("aside form:not(:has(#new-comment))")).toHaveCount(0);
  await expect(page).toHaveURL(/claims\/1$/);
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Show these keys" }).click();
  await dialog.getByRole("link", { name: "Your account" }).click();
  // It shows as on until the browser's setting is read.
  await expect(keys).not.toBeChecked();
  await keys.check();
  await page.goto(`${demoArticle}/claims/1`);
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/claims\/2$/);
});
