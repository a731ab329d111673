import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { pdfFile } from "../lib/evidence/testing/pdf-file";
import { expectNoAxeFindings } from "./axe";
import { claimPanel, demoText, expect, markClaim, openArticle, openClaim, test } from "./newsroom";
import { type PageServer, startPageServer } from "./page-server";

const figures = "The ministry counted 71 people in 61 raids on Sunday, its spokesman told reporters in the capital.";
const page = `<!doctype html><html lang="en"><head><title>The ministry counts</title><meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="Ada Byron"></head><body><article><h1>The ministry counts</h1><p>The ministry gave its figures to the state news agency.</p><p>${figures}</p>
<p>It did not say where the people were held, and gave no names.</p></article></body></html>`;
const pdf = pdfFile({
  title: "Minutes of the meeting",
  pages: [[{ text: "The sanctions were lifted on a Friday.", y: 700 }]],
});

let outside: PageServer;
test.beforeAll(async () => {
  outside = await startPageServer();
  outside.publish("/figures", page);
});
test.afterAll(() => outside.close());

/** Counts what a person does: each call is one key, click or field. */
function counter() {
  let count = 0;
  return {
    do: (action: Promise<unknown>) => {
      count++;
      return action;
    },
    get count() {
      return count;
    },
  };
}

async function copy(on: Page, text: string): Promise<void> {
  await on.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await on.evaluate((words) => navigator.clipboard.writeText(words), text);
}

/** Drags the mouse over words of the copy beside the claim. */
async function selectInCopy(on: Page, words: string): Promise<void> {
  const box = claimPanel(on).getByRole("region", { name: "The words of the copy" });
  await expect(box.getByText(words)).toBeVisible({ timeout: 60_000 });
  const [from, to] = await box.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0] as DOMRect, lines.at(-1) as DOMRect];
      return [
        { x: first.left + 0.5, y: first.top + first.height / 2 },
        { x: last.right - 0.5, y: last.top + last.height / 2 },
      ];
    }
    throw new Error(`the copy does not say “${wanted}”`);
  }, words);
  if (!from || !to) return;
  await on.mouse.move(from.x, from.y);
  await on.mouse.down();
  await on.mouse.move(to.x, to.y, { steps: 8 });
  await on.mouse.up();
}

