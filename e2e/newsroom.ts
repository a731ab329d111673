import { readFileSync } from "node:fs";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { madeByCommand } from "./desk-at-hand";

type Role = "reviewer" | "editor" | "auditor" | "administrator";

const people = JSON.parse(readFileSync(new URL("../prisma/demo/people.json", import.meta.url), "utf8")) as {
  email: string;
  role: Role;
  password: string;
}[];

/** The demo's article, whose address and words the stories know. */
export const demoArticle = "/articles/syria-says-71-people-held-in-sweep-against-islamic-state-cells";
export const demoText = readFileSync(new URL("../prisma/demo/article.txt", import.meta.url), "utf8");

export type Login = (role: Role, options?: BrowserContextOptions) => Promise<Page>;

/**
 * A story's test: `login(role)` opens an empty browser window of its own for one of the demo's people, who is signed in. A
 * stray error in any window's console fails the story.
 */
export const test = base.extend<{ login: Login }>({
  login: async ({ browser }, use, info) => {
    const opened: Page[] = [];
    const faults: string[] = [];
    await use(async (role, options = {}) => {
      const { baseURL, locale, timezoneId } = info.project.use;
      const usual = { baseURL, locale, timezoneId };
      const storageState = { cookies: await cookiesOf(browser, role, usual), origins: [] };
      const context = await browser.newContext({ ...usual, storageState, ...options } as BrowserContextOptions);
      const page = await context.newPage();
      pressWhenHeard(page);
      goWhenHeard(page);
      opened.push(page);
      roles.set(page, role);
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      return page;
    });
    for (const page of opened) await page.context().close();
    expect(faults.filter((fault) => !expectedFaults.test(fault))).toEqual([]);
  },
});

/** Whose window a page is. */
const roles = new WeakMap<Page, Role>();

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** What a person's browser keeps after signing in, by role, for all stories of this process. */
const signedIn = new Map<Role, Cookies>();

/** Signing in takes as long as a short story: each of the demo's people does it once, through the screen. */
async function cookiesOf(browser: Browser, role: Role, usual: object): Promise<Cookies> {
  const known = signedIn.get(role);
  if (known) return known;
  const context = await browser.newContext(usual);
  const page = await context.newPage();
  await signIn(page, role);
  await expect(page).toHaveURL(/\/for-me$/);
  const cookies = await context.cookies();
  await context.close();
  signedIn.set(role, cookies);
  return cookies;
}

/** Has each key pressed once the page hears it: what is pressed before the page has its script is lost, on a slow machine often. */
function pressWhenHeard(page: Page): void {
  const press = page.keyboard.press.bind(page.keyboard);
  page.keyboard.press = async (key, options) => {
    // A page that is left meanwhile has nothing more to hear.
    await page.evaluate(hearsKeys).catch(() => {});
    await press(key, options);
  };
}

/** Whoever opens a page by its address acts once the page can hear it: what stands there without its script hears nobody. */
function goWhenHeard(page: Page): void {
  const go = page.goto.bind(page);
  page.goto = async (address, options) => {
    const response = await go(address, options);
    await page.evaluate(hearsHands).catch(() => {});
    return response;
  };
}

/** Resolves when React has taken fields and buttons in hand; after five seconds in any case. */
async function hearsHands(): Promise<void> {
  const isTaken = (element: Element) => Object.keys(element).some((name) => name.startsWith("__reactFiber"));
  const fields = () => [...document.querySelectorAll("button, select, textarea, input:not([type=hidden])")];
  for (let turns = 0; turns < 100 && !fields().every(isTaken); turns++)
    await new Promise((then) => setTimeout(then, 50));
}

/** Resolves when React has taken what has keys in hand, and its effects have run; after five seconds in any case. */
async function hearsKeys(): Promise<void> {
  const isTaken = (element: Element) => Object.keys(element).some((name) => name.startsWith("__reactFiber"));
  const asks = () => [...document.querySelectorAll("[aria-keyshortcuts], #claim-heading")];
  for (let turns = 0; turns < 100 && !asks().every(isTaken); turns++) await new Promise((then) => setTimeout(then, 50));
  await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
}

