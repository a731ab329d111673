import type { Page } from "@playwright/test";
import { claimPanel, expect, openClaim, test } from "./newsroom";

const text = `Nine bridges

The old bridge opened in 1932. It cost 4.2 million pounds, the mayor said. Nobody liked it.

It was closed again in 1951.`;

/** Presses Tab until what has the focus goes by that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

test("every step of the story passes by keyboard alone", async ({ login }) => {
  test.setTimeout(120_000);
  const reviewer = await login("reviewer");
  const keys = reviewer.keyboard;

  await test.step("import", async () => {
    await reviewer.goto("/");
    await tabTo(reviewer, /^Articles$/);
    await keys.press("Enter");
    await reviewer.waitForURL(/articles$/);
    await tabTo(reviewer, /^Import an article$/);
    await keys.press("Enter");
    await reviewer.waitForURL(/import$/);
    await tabTo(reviewer, /^Text of the article/);
    await keys.insertText(text);
    await tabTo(reviewer, /^Preview$/);
    await keys.press("Enter");
    await expect(reviewer.getByRole("heading", { name: "Preview" })).toBeFocused();
    await tabTo(reviewer, /^Import$/);
    await keys.press("Enter");
    await reviewer.waitForURL(/nine-bridges/);
    await expect(reviewer.getByRole("heading", { level: 1 })).toHaveText("Nine bridges");
  });

  await test.step("step by sentence, extend by word, mark, take back, mark again", async () => {
    for (let steps = 0; steps < 3; steps++) await keys.press("n");
    await keys.press("Shift+ArrowLeft");
    await keys.press("m");
    await expect(
      claimPanel(reviewer).getByText("It cost 4.2 million pounds, the mayor", { exact: true }),
    ).toBeVisible();
    await keys.press("u");
    await expect(reviewer.locator("article mark")).toHaveCount(0);
    await keys.press("n");
    await keys.press("p");
    await keys.press("m");
    await expect(claimPanel(reviewer).getByRole("heading", { name: "Claim 2" })).toBeVisible();
  });

  await test.step("skip with a reason, and go to what nobody looked at", async () => {
    await keys.press("g");
    await keys.press("x");
    await keys.press("1");
    await expect(reviewer.locator("article .skip")).toHaveCount(1);
  });

  await test.step("move the claim's ends", async () => {
    await keys.press("b");
    await keys.press("Shift+ArrowRight");
    await keys.press("Enter");
    await expect(reviewer.getByText("Claim 2 has new ends.")).toBeVisible();
    // The panel has the new words a moment later, and a form is about what stood there when it was begun.
    await expect(claimPanel(reviewer).getByText("the mayor said. Nobody").first()).toBeVisible();
  });

  await test.step("edit, attach, propose", async () => {
    await keys.press("e");
    await tabTo(reviewer, /^Claimant/);
    await keys.insertText("The mayor");
    await keys.press("Control+Enter");
    await expect(claimPanel(reviewer).getByText("The mayor", { exact: true })).toBeAttached();
    await keys.press("s");
    await expect(reviewer.getByLabel("Address, file or words")).toBeFocused();
    await keys.insertText("https://council.example/accounts");
    await tabTo(reviewer, /^Details:/);
    await keys.press("Enter");
    await tabTo(reviewer, /^Title/);
    await keys.insertText("Council accounts of 1932");
    await keys.press("Control+Enter");
    await expect(claimPanel(reviewer).getByRole("link", { name: "Council accounts of 1932" })).toBeVisible();
    await keys.press("v");
    await expect(reviewer.getByRole("radio", { name: "True", exact: true })).toBeFocused();
    await keys.press("Space");
    await tabTo(reviewer, /^Rationale/);
    await keys.insertText("The accounts give the sum.");
    await keys.press("Control+Enter");
    await expect(openClaim(reviewer).getByText("Awaiting approval").first()).toBeVisible();
  });

  await test.step("the second person requests changes, then approves", async () => {
    const editor = await login("editor");
    await editor.goto(new URL(reviewer.url()).pathname);
    await editor.waitForLoadState("networkidle");
    await editor.keyboard.press("r");
    await editor.keyboard.insertText("Give the page.");
    await tabTo(editor, /^Send the request/);
    await editor.keyboard.press("Enter");
    await expect(claimPanel(editor).getByText("Changes requested").first()).toBeVisible();
    await reviewer.reload();
    await reviewer.waitForLoadState("networkidle");
    await keys.press("v");
    await tabTo(reviewer, /^Rationale/);
    await keys.insertText(" On page 12.");
    await keys.press("Control+Enter");
    await expect(openClaim(reviewer).getByText("Awaiting approval").first()).toBeVisible();
    await editor.reload();
    await editor.waitForLoadState("networkidle");
    await editor.keyboard.press("a");
    await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
    await tabTo(editor, /^Sign off/);
    await editor.keyboard.press("Enter");
    await editor.waitForURL(/sign-off$/);
    await tabTo(editor, /^Sign off$/);
    await editor.keyboard.press("Enter");
    await expect(claimPanel(editor).getByText(/Signed off by/)).toBeVisible();
  });
});
