import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import pg from "pg";
import { expectNoAxeFindings } from "./axe";
import {
  attachSource,
  claimPanel,
  expect,
  join,
  markClaim,
  openArticle,
  openClaim,
  submitVerdict,
  test,
} from "./newsroom";

const text = `The hospital closed its maternity ward in March 2026, the council said.

Three nurses left before the closure, and the ward was down to two doctors.`;

/** A name that stands nowhere else; none of its parts may reach somebody without the right. */
const name = {
  title: "Philomena Drazkiewicz",
  publisher: "Ward Seven Union",
  author: "Anatol Vexington",
  address: "https://hushline.example/staff/pd-9917",
};
const parts = ["philomena", "drazkiewicz", "ward seven union", "vexington", "hushline", "pd-9917"];
const partsIn = (said: string) => parts.filter((part) => said.toLowerCase().includes(part));

const description = "A nurse who worked on the ward";
const colleague = {
  email: "second.reviewer@desk.example",
  name: "Second Reviewer",
  role: "reviewer",
  password: "a password for stories",
} as const;

/** Keeps whatever the server answers this window from now on, pages, parts of pages, actions and files alike. */
function listen(page: Page): { all(): Promise<{ url: string; body: string }[]> } {
  const answers: Promise<{ url: string; body: string }>[] = [];
  page.on("response", (response) => {
    const body = response
      .body()
      .then((bytes) => bytes.toString("utf8"))
      .catch(() => "");
    answers.push(body.then((said) => ({ url: response.url(), body: said })));
  });
  return { all: () => Promise.all(answers) };
}

