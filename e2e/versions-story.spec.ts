import { claimPanel, demoText, expect, openArticle, openClaim, selectInEditor, selectWords, test } from "./newsroom";

/** The demo article with a slip of the pen, which its second version mends. */
const firstText = demoText.replace("explosives and weapons were seized", "explosives and wepons were seized");

const quotes = [
  "its forces detained 71 people in 61 raids",
  "explosives and wepons were seized",
  "rested on precise intelligence",
  "Many of those detained were already wanted",
  "on his way to Washington",
  "After 25 years in power",
];

/** Where each claim stands in the second version, as its panel says it. */
const stands = [
  ["Stale", "reworded, to be looked at"],
  ["Stale", "reworded, to be looked at"],
  ["Approved", "the same words, moved"],
  ["Stale", "not found"],
  ["Approved", "the same words in the same place"],
  ["Approved", "the same words in the same place"],
] as const;

test("an approved article is edited, and exactly what changed is asked for again", async ({ login }) => {
  test.setTimeout(240_000);
  const reviewer = await login("reviewer");
  await openArticle(reviewer, firstText, `The second version ${Date.now()}`, { approved: quotes });
  const slug = new URL(reviewer.url()).pathname;
  const editor = await login("editor");

  await test.step("six claims are approved, and the article is signed off", async () => {
    await editor.goto(`${slug}/sign-off`);
    await claimPanel(editor)
      .getByRole("button", { name: /^Sign off/ })
      .click();
    await expect(editor.getByRole("link", { name: "Signed off" })).toBeVisible();
  });

  await test.step("a typo is mended, a paragraph moved, a sentence deleted, a figure changed", async () => {
    await reviewer.goto(`${slug}/edit`);
    await reviewer.waitForLoadState("networkidle");
    await selectInEditor(reviewer, "wepons");
    await reviewer.keyboard.insertText("weapons");
    await selectInEditor(reviewer, "61 raids");
    await reviewer.keyboard.insertText("62 raids");
    await selectInEditor(reviewer, " Many of those detained were already wanted, he said.");
    await reviewer.keyboard.press("Delete");
    await selectInEditor(reviewer, "rested on precise intelligence");
    for (let steps = 0; steps < 3; steps++) await reviewer.keyboard.press("Alt+ArrowDown");
    await expect(reviewer.getByText(/2 claims reworded.*1 claim lost/)).toBeVisible();
    await reviewer.getByLabel("What changed").fill("The ministry corrected its figure");
    await reviewer.getByRole("button", { name: "Save as version 2" }).click();
    await reviewer.waitForURL(`**${slug}/carried`);
  });

  await test.step("each claim says how it came over, and exactly the right approvals are stale", async () => {
    for (const [index, [state, how]] of stands.entries()) {
      await reviewer.goto(`${slug}/claims/${index + 1}`);
      const panel = claimPanel(reviewer);
      await expect(panel.locator(".state").filter({ hasText: state }).first()).toBeVisible();
      await panel.getByText("Details", { exact: true }).click();
      await expect(panel.getByText(how, { exact: true })).toBeVisible();
    }
    await expect(reviewer.getByRole("link", { name: "Sign off" })).toBeVisible();
  });

  await test.step("the walk through what wants a look: confirm twice, place the lost one, nothing left", async () => {
    await reviewer.goto(`${slug}/carried`);
    await reviewer.waitForLoadState("networkidle");
    await expect(reviewer.getByText("3 claims are left after version 2")).toBeVisible();
    await expect(reviewer.getByRole("heading", { name: "Claim 1: Reworded" })).toBeVisible();
    await expect(reviewer.getByLabel("What the claim states")).toHaveValue(/62 raids/);
    await reviewer.keyboard.press("y");
    await expect(reviewer.getByRole("heading", { name: "Claim 2: Reworded" })).toBeFocused();
    await reviewer.keyboard.press("y");
    await expect(reviewer.getByRole("heading", { name: "Claim 4: Not found" })).toBeFocused();
    await reviewer.getByRole("link", { name: "Choose its words in the text" }).click();
    await reviewer.waitForURL(/claims\/4\?place=1/);
    await reviewer.waitForLoadState("networkidle");
    await selectWords(reviewer, "draw in young people");
    await reviewer.getByRole("button", { name: /^Use these words/ }).click();
    await reviewer.waitForURL(`**${slug}/carried`);
    await expect(reviewer.getByText("Nothing to look at in version 2")).toBeVisible();
  });

  await test.step("the editor reaffirms one, sees the change named, and the report names both versions", async () => {
    await editor.goto(`${slug}/claims/1`);
    await expect(claimPanel(editor).getByText("Marked words changed").first()).toBeVisible();
    await claimPanel(editor)
      .getByRole("button", { name: /^(Approve|Reaffirm)/ })
      .click();
    await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
    await editor.goto(`${slug}/report`);
    await expect(editor.getByText(/^Version 1: pasted by/)).toBeVisible();
    await expect(editor.getByText(/^Version 2: edited in Galley by/)).toBeVisible();
    await expect(editor.getByText("The ministry corrected its figure").first()).toBeVisible();
    await expect(editor.getByText(/It was decided on in version 1\./).first()).toBeVisible();
  });
});
