import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { claimPanel, demoText, expect, openArticle, test } from "./newsroom";

/** What a news agency might have written of the same: it holds most facts, and gives a day and a number otherwise. */
const agency = `Syria says 71 people were held in a sweep against Islamic State cells.

Syria's interior ministry said its forces detained 71 people in 60 raids on suspected Islamic State cells. The raids took place on Saturday, 8 November 2025.

The state news agency Sana reported it. Nour al-Din al-Baba told the broadcaster Al Ekhbariya that the group wants to rebuild itself.

The sweep came as President Ahmed al-Sharaa was on his way to Washington to meet Donald Trump. Syria was expected to join the coalition against Islamic State.

On the Friday before, the United Kingdom and the United States lifted sanctions on Mr al-Sharaa. The US State Department said that Syria had made progress.

For well over a decade he had been under a travel ban because of ties to al-Qaeda.

The United States prepares a presence in Damascus, for a security pact between Syria and Israel.

After 25 years in power, Bashar al-Assad was overthrown late last year and fled to Russia. Since then Mr al-Sharaa has governed.`;

/** Brings words in as a source from the line-by-line screen, by keyboard, which pins it; ends there. */
async function bringSource(page: Page, article: string, title: string, words: string): Promise<void> {
  await page.goto(`${article}/line-by-line`);
  await page.keyboard.press("s");
  await page.getByLabel("Address, file or words").fill(`${title}\n\n${words}`);
  await page.keyboard.press("Enter");
  await page.waitForURL(/source=/);
  await expect(claimPanel(page).getByRole("combobox", { name: "Source" })).toHaveText(new RegExp(title));
}

/** Presses keys and counts them. */
function counted(page: Page) {
  const keys = { count: 0 };
  const press = async (key: string) => {
    keys.count++;
    await page.keyboard.press(key);
  };
  return { keys, press };
}

const settled = async (page: Page) =>
  Number(/^(\d+) of \d+/.exec((await page.locator("[data-facts]").textContent()) ?? "")?.[1]);