test("a confidential source is named to those with the right alone", async ({ login }) => {
  test.setTimeout(240_000);
  const reviewer = await login("reviewer");
  await openArticle(reviewer, text, "The maternity ward");
  const slug = new URL(reviewer.url()).pathname;
  await markClaim(reviewer, "Three nurses left before the closure");
  const claim = new URL(reviewer.url()).pathname;
  const panel = claimPanel(reviewer);

  await test.step("whoever adds it says what others see, and nothing of its name stays in the browser", async () => {
    await panel.getByRole("button", { name: /^Add source/ }).click();
    await panel.getByText(/^Details:/).click();
    await panel.getByLabel("Title").fill(name.title);
    await panel.getByLabel("Confidential: keep its name").check();
    await panel.getByLabel("Publisher").fill(name.publisher);
    await panel.getByLabel("Author").fill(name.author);
    await panel.getByLabel("Address, file or words").fill(name.address);
    await panel.getByLabel("What others see instead").fill(`${name.title}, a nurse`);
    await panel.getByLabel("Why the name is kept").fill("She would lose her job");
    await panel.getByRole("button", { name: "Attach", exact: true }).click();
    await expect(panel.getByText(`These words hold “${name.title}”`)).toBeVisible();
    await panel.getByLabel("What others see instead").fill(description);
    expect(partsIn(await reviewer.evaluate(() => JSON.stringify(localStorage)))).toEqual([]);
    await expectNoAxeFindings(reviewer);
    await panel.getByRole("button", { name: "Attach", exact: true }).click();
    await expect(panel.getByRole("link", { name: name.title })).toBeVisible();
    await expect(panel.getByText(`Others see “${description}”.`)).toBeVisible();
    await submitVerdict(reviewer, "True", "Somebody who was there counted them.");
  });

  await test.step("its page is called by the description, also for those who see the name", async () => {
    await panel.getByRole("link", { name: name.title }).click();
    await expect(reviewer.getByRole("heading", { name: name.title })).toBeVisible();
    expect(await reviewer.title()).not.toContain(name.title);
    await expectNoAxeFindings(reviewer);
  });
  const sourcePath = new URL(reviewer.url()).pathname;

  const other = await join(await login("administrator"), colleague);
  const auditor = await login("auditor");
  const heard = [listen(other), listen(auditor)];

  await test.step("a colleague without the right sees the description everywhere", async () => {
    await other.goto(claim);
    const card = claimPanel(other);
    await expect(card.getByRole("link", { name: description })).toBeVisible();
    await expect(card.getByText("Not named because: She would lose her job")).toBeVisible();
    await card.getByRole("link", { name: description }).click();
    await expect(other.getByRole("heading", { name: description })).toBeVisible();
    await expect(other.getByRole("button", { name: "Edit" })).toHaveCount(0);
    await expectNoAxeFindings(other);
    await other.goto("/sources?confidential=yes");
    await expect(other.getByRole("link", { name: description })).toBeVisible();
  });

  await test.step("typing the name or the address finds nothing; attaching the address adds another source", async () => {
    for (const typed of [name.title, "vexington", "hushline", name.address]) {
      await other.goto(`/sources?${new URLSearchParams({ q: typed })}`);
      await expect(other.getByRole("heading", { name: "No source fits" })).toBeVisible();
    }
    await other.goto(`${slug}`);
    await markClaim(other, "the ward was down to two doctors");
    const card = claimPanel(other);
    await card.getByRole("button", { name: /^Add source/ }).click();
    await card.getByText(/^Details:/).click();
    await card.getByLabel("From the library").fill("drazkiewicz");
    await expect(card.getByText("No known source fits")).toBeVisible();
    await card.getByLabel("From the library").fill("nurse who worked");
    await card.getByRole("option", { name: description }).click();
    await card.getByRole("button", { name: "Attach", exact: true }).click();
    await expect(card.getByRole("link", { name: description })).toBeVisible();
  });

  await test.step("histories and every export are silent too", async () => {
    for (const page of [other, auditor]) {
      await page.goto(slug);
      await page.goto(`${slug}/history`);
      await page.goto(claim);
      await page.goto(`${slug}/report`);
      await page.goto(sourcePath);
    }
    for (const maker of [auditor, reviewer, await login("editor")]) {
      await maker.goto(`${slug}/report`);
      const addresses = await maker
        .locator("a[href*='/report/']")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(addresses.length).toBeGreaterThan(2);
      for (const address of [...new Set(addresses)]) {
        const file = await maker.request.get(address);
        expect(file.ok(), address).toBe(true);
        expect({ address, parts: partsIn((await file.body()).toString("latin1")) }).toMatchObject({ parts: [] });
      }
    }
  });

  await test.step("nothing that those without the right were sent holds a part of the name", async () => {
    for (const page of [other, auditor]) {
      const told = await page.request.get("/api/live?since=0", { headers: { accept: "application/json" } });
      expect(told.ok()).toBe(true);
      expect(partsIn(await told.text())).toEqual([]);
      // The stream of what happens ends with the page that listens to it.
      await page.goto("about:blank");
    }
    for (const ears of heard) {
      // A page of search results tells back what was typed; its rows and counts were looked at above.
      const answers = (await ears.all()).filter(({ url }) => !url.includes("/sources?q="));
      expect(answers.length).toBeGreaterThan(10);
      for (const { url, body } of answers) expect({ url, parts: partsIn(body) }).toMatchObject({ parts: [] });
    }
  });

  await test.step("neither does any audit event, nor the server's log", async () => {
    const database = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await database.connect();
    try {
      const { rows } = await database.query("SELECT type, convert_from(bytes, 'UTF8') AS said FROM audit_event");
      expect(rows.length).toBeGreaterThan(5);
      for (const { type, said } of rows) expect({ type, parts: partsIn(said) }).toMatchObject({ parts: [] });
    } finally {
      await database.end();
    }
    const log = process.env.GALLEY_SERVER_LOG;
    if (log) expect(partsIn(readFileSync(log, "utf8"))).toEqual([]);
  });
  await other.context().close();
});

