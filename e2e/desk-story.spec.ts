import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { expect, openArticle, openClaim, submitVerdict, test } from "./newsroom";

const text = `The bridge opened in 1932. It cost 4.2 million pounds.

Nobody liked it, the mayor said.`;

/** What a field for a day and a time takes for a moment so many minutes from now, by clocks that show UTC. */
const clock = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16);

/** Marks the next sentence that holds no claim. */
async function markNext(page: Page, number: number): Promise<void> {
  // A key that comes before the page listens is lost.
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.waitForURL(new RegExp(`/claims/${number}$`));
}

/** The row of a claim on the page of what waits, by its words. */
const rowOf = (page: Page, words: string) => page.locator("main").getByRole("link").filter({ hasText: words });

test("who has what, until when: given, sent back, seen at once by whom it waits for, and gone once it is done", async ({
  login,
}) => {
  test.setTimeout(180_000);
  const editor = await login("editor");
  const reviewer = await login("reviewer");
  await editor.goto("/");
  await expect(editor).toHaveURL(/\/for-me$/);

  await openArticle(editor, text, "The desk has a deadline");
  const address = new URL(editor.url()).pathname;
  await markNext(editor, 1);
  await markNext(editor, 2);
  await markNext(editor, 3);

  await test.step("the article gets a lead and a deadline", async () => {
    await editor.getByRole("button", { name: /^Who leads this article/ }).click();
    const dialog = editor.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Lead" }).selectOption({ label: "Demo editor" });
    await dialog.getByLabel("Deadline").fill(clock(95));
    await expectNoAxeFindings(editor);
    await dialog.getByRole("button", { name: "Save lead and deadline" }).click();
    await expect(editor.locator("header time")).toContainText("in 1 hour");
  });

  await test.step("a claim is given with a due time, by its key", async () => {
    await editor.goto(`${address}/claims/1`);
    await expect(editor.getByText("Nobody has it yet")).toBeVisible();
    await expect(async () => {
      await editor.keyboard.press("Shift+T");
      await expect(editor.getByRole("combobox", { name: "Who has it" })).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await editor.getByRole("combobox", { name: "Who has it" }).selectOption({ label: "Demo reviewer" });
    await editor.getByLabel("Due").fill(clock(25));
    await expectNoAxeFindings(editor);
    await editor.getByRole("button", { name: "Save who has it" }).click();
    await expect(editor.getByText("Demo reviewer has it")).toBeVisible();
  });

  await test.step("several are taken at once, by one key, and given on", async () => {
    await editor.goto(address);
    const filter = editor.getByRole("combobox", { name: "Reviewer" });
    await filter.selectOption({ label: "Nobody’s" });
    await expect(editor.locator("aside li[data-claim]")).toHaveCount(2);
    await editor.getByRole("button", { name: "Choose several" }).click();
    await editor.getByRole("button", { name: "All shown" }).click();
    await editor.keyboard.press("t");
    await expect(editor.getByText("2 claims are changed.")).toBeVisible();
    await expect(editor.locator("aside li[data-claim]")).toHaveCount(0);
  });

  await test.step("it stands first for the reviewer, and is counted", async () => {
    await reviewer.goto("/for-me");
    const next = reviewer.getByRole("region", { name: /^Next, because it is due by/ });
    await expect(next).toContainText("The bridge opened in 1932");
    await expect(next.getByRole("link", { name: "Check the claim" })).toBeVisible();
    await expectNoAxeFindings(reviewer);
    await next.getByRole("link", { name: "Check the claim" }).click();
    await reviewer.waitForURL(`${address}/claims/1`);
  });

  const propose = (rationale: string) => submitVerdict(reviewer, "Unproven", rationale);

  await test.step("the verdict waits for the editor, who sends it back", async () => {
    await propose("No register of bridges goes back that far; the archive and the ministry were asked.");
    await reviewer.goto("/for-me");
    await expect(rowOf(reviewer, "The bridge opened in 1932")).toHaveCount(0);
    await editor.goto("/for-me");
    const waiting = editor.getByRole("region", { name: /^(Next, because|Waiting for your approval)/ });
    await expect(waiting.filter({ hasText: "The bridge opened in 1932" })).toBeVisible();
    await editor.goto(`${address}/claims/1`);
    await editor.getByRole("button", { name: /^Request changes/ }).click();
    await editor.getByLabel("What has to change?").fill("Ask the city archive, too.");
    await editor.getByRole("button", { name: "Send the request" }).click();
    await expect(openClaim(editor).getByText("Changes requested").first()).toBeVisible();
  });

  await test.step("what was sent back stands before everything else, with what was asked", async () => {
    await reviewer.goto("/for-me");
    const next = reviewer.getByRole("region", { name: /^Next, because/ });
    await expect(next).toContainText("Demo editor asked: Ask the city archive, too.");
    await next.getByRole("link", { name: "Revise the verdict" }).click();
    await reviewer.waitForURL(`${address}/claims/1`);
    await propose("The city archive has no register either; both were asked.");
    await reviewer.goto("/for-me");
    await expect(reviewer.getByText("Ask the city archive, too.")).toHaveCount(0);
    await expect(rowOf(reviewer, "The bridge opened in 1932")).toHaveCount(0);
  });

  await test.step("what is overdue is told in words", async () => {
    await editor.goto(`${address}/claims/2`);
    await editor.keyboard.press("Shift+T");
    await editor.getByLabel("Due").fill(clock(-121));
    await editor.getByRole("button", { name: "Save who has it" }).click();
    await expect(editor.getByText("2 hours overdue")).toBeVisible();
    await editor.goto("/for-me");
    await expect(editor.getByRole("region", { name: "Next, because it is 2 hours overdue" })).toBeVisible();
  });
});

test("whoever only reads is offered nothing that their role may not do", async ({ login }) => {
  const auditor = await login("auditor");
  await auditor.goto("/for-me");
  await expect(auditor.getByRole("heading", { name: "Nothing waits for you." })).toBeVisible();
  const main = auditor.locator("main");
  await expect(main.getByRole("link", { name: /Import|line by line|nobody has/ })).toHaveCount(0);
  await expect(main.getByRole("link", { name: "Look at the record" })).toBeVisible();
});

test("what somebody has who is deactivated is asked for, and given on in one step", async ({ login }) => {
  const administrator = await login("administrator");
  const leaving = `Lea Leaving ${Date.now()}`;
  await openArticle(administrator, "A dam broke in 1911.", "Somebody leaves");
  const address = new URL(administrator.url()).pathname;
  await markNext(administrator, 1);
  await administrator.goto("/people");
  await administrator.getByRole("button", { name: "Add a person" }).click();
  const adding = administrator.getByRole("dialog");
  await adding.getByLabel("E-mail address").fill(`leaving-${Date.now()}@desk.example`);
  await adding.getByLabel("Name", { exact: true }).fill(leaving);
  await adding.getByRole("combobox", { name: "Role" }).selectOption("reviewer");
  await adding.getByRole("button", { name: "Add", exact: true }).click();
  await adding.getByRole("button", { name: "Done" }).click();
  await administrator.goto(`${address}/claims/1`);
  await expect(async () => {
    await administrator.keyboard.press("Shift+T");
    await expect(administrator.getByRole("combobox", { name: "Who has it" })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await administrator.getByRole("combobox", { name: "Who has it" }).selectOption({ label: leaving });
  await administrator.getByRole("button", { name: "Save who has it" }).click();
  await expect(administrator.getByText(`${leaving} has it`)).toBeVisible();

  await administrator.goto("/people");
  await administrator.getByRole("button", { name: `Manage ${leaving}` }).click();
  await administrator.getByRole("button", { name: "Deactivate…" }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "Deactivate", exact: true }).click();
  await expect(administrator.getByText(`${leaving} is deactivated.`)).toBeVisible();
  await administrator.goto("/for-me");
  await expect(administrator.getByText("Leads no article and has 1 claim")).toBeVisible();
  await administrator.goto("/for-me?section=away");
  await rowOf(administrator, leaving).click();
  await administrator.waitForURL(/\/people\?person=/);
  await expect(administrator.getByText("They lead no article and have 1 claim under check.")).toBeVisible();
  await administrator.getByRole("combobox", { name: "Give to" }).selectOption({ label: "Demo reviewer" });
  await expectNoAxeFindings(administrator);
  await administrator.getByRole("button", { name: "Give it over" }).click();
  await expect(administrator.getByText("One thing is given over.")).toBeVisible();
  await administrator.goto("/for-me");
  await expect(administrator.getByText(leaving)).toHaveCount(0);
});
