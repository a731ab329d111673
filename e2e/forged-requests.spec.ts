import { chooseForClaim, claimPanel, demoArticle, expect, test } from "./newsroom";

for (const [what, key] of [
  ["no", ""],
  ["a forged", "'; --"],
] as const) {
  test(`a change that is sent with ${what} idempotency key is refused in words`, async ({ login }) => {
    const page = await login("reviewer");
    await page.goto(`${demoArticle}/claims/2`);
    await page.route("**/claims/2", async (route) => {
      const body = route.request().postData();
      const uuid = /"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"(?=\]$)/;
      await (body === null ? route.continue() : route.continue({ postData: body.replace(uuid, JSON.stringify(key)) }));
    });
    await chooseForClaim(page, /^Edit/);
    await claimPanel(page).getByLabel("Statement").fill("Something that never gets there.");
    await claimPanel(page).getByRole("button", { name: "Save" }).click();
    await expect(claimPanel(page).getByText("This request did not come from a Galley page")).toBeVisible();
  });
}
