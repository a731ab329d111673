import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { claimPanel, demoArticle, demoText, expect, markClaim, openArticle, selectWords, test } from "./newsroom";

const people = JSON.parse(readFileSync(new URL("../prisma/demo/people.json", import.meta.url), "utf8")) as {
  name: string;
  role: string;
}[];
const nameOf = (role: string) => people.find((each) => each.role === role)?.name ?? "";

/** Chooses somebody from the list that @ opens, by keyboard alone, and types on at once. */
async function mention(page: Page, role: string, words = ""): Promise<void> {
  await page.keyboard.type(`@${nameOf(role).slice(0, 8)}`);
  await expect(page.getByRole("option", { name: nameOf(role) })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
  await expect.poll(() => page.locator("textarea:focus").inputValue()).toContain(`@${nameOf(role)} ${words}`);
  await expect(page.getByText(`Will be told: ${nameOf(role)}`)).toBeVisible();
}

/** How many notifications the navigation shows. */
const unread = (page: Page) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Notifications/ });

/** Where the first words stand that the page shows as talked about, in CSS pixels of the window. */
async function saidPlace(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(() => {
    const [range] = (CSS.highlights.get("galley-said") ?? []) as Iterable<Range> & Range[];
    if (!range) return null;
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    const [{ left, top, height } = new DOMRect()] = range.getClientRects();
    return { x: left + 20, y: top + height / 2 };
  });
  return (await found.jsonValue()) as { x: number; y: number };
}