test("the library: duplicates are merged and taken apart, and a source is retired and brought back", async ({
  login,
}) => {
  test.setTimeout(180_000);
  const editor = await login("editor");
  await openArticle(editor, text, "The library's article");
  const slug = new URL(editor.url()).pathname;
  await markClaim(editor, "The hospital closed its maternity ward in March 2026");
  await attachSource(
    editor,
    "Council minutes of the ward's closing in spring",
    "https://council.example/minutes/41",
    "Supports",
  );
  await markClaim(editor, "the ward was down to two doctors");
  await attachSource(
    editor,
    "Council minutes of the ward's closing, spring",
    "https://council.example/minutes/41?print=1",
    "Supports",
  );
  await submitVerdict(editor, "True", "The minutes give the number.");
  const administrator = await login("administrator");
  await administrator.goto(`${slug}/claims/2`);
  await claimPanel(administrator)
    .getByRole("button", { name: /^Approve/ })
    .click();
  await expect(openClaim(administrator).getByText("Approved").first()).toBeVisible();

  await test.step("the source is found by a word and by its address, and told what may be the same", async () => {
    await editor.goto("/sources?q=minutes+spring");
    await expect(editor.getByText("2 sources fit")).toBeVisible();
    await expectNoAxeFindings(editor);
    await editor.goto(`/sources?${new URLSearchParams({ q: "http://www.council.example/minutes/41/" })}`);
    await editor.getByRole("link", { name: "Council minutes of the ward's closing in spring" }).click();
    await expect(editor.getByRole("heading", { name: "Perhaps the same" })).toBeVisible();
    await expect(editor.getByRole("checkbox", { name: "Council minutes of the ward's closing, spring" })).toBeChecked();
    await expectNoAxeFindings(editor);
  });

  await test.step("the editor looks at what a merge does, and merges", async () => {
    await editor.getByRole("button", { name: "Look at merging them…" }).click();
    await editor.getByRole("radio", { name: /in spring/ }).check();
    await expect(editor.getByText("1 approved claim rests on the others: its approval stands.")).toBeVisible();
    await expectNoAxeFindings(editor);
    await editor.getByRole("button", { name: "Merge 2 sources into one" }).click();
    await expect(editor.getByRole("heading", { name: "Merged into this one" })).toBeVisible();
    await expect(editor.getByText("2 claims")).toBeVisible();
    await expect(editor.getByText("attached as “Council minutes of the ward's closing, spring”")).toBeVisible();
  });
  const kept = new URL(editor.url()).pathname;

  await test.step("the approval stands, and the claim shows the kept source", async () => {
    await editor.goto(`${slug}/claims/2`);
    const panel = claimPanel(editor);
    await expect(panel.getByText("Approved").first()).toBeVisible();
    await expect(panel.getByRole("link", { name: "Council minutes of the ward's closing in spring" })).toBeVisible();
    await expect(panel.getByText("merged since")).toBeVisible();
    await expect(panel.getByText("One source alone carries this claim.")).toBeVisible();
  });

  await test.step("it is retired with a reason, cannot be attached, and comes back", async () => {
    await editor.goto(kept);
    await editor.getByRole("button", { name: "Retire", exact: true }).click();
    await editor.getByRole("dialog").getByRole("button", { name: "Retire" }).click();
    await expect(editor.getByRole("dialog").getByRole("alert")).toBeVisible();
    await editor.getByLabel("Why").fill("The council withdrew these minutes.");
    await expectNoAxeFindings(editor);
    await editor.getByRole("dialog").getByRole("button", { name: "Retire" }).click();
    await expect(editor.getByRole("heading", { name: /Retired on/ })).toBeVisible();
    await editor.goto(`${slug}/claims/1`);
    const panel = claimPanel(editor);
    await expect(panel.getByText("⊘ Retired", { exact: true })).toBeVisible();
    await panel.getByRole("button", { name: /^Add source/ }).click();
    await panel.getByText(/^Details:/).click();
    await panel.getByLabel("From the library").fill("council minutes spring");
    await expect(panel.getByText("No known source fits")).toBeVisible();
    await editor.goto(kept);
    await editor.getByRole("button", { name: "Bring it back" }).click();
    await expect(editor.getByRole("button", { name: "Retire", exact: true })).toBeVisible();
  });

  await test.step("the merge is taken apart", async () => {
    await editor.getByRole("button", { name: /^Take apart/ }).click();
    await expect(editor.getByRole("heading", { name: "Merged into this one" })).toHaveCount(0);
    await editor.goto("/sources?q=minutes+spring");
    await expect(editor.getByText("2 sources fit")).toBeVisible();
  });
});
