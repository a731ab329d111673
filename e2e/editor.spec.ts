import type { Page } from "@playwright/test";
import { expectNoAxeFindings } from "./axe";
import { expect, markClaim, openArticle, test } from "./newsroom";

const text = `# The bridge

The bridge opened in 1932 with a feast. It is 503 metres long.

It closed for repairs in 1950. Nobody complained.

The mayor said it would stand for ever.`;

/** Imports the article, marks claims in it, and opens it in the editor. */
async function openEditor(page: Page, title: string, ...claims: string[]): Promise<string> {
  await openArticle(page, text, title);
  const address = new URL(page.url()).pathname;
  for (const words of claims) await markClaim(page, words);
  await page.goto(`${address}/edit`);
  await expect(fields(page).first()).toBeVisible();
  return address;
}

function fields(page: Page) {
  return page.getByRole("group", { name: "Text of the article" }).getByRole("textbox");
}

const field = (page: Page, words: string) => fields(page).filter({ hasText: words });

/** Puts the caret into a block, before or behind some of its words. */
async function putCaret(page: Page, words: string, side: "before" | "behind" = "behind"): Promise<void> {
  await field(page, words).evaluate(
    (element, [wanted, where]) => {
      const area = element as HTMLTextAreaElement;
      const at = area.value.indexOf(wanted) + (where === "behind" ? wanted.length : 0);
      area.focus();
      area.setSelectionRange(at, at);
    },
    [words, side] as const,
  );
}

const values = (page: Page) =>
  fields(page).evaluateAll((elements) => elements.map((element) => (element as HTMLTextAreaElement).value));

const save = (page: Page) => page.getByRole("button", { name: /^Save as version/ });

const paragraphs = [
  "The bridge",
  "The bridge opened in 1932 with a feast. It is 503 metres long.",
  "It closed for repairs in 1950. Nobody complained.",
  "The mayor said it would stand for ever.",
];

test("an edit says what it does to each claim, and does exactly that", async ({ login }) => {
  const page = await login("reviewer");
  const address = await openEditor(
    page,
    "Edited in Galley",
    "503 metres long",
    "closed for repairs in 1950",
    "The mayor said it would stand for ever",
  );
  await expect(page.getByText("Nothing is changed yet.")).toBeVisible();

  await putCaret(page, "opened in 193");
  await page.keyboard.press("Delete");
  await page.keyboard.type("1");
  await expect(page.getByText("All 3 claims stay as they are.")).toBeVisible();
  await putCaret(page, "in 1950");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("1");
  await expect(page.getByText("1 claim reworded", { exact: true })).toBeVisible();
  await putCaret(page, "stand for ever");
  await page.getByRole("button", { name: "Remove this block" }).click();
  await expect(page.getByText("1 claim reworded, 1 claim lost", { exact: true })).toBeVisible();
  await expectNoAxeFindings(page);

  await page.getByLabel("What changed, for the list of versions").fill("The mayor took it back.");
  await save(page).click();
  await page.waitForURL(`${address}/carried`);
  await expect(page.getByText("Version 2: 2 claims to look at")).toBeVisible();
  await expect(page.getByText("2 claims are left after version 2")).toBeVisible();
  await page.goto(`${address}/versions`);
  await expect(page.getByText("The mayor took it back.")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("The bridge opened in 1931 with a feast.")).toBeVisible();
  await expect(page.locator("article mark", { hasText: "503 metres long" })).toBeVisible();
  await expect(page.locator("article mark", { hasText: "closed for repairs in 1951" })).toBeVisible();
});

test("blocks are split, joined, moved and changed by keyboard, and every step can be undone", async ({ login }) => {
  const page = await login("reviewer");
  const address = await openEditor(page, "By keyboard", "503 metres long");
  await expect.poll(() => values(page)).toEqual(paragraphs);
  const [title = "", opened = "", closed = "", mayor = ""] = paragraphs;

  await putCaret(page, "with a feast.");
  await page.keyboard.press("Enter");
  await expect.poll(() => values(page)).toEqual([title, opened.slice(0, 39), opened.slice(39), closed, mayor]);
  await page.keyboard.press("Backspace");
  await expect.poll(() => values(page)).toEqual(paragraphs);
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => values(page)).toEqual([title, `${opened.slice(0, 39)}\n${opened.slice(39)}`, closed, mayor]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => values(page)).toEqual([title, closed, opened, mayor]);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("Yet ");
  await expect.poll(() => values(page)).toEqual([title, closed, opened, `Yet ${mayor}`]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  await page.keyboard.press("Delete");
  await expect.poll(() => values(page)).toEqual([title, closed, `${opened}Yet ${mayor}`]);
  await expect(page.getByText("Its one claim stays as it is.")).toBeVisible();

  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await expect.poll(() => values(page)).toEqual([title, opened, closed, mayor].toSpliced(1, 2, opened, closed));
  for (let step = 0; step < 20; step++) await page.keyboard.press("Control+z");
  await expect.poll(() => values(page)).toEqual(paragraphs);
  await expect(page.getByText("Nothing is changed yet.")).toBeVisible();
  for (let step = 0; step < 20; step++) await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => values(page)).toEqual([title, closed, `${opened}Yet ${mayor}`]);

  // The block's own tools stand before its words.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Add a block below" })).toBeFocused();
  await page.getByLabel("What this block is").selectOption("Quote");
  await save(page).click();
  await page.waitForURL(address);
  await expect(page.locator("article blockquote")).toHaveText(`${opened}Yet ${mayor}`);
});

