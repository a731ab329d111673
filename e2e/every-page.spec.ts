import type { Page } from "@playwright/test";
import { expectGoodInBothSchemes, expectGoodInEveryLook } from "./every-look";
import { demoArticle, expect, openArticle, test } from "./newsroom";

const arabic = `# بلدية المدينة تفتح الجسر الجديد

افتتحت البلدية الجسر الجديد في عام 2024 بكلفة 4.2 مليون دينار، كما قال رئيسها.

> لم يعجب أحدا، كما قال السكان.

وأغلق الجسر مرة أخرى بعد شهرين.`;

const pages: readonly [string, "reviewer" | "editor" | "auditor" | "administrator"][] = [
  ["/for-me", "reviewer"],
  ["/for-me", "auditor"],
  ["/for-me?section=to-approve", "editor"],
  ["/articles", "reviewer"],
  ["/articles?state=archived", "auditor"],
  ["/articles/import", "reviewer"],
  [demoArticle, "reviewer"],
  [`${demoArticle}/claims/2`, "reviewer"],
  [`${demoArticle}/claims/3`, "editor"],
  [`${demoArticle}/claims/10`, "auditor"],
  [`${demoArticle}/line-by-line`, "reviewer"],
  [`${demoArticle}/pinned`, "reviewer"],
  [`${demoArticle}/history`, "auditor"],
  [`${demoArticle}/conversation`, "reviewer"],
  [`${demoArticle}/sign-off`, "editor"],
  [`${demoArticle}/edit`, "reviewer"],
  [`${demoArticle}/report`, "auditor"],
  [`${demoArticle}/export`, "auditor"],
  ["/exports", "auditor"],
  ["/earlier-checks", "reviewer"],
  ["/foreign-reports", "reviewer"],
  [`${demoArticle}/annotations`, "reviewer"],
  [`${demoArticle}/versions`, "reviewer"],
  [`${demoArticle}/carried`, "reviewer"],
  [`${demoArticle}/drafts`, "reviewer"],
  [`${demoArticle}/proof`, "reviewer"],
  [`${demoArticle}/versions/new`, "reviewer"],
  [`${demoArticle}/versions/compare?from=1&to=1`, "auditor"],
  ["/queue", "editor"],
  ["/queue/ticks", "editor"],
  ["/sources", "reviewer"],
  ["/sources?status=all&snapshot=without", "editor"],
  ["/sources/merge", "editor"],
  ["/notices", "reviewer"],
  ["/notices?show=answered", "auditor"],
  ["/notifications", "editor"],
  ["/notifications?kind=mention", "auditor"],
  ["/people", "administrator"],
  ["/rating-scale", "administrator"],
  ["/record", "auditor"],
  ["/record/events", "auditor"],
  ["/settings", "administrator"],
  ["/account", "auditor"],
  ["/articles/there-is-no-such-article", "reviewer"],
];

const parts = 6;

for (let part = 0; part < parts; part++) {
  test(`axe finds nothing on any page, part ${part + 1} of ${parts}`, async ({ login }) => {
    test.setTimeout(360_000);
    const windows = new Map<string, Page>();
    for (const [path, role] of pages.filter((_, index) => index % parts === part)) {
      const page = windows.get(role) ?? (await login(role));
      windows.set(role, page);
      await page.goto(path);
      await test.step(`${path} as ${role}`, () => expectGoodInEveryLook(page));
    }
  });
}

test("axe finds nothing on the pages before signing in", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? "" });
  const stranger = await context.newPage();
  for (const path of ["/sign-in", `/set-password#${"t".repeat(43)}`, `/unsubscribe/${"t".repeat(43)}`]) {
    await stranger.goto(path);
    await expect(stranger.getByRole("heading", { level: 1 })).toBeVisible();
    await test.step(path, () => expectGoodInEveryLook(stranger));
  }
  await context.close();
});

test("axe finds nothing on the page of a source", async ({ login }) => {
  const page = await login("reviewer");
  await page.goto("/sources");
  await page.locator("main a[href^='/sources/']").first().click();
  await page.waitForURL(/\/sources\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectGoodInEveryLook(page);
});

test("axe finds nothing on an Arabic article and its report", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, arabic, "");
  await expect(page.locator("article[lang=ar][dir=rtl]")).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.keyboard.press("n");
  await page.keyboard.press("m");
  await page.waitForURL(/\/claims\/1$/);
  for (const path of [address, `${address}/claims/1`, `${address}/report`]) {
    await page.goto(path);
    await test.step(path, () => expectGoodInEveryLook(page));
  }
});

test("axe finds nothing in the dialogs of who has what", async ({ login }) => {
  const page = await login("administrator");
  await page.goto(demoArticle);
  await page.getByRole("button", { name: /^Who leads this article/ }).click();
  await expect(page.getByRole("dialog").getByRole("combobox", { name: "Lead" })).toBeVisible();
  await expectGoodInBothSchemes(page);
  await page.goto(demoArticle);
  await page.getByRole("button", { name: "Choose several" }).click();
  await page.getByRole("button", { name: "All shown" }).click();
  await page.keyboard.press("Shift+T");
  await expect(page.getByRole("combobox", { name: "Give to" })).toBeVisible();
  await expectGoodInBothSchemes(page);
});

test("axe finds nothing in the claim panel's forms", async ({ login }) => {
  test.setTimeout(120_000);
  const page = await login("reviewer");
  for (const key of ["e", "d", "s", "v", "Shift+T", "?"]) {
    await page.goto(`${demoArticle}/claims/5`);
    // A key that comes before the page listens is lost.
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(page.locator("aside form:not(:has(#new-comment)), dialog[open]").first()).toBeVisible({
        timeout: 2_000,
      });
    }).toPass();
    await test.step(key, () => expectGoodInBothSchemes(page));
  }
});

test("axe finds nothing in the search over everything", async ({ login }) => {
  const page = await login("reviewer", { viewport: { width: 390, height: 844 } });
  await page.goto("/sources");
  const field = page.getByRole("combobox", { name: "Words of what you look for" });
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press("Control+k");
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expectGoodInBothSchemes(page);
  await field.fill("syria");
  await expect(page.locator("dialog mark").first()).toBeVisible();
  await expectGoodInBothSchemes(page);
});
