import { attachSource, claimPanel, demoText, expect, importArticle, markClaim, test } from "./newsroom";
const words = `WEBVTT

00:00:04.000 --> 00:00:09.000
Syria says 71 people were held in a sweep against Islamic State cells.

00:12:31.000 --> 00:12:40.000
Syria's interior ministry said its forces detained 71 people in 60 raids on suspected Islamic State cells.

00:14:02.000 --> 00:14:40.000
The raids took place on Saturday, 8 November 2025.

00:20:00.000 --> 00:21:00.000
President Ahmed al-Sharaa was on his way to Washington to meet Donald Trump.`;
test("shots", async ({ login }) => {
  test.setTimeout(400_000);
  const title = `Shots ${Date.now()}`;
  const page = await login("reviewer");
  await page.setViewportSize({ width: 1440, height: 900 });
  await importArticle(page, demoText, title);
  const article = new URL(page.url()).pathname;
  await markClaim(page, "precise intelligence");
  await attachSource(page, `Radio ${title}`, `https://agency.example/${Date.now()}`, "Context");
  await page.goto("/sources");
  await page.getByRole("link", { name: `Radio ${title}` }).first().click();
  await page.getByRole("button", { name: "Paste words" }).click();
  await page.getByLabel("The words as you saw or heard them").fill(words);
  await page.getByRole("button", { name: "Keep the words" }).click();
  await expect(page.getByText("The words are kept.")).toBeVisible();
  await page.goto(`${article}/line-by-line`);
  await page.getByRole("combobox", { name: "Source" }).selectOption({ label: `Radio ${title}` });
  await page.getByRole("button", { name: "Pin" }).click();
  await expect(claimPanel(page).getByText("60 raids")).toBeVisible();
  const [own] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: "Own window" }).click()]);
  await own.setViewportSize({ width: 1000, height: 800 });
  await page.bringToFront();
  const said = claimPanel(page).getByRole("status");
  await page.keyboard.press("n");
  for (let i = 0; i < 12; i++) {
    const w = (await said.textContent()) ?? "";
    console.log(w);
    if (w.startsWith("The same")) await page.keyboard.press("t");
    else if (w.startsWith("Otherwise")) await page.keyboard.press("f");
    else break;
    await page.waitForTimeout(700);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/shots-lines/lines-wide.png" });
  await own.screenshot({ path: "/tmp/shots-lines/own.png" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: "/tmp/shots-lines/lines-dark.png" });
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await page.screenshot({ path: "/tmp/shots-lines/lines-forced.png" });
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(800);
  await page.screenshot({ path: "/tmp/shots-lines/lines-narrow.png" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  await page.waitForTimeout(800);
  await page.screenshot({ path: "/tmp/shots-lines/workbench.png" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/shots-lines/workbench-narrow.png" });
  console.log("ARTICLE", article);
});
