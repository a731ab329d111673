import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "../axe";
import { attachSource, claimPanel, expect, markClaim, openArticle, openClaim, submitVerdict, test } from "../newsroom";

/** Requires full coverage, or no longer, and leaves the settings page saying so. */
async function requireCoverage(admin: Page, required: boolean): Promise<void> {
  await admin.goto("/settings");
  const box = admin.getByRole("checkbox", { name: "Every sentence must hold a claim or a skip" });
  if ((await box.isChecked()) === required) return;
  await box.setChecked(required);
  await admin.getByRole("button", { name: "Save the settings" }).click();
  await expect(admin.getByText("The settings are saved.")).toBeVisible();
}

test("a newsroom that asks for full coverage signs off only what was looked at throughout", async ({ login }) => {
  test.setTimeout(120_000);
  const reviewer = await login("reviewer");
  await openArticle(reviewer, "The ferry sank in 1904. Nobody was hurt. It was a sad day.", "The ferry, required");
  const address = new URL(reviewer.url()).pathname;
  await markClaim(reviewer, "The ferry sank in 1904");
  await attachSource(reviewer, "The ferry’s log", "https://archive.example/ferry", "Supports");
  await submitVerdict(reviewer, "True", "The log says so.");
  const editor = await login("editor");
  await editor.goto(`${address}/claims/1`);
  await claimPanel(editor)
    .getByRole("button", { name: /^Approve/ })
    .click();
  await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();

  const admin = await login("administrator");
  try {
    await requireCoverage(admin, true);
    await expectNoAxeFindings(admin);

    await test.step("the panel says what is missing before anybody presses the button, and leads there", async () => {
      await editor.goto(`${address}/sign-off`);
      const panel = claimPanel(editor);
      await expect(panel.getByText("2 sentences are still unmarked.")).toBeVisible();
      await expect(panel.getByRole("button", { name: "Sign off" })).toBeDisabled();
      await expectNoAxeFindings(editor);
      await panel.getByRole("button", { name: "Go to the next unmarked sentence" }).click();
      await editor.keyboard.press("x");
      await editor.keyboard.press("1");
      await expect(panel.getByText("1 sentence is still unmarked.")).toBeVisible();
    });

    await test.step("with the last sentence skipped it is signed off", async () => {
      await editor.keyboard.press("x");
      await editor.keyboard.press("2");
      await claimPanel(editor).getByRole("button", { name: "Sign off" }).click();
      await expect(editor.getByText("The article is signed off.")).toBeVisible();
    });
  } finally {
    await requireCoverage(admin, false);
  }
});