test("a reviewer and an editor talk: a mention on a claim and on words, a reply, resolved, deleted, told", async ({
  login,
}) => {
  test.setTimeout(180_000);
  const reviewer = await login("reviewer");
  const editor = await login("editor");
  await editor.goto("/notifications");
  const readAll = editor.getByRole("button", { name: /^Mark all/ });
  if (await readAll.isVisible()) await readAll.click();
  await openArticle(reviewer, demoText, "A talked-about story");
  const article = new URL(reviewer.url()).pathname;
  await markClaim(reviewer, "its forces detained 71 people in 61 raids");

  await test.step("on a claim, by keyboard: T opens the field, Ctrl+Enter sends", async () => {
    await expect(async () => {
      await reviewer.keyboard.press("w");
      await expect(reviewer.getByLabel("Comment on this claim")).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await mention(reviewer, "editor", "are these **the ministry's** figures?");
    await expectNoAxeFindings(reviewer);
    await reviewer.keyboard.press("Control+Enter");
    const panel = claimPanel(reviewer);
    await expect(panel.getByText("the ministry's", { exact: true })).toBeVisible();
    await expect(panel.getByText(`@${nameOf("editor")}`)).toBeVisible();
    await expect(panel.getByLabel("Comment on this claim")).toHaveValue("");
  });

  await test.step("on words of the article; what is typed outlives a reload", async () => {
    await selectWords(reviewer, "explosives and weapons were seized");
    await reviewer.keyboard.press("w");
    // What is typed while the field is on its way is meant for it, and marks nothing.
    await reviewer.keyboard.press("m");
    await reviewer.waitForURL(/\/conversation/);
    const field = reviewer.getByLabel("Comment on these words");
    await expect(field).toBeFocused();
    await expect(reviewer.getByText("Marked as claim 2")).toHaveCount(0);
    await field.fill("");
    await reviewer.keyboard.type("Who says ");
    await reviewer.reload();
    await expect(field).toHaveValue("Who says ");
    await expect(claimPanel(reviewer).getByText("explosives and weapons were seized")).toBeVisible();
    await field.press("End");
    await mention(reviewer, "editor");
    await reviewer.keyboard.press("Control+Enter");
    await expect(
      claimPanel(reviewer).getByRole("button", { name: "explosives and weapons were seized" }),
    ).toBeVisible();
    await expectNoAxeFindings(reviewer);
  });

  await test.step("article and rail show what is talked about, and the words lead there", async () => {
    await expect(reviewer.getByRole("link", { name: /^Claim 1, Open, 1 comment:/ })).toBeVisible();
    await reviewer.goto(`${article}/claims/1`);
    const place = await saidPlace(reviewer);
    await reviewer.mouse.click(place.x, place.y);
    await reviewer.waitForURL(/\/conversation$/);
  });

  await test.step("a comment that is too long is refused in words, and stays", async () => {
    const field = reviewer.getByLabel("Comment on the article");
    await field.fill("x".repeat(100_000));
    await field.press("Control+Enter");
    await expect(reviewer.getByText(/10[,.]?000/)).toBeVisible();
    expect((await field.inputValue()).length).toBe(100_000);
    await field.fill("");
  });

  await test.step("the bar of any article says so to the editor, in the narrowest window too", async () => {
    const size = editor.viewportSize();
    await editor.setViewportSize({ width: 320, height: 640 });
    await editor.goto(demoArticle);
    await expect(editor.getByLabel(/^Menu, .*unread notification/)).toBeVisible();
    const overflow = await editor.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expectNoAxeFindings(editor);
    if (size) await editor.setViewportSize(size);
  });

  await test.step("the editor is told, and it clears as the place is opened", async () => {
    await editor.goto("/notifications");
    await expect(unread(editor)).toHaveAccessibleName(/Notifications\s*2/);
    await expectNoAxeFindings(editor);
    await editor
      .getByRole("main")
      .getByRole("link", { name: /mentioned you.*Claim 1/ })
      .first()
      .click();
    await editor.waitForURL(/\/claims\/1#comment-/);
    await expect(claimPanel(editor).getByText("figures?")).toBeVisible();
    await expect(async () => {
      await editor.goto("/notifications");
      await expect(unread(editor)).toHaveAccessibleName(/Notifications\s*1/, { timeout: 1_000 });
    }).toPass();
  });

  await test.step("the editor answers, and has reports hold the thread; the reviewer is told, and resolves it", async () => {
    await editor.goto(`${article}/claims/1`);
    const panel = claimPanel(editor);
    await panel.getByRole("button", { name: "Reply" }).click();
    await expect(panel.getByLabel("Your reply")).toBeFocused();
    await editor.keyboard.type("They are.");
    await editor.keyboard.press("Control+Enter");
    await expect(panel.getByText("They are.")).toBeVisible();
    await panel.getByRole("button", { name: "Include in reports" }).click();
    await expect(panel.getByText("Reports hold this thread.", { exact: true })).toBeVisible();
    await reviewer.goto("/notifications?show=unread");
    await reviewer
      .getByRole("main")
      .getByRole("link", { name: /replied/ })
      .first()
      .click();
    await reviewer.waitForURL(/\/claims\/1#comment-/);
    // Else the editor's screen would show at once that the thread is resolved.
    await editor.route("**/api/live?*", (route) => route.abort("internetdisconnected"));
    await editor.reload();
    await expect(panel.getByRole("button", { name: "Resolve" })).toBeVisible();
    await claimPanel(reviewer).getByRole("button", { name: "Resolve" }).click();
    await expect(claimPanel(reviewer).getByText(/^Resolved by/)).toBeVisible();
    await panel.getByRole("button", { name: "Resolve" }).click();
    await expect(panel.getByText(`${nameOf("reviewer")} has resolved this thread already.`)).toBeVisible();
    await editor.unroute("**/api/live?*");
  });

  await test.step("the reviewer edits and deletes what they said on the words", async () => {
    await reviewer.goto(`${article}/conversation`);
    const panel = claimPanel(reviewer);
    await panel.getByRole("button", { name: "Edit", exact: true }).first().click();
    await panel.getByLabel("Your comment").fill("Who says this?");
    await reviewer.keyboard.press("Control+Enter");
    await expect(panel.getByText("edited")).toBeVisible();
    await panel.getByRole("button", { name: "Delete" }).first().click();
    await panel.getByRole("button", { name: "Delete" }).first().click();
    await expect(panel.getByText("This comment was deleted.")).toBeVisible();
  });

  await test.step("the report says how much was said, and holds what was included", async () => {
    await reviewer.goto(`${article}/report`);
    const said = reviewer.getByRole("region", { name: "Conversation" });
    await expect(said.getByText(/3 comments in 2 threads.*one was deleted/)).toBeVisible();
    await expect(said.getByText("They are.")).toBeVisible();
    await expect(said.getByText(`@${nameOf("editor")}`)).toBeVisible();
    await expect(reviewer.getByText("Who says this?")).toHaveCount(0);
  });
});

test("how often e-mails come is chosen on the account's page", async ({ login }) => {
  const page = await login("auditor");
  await page.goto("/account");
  const daily = page.getByRole("radio", { name: "Once a day" });
  const other = (await daily.isChecked()) ? page.getByRole("radio", { name: "Never" }) : daily;
  await other.check();
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("It holds from the next message on.")).toBeVisible();
  await page.reload();
  await expect(other).toBeChecked();
});
