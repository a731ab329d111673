import type { Page } from "@playwright/test";
import {
  attachSource,
  claimPanel,
  expect,
  join,
  type Login,
  markClaim,
  openArticle,
  openClaim,
  selectWords,
  submitVerdict,
  test,
} from "./newsroom";

const text = [
  "The lighthouse was lit in 1871. It stands 41 metres high. Its keeper said that nobody drowned there.",
  ...Array.from(
    { length: 30 },
    (_, i) => `Ship number ${i + 1} passed it on its way north, and was not heard of again.`,
  ),
].join("\n\n");

/** Two people at one article, each in a browser of their own. */
async function twoPeople(login: Login, title: string): Promise<{ reviewer: Page; editor: Page; address: string }> {
  const [reviewer, editor] = [await login("reviewer"), await login("editor")];
  await openArticle(reviewer, text, title);
  const address = new URL(reviewer.url()).pathname;
  await editor.goto(address);
  await expect(editor.getByRole("article")).toBeVisible();
  return { reviewer, editor, address };
}

/** Fails if a window was loaded anew since. */
async function neverReloaded(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(window, { isStill: true }));
  return async () => expect(await page.evaluate(() => "isStill" in window)).toBe(true);
}

test("a reviewer and an editor see each other's work from the mark to the approval, without a reload", async ({
  login,
}) => {
  test.setTimeout(180_000);
  const { reviewer, editor, address } = await twoPeople(login, "Seen live");
  const still = await neverReloaded(editor);

  await test.step("what is marked shows to the other, who is told so quietly", async () => {
    expect(await markClaim(reviewer, "lit in 1871")).toBe(1);
    await expect(editor.locator('article [data-claim="1"]').first()).toBeAttached();
    await expect(editor.getByText(/ marked claim 1$/)).toBeAttached();
    await expect(reviewer.getByText(/ marked claim 1$/)).toHaveCount(0);
  });

  await test.step("each sees that the other is here, and who is writing", async () => {
    await expect(editor.getByText(/^\S.* is here$/)).toBeVisible();
    await editor
      .getByRole("link", { name: /^Claim 1/ })
      .first()
      .click();
    await expect(claimPanel(reviewer).getByText(/ is here$/)).toBeVisible();
    await attachSource(reviewer, "The register of lights", "https://lights.example", "Supports");
    await expect(claimPanel(editor).getByRole("heading", { name: "Evidence 1" })).toBeVisible();
    await claimPanel(reviewer)
      .getByRole("button", { name: /^Propose verdict/ })
      .click();
    await expect(claimPanel(editor).getByText(/ is writing a verdict$/)).toBeVisible();
    await claimPanel(reviewer).getByRole("button", { name: "Cancel" }).click();
    await expect(claimPanel(editor).getByText(/ is writing a verdict$/)).toHaveCount(0);
  });

  await test.step("a verdict comes to the editor, goes back, comes again and is approved", async () => {
    await submitVerdict(reviewer, "True", "The register says so.");
    await expect(openClaim(editor).getByText("Awaiting approval").first()).toBeVisible();
    await claimPanel(editor)
      .getByRole("button", { name: /^Request changes/ })
      .click();
    await claimPanel(editor).getByLabel("What has to change?").fill("Say on which page.");
    await claimPanel(editor)
      .getByRole("button", { name: /^Send the request/ })
      .click();
    await expect(openClaim(reviewer).getByText("Changes requested").first()).toBeVisible();
    await expect(claimPanel(reviewer).getByText("Say on which page.").first()).toBeVisible();
    await submitVerdict(reviewer, "True", "The register says so on page 12.");
    await expect(claimPanel(editor).getByText("The register says so on page 12.").first()).toBeVisible();
  });

  await test.step("what changes while the editor reads is not approved by one key before they say that they saw it", async () => {
    await attachSource(reviewer, "The second register", "https://second.example", "Supports");
    await expect(claimPanel(editor).getByText(/ changed this claim while you were at it/)).toBeVisible();
    await expect(claimPanel(editor).getByRole("heading", { name: "Evidence 2" })).toBeVisible();
    await editor.keyboard.press("a");
    await expect(openClaim(editor).getByText("Awaiting approval").first()).toBeVisible();
    await claimPanel(editor).getByRole("button", { name: "I have seen it" }).click();
    await claimPanel(editor)
      .getByRole("button", { name: /^Approve/ })
      .click();
    await expect(openClaim(reviewer).getByText("Approved").first()).toBeVisible();
  });
  await still();
  expect(new URL(editor.url()).pathname).toBe(`${address}/claims/1`);
});

