import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { pdfFile } from "../lib/evidence/testing/pdf-file";
import { serverProgram } from "../scripts/setup/galley-command.mjs";
import { expectNoAxeFindings } from "./axe";
import { claimPanel, demoText, expect, markClaim, openArticle, openClaim, submitVerdict, test } from "./newsroom";
import { type PageServer, startPageServer } from "./page-server";

const figures = "The ministry counted 71 people in 61 raids on Sunday, its spokesman told reporters in the capital.";
const page = (words: string) =>
  `<!doctype html><html lang="en"><head><title>The ministry's figures</title></head><body><article><h1>The ministry's figures</h1><p>The ministry gave its figures to the state news agency.</p><p>${words}</p><p>It did not say where the people were held, and gave no names.</p></article><script>document.title = "ran"</script></body></html>`;
const pdf = pdfFile({
  title: "Minutes of the meeting",
  pages: [
    [{ text: "The first page says nothing of it.", y: 700 }],
    [{ text: "On the second page the sanctions were lifted on a Friday.", y: 700 }],
  ],
  script: "app.alert('ran')",
});
const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let outside: PageServer;
test.beforeAll(async () => {
  outside = await startPageServer();
  outside.publish("/figures", page(figures));
  outside.publish("/minutes.pdf", new Uint8Array(pdf));
});
test.afterAll(() => outside.close());

async function attach(reviewer: Page, title: string, address: string, passage: string): Promise<void> {
  const panel = claimPanel(reviewer);
  await panel.getByRole("button", { name: /^Add source/ }).click();
  await panel.getByLabel("Address, file or words").fill(address);
  await panel.getByText(/^Details:/).click();
  await panel.getByLabel("Title").fill(title);
  await panel.getByLabel("Passage").fill(passage);
  await panel.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(panel.getByRole("link", { name: title, exact: true })).toBeVisible();
}

/** Runs the command line against the stories' database, as whoever keeps the server would. */
async function galley(...args: string[]): Promise<string> {
  const command = [...serverProgram("galley"), ...args];
  return (await promisify(execFile)(process.execPath, command)).stdout;
}

