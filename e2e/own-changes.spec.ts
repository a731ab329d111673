import { attachSource, chooseForClaim, claimPanel, expect, markClaim, openArticle, test } from "./newsroom";

const text = "The tower is 324 metres tall. It was built in 1889. Seven million people see it every year.";

test("what one changes shows at once, however one came to the claim", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, text, "However one came");
  const workbench = new URL(page.url()).pathname;
  for (const words of ["324 metres", "in 1889", "Seven million"]) await markClaim(page, words);
  const panel = claimPanel(page);

  await page.goto(`${workbench}/claims/3`);
  await expect(panel.getByRole("heading", { name: "Evidence 0" })).toBeVisible();
  await page.keyboard.press("k");
  await page.waitForURL(/claims\/2$/);
  await attachSource(page, "The builder's diary", "https://diary.example", "Supports");
  await expect(panel.getByRole("heading", { name: "Evidence 1" })).toBeVisible();

  await page.keyboard.press("k");
  await page.waitForURL(/claims\/1$/);
  await chooseForClaim(page, /^Edit/);
  await panel.getByLabel("Statement").fill("The tower measures 324 metres.");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.getByText("The tower measures 324 metres.").first()).toBeVisible();

  await page.keyboard.press("j");
  await page.waitForURL(/claims\/2$/);
  await expect(panel.getByRole("heading", { name: "Evidence 1" })).toBeVisible();
  await page.keyboard.press("k");
  await page.waitForURL(/claims\/1$/);
  await expect(panel.getByText("The tower measures 324 metres.").first()).toBeVisible();
});

test("one's own change in another window is no reason to be refused", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, text, "Two windows");
  await markClaim(page, "324 metres");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await chooseForClaim(page, /^Edit/);
  await claimPanel(page).getByLabel("Claimant").fill("The builder");
  await attachSource(other, "The plan", "https://plan-of-one.example", "Supports");
  await claimPanel(page).getByRole("button", { name: "Save" }).click();
  await expect(claimPanel(page).getByText("The builder", { exact: true })).toBeAttached();
  await expect(claimPanel(page).getByRole("heading", { name: "Evidence 1" })).toBeVisible();
});