test("saving what nobody changed is refused in words, and so is a text without words", async ({ login }) => {
  const page = await login("reviewer");
  await openEditor(page, "Not changed");
  await save(page).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("Nothing differs from the newest version");
  for (const _ of paragraphs) {
    await fields(page).first().click();
    await page.getByRole("button", { name: "Remove this block" }).click();
  }
  await expect(page.getByText("Every block is removed. Add one, or undo.")).toBeVisible();
  await save(page).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("The article is empty.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => values(page)).toEqual(paragraphs.slice(-1));
});

test("an edit that is not saved is kept over a reload, and can be let go", async ({ login }) => {
  const page = await login("reviewer");
  await openEditor(page, "Kept over a reload");
  await putCaret(page, "Nobody complained.");
  await page.keyboard.type(" Or did they?");
  await page.keyboard.press("Alt+ArrowDown");
  const edited = await values(page);
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText("This is what you typed earlier and did not save.")).toBeVisible();
  await expect.poll(() => values(page)).toEqual(edited);
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect.poll(() => values(page)).toEqual(paragraphs);
  await page.reload();
  await expect.poll(() => values(page)).toEqual(paragraphs);
  await expect(page.getByText("This is what you typed earlier")).toBeHidden();
});

test("leaving with something unsaved asks first", async ({ login }) => {
  const page = await login("reviewer");
  await openEditor(page, "Asks first");
  await putCaret(page, "Nobody complained.");
  await page.keyboard.type("!");
  const asked = page.waitForEvent("dialog");
  const leaving = page.goto("/articles").catch(() => null);
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await leaving;
});

test("who is outrun by another version is told, and loses nothing", async ({ login }) => {
  const [first, second] = [await login("reviewer"), await login("editor")];
  const address = await openEditor(first, "Outrun");
  await second.goto(`${address}/edit`);
  await putCaret(first, "Nobody complained.");
  await first.keyboard.type(" Says the first.");
  await putCaret(second, "for ever.");
  await second.keyboard.type(" Says the second.");
  await save(second).click();
  await second.waitForURL(address);
  await save(first).click();
  await expect(first.locator("main").getByRole("alert")).toContainText("Somebody added a version of this article");
  await expect(first.getByRole("link", { name: "Open the newest version in a new tab" })).toBeVisible();
  await expect(field(first, "Says the first.")).toBeVisible();

  first.on("dialog", (dialog) => dialog.accept());
  await first.reload();
  await expect(field(first, "Says the second.")).toBeVisible();
  await first.getByRole("link", { name: "Open it" }).click();
  await expect(field(first, "Says the first.")).toBeVisible();
  await expect(first.getByText("This is version 1, and version 2 is the newest")).toBeVisible();
  await first.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await first.getByRole("button", { name: "Copy my text" }).click();
  await expect(first.getByText("Copied.")).toBeVisible();
  expect(await first.evaluate(() => navigator.clipboard.readText())).toContain("Nobody complained. Says the first.");
});

test("words of several paragraphs are pasted as several blocks", async ({ login }) => {
  const page = await login("reviewer");
  await openEditor(page, "Pasted");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("One.\n\nTwo\ngoes on.\n\nThree."));
  await putCaret(page, "for ever.");
  await page.keyboard.press("Control+v");
  await expect
    .poll(() => values(page))
    .toEqual([...paragraphs.slice(0, 3), `${paragraphs[3]}One.`, "Two\ngoes on.", "Three."]);
});

test("who may not revise an article does not get the editor", async ({ login }) => {
  const page = await login("reviewer");
  const address = await openEditor(page, "Not for auditors");
  const auditor = await login("auditor");
  const response = await auditor.goto(`${address}/edit`);
  expect(response?.status()).toBe(403);
  await expect(fields(auditor)).toHaveCount(0);
});

test("an article that is written from right to left is edited so", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, "# بلدية المدينة\n\nافتتحت البلدية الجسر الجديد في عام 2024.\n\nوأغلق الجسر مرة أخرى.", "");
  await page.goto(`${new URL(page.url()).pathname}/edit`);
  const block = field(page, "افتتحت");
  await expect(block).toHaveAttribute("dir", "rtl");
  await expect(block).toHaveAttribute("lang", "ar");
  await putCaret(page, "2024.");
  // The next block stands where reading goes on, which is to the left.
  await page.keyboard.press("ArrowLeft");
  await expect(field(page, "وأغلق")).toBeFocused();
  await expectNoAxeFindings(page);
});