test("30 facts are ticked by at most two keys each, and approved by one", async ({ login }) => {
  test.setTimeout(240_000);
  const title = `Line by line ${Date.now()}`;
  const reviewer = await login("reviewer");
  await openArticle(reviewer, demoText, title);
  const article = new URL(reviewer.url()).pathname;
  await bringSource(reviewer, article, `Agency ${title}`, agency);
  await expect(claimPanel(reviewer).getByText("60 raids")).toBeVisible();
  await expectNoAxeFindings(reviewer);

  const before = await settled(reviewer);
  const { keys, press } = counted(reviewer);
  const said = claimPanel(reviewer).getByRole("status");
  const now = { ticked: 0, flagged: 0 };
  await test.step("tick what agrees, flag what the source gives otherwise", async () => {
    await press("n");
    while (now.ticked < 30) {
      const words = (await said.textContent()) ?? "";
      if (words.startsWith("The same")) {
        now.ticked++;
        await press("t");
      } else if (words.startsWith("Otherwise")) {
        now.flagged++;
        await press("f");
      } else throw new Error(`the source has no more than ${now.ticked} of the facts: ${words}`);
    }
  });
  expect(keys.count).toBeLessThanOrEqual(2 * (now.ticked + now.flagged));
  expect(now.flagged).toBeGreaterThan(0);
  await expect.poll(() => settled(reviewer), { timeout: 60_000 }).toBeGreaterThanOrEqual(before + 30);
  await expect(reviewer.locator("article mark.tick")).not.toHaveCount(0);

  await test.step("the last tick is taken back by one key, and made again", async () => {
    await reviewer.keyboard.press("z");
    await expect(reviewer.getByText(/^Tick taken back/).first()).toBeVisible();
    await reviewer.keyboard.press("n");
    await expect(said).toHaveText(/^The same/);
    await reviewer.keyboard.press("t");
  });

  const editor = await login("editor");
  await editor.goto("/queue");
  await expect(async () => {
    if (new URL(editor.url()).pathname === "/queue")
      await editor.getByRole("link", { name: /approve them by source/ }).click({ timeout: 2_000 });
    await editor.waitForURL(/queue\/ticks/, { timeout: 5_000 });
  }).toPass();
  await editor
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
  await expect(editor.getByRole("heading", { name: new RegExp(`30 ticks rest on Agency ${title}`) })).toBeVisible();
  await expectNoAxeFindings(editor);
  await test.step("one does not convince and goes back; the others are approved by one key each", async () => {
    await editor.keyboard.press("r");
    await editor.getByLabel("What has to change?").fill("Which ministry?");
    await editor.getByRole("button", { name: "Send the request" }).click();
    await expect(editor.getByText(/went back/)).toBeVisible();
    await editor.getByRole("checkbox").first().focus();
    const { keys: pressed, press: key } = counted(editor);
    for (let i = 0; i < 29; i++) await key("a");
    expect(pressed.count).toBeLessThanOrEqual(29);
    await expect(editor.getByRole("heading", { name: new RegExp(`Agency ${title}`) })).toBeHidden({ timeout: 60_000 });
  });

  await test.step("the claim list folds what is ticked and keeps what is to be worked on", async () => {
    await editor.goto(article);
    const panel = claimPanel(editor);
    await expect(panel.locator("ol > li").first()).toBeVisible();
    const folded = await panel.locator("ol > li").count();
    await panel.getByRole("button", { name: "Show 29 ticks" }).click();
    await expect(panel.locator("ol > li")).toHaveCount(folded + 29);
    await panel.getByRole("button", { name: "Hide 29 ticks" }).click();
    await expect(panel.locator("ol > li")).toHaveCount(folded);
  });

  await test.step("the report has the ticks as a table", async () => {
    await editor.goto(`${article}/report`);
    const table = editor.getByRole("region", { name: "Ticks" }).or(editor.getByRole("group", { name: "Ticks" }));
    await expect(table.first().getByRole("row")).toHaveCount(30);
  });

  await test.step("a second source that gives a ticked fact otherwise says so", async () => {
    const other =
      "Syria's interior ministry said its forces detained 70 people in raids on suspected Islamic State cells.";
    await bringSource(reviewer, article, `Wire ${title}`, other);
    await claimPanel(reviewer)
      .getByRole("button", { name: /ticked with another source stands? otherwise in this one/ })
      .click();
    await expect(said).toHaveText(/^Otherwise in this source: 70/);
    await expect(reviewer.locator(".gutter-notes rect").first()).toBeAttached();
    await expectNoAxeFindings(reviewer);
  });
});

/** Ticks so many facts that the pinned source has alike. */
async function tickFacts(page: Page, count: number): Promise<void> {
  const said = claimPanel(page).getByRole("status");
  const before = await settled(page);
  await page.keyboard.press("n");
  for (let ticked = 0; ticked < count; ) {
    const isSame = (await said.textContent())?.startsWith("The same") === true;
    if (isSame) ticked++;
    await page.keyboard.press(isSame ? "t" : "n");
  }
  await expect.poll(() => settled(page), { timeout: 60_000 }).toBe(before + count);
}

test("an A too many behind a group's last tick approves nothing of the next group", async ({ login }) => {
  test.setTimeout(180_000);
  const title = `Two groups ${Date.now()}`;
  const reviewer = await login("reviewer");
  await openArticle(reviewer, demoText, title);
  const article = new URL(reviewer.url()).pathname;
  await bringSource(reviewer, article, `Agency ${title}`, agency);
  await tickFacts(reviewer, 4);
  await bringSource(reviewer, article, `Radio ${title}`, agency);
  await tickFacts(reviewer, 3);

  const editor = await login("editor");
  await editor.goto(`/queue/ticks?article=${article.split("/").at(-1)}`);
  const groups = editor.getByRole("navigation", { name: "Sources with waiting ticks" });
  await groups.getByRole("link", { name: new RegExp(`Agency ${title}`) }).click();
  await expect(editor.getByRole("heading", { name: `4 ticks rest on Agency ${title}` })).toBeVisible();
  const { keys, press } = counted(editor);
  for (let tick = 0; tick < 4; tick++) await press("a");
  const next = editor.getByRole("heading", { name: `3 ticks rest on Radio ${title}` });
  await expect(next).toBeVisible({ timeout: 60_000 });

  await test.step("what was one A too many says so", async () => {
    await editor.keyboard.press("a");
    await editor.keyboard.press("a");
    await expect(editor.getByText(/^Nothing was approved: these are other ticks/)).toBeVisible();
    await expect(editor.getByRole("button", { name: /^Begin with these/ })).toBeFocused();
    await expectNoAxeFindings(editor);
    await editor.reload();
    await expect(next).toBeVisible();
  });
  await test.step("N begins with the group, and then A approves", async () => {
    await editor.keyboard.press("a");
    await press("n");
    for (let tick = 0; tick < 3; tick++) await press("a");
    await expect(next).toBeHidden({ timeout: 60_000 });
    // One key a tick, and one for each group that follows another.
    expect(keys.count).toBe(7 + 1);
  });
});

