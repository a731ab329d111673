import { expectNoAxeFindings } from "./axe";
import { expect, join, openArticle, test } from "./newsroom";

test("an article that was a mistake is archived with a reason, and brought back", async ({ login }) => {
  const title = `Brought in twice ${Date.now()}`;
  const editor = await login("editor");
  await openArticle(editor, "The ferry sank in 1932. Nobody was saved.", title);
  const address = new URL(editor.url()).pathname;
  await editor.getByRole("button", { name: "Archive…" }).click();
  const dialog = editor.getByRole("dialog");
  await expectNoAxeFindings(editor);
  await dialog.getByRole("button", { name: "Archive the article" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Why is it archived?").fill("It is the same as another.");
  await dialog.getByRole("button", { name: "Archive the article" }).click();
  await expect(editor.getByText(/This article is archived since/)).toBeVisible();
  await expectNoAxeFindings(editor);

  // A reviewer sees why, and is offered neither work on it nor its return.
  const reviewer = await login("reviewer");
  await reviewer.goto(address);
  await expect(reviewer.getByText("It is the same as another.")).toBeVisible();
  await expect(reviewer.getByRole("button", { name: "Bring it back" })).toHaveCount(0);
  await expect(reviewer.getByRole("link", { name: "Edit the text" })).toHaveCount(0);
  await reviewer.goto("/articles");
  await expect(reviewer.getByRole("link", { name: title })).toHaveCount(0);
  await reviewer.goto("/articles?state=archived");
  await expect(reviewer.getByRole("link", { name: title })).toBeVisible();

  await editor.getByRole("button", { name: "Bring it back" }).click();
  await expect(editor.getByText(/This article is archived since/)).toHaveCount(0);
  await reviewer.goto("/articles");
  await expect(reviewer.getByRole("link", { name: title })).toBeVisible();
});

test("an administrator corrects a name and an address, and who was corrected signs in with it", async ({ login }) => {
  const stamp = Date.now();
  const administrator = await login("administrator");
  const person = {
    email: `otilie-${stamp}@demo.example`,
    name: "Otilie Quarick",
    role: "reviewer",
    password: "four unrelated words here",
  } as const;
  const page = await join(administrator, person);
  await administrator.goto("/people");
  await administrator.getByRole("button", { name: "Manage Otilie Quarick" }).click();
  await administrator.getByLabel("Name of Otilie Quarick").fill("Ottilie Quarrick");
  await administrator.getByLabel("E-mail address of Otilie Quarick").fill("editor@demo.example");
  await administrator.getByRole("button", { name: "Correct" }).click();
  await expect(administrator.getByRole("main").getByRole("alert")).toBeVisible();
  await administrator.getByLabel("E-mail address of Otilie Quarick").fill(`ottilie-${stamp}@demo.example`);
  await administrator.getByRole("button", { name: "Correct" }).click();
  await expect(administrator.getByText("Ottilie Quarrick", { exact: true })).toBeVisible();
  await page.goto("/articles");
  await expect(page.getByRole("link", { name: /Ottilie Quarrick/ })).toBeVisible();
  await page.context().close();
});