test("evidence is kept as it was, found again, carried by the report, and watched", async ({ login }) => {
  test.setTimeout(240_000);
  const reviewer = await login("reviewer");
  const panel = claimPanel(reviewer);
  await openArticle(reviewer, demoText, "The evidence story");
  const slug = new URL(reviewer.url()).pathname;
  await markClaim(reviewer, "its forces detained 71 people in 61 raids");
  await markClaim(reviewer, "both the United Kingdom and the United States lifted sanctions");
  await markClaim(reviewer, "After 25 years in power");

  await test.step("an attached page is kept by itself, and its passage is found", async () => {
    await reviewer.goto(`${slug}/claims/1`);
    await attach(reviewer, "Figures of the ministry", outside.at("/figures"), "71 people in 61 raids on Sunday");
    await expect(panel.getByText("Passage found in it")).toBeVisible({ timeout: 30_000 });
    await expect(panel.getByText(sha256(page(figures)).slice(0, 8))).toBeVisible();
    await expectNoAxeFindings(reviewer);
  });

  await test.step("a PDF is read, its page named, and nothing in it runs", async () => {
    await reviewer.goto(`${slug}/claims/2`);
    await attach(reviewer, "Minutes", outside.at("/minutes.pdf"), "the sanctions were lifted on a Friday");
    await expect(panel.getByText("Passage found in it, page 2")).toBeVisible({ timeout: 60_000 });
    await expect(panel.getByText(sha256(pdf).slice(0, 8))).toBeVisible();
  });

  // "Łódź." in Windows-1250 behind it, which is too little to tell.
  const note = Buffer.concat([
    Buffer.from("Called at noon.\n\nHe was overthrown late last year, after 25 years in power.\n\n"),
    Buffer.from([0xa3, 0xf3, 0x64, 0x9f, 0x2e]),
  ]);
  await test.step("what cannot be fetched says why, and a file is uploaded instead", async () => {
    await reviewer.goto(`${slug}/claims/3`);
    await attach(reviewer, "Notes", outside.at("/nowhere"), "after 25 years in power");
    await expect(panel.getByText("there is no such page (404)")).toBeVisible({ timeout: 30_000 });
    await panel.getByRole("button", { name: "Upload it instead" }).click();
    await panel.getByRole("button", { name: "Upload", exact: true }).click();
    await expect(panel.getByText("Choose a file first.")).toBeVisible();
    await panel.getByLabel("File", { exact: true }).setInputFiles({
      name: "no/tes\u0007.txt",
      mimeType: "text/plain",
      buffer: note,
    });
    await panel.getByRole("button", { name: "Upload", exact: true }).click();
    await expect(panel.getByText("File uploaded")).toBeVisible();
    await expect(panel.getByText("Passage found in it")).toBeVisible();
    await expect(panel.getByText(sha256(note).slice(0, 8))).toBeVisible();
  });

  await test.step("the snapshot's page shows words and facts, and other words are taken as the passage by key", async () => {
    await reviewer.goto(`${slug}/claims/1`);
    await panel.getByRole("link", { name: "See it in the text" }).click();
    await expect(reviewer.locator("mark.passage")).toHaveText("71 people in 61 raids on Sunday");
    await expect(reviewer.getByText(outside.at("/figures"), { exact: true })).toBeVisible();
    await expectNoAxeFindings(reviewer);
    await reviewer.getByLabel("Find words").fill("counted 71  people in 61 raids on sunday");
    await reviewer.keyboard.press("Enter");
    await reviewer.getByRole("button", { name: "Use as its passage" }).click();
    await expect(reviewer.locator("mark.passage")).toHaveText("counted 71 people in 61 raids on Sunday");
  });

  await test.step("the original comes as a file that no browser runs", async () => {
    const here = reviewer.url().split("?")[0];
    const original = await reviewer.request.get(`${here}/original`);
    expect(sha256(await original.body())).toBe(sha256(page(figures)));
    expect(original.headers()["content-disposition"]).toMatch(/^attachment;/);
    expect(original.headers()["content-security-policy"]).toBe("sandbox; default-src 'none'");
    expect(original.headers()["x-content-type-options"]).toBe("nosniff");
    expect((await reviewer.request.get(`${here}/view`)).status()).toBe(404);
    for (const format of ["warc", "wacz"])
      expect((await reviewer.request.get(`${here}/archive/${format}`)).ok()).toBe(true);
  });

  await test.step("what was read in a guessed encoding says so, and is read again in another", async () => {
    await reviewer.goto(`${slug}/claims/3`);
    await panel.getByRole("link", { name: "See it in the text" }).click();
    await expect(reviewer.getByText("It was read as Western (Windows-1252), which is a guess")).toBeVisible();
    await expectNoAxeFindings(reviewer);
    await reviewer.getByLabel("Read it as").selectOption({ label: "Central European (Windows-1250)" });
    await reviewer.getByRole("button", { name: "Read it again" }).click();
    await expect(reviewer.getByText("as somebody chose")).toBeVisible();
    await expect(reviewer.getByText("Łódź.")).toBeVisible();
    await reviewer.getByRole("link", { name: "The reading before it" }).click();
    await expect(reviewer.getByText("£ódŸ.")).toBeVisible();
    await reviewer.goto(`${slug}/claims/3`);
    await expect(panel.getByText("It was read again in another encoding")).toBeVisible();
  });

  await test.step("the verdicts are approved on what was kept", async () => {
    for (const number of [1, 2]) {
      await reviewer.goto(`${slug}/claims/${number}`);
      await submitVerdict(reviewer, "True", "The source says so.");
    }
    const editor = await login("editor");
    for (const number of [1, 2]) {
      await editor.goto(`${slug}/claims/${number}`);
      await claimPanel(editor)
        .getByRole("button", { name: /^Approve/ })
        .click();
      await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
    }
  });

  await test.step("the report carries hashes, addresses and where the passages stand", async () => {
    const report = await (await reviewer.request.get(`${slug}/report/json`)).json();
    const evidence = report.claims.flatMap((claim: { evidence: unknown[] }) => claim.evidence);
    expect(evidence).toMatchObject([
      { snapshot: { sha256: sha256(page(figures)), askedAddress: outside.at("/figures") }, place: { how: "exact" } },
      { snapshot: { sha256: sha256(pdf), type: "application/pdf" }, place: { how: "exact", page: 2 } },
      { snapshot: { sha256: sha256(note), how: "uploaded", fileName: "tes.txt" }, place: { how: "exact" } },
    ]);
    const subject = JSON.parse(report.claims[0].approval.subject);
    const { salt } = report.claims[0].evidence[0].snapshot;
    expect(subject.evidence[0].snapshot).toBe(sha256(`${salt}\n${sha256(page(figures))}`));
  });

  await test.step("the page changes and the PDF disappears: notices come, and decide nothing", async () => {
    outside.publish("/figures", page(figures.replace("71 people", "70 people")));
    outside.publish("/minutes.pdf", undefined);
    const looks = (await galley("watch", "now"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(looks.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(["changed", "gone"]));
    const editor = await login("editor");
    await editor.goto("/notices");
    await expectNoAxeFindings(editor);
    const changed = editor
      .getByRole("article", { name: "The passage has changed" })
      .filter({ hasText: "The evidence story" });
    await expect(changed.locator("del")).toHaveText("71");
    await expect(changed.locator("ins")).toHaveText("70");
    await editor.goto(`${slug}/claims/1`);
    await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
  });

  await test.step("a person says what the changes mean", async () => {
    const editor = await login("editor");
    await editor.goto("/notices");
    const of = (name: string) => editor.getByRole("article", { name }).filter({ hasText: "The evidence story" });
    await of("The passage has changed").getByRole("button", { name: "It no longer holds" }).click();
    await expect(of("The passage has changed").getByText("This must not be empty")).toBeVisible();
    await of("The passage has changed")
      .getByLabel("Does the evidence still hold?")
      .fill("The ministry corrected itself.");
    await of("The passage has changed").getByRole("button", { name: "It no longer holds" }).click();
    await expect(of("The passage has changed")).toHaveCount(0);
    await of("The page is gone").getByLabel("Does the evidence still hold?").fill("We have it as it was.");
    await of("The page is gone").getByRole("button", { name: "It still holds" }).click();
    await expect(of("The page is gone")).toHaveCount(0);
    await editor.goto("/notices?show=answered");
    await expect(editor.getByText("The ministry corrected itself.")).toBeVisible();
    await editor.goto(`${slug}/claims/1`);
    await expect(openClaim(editor).getByText("Stale").first()).toBeVisible();
    await expect(claimPanel(editor).getByText(/Evidence was said to hold no longer/)).toBeVisible();
    await editor.goto(`${slug}/claims/2`);
    await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
  });
});