test("an address, a PDF and a verdict take few moves", async ({ login }) => {
  test.setTimeout(240_000);
  const reviewer = await login("reviewer");
  const panel = claimPanel(reviewer);
  await openArticle(reviewer, demoText, "Evidence in one move");
  const slug = new URL(reviewer.url()).pathname;
  await markClaim(reviewer, "its forces detained 71 people in 61 raids");
  await markClaim(reviewer, "both the United Kingdom and the United States lifted sanctions");
  await markClaim(reviewer, "After 25 years in power");

  await test.step("an address with its passage: at most 4", async () => {
    await reviewer.goto(`${slug}/claims/1`);
    await copy(reviewer, outside.at("/figures"));
    const move = counter();
    await move.do(reviewer.keyboard.press("s"));
    await expect(panel.getByLabel("Address, file or words")).toBeFocused();
    await move.do(reviewer.keyboard.press("Control+v"));
    await move.do(reviewer.keyboard.press("Enter"));
    await expect(panel.getByRole("region", { name: "The words of the copy" })).toBeVisible({ timeout: 60_000 });
    await expectNoAxeFindings(reviewer);
    await move.do(selectInCopy(reviewer, "71 people in 61 raids on Sunday"));
    await expect(panel.getByText("Passage found in it")).toBeVisible();
    expect(move.count).toBeLessThanOrEqual(4);
    await expect(panel.getByRole("link", { name: "The ministry counts", exact: true })).toBeVisible();
    await expect(panel.getByText("Ada Byron")).toBeVisible();
  });

  await test.step("a PDF with its passage: at most 5", async () => {
    await reviewer.goto(`${slug}/claims/2`);
    const move = counter();
    await move.do(reviewer.keyboard.press("s"));
    const choosing = reviewer.waitForEvent("filechooser");
    await move.do(panel.getByRole("button", { name: "Choose a file" }).click());
    const file = { name: "minutes.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) };
    await move.do((await choosing).setFiles(file));
    await panel.getByLabel("Address, file or words").focus();
    await move.do(reviewer.keyboard.press("Enter"));
    await move.do(selectInCopy(reviewer, "sanctions were lifted on a Friday"));
    await expect(panel.getByText("Passage found in it, page 1")).toBeVisible();
    expect(move.count).toBeLessThanOrEqual(5);
    await expect(panel.getByRole("link", { name: "Minutes of the meeting", exact: true })).toBeVisible();
  });

  await test.step("a quotation with its address, pasted beside an open claim, is its passage", async () => {
    await reviewer.goto(`${slug}/claims/3`);
    await copy(reviewer, `“It did not say where the people were held”\n${outside.at("/figures")}`);
    await reviewer.keyboard.press("Control+v");
    await expect(panel.getByText("Passage found in it")).toBeVisible({ timeout: 60_000 });
  });

  await test.step("what was chosen in a copy before is offered first", async () => {
    await panel.getByRole("button", { name: "Choose another passage" }).click();
    const offered = panel.getByRole("region", { name: "Chosen in this copy before" });
    await expect(offered.getByText("71 people in 61 raids on Sunday")).toBeVisible();
    await offered.getByRole("button", { name: "Use this" }).click();
    await expect(panel.getByRole("blockquote").filter({ hasText: "71 people in 61 raids on Sunday" })).toBeVisible();
  });

  await test.step("a verdict with a correction: at most 5 keys besides the words", async () => {
    const move = counter();
    await move.do(reviewer.keyboard.press("5"));
    await expect(panel.getByRole("radio", { name: "False", exact: true })).toBeChecked();
    await expect(panel.getByLabel("Correction")).toBeFocused();
    await expect(panel.getByLabel("Correction")).toHaveValue("After 25 years in power");
    await move.do(reviewer.keyboard.press("Control+a"));
    await reviewer.keyboard.type("After 24 years in power");
    await move.do(reviewer.keyboard.press("Tab"));
    await reviewer.keyboard.type("He took office in 2000.");
    await move.do(reviewer.keyboard.press("Control+Enter"));
    await expect(panel.getByText("Awaiting approval").first()).toBeVisible();
    expect(move.count).toBeLessThanOrEqual(5);
  });

  await test.step("approving: one", async () => {
    const editor = await login("editor");
    await editor.goto(`${slug}/claims/3`);
    await claimPanel(editor)
      .getByRole("button", { name: /^Approve/ })
      .click();
    await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
  });
});

test("words are found and marked by key, and evidence pasted onto them marks them", async ({ login }) => {
  test.setTimeout(120_000);
  const reviewer = await login("reviewer");
  const panel = claimPanel(reviewer);
  await openArticle(reviewer, demoText, "Found by key");
  await reviewer.keyboard.press("/");
  await expect(reviewer.getByRole("searchbox", { name: "Find words in the article" })).toBeFocused();
  await reviewer.keyboard.type("71 PEOPLE in 61");
  await reviewer.keyboard.press("Enter");
  await reviewer.keyboard.press("m");
  await reviewer.waitForURL(/\/claims\/1$/);
  await panel.getByText("Details", { exact: true }).click();
  await expect(panel.getByText("Quantity").first()).toBeVisible();
  await reviewer.keyboard.press("/");
  await reviewer.keyboard.press("Control+a");
  await reviewer.keyboard.type("lifted sanctions");
  await reviewer.keyboard.press("Enter");
  await copy(reviewer, outside.at("/figures"));
  await reviewer.keyboard.press("Control+v");
  await reviewer.waitForURL(/\/claims\/2$/);
  await expect(panel.getByText("Evidence 1")).toBeVisible();
});

test("several claims are changed at once, and each says for itself why not", async ({ login }) => {
  test.setTimeout(120_000);
  const reviewer = await login("reviewer");
  const panel = claimPanel(reviewer);
  await openArticle(reviewer, demoText, "Several at once");
  const slug = new URL(reviewer.url()).pathname;
  await markClaim(reviewer, "its forces detained 71 people in 61 raids");
  await markClaim(reviewer, "both the United Kingdom and the United States lifted sanctions");
  await markClaim(reviewer, "After 25 years in power");
  await reviewer.goto(slug);
  await panel.getByRole("link", { name: /After 25 years/ }).click({ modifiers: ["Control"] });
  await panel.getByRole("button", { name: "All shown" }).click();
  await expectNoAxeFindings(reviewer);
  await panel.getByRole("combobox", { name: "Kind" }).selectOption("date");
  await expect(panel.getByText("3 claims are changed.")).toBeVisible();
  await panel.getByRole("checkbox", { name: "Choose claim 2" }).uncheck();
  await panel.getByRole("combobox", { name: "Kind" }).selectOption("event");
  await expect(panel.getByText("2 claims are changed.")).toBeVisible();
  await panel.getByRole("button", { name: "All shown" }).click();
  await panel.getByRole("combobox", { name: "Kind" }).selectOption("event");
  await expect(panel.getByText("One claim is changed.")).toBeVisible();
  await expect(panel.getByText("2 were refused:")).toBeVisible();
  await panel.getByRole("button", { name: "Attach a source" }).click();
  await panel.getByLabel("Or an address").fill(outside.at("/figures"));
  await panel.getByRole("button", { name: "Attach it to 3 claims" }).click();
  await expect(panel.getByText("3 claims are changed.")).toBeVisible();
});

test("what is no evidence is refused plainly, and nothing typed is lost", async ({ login }) => {
  const reviewer = await login("reviewer");
  const panel = claimPanel(reviewer);
  await openArticle(reviewer, demoText, "No evidence");
  await markClaim(reviewer, "its forces detained 71 people in 61 raids");
  await panel.getByRole("button", { name: "Add source" }).click();
  const line = panel.getByLabel("Address, file or words");
  await line.fill("Called at noon");

  const drop = async (sizes: readonly number[]) => {
    const data = await reviewer.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      for (const [at, size] of bytes.entries()) transfer.items.add(new File([new Uint8Array(size)], `file-${at}.pdf`));
      return transfer;
    }, sizes);
    await line.dispatchEvent("drop", { dataTransfer: data });
  };
  await drop(Array.from({ length: 10 }, () => 10));
  await expect(panel.getByText("These are several files.")).toBeVisible();
  await drop([60 * 1024 * 1024]);
  await expect(panel.getByText("The file is larger than 50 MB")).toBeVisible();
  await dropFromOutside(reviewer, line, mkdtempSync(path.join(tmpdir(), "folder-")));
  await expect(panel.getByText("This is a folder.")).toBeVisible();
  await expect(line).toHaveValue("Called at noon");

  for (const [typed, words] of [
    ["ftp://example.org/a", "Addresses must start with http:// or https://"],
    ["https://nowhere", "not a web address"],
  ] as const) {
    await line.fill(typed);
    await line.press("Enter");
    await expect(panel.getByText(words)).toBeVisible();
    await expect(line).toHaveValue(typed);
  }
});

/** Drops something of the file system onto an element, as the browser itself does when it comes from outside. */
async function dropFromOutside(on: Page, onto: ReturnType<Page["getByLabel"]>, file: string): Promise<void> {
  const box = await onto.boundingBox();
  if (!box) throw new Error("there is nothing to drop it on");
  const session = await on.context().newCDPSession(on);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...place, data });
}