/** A lost connection is told by the browser too; stories cut it on purpose. */
const expectedFaults = /ERR_INTERNET_DISCONNECTED|status of (403|404)/;

export { expect };

/** Signs one of the demo's people in through the screen. */
export async function signIn(page: Page, role: Role): Promise<void> {
  const person = people.find((each) => each.role === role);
  if (!person) throw new Error(`the demo has no ${role}`);
  await signInAs(page, person);
}

/** Signs anybody in through the screen. */
export async function signInAs(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/**
 * The administrator adds somebody on the screen, who opens the link in a window of their own, sets the password and signs in;
 * gives that window.
 */
export async function join(administrator: Page, person: NewPerson): Promise<Page> {
  await administrator.goto("/people");
  await administrator.getByRole("button", { name: "Add a person" }).click();
  const dialog = administrator.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill(person.email);
  await dialog.getByLabel("Name", { exact: true }).fill(person.name);
  await dialog.getByRole("combobox", { name: "Role" }).selectOption(person.role);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  const link = (await dialog.getByRole("code").textContent()) ?? "";
  await dialog.getByRole("button", { name: "Done" }).click();
  const { baseURL = "" } = base.info().project.use;
  const browser = administrator.context().browser();
  if (!browser) throw new Error("the administrator's window has no browser");
  const page = await (await browser.newContext({ baseURL })).newPage();
  await setPasswordBy(page, link, person.password);
  await signInAs(page, person);
  return page;
}

export type NewPerson = { email: string; name: string; role: Role; password: string };

/** Sets a password by a one-time link; ends at the sign-in page. */
export async function setPasswordBy(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your password is set. Sign in with it.")).toBeVisible();
}

/**
 * Has an article in the newsroom that the window's person imported, and opens its workbench. Without a title it takes its
 * own. `approved`: words of it that are claims with a source and an approved verdict.
 */
export async function openArticle(
  page: Page,
  text: string,
  title: string,
  { approved = [] }: { approved?: readonly string[] } = {},
): Promise<void> {
  const by = roles.get(page);
  if (!by) throw new Error("nobody of the demo is signed in there");
  const [slug] = await madeByCommand({ make: "article", by, text, title, approved });
  await page.goto(`/articles/${encodeURIComponent(slug ?? "")}`);
  await expect(page.getByRole("article")).toBeVisible();
}

/** Imports a text by pasting it on the screen; ends at its workbench. */
export async function importArticle(page: Page, text: string, title: string): Promise<void> {
  await page.goto("/articles/import");
  await page.getByLabel("Text of the article").fill(text);
  await previewThenImport(page, title);
  await page.waitForURL(/\/articles\/(?!import)[^/]+$/);
  await expect(page.getByRole("article")).toBeVisible();
}

/** Looks at what was read, and imports it; under another title, if one is given. */
export async function previewThenImport(page: Page, title = ""): Promise<void> {
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Preview" })).toBeFocused();
  if (title !== "") await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Import", exact: true }).click();
}

/** Drags the mouse over words of the article, as a person selects them. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const blocks = [...document.querySelectorAll<HTMLElement>("article [data-start]")];
    const block = blocks.find((each) => each.textContent?.includes(wanted));
    if (!block) throw new Error(`the article does not say “${wanted}”`);
    const start = block.textContent?.indexOf(wanted) ?? 0;
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const from = start - passed;
      const to = start + wanted.length - passed;
      if (from >= 0 && from < node.length) range.setStart(node, from);
      if (to > 0 && to <= node.length) {
        range.setEnd(node, to);
        break;
      }
      passed += node.length;
    }
    block.scrollIntoView({ block: "center", behavior: "instant" });
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const first = lines[0] as DOMRect;
    const last = lines.at(-1) as DOMRect;
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    };
  }, words);
  await page.mouse.move(place.from.x, place.from.y);
  await page.mouse.down();
  await page.mouse.move(place.to.x, place.to.y, { steps: 8 });
  await page.mouse.up();
}

/** Marks words as a claim; ends at the claim's panel and gives its number. */
export async function markClaim(page: Page, words: string): Promise<number> {
  const before = page.url();
  await selectWords(page, words);
  await page.getByRole("button", { name: /^Mark claim/ }).click();
  await page.waitForURL((url) => url.pathname.includes("/claims/") && url.href !== before);
  await expect(claimPanel(page).getByText(words, { exact: true }).first()).toBeVisible();
  // The heading takes the focus once the panel hears its keys.
  await expect(page.locator("#claim-heading")).toBeFocused();
  return Number(/claims\/(\d+)/.exec(page.url())?.[1]);
}

/** The panel beside the article. */
export function claimPanel(page: Page) {
  return page.getByRole("complementary", { name: "Claim panel" });
}

/** The head of the open claim, with its finding and state; what others have found beside it stands elsewhere in the panel. */
export function openClaim(page: Page) {
  return claimPanel(page).getByRole("region", { name: /^Claim \d+$/ });
}

/** Chooses what can be done with the open claim besides its next step, from the menu behind the three dots. */
export async function chooseForClaim(page: Page, name: RegExp): Promise<void> {
  const panel = claimPanel(page);
  await panel.getByLabel("More for this claim").click();
  await panel.getByRole("button", { name }).click();
}

/** Attaches a new source to the open claim. */
export async function attachSource(
  page: Page,
  title: string,
  address: string,
  stance: "Supports" | "Refutes" | "Context",
): Promise<void> {
  const panel = claimPanel(page);
  await panel.getByRole("button", { name: /^Add source/ }).click();
  await panel.getByLabel("Address, file or words").fill(address);
  await panel.getByText(/^Details:/).click();
  await panel.getByLabel("Title").fill(title);
  await panel.getByRole("radio", { name: stance }).check();
  await panel.getByLabel("Note").fill(`What “${title}” shows.`);
  await panel.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(panel.getByRole("link", { name: title, exact: true })).toBeVisible();
}

/** Proposes a verdict on the open claim. */
export async function submitVerdict(page: Page, rating: string, rationale: string, correction = ""): Promise<void> {
  const panel = claimPanel(page);
  await panel.getByRole("button", { name: /^(Propose verdict|Revise the verdict)/ }).click();
  await panel.getByRole("radio", { name: rating, exact: true }).check();
  await panel.getByLabel("Rationale").fill(rationale);
  await panel.getByLabel("Correction").fill(correction);
  await panel.getByRole("button", { name: "Submit for approval" }).click();
  await expect(openClaim(page).getByText("Awaiting approval").first()).toBeVisible();
}

/** Puts the caret into the block that holds the words, and selects them. */
export async function selectInEditor(page: Page, words: string): Promise<void> {
  const blocks = page.getByRole("textbox", { name: /^(Paragraph|Heading)/ });
  const at = await blocks.evaluateAll(
    (fields, wanted) => fields.findIndex((field) => (field as HTMLTextAreaElement).value.includes(wanted)),
    words,
  );
  const block = blocks.nth(at);
  await block.focus();
  await block.evaluate((element, wanted) => {
    const field = element as HTMLTextAreaElement;
    const start = field.value.indexOf(wanted);
    field.setSelectionRange(start, start + wanted.length);
  }, words);
}

/** Has the bundle of an article made, which is an event of the log and goes on in the background, and saves it. */
export async function takeBundle(page: Page, article: string, file: string): Promise<void> {
  await page.goto(`${article}/report`);
  await page.getByRole("link", { name: "Bundle with proof" }).click();
  await expect(page.getByRole("radio", { name: "Bundle" })).toBeChecked();
  // Before the page has its script, the button asks for the page again and for no file.
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Make the file" }).click();
  // The newest stands first; another story may have one made of the same article.
  const made = page.getByRole("listitem").filter({ hasText: "Bundle" }).first();
  await expect(made.getByRole("link", { name: "Download" })).toBeVisible({ timeout: 60_000 });
  const downloading = page.waitForEvent("download");
  await made.getByRole("link", { name: "Download" }).click();
  await (await downloading).saveAs(file);
}
