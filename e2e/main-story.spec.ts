import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import {
  attachSource,
  chooseForClaim,
  claimPanel,
  demoText,
  expect,
  importArticle,
  markClaim,
  openClaim,
  selectWords,
  submitVerdict,
  test,
} from "./newsroom";

const correction = "The raids took place on Saturday, 8 November 2025";

test("a newsroom checks an article from import to report", async ({ login }) => {
  test.setTimeout(240_000);
  const reviewer = await login("reviewer");
  await importArticle(reviewer, demoText, "The main story");
  const slug = new URL(reviewer.url()).pathname;

  await test.step("the reviewer marks ten claims, two of them overlapping", async () => {
    const quotes = [
      "its forces detained 71 people in 61 raids",
      "71 people in 61 raids on suspected Islamic State cells",
      "The raids took place on Sunday, 9 November 2025",
      "explosives and weapons were seized",
      "rested on precise intelligence",
      "far along in preparing new attacks",
      "Many of those detained were already wanted",
      "on his way to Washington",
      "both the United Kingdom and the United States lifted sanctions",
      "After 25 years in power",
    ];
    for (const [index, quote] of quotes.entries()) expect(await markClaim(reviewer, quote)).toBe(index + 1);
    const overlap = reviewer.locator("article mark.overlap");
    await expect(overlap.first()).toContainText("71 people in 61 raids");
    const shown = await reviewer.locator("article [data-start]").allTextContents();
    expect(shown.join("\n\n")).toBe(demoText.trim());
  });

  await test.step("a range is skipped with a reason, and a slip is taken back by one key", async () => {
    await selectWords(reviewer, "has put security and economic reform first");
    await reviewer.keyboard.press("x");
    await reviewer.getByRole("button", { name: /^Opinion/ }).click();
    await expect(reviewer.locator("article .skip")).toHaveText("has put security and economic reform first");
    expect(await markClaim(reviewer, "asset freeze")).toBe(11);
    await reviewer.keyboard.press("u");
    await expect(reviewer.getByText("Took back the mark of claim 11")).toBeVisible();
    await expect(reviewer.locator('article [data-claim="11"]')).toHaveCount(0);
  });

  await test.step("sources, one of them known by another writing of its address, and verdicts", async () => {
    await reviewer.goto(`${slug}/claims/3`);
    await attachSource(
      reviewer,
      "The Saturday operation",
      "https://www.archive.example/raids?utm_source=mail",
      "Refutes",
    );
    await submitVerdict(reviewer, "False", "The raids were on **Saturday**.", correction);
    await reviewer.goto(`${slug}/claims/1`);
    await attachSource(reviewer, "The ministry's figures", "https://ministry.example/figures", "Supports");
    await submitVerdict(reviewer, "True", "The ministry gave both figures.");
    await reviewer.goto(`${slug}/claims/4`);
    const panel = claimPanel(reviewer);
    await panel.getByRole("button", { name: /^Add source/ }).click();
    await panel.getByLabel("Address, file or words").fill("http://archive.example/raids/");
    await panel.getByRole("button", { name: "Attach", exact: true }).click();
    await expect(panel.getByRole("link", { name: "The Saturday operation" })).toBeVisible();
  });

  await test.step("nobody approves their own verdict, not even an administrator", async () => {
    const administrator = await login("administrator");
    await administrator.goto(`${slug}/claims/4`);
    await submitVerdict(administrator, "True", "Reported by both outlets.");
    await expect(claimPanel(administrator).getByText("You wrote this verdict")).toBeVisible();
    await expect(claimPanel(administrator).getByRole("button", { name: /^Approve/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  const editor = await login("editor");
  await test.step("the editor decides as the second person, from the queue and by key", async () => {
    await editor.goto("/queue");
    await editor.getByRole("combobox", { name: "Article" }).selectOption({ label: "The main story (3)" });
    await editor.waitForURL(/article=/);
    for (let left = 3; left > 0; left--) {
      await expect(editor.getByRole("button", { name: /^Approve/ })).toBeVisible();
      const claim = editor.getByRole("heading", { level: 2, name: /^Claim \d/ });
      const before = (await claim.textContent()) ?? "";
      if (left === 3) await requestChanges(editor);
      else await editor.keyboard.press("a");
      if (left > 1) await expect(claim).not.toHaveText(before);
    }
    await expect(editor.getByRole("heading", { name: "Nothing here for you to decide" })).toBeVisible();
  });

  await test.step("the reviewer answers the request, and the editor approves the second revision", async () => {
    await reviewer.goto(slug);
    await reviewer.getByRole("combobox", { name: "State" }).selectOption({ label: "Changes requested" });
    await claimPanel(reviewer).getByRole("listitem").getByRole("link").click();
    await expect(claimPanel(reviewer).getByText("Say which outlet.").first()).toBeVisible();
    await submitVerdict(reviewer, "False", "The raids were on **Saturday**, says Reuters.", correction);
    await editor.goto(new URL(reviewer.url()).pathname);
    await claimPanel(editor)
      .getByRole("button", { name: /^Approve/ })
      .click();
    await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
  });

  await test.step("a new source makes an approval stale, which says why; the editor reaffirms", async () => {
    await reviewer.goto(`${slug}/claims/3`);
    await attachSource(reviewer, "A later report", "https://later.example/report", "Context");
    await expect(openClaim(reviewer).getByText("Stale").first()).toBeVisible();
    await expect(claimPanel(reviewer).getByText("Source added: A later report")).toBeVisible();
    await editor.goto(`${slug}/claims/3`);
    await editor.keyboard.press("a");
    await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
  });

  await test.step("the sign-off names what is open, and is given when nothing is", async () => {
    await editor.goto(`${slug}/sign-off`);
    await expect(claimPanel(editor).getByRole("heading", { name: /claims are still open/ })).toBeVisible();
    await expect(claimPanel(editor).getByRole("button", { name: "Sign off" })).toBeDisabled();
    for (const number of [2, 5, 6, 7, 8, 9, 10]) {
      await reviewer.goto(`${slug}/claims/${number}`);
      await chooseForClaim(reviewer, /^Dismiss/);
      await claimPanel(reviewer).getByLabel("Reason").fill("Covered by another claim.");
      await claimPanel(reviewer).getByRole("button", { name: "Dismiss the claim" }).click();
      await expect(claimPanel(reviewer).getByText("Dismissed: Covered by another claim.")).toBeVisible();
    }
  });

  await test.step("it is refused while a statement that was found false is printed, and given once it is corrected", async () => {
    await editor.goto(`${slug}/sign-off`);
    await expect(claimPanel(editor).getByText("1 claim found False still stands in the text.")).toBeVisible();
    await expect(claimPanel(editor).getByRole("button", { name: "Sign off" })).toBeDisabled();
    await reviewer.goto(`${slug}/edit`);
    await reviewer.waitForLoadState("networkidle");
    await reviewer.getByRole("button", { name: "Apply the correction of claim 3" }).click();
    await expect(reviewer.getByText("In the text below; it counts once you save.")).toBeVisible();
    await expect(reviewer.getByText(/1 correction applied/)).toBeVisible();
    await reviewer.getByRole("button", { name: "Save as version 2" }).click();
    await reviewer.waitForURL(/\/(carried|articles\/[^/]+)$/);
    await editor.goto(`${slug}/claims/3`);
    await expect(claimPanel(editor).getByText("Corrected in the text in version 2.")).toBeVisible();
    await editor.goto(`${slug}/sign-off`);
    await claimPanel(editor).getByRole("button", { name: "Sign off" }).click();
    await expect(claimPanel(editor).getByText(/Signed off by Demo editor/)).toBeVisible();
  });

  await test.step("the history tells all of it, and the report carries it in three formats", async () => {
    await editor.goto(`${slug}/history?claim=3`);
    for (const words of [
      /marked claim 3/,
      /attached “The Saturday operation”/,
      /submitted verdict 1/,
      /requested changes to verdict 1/,
      /approved verdict 2/,
      /reaffirmed verdict 2/,
    ]) {
      await expect(claimPanel(editor).getByText(words).first()).toBeVisible();
    }
    const auditor = await login("auditor");
    await auditor.goto(`${slug}/report`);
    for (const words of [
      "Saturday, 8 November 2025",
      "Say which outlet.",
      "The Saturday operation",
      "Covered by another claim.",
      "1 False and corrected",
    ]) {
      await expect(auditor.getByText(words).first()).toBeVisible();
    }
    for (const format of ["HTML", "JSON", "CSV"]) {
      const [download] = await Promise.all([
        auditor.waitForEvent("download"),
        auditor.getByRole("link", { name: format, exact: true }).click(),
      ]);
      const file = await readFile(await download.path(), "utf8");
      for (const words of [correction, "A later report", "Demo editor"]) expect(file).toContain(words);
    }
  });
});

async function requestChanges(editor: Page): Promise<void> {
  await editor.keyboard.press("r");
  await editor.getByLabel("What has to change?").fill("Say which outlet.");
  await editor.getByRole("button", { name: "Send the request" }).click();
}