test("what others change comes by itself; only whoever has the claim open reads anew, and only its panel", async ({
  login,
}) => {
  const { reviewer, editor } = await twoPeople(login, "Sent, not read");
  await markClaim(reviewer, "lit in 1871");
  await expect(editor.locator('article [data-claim="1"]').first()).toBeAttached();
  // Whatever asks for the page anew, as what other stories do may, has no answer while it is held.
  let mayPass = (_has: string) => false;
  let isPanelAwaited = false;
  const held: (() => Promise<void>)[] = [];
  const release = async () => {
    for (const go of held.splice(0)) await go();
  };
  await editor.route(/\/articles\/sent-not-read.*[?&]_rsc=/, (route) => {
    const has = decodeURIComponent(route.request().headers()["next-router-state-tree"] ?? "");
    if (mayPass(has)) return route.continue();
    held.push(() => route.continue());
    // In Next everything that is asked for later waits behind it: once the panel is waited for, for a moment alone.
    if (isPanelAwaited) setTimeout(release, 2_000);
  });
  const row = editor.locator('aside a.claim-row[href$="/claims/1"]');
  await reviewer.keyboard.press("t");
  await expect(row).toContainText("Demo reviewer");
  expect(await markClaim(reviewer, "stands 41 metres high")).toBe(2);
  await expect(editor.locator('aside a.claim-row[href$="/claims/2"]')).toBeVisible();
  await expect(editor.locator('article [data-claim="2"]').first()).toHaveAttribute("data-word", "Open");
  await reviewer.keyboard.press("u");
  await expect(editor.locator('aside a.claim-row[href$="/claims/2"]')).toHaveCount(0);
  await expect(editor.locator('article [data-claim="2"]')).toHaveCount(0);

  mayPass = () => true;
  await release();
  await row.click();
  await expect(
    claimPanel(editor)
      .getByText(/Demo reviewer/)
      .first(),
  ).toBeVisible();
  await reviewer.locator('aside a[href$="/claims/1"]').first().click();
  await expect(claimPanel(reviewer).getByText("You have it")).toBeVisible();
  // Whoever has just pressed something may be on their way elsewhere.
  await editor.waitForTimeout(5_500);
  let panels = 0;
  isPanelAwaited = true;
  mayPass = (has) => /"__PAGE__",\{\},null,"refetch"/.test(has) && ++panels > 0;
  await reviewer.keyboard.press("t");
  await expect(claimPanel(editor).getByText("Nobody has it")).toBeVisible();
  expect(panels).toBeGreaterThan(0);
});

test("nothing moves under the reader's eyes: scroll, selection, focus and what was typed stand", async ({ login }) => {
  const { reviewer, editor } = await twoPeople(login, "Nothing moves");
  expect(await markClaim(reviewer, "stands 41 metres high")).toBe(1);
  await expect(editor.locator('article [data-claim="1"]').first()).toBeAttached();

  await selectWords(editor, "Its keeper said");
  expect(await editor.evaluate(() => String(document.getSelection()))).toBe("Its keeper said");
  expect(await markClaim(reviewer, "nobody drowned there")).toBe(2);
  await expect(editor.locator('article [data-claim="2"]').first()).toBeAttached();
  expect(await editor.evaluate(() => String(document.getSelection()))).toBe("Its keeper said");

  await editor.evaluate(() => window.scrollTo({ top: 900, behavior: "instant" }));
  const scroll = await editor.evaluate(() => window.scrollY);
  expect(await markClaim(reviewer, "lit in 1871")).toBe(3);
  await expect(editor.locator('article [data-claim="3"]').first()).toBeAttached();
  expect(await editor.evaluate(() => window.scrollY)).toBe(scroll);

  await editor.evaluate(() => document.getSelection()?.removeAllRanges());
  const link = editor.locator('article a[href$="/claims/1"]').first();
  await link.focus();
  expect(await markClaim(reviewer, "It stands 41 metres")).toBe(4);
  await expect(editor.locator('article [data-claim="4"]').first()).toBeAttached();
  await expect(editor.locator('article a[href$="/claims/1"]').first()).toBeFocused();
});

test("a form that is open while its claim changes keeps what was typed, and says at once what changed and by whom", async ({
  login,
}) => {
  const { reviewer, editor } = await twoPeople(login, "Both at once");
  await markClaim(reviewer, "lit in 1871");
  await attachSource(reviewer, "The light list", "https://light-list.example", "Supports");
  await expect(editor.getByRole("link", { name: /^Claim 1/ }).first()).toBeVisible();
  await editor
    .getByRole("link", { name: /^Claim 1/ })
    .first()
    .click();
  await claimPanel(editor)
    .getByRole("button", { name: /^Propose verdict/ })
    .click();
  await claimPanel(editor).getByRole("radio", { name: "True", exact: true }).check();
  const rationale = claimPanel(editor).getByLabel("Rationale");
  await rationale.pressSequentially("The list of lights ");
  await attachSource(reviewer, "The builder's bill", "https://bill.example", "Refutes");
  await expect(
    claimPanel(editor).getByText(/ changed this claim while you were at it \(source attached\)/),
  ).toBeVisible();
  await expect(claimPanel(editor).getByRole("heading", { name: "Evidence 2" })).toBeVisible();
  await expect(rationale).toBeFocused();
  await rationale.pressSequentially("says so.");
  await expect(rationale).toHaveValue("The list of lights says so.");
  await claimPanel(editor).getByRole("button", { name: "I have seen it: send mine on top" }).click();
  await expect(openClaim(editor).getByText("Awaiting approval").first()).toBeVisible();
});

