import { demoArticle, expect, test } from "./newsroom";

test("whoever is signed in is never led elsewhere from the sign-in page", async ({ login, baseURL }) => {
  const page = await login("reviewer");
  for (const from of ["//evil.example", "/.//evil.example", "/x/..//evil.example", "/./\\evil.example"]) {
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`);
    await expect(page).toHaveURL(new URL("/for-me", baseURL).href);
  }
  await page.goto(`/sign-in?from=${encodeURIComponent(demoArticle)}`);
  await expect(page).toHaveURL(new URL(demoArticle, baseURL).href);
});

test("an address that says from where twice still shows the form", async ({ page }) => {
  const answer = await page.goto("/sign-in?from=/sources&from=/people");
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("an account that cannot be is refused as any other is", async ({ page }) => {
  await page.goto("/sign-in");
  await page.route("**/api/auth/callback/credentials", (route) =>
    route.continue({ postData: (route.request().postData() ?? "").replace("nobody", "no%00body") }),
  );
  await page.getByLabel("E-mail address").fill("nobody@desk.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The address or the password is wrong.")).toBeVisible();
});
