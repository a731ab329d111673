import {
  attachSource,
  chooseForClaim,
  claimPanel,
  expect,
  join,
  markClaim,
  openArticle,
  openClaim,
  selectWords,
  test,
} from "./newsroom";

const text =
  'The tower is 324 metres tall. 👨‍👩‍👧 came by. برج إيفل مرتفع. 它很高。\n\nIt stands <script>alert(1)</script> & leans "not" at all.';

test("two people at once never overwrite each other, and what was typed is kept", async ({ login }) => {
  const [first, second] = [await login("reviewer"), await login("editor")];
  await openArticle(first, text, "Two at once");
  await markClaim(first, "324 metres tall");
  await second.goto(new URL(first.url()).pathname);
  await chooseForClaim(first, /^Edit/);
  await claimPanel(first).getByLabel("Statement").fill("The tower is 324 m tall, says the first.");
  await attachSource(second, "The builder's plan", "https://plan.example", "Supports");
  await claimPanel(first).getByRole("button", { name: "Save" }).click();
  await expect(claimPanel(first).getByRole("alert")).toContainText("Demo editor changed this claim");
  await expect(claimPanel(first).getByLabel("Statement")).toHaveValue("The tower is 324 m tall, says the first.");
  await expect(claimPanel(first).getByText("This claim changed after you began.")).toBeVisible();
  await first.reload();
  await chooseForClaim(first, /^Edit/);
  await expect(claimPanel(first).getByLabel("Statement")).toHaveValue("The tower is 324 m tall, says the first.");
  await claimPanel(first).getByRole("button", { name: "Save" }).click();
  await expect(claimPanel(first).getByRole("alert")).toContainText("changed this claim");
  await claimPanel(first).getByRole("button", { name: "I have seen it" }).click();
  await expect(claimPanel(first).getByText("The tower is 324 m tall, says the first.")).toBeVisible();
});

test("where both changed a field, what is stored stands under what was typed", async ({ login }) => {
  const [first, second] = [await login("reviewer"), await login("editor")];
  await openArticle(first, text, "Both changed");
  await markClaim(first, "324 metres tall");
  await second.goto(new URL(first.url()).pathname);
  for (const page of [first, second]) await chooseForClaim(page, /^Edit/);
  await claimPanel(first).getByLabel("Statement").fill("Says the first.");
  await claimPanel(second).getByLabel("Statement").fill("Says the second.");
  await claimPanel(second).getByLabel("Claimant").fill("The builder");
  await claimPanel(second).getByRole("button", { name: "Save" }).click();
  // Not by the words, which stand in the field too while they are on their way.
  await expect(claimPanel(second).getByLabel("Statement")).toBeHidden();
  await claimPanel(first).getByRole("button", { name: "Save" }).click();
  await expect(claimPanel(first).getByText("Stored now: Says the second.")).toBeVisible();
  await expect(claimPanel(first).getByLabel("Claimant")).toHaveValue("The builder");
  await claimPanel(first).getByRole("button", { name: "I have seen it" }).click();
  await expect(claimPanel(first).getByText("Says the first.")).toBeVisible();
  await expect(claimPanel(first).getByText("The builder", { exact: true })).toBeAttached();
});

test("bad input is refused beside its field, in words, and changes nothing", async ({ login }) => {
  const page = await login("reviewer");
  await page.goto("/articles/import");
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(page.getByText("The article is empty.")).toBeVisible();
  await openArticle(page, text, "Bad input");
  await markClaim(page, "324 metres");
  const panel = claimPanel(page);
  await panel.getByRole("button", { name: /^Add source/ }).click();
  await panel.getByLabel("Address, file or words").fill("javascript:alert(1)");
  await panel.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(panel.getByText("Addresses must start with http:// or https://, not javascript:.")).toBeVisible();
  await panel.getByLabel("Address, file or words").fill("https://fine.example");
  await panel.getByText(/^Details:/).click();
  await panel.getByLabel("Note").fill("seems \u202etxt.exe");
  await panel.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(panel.getByText("This holds invisible control characters")).toBeVisible();
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.getByText("Evidence 0")).toBeVisible();
  await panel.getByRole("button", { name: /^Propose verdict/ }).click();
  await panel.getByRole("radio", { name: "True", exact: true }).check();
  await panel.getByLabel("Rationale").fill("It is so.");
  await panel.getByRole("button", { name: "Submit for approval" }).click();
  await expect(panel.getByText("A verdict needs evidence")).toBeVisible();
});

