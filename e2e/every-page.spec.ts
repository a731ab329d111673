import { demoArticle, expect, expectNoAxeFindings, test } from "./newsroom";

const pages: readonly [string, "reviewer" | "editor" | "auditor" | "administrator"][] = [
  ["/articles", "reviewer"],
  ["/articles/import", "reviewer"],
  [demoArticle, "reviewer"],
  [`${demoArticle}/claims/2`, "reviewer"],
  [`${demoArticle}/claims/3`, "editor"],
  [`${demoArticle}/claims/10`, "auditor"],
  [`${demoArticle}/history`, "auditor"],
  [`${demoArticle}/sign-off`, "editor"],
  [`${demoArticle}/report`, "auditor"],
  ["/queue", "editor"],
  ["/sources", "reviewer"],
  ["/people", "administrator"],
  ["/rating-scale", "administrator"],
  ["/account", "auditor"],
  ["/articles/there-is-no-such-article", "reviewer"],
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const [name, viewport] of [
    ["wide", { width: 1440, height: 960 }],
    ["narrow", { width: 390, height: 844 }],
  ] as const) {
    test(`axe finds nothing on any page, ${name} and ${colorScheme}`, async ({ login, browser }) => {
      test.setTimeout(180_000);
      const windows = new Map<string, Awaited<ReturnType<typeof login>>>();
      for (const [path, role] of pages) {
        const page = windows.get(role) ?? (await login(role, { colorScheme, viewport }));
        windows.set(role, page);
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        await test.step(`${path} as ${role}`, () => expectNoAxeFindings(page));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      const context = await browser.newContext({
        colorScheme,
        viewport,
        baseURL: test.info().project.use.baseURL ?? "",
      });
      const stranger = await context.newPage();
      await stranger.goto("/sign-in");
      await expectNoAxeFindings(stranger);
      await context.close();
    });
  }
}

test("axe finds nothing in the claim panel's forms, light and dark", async ({ login }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await login("reviewer", { colorScheme });
    await page.goto(`${demoArticle}/claims/5`);
    for (const key of ["e", "d", "s", "v", "?"]) {
      await page.waitForLoadState("networkidle");
      await page.keyboard.press(key);
      await expect(page.locator("aside form, dialog[open]").first()).toBeVisible();
      await expectNoAxeFindings(page);
      await page.goto(`${demoArticle}/claims/5`);
    }
  }
});