test("what is ticked without a connection is kept once it is back, and a newer copy of the source is said", async ({
  login,
}) => {
  test.setTimeout(180_000);
  const title = `Cut off ${Date.now()}`;
  const reviewer = await login("reviewer");
  await openArticle(reviewer, demoText, title);
  const article = new URL(reviewer.url()).pathname;
  await bringSource(reviewer, article, `Agency ${title}`, agency);
  await expect(claimPanel(reviewer).getByText("60 raids")).toBeVisible();
  await reviewer.keyboard.press("n");
  await reviewer.context().setOffline(true);
  for (let tick = 0; tick < 2; tick++) await reviewer.keyboard.press("t");
  const notice = claimPanel(reviewer).getByRole("alert");
  await expect(notice).toHaveText(/^Galley does not answer, so 2 marks are not kept yet/);
  await reviewer.context().setOffline(false);
  await expect.poll(() => settled(reviewer), { timeout: 60_000 }).toBe(2);
  await expect(notice).toBeHidden();

  const editor = await login("editor");
  await editor.goto(`/sources/${new URL(reviewer.url()).searchParams.get("source")}`);
  await editor.getByRole("button", { name: "Paste words" }).click();
  const form = editor.locator("form").filter({ has: editor.locator("textarea") });
  await form.locator("textarea").first().fill(agency.replace("60 raids", "62 raids"));
  await form.getByRole("combobox").first().selectOption({ index: 1 });
  await form.getByRole("button").first().click();
  await expect(notice).toHaveText(/^A newer copy of this source was kept/, { timeout: 60_000 });
  await expect(claimPanel(reviewer).getByText("62 raids")).toBeVisible();
});

const broadcast = `[00:00:04] Syria says 71 people were held in a sweep against Islamic State cells.

[00:12:31] Syria's interior ministry said its forces detained 71 people in 60 raids on suspected Islamic State cells.`;

test("a pinned recording is followed in a window of its own, by time", async ({ login }) => {
  const title = `Own window ${Date.now()}`;
  const reviewer = await login("reviewer");
  await openArticle(reviewer, demoText, title);
  const article = new URL(reviewer.url()).pathname;
  await bringSource(reviewer, article, `Radio ${title}`, broadcast);
  await expect(claimPanel(reviewer).getByText("60 raids")).toBeVisible();
  const opening = reviewer.waitForEvent("popup");
  await reviewer.getByRole("link", { name: "Own window" }).click();
  const own = await opening;
  const there = own.getByRole("main").getByRole("status");
  await expect(there).toHaveText("No fact is chosen. Press N to go to the next one.");
  await expectNoAxeFindings(own);
  await reviewer.bringToFront();
  const here = claimPanel(reviewer).getByRole("status");
  await reviewer.keyboard.press("n");
  await expect(here).toHaveText("The same in this source: Syria · at 0:04");
  await expect(there).toHaveText("The same in this source: Syria · at 0:04");

  await test.step("what differs is flagged, and said to be in the list", async () => {
    while (!(await here.textContent())?.startsWith("Otherwise")) await reviewer.keyboard.press("n");
    await expect(there).toHaveText("Otherwise in this source: 60 · at 12:31");
    await reviewer.keyboard.press("f");
    await expect(reviewer.getByText(/^Flagged as claim/)).toBeVisible();
    await reviewer.goto(article);
    await expect(claimPanel(reviewer).getByRole("listitem").filter({ hasText: "Flagged fact" })).toHaveCount(1);
  });
});