test("words in every script are selected, marked and shown as they are; markup in an article stays words", async ({
  login,
}) => {
  const page = await login("reviewer");
  await openArticle(page, text, "Every script");
  for (const words of ["برج إيفل مرتفع", "它很高", "👨‍👩‍👧 came by", "<script>alert(1)</script>"]) {
    await markClaim(page, words);
    await expect(page.locator("article mark[data-now]")).toHaveText(words);
  }
  await selectWords(page, "324");
  await page.keyboard.press("m");
  await expect(claimPanel(page).getByText("324", { exact: true }).first()).toBeVisible();
});

test("a role that was taken away counts from the next request on", async ({ login }) => {
  const administrator = await login("administrator");
  await openArticle(administrator, text, "Role taken away");
  const article = new URL(administrator.url()).pathname;
  const name = `Short Lived ${Date.now()}`;
  const email = `short-lived-${Date.now()}@demo.example`;
  const page = await join(administrator, { email, name, role: "reviewer", password: "four unrelated words here" });
  // A page that is told of it no longer offers what the role does not allow.
  await page.route(/\/api\/live/, (route) => route.abort());
  await page.goto(article);
  await administrator.getByRole("button", { name: `Manage ${name}` }).click();
  await administrator.getByLabel(`Role of ${name}`).selectOption("auditor");
  await administrator.getByRole("button", { name: "Change role" }).click();
  await expect(administrator.getByText(`${name} is now auditor.`)).toBeVisible();
  await selectWords(page, "324 metres");
  await page.keyboard.press("m");
  await expect(page.getByText("Your role does not allow this any more.")).toBeVisible();

  await administrator.getByRole("button", { name: "Deactivate…" }).click();
  await administrator.getByRole("button", { name: "Deactivate", exact: true }).click();
  await expect(administrator.getByText(`${name} is deactivated.`)).toBeVisible();
  await page.goto("/articles");
  await expect(page).toHaveURL(/sign-in\?from=%2Farticles/);
  await page.context().close();
});

test("a lost connection loses nothing", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, text, "Lost connection");
  await markClaim(page, "The tower");
  await attachSource(page, "The plan", `https://plan.example/${Date.now()}`, "Supports");
  await claimPanel(page)
    .getByRole("button", { name: /^Propose verdict/ })
    .click();
  await claimPanel(page).getByRole("radio", { name: "True", exact: true }).check();
  await claimPanel(page).getByLabel("Rationale").fill("Written before the line went dead.");
  await page.context().setOffline(true);
  await claimPanel(page).getByRole("button", { name: "Submit for approval" }).click();
  await expect(claimPanel(page).getByText("Galley did not answer")).toBeVisible();
  await page.context().setOffline(false);
  await claimPanel(page).getByRole("button", { name: "Submit for approval" }).click();
  await expect(openClaim(page).getByText("Awaiting approval").first()).toBeVisible();
});

test("a verdict without a source needs a rating that allows it, and words on what was tried", async ({ login }) => {
  const page = await login("reviewer");
  await openArticle(page, text, "Without a source");
  await markClaim(page, "The tower");
  await claimPanel(page)
    .getByRole("button", { name: /^Propose verdict/ })
    .click();
  await claimPanel(page).getByRole("radio", { name: "Unproven" }).check();
  await claimPanel(page).getByLabel("Rationale").fill("No idea.");
  await claimPanel(page).getByRole("button", { name: "Submit for approval" }).click();
  await expect(claimPanel(page).getByText("the rationale must say what was tried")).toBeVisible();
  await claimPanel(page)
    .getByLabel("Rationale")
    .fill("Asked the city archive and the builder; neither holds a record of it.");
  await claimPanel(page).getByRole("button", { name: "Submit for approval" }).click();
  await expect(openClaim(page).getByText("Awaiting approval").first()).toBeVisible();
});
