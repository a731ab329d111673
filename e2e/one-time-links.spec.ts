import { demoArticle, expect, join, setPasswordBy, signInAs, test } from "./newsroom";

test("a person sets the password alone, by a link that the administrator can only pass on", async ({ login }) => {
  const administrator = await login("administrator");
  const name = `Linked ${Date.now()}`;
  const person = {
    email: `linked-${Date.now()}@demo.example`,
    name,
    role: "editor",
    password: "four unrelated words here",
  } as const;
  const page = await join(administrator, person);
  await page.goto("/articles");
  await expect(page.getByRole("heading", { name: "Articles" })).toBeVisible();

  await administrator.getByRole("button", { name: `Manage ${name}` }).click();
  await administrator.getByRole("button", { name: "Make a one-time link" }).click();
  const link = (await administrator.getByRole("code").textContent()) ?? "";
  expect(new URL(link).pathname).toBe("/set-password");

  await test.step("the token leaves the browser in the body of one POST, and stands in no address afterwards", async () => {
    const token = new URL(link).hash.slice(1);
    const asked: string[] = [];
    page.on("request", (request) => {
      asked.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())}`);
      if (request.postData()?.includes(token)) asked.push("spent");
    });
    await setPasswordBy(page, link, "another four words there");
    expect(asked.filter((each) => each === "spent")).toHaveLength(1);
    expect(asked.join("\n")).not.toContain(token);
    expect(page.url()).not.toContain(token);
  });

  await test.step("every session is ended by it, and the old password with them", async () => {
    await page.goto("/articles");
    await expect(page).toHaveURL(/sign-in/);
    await signInAs(page, { email: person.email, password: "another four words there" });
  });

  await test.step("the link opens nothing once more", async () => {
    await page.goto("/");
    await page.goto(link);
    await page.getByLabel("New password").fill("yet another four words");
    await page.getByRole("button", { name: "Set password" }).click();
    await expect(page.getByText("This link can no longer be used")).toBeVisible();
    await expect(page.getByLabel("New password")).toHaveValue("yet another four words");
  });

  await test.step("who approves is told that the approval says so", async () => {
    await page.goto("/queue?who=all");
    const told = page.getByText(
      /^You approve with a password that was reset .* by a link that Demo administrator made/,
    );
    const nothing = page.getByText("Nothing waits for a decision");
    await expect(told.or(nothing)).toBeVisible();
  });

  await test.step("an approval says under which sign-in it was given", async () => {
    await page.goto(`${demoArticle}/report`);
    await expect(
      page.getByText(/password first set on .* by a one-time link that the operator of the server made/).first(),
    ).toBeVisible();
  });
});

test("a password that is guessed first is refused beside its field", async ({ login }) => {
  const page = await login("reviewer");
  await page.goto("/account");
  await page.getByLabel("Current password").fill("galley-demo-2025");
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This password is one of those that are tried first")).toBeVisible();
  await expect(page.getByLabel("New password")).toHaveValue("password1234");
});

test("a link without its token says so", async ({ page }) => {
  await page.goto("/set-password");
  await expect(page.getByText("The link is not whole.")).toBeVisible();
});