test("lists and the queue follow, and the claim that an editor is reading stays before them", async ({ login }) => {
  const { reviewer, editor, address } = await twoPeople(login, "In the queue");
  await markClaim(reviewer, "lit in 1871");
  await attachSource(reviewer, "The almanac", "https://almanac.example", "Supports");
  const list = await editor.context().newPage();
  await list.goto("/articles");
  await editor.goto(`/queue?article=${address.split("/").at(-1)}`);
  await submitVerdict(reviewer, "True", "It says so.");
  await expect(editor.getByText("It says so.").first()).toBeVisible();
  const row = list.getByRole("listitem").filter({ hasText: "In the queue" }).first();
  await expect(row).toContainText(/1/);
  await markClaim(reviewer, "41 metres high");
  await attachSource(reviewer, "The survey", "https://survey.example", "Supports");
  await submitVerdict(reviewer, "True", "It measured that.");
  await expect(editor.getByText(/^2 /).first()).toBeVisible();
  await expect(editor.getByText("It says so.").first()).toBeVisible();
  await list.close();
});

test("tabs of a browser share one connection, and another tab takes it over", async ({ login }) => {
  const { reviewer, editor, address } = await twoPeople(login, "One connection");
  const second = await editor.context().newPage();
  const streams: string[] = [];
  second.on("request", (request) => {
    if (request.headers().accept?.includes("text/event-stream")) streams.push(request.url());
  });
  await second.goto(address);
  await markClaim(reviewer, "lit in 1871");
  for (const tab of [editor, second]) await expect(tab.locator('article [data-claim="1"]').first()).toBeAttached();
  expect(streams).toHaveLength(0);
  await editor.goto("about:blank");
  await markClaim(reviewer, "41 metres high");
  await expect(second.locator('article [data-claim="2"]').first()).toBeAttached();
  expect(streams).toHaveLength(1);
});

test("a proxy that holds the stream back is got round by asking", async ({ login }) => {
  const reviewer = await login("reviewer");
  const editor = await login("editor");
  await openArticle(reviewer, text, "Held back");
  // It takes the request and gives nothing of the answer.
  await editor.route("**/api/live?*", (route) =>
    route.request().headers().accept?.includes("text/event-stream") ? undefined : route.continue(),
  );
  await editor.goto(new URL(reviewer.url()).pathname);
  await markClaim(reviewer, "lit in 1871");
  await expect(editor.locator('article [data-claim="1"]').first()).toBeAttached({ timeout: 25_000 });
});

test("whose role is taken away sees at once what they may do now", async ({ login }) => {
  const administrator = await login("administrator");
  const name = `Live ${Date.now()}`;
  const person = {
    email: `live-${Date.now()}@desk.example`,
    name,
    role: "editor",
    password: "a lamp upon a hill 1871",
  } as const;
  const editor = await join(administrator, person);
  await editor.goto("/articles");
  await expect(editor.getByRole("link", { name: /^Approvals/ })).toBeVisible();
  await administrator.goto("/people");
  await administrator.getByRole("button", { name: `Manage ${name}` }).click();
  await administrator.getByRole("combobox", { name: new RegExp(name) }).selectOption("auditor");
  await administrator.getByRole("button", { name: "Change role" }).first().click();
  await expect(editor.getByRole("link", { name: /^Approvals/ })).toHaveCount(0);
  await editor.context().close();
});

test("a claim that is taken back while somebody has it open takes nothing but its own panel", async ({ login }) => {
  const { reviewer, editor, address } = await twoPeople(login, "Taken back");
  await markClaim(reviewer, "lit in 1871");
  await editor.goto(`${address}/claims/1`);
  await expect(claimPanel(editor).getByRole("heading", { name: "Claim 1" })).toBeVisible();
  const stands = await neverReloaded(editor);
  await reviewer.keyboard.press("u");
  await expect(claimPanel(editor).getByRole("heading", { name: "This claim is not here" })).toBeVisible();
  await expect(editor.getByRole("article")).toContainText("The lighthouse was lit in 1871.");
  await claimPanel(editor).getByRole("link", { name: "To the claims of this article" }).click();
  await expect(claimPanel(editor).getByText("No claims yet")).toBeVisible();
  await stands();
  expect((await editor.goto(`${address}/claims/1`))?.status()).toBe(404);
  await expect(claimPanel(editor).getByRole("heading", { name: "This claim is not here" })).toBeVisible();
  await expect(editor).toHaveTitle(/^This claim is not here · Taken back · Galley$/);
});
