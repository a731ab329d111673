import { expect, openArticle, test } from "./newsroom";

test("a browser that forbids its store stops nobody from saving or signing out", async ({ login }) => {
  const page = await login("reviewer");
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The store is forbidden.", "SecurityError");
      },
    });
  });
  await page.goto("/account");
  await page.waitForLoadState("networkidle");
  const keys = page.getByRole("checkbox", { name: "Keys of one letter" });
  await keys.click();
  await expect(page.getByText("This browser keeps no settings")).toBeVisible();
  await expect(keys).toBeChecked();

  await openArticle(page, "The bridge opened in 1932.", "A bridge without a store");

  await page.goto("/account");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
});

test("a browser without a clipboard says that nothing was copied", async ({ login }) => {
  const page = await login("administrator");
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto("/people");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Add a person" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill(`clipboard-${Date.now()}@demo.example`);
  await dialog.getByLabel("Name").fill("Clipboard");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByText("Select the link and copy it yourself.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Copied" })).toHaveCount(0);
});
