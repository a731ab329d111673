import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { attachSource, claimPanel, expect, markClaim, openArticle, openClaim, submitVerdict, test } from "./newsroom";

const text = "The bridge opened in 1932 and the whole town came. It cost 4.2 million pounds. The mayor stayed away.";

async function propose(page: Page, slug: string, claim: number, rating: string, correction = ""): Promise<void> {
  await page.goto(`${slug}/claims/${claim}`);
  await attachSource(page, `The chronicle, ${claim}`, `https://chronicle.example/${claim}`, "Supports");
  await submitVerdict(page, rating, "The chronicle says so.", correction);
}

test("what is wrong and printed is corrected or ruled to stand, and what a correction overlaps is reaffirmed in one step", async ({
  login,
}) => {
  test.setTimeout(240_000);
  const reviewer = await login("reviewer");
  await openArticle(reviewer, text, "Corrections");
  const slug = new URL(reviewer.url()).pathname;
  for (const quote of ["The bridge opened in 1932", "in 1932 and the whole town came", "4.2 million pounds"])
    await markClaim(reviewer, quote);
  await propose(reviewer, slug, 1, "False", "The bridge opened in 1931");
  await propose(reviewer, slug, 2, "True");
  await propose(reviewer, slug, 3, "False");
  const editor = await login("editor");
  for (const claim of [1, 2, 3]) {
    await editor.goto(`${slug}/claims/${claim}`);
    const panel = claimPanel(editor);
    await panel.getByRole("button", { name: /^Approve/ }).click();
    await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
  }

  await test.step("the sign-off names both, and the editor lets one stand there", async () => {
    await editor.goto(`${slug}/sign-off`);
    const panel = claimPanel(editor);
    await expect(panel.getByText("2 claims found False still stand in the text.")).toBeVisible();
    await expect(panel.getByText("Should read: The bridge opened in 1931")).toBeVisible();
    await panel.getByRole("button", { name: "Let it stand: claim 3" }).click();
    await panel.getByLabel("Reason").fill("It is what the council announced, and we quote it.");
    await panel.getByRole("button", { name: "Rule that the text stands" }).click();
    await expect(panel.getByText("1 claim found False still stands in the text.")).toBeVisible();
    await expectNoAxeFindings(editor);
  });

  await test.step("before it is applied, a correction names whose approval will not count any more", async () => {
    await claimPanel(editor).getByRole("link", { name: "Apply the corrections" }).click();
    await editor.waitForURL(/\/edit/);
    await expect(editor.getByText(/Claim 2 overlaps these words, and the approval will no longer count/)).toBeVisible();
    await editor.waitForLoadState("networkidle");
    await editor.getByRole("button", { name: "Apply the correction of claim 1" }).click();
    await expect(editor.getByText(/1 correction applied/)).toBeVisible();
    await editor.getByRole("button", { name: "Save as version 2" }).click();
  });

  await test.step("it is reaffirmed in one step, with a decision of its own", async () => {
    await editor.waitForURL(/\/carried$/);
    await editor.getByRole("button", { name: "Reaffirm this claim" }).click();
    await expect(editor.getByText("One claim is changed.")).toBeVisible();
    await editor.goto(`${slug}/sign-off`);
    await claimPanel(editor).getByRole("button", { name: "Sign off" }).click();
    await expect(claimPanel(editor).getByText(/Signed off by Demo editor/)).toBeVisible();
    await editor.goto(`${slug}/history?claim=2`);
    await expect(editor.getByText(/reaffirmed verdict 1 on claim 2/)).toBeVisible();
  });
});
