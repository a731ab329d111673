import { demoArticle, expect, test } from "./newsroom";

test("a key that is pressed before the page has its script does what it does as soon as it has", async ({ login }) => {
  const page = await login("reviewer");
  let letGo = () => {};
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(demoArticle, { waitUntil: "commit" });
  await expect(page.getByRole("article")).toBeVisible();
  // As a person presses them, and not as a story does, which waits until they are heard.
  for (const key of ["Control+j", "?"]) {
    const [letter = "", modifier] = key.split("+").reverse();
    if (modifier) await page.keyboard.down(modifier);
    await page.keyboard.down(letter);
    await page.keyboard.up(letter);
    if (modifier) await page.keyboard.up(modifier);
  }
  letGo();
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${demoArticle}$`));
});
