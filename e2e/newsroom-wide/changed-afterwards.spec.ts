import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { bundleFiles, remadeBundle } from "../../scripts/testing/remade-bundle";
import { demoArticle } from "../newsroom";

const slug = path.basename(demoArticle);
const galley = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/galley.mjs", ...args], { encoding: "utf8", env: process.env });

/** Changes the database as its owner can, does something, and puts everything back. */
async function changed<T>(table: string, change: string, undo: string, then: () => T): Promise<T> {
  const database = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await database.connect();
  const run = (sql: string) =>
    database.query(
      `BEGIN; ALTER TABLE ${table} DISABLE TRIGGER USER; ${sql}; ALTER TABLE ${table} ENABLE TRIGGER USER; COMMIT`,
    );
  try {
    await run(`CREATE TEMP TABLE kept AS SELECT * FROM ${table}; ${change}`);
    return then();
  } finally {
    await run(undo);
    await database.end();
  }
}

test.describe("a verdict that was changed is found by the command, by verify.mjs in an empty folder and by verify.html", () => {
  test.describe.configure({ mode: "serial", timeout: 240_000 });
  let folder: string;
  let home: Page;

  const place = (name: string) => path.join(folder, `${name}.zip`);
  const exported = (name: string) => {
    const made = galley("export", slug, "--format", "bundle", "--out", place(name));
    expect(made.status, made.stderr).toBe(0);
    return readFileSync(place(name));
  };

  /** What each of the three says. */
  async function doors(name: string): Promise<string[]> {
    const empty = path.join(folder, `${name}-alone`);
    mkdirSync(empty);
    writeFileSync(path.join(empty, "verify.mjs"), bundleFiles(readFileSync(place("honest"))).get("verify.mjs") ?? "");
    copyFileSync(place(name), path.join(empty, "bundle.zip"));
    const alone = spawnSync(process.execPath, ["verify.mjs", "bundle.zip"], { cwd: empty, encoding: "utf8" });
    const command = galley("verify", place(name));
    expect(alone.status).toBe(command.status);
    await home.getByLabel("Choose a bundle").setInputFiles(place(name));
    const heading = home.locator("#result:not([data-state=checking]) h2");
    await expect(heading).toBeVisible({ timeout: 60_000 });
    const said = await home.locator("#result li").first().textContent();
    return [command.stderr, alone.stderr, `${await heading.textContent()} ${said}`].map((words) => words.trim());
  }

  test.beforeAll(async ({ browser }, info) => {
    folder = info.outputPath("bundles");
    mkdirSync(folder, { recursive: true });
    const context = await browser.newContext({ offline: true });
    home = await context.newPage();
    await home.goto(pathToFileURL(path.resolve("lib/exporters/bundle/generated/verify.html")).href);
    exported("honest");
  });
  test.afterAll(() => home.context().close());

  const all = (sentence: RegExp) => [1, 2, 3].map(() => expect.stringMatching(sentence));

  test("an honest bundle holds", async () => {
    const [command, , page] = await doors("honest");
    expect([command, page]).toEqual([
      expect.stringContaining("Whose key is it?"),
      expect.stringContaining("Whose key is it?"),
    ]);
  });

  test("in the database, before it was exported", async () => {
    const other = "(SELECT id FROM rating WHERE key = 'mostly-false' LIMIT 1)";
    const ofArticle = `claim_id IN (SELECT claim.id FROM claim JOIN article ON article.id = article_id WHERE slug = '${slug}')`;
    const change = `UPDATE verdict SET rating_id = ${other} WHERE number = 1 AND ${ofArticle}`;
    const undo = "UPDATE verdict SET rating_id = kept.rating_id FROM kept WHERE kept.id = verdict.id";
    await changed("verdict", change, undo, () => {
      exported("row");
      expect(galley("audit", "verify").stderr).toContain(`${slug} is not what the log says. The verdict on claim`);
    });
    expect(await doors("row")).toEqual(
      all(/does not hold\. The verdict on claim \d+ is not what the log’s events say/),
    );
    expect(galley("audit", "verify").status).toBe(0);
  });

  test("in the PDF and its data, with all manifests made anew", async () => {
    const rating = (bytes: Uint8Array | undefined) =>
      Buffer.from(
        Buffer.from(bytes ?? [])
          .toString("latin1")
          .replace('"key": "true"', '"key": "false"'),
        "latin1",
      );
    const forged = remadeBundle(readFileSync(place("honest")), (files) => {
      files.set("data/report.pdf", Buffer.concat([files.get("data/report.pdf") ?? new Uint8Array(), Buffer.from("%")]));
      files.set("data/report.json", rating(files.get("data/report.json")));
    });
    writeFileSync(place("pdf"), forged);
    expect(await doors("pdf")).toEqual(all(/does not hold\. A file below data\/ was changed/));
  });

  test("in the log, with its leaf hash", async () => {
    const forged = `replace(convert_from(bytes, 'UTF8'), '"rating":"true"', '"rating":"false"')`;
    const change = `UPDATE audit_event SET bytes = convert_to(${forged}, 'UTF8'),
      leaf_hash = sha256('\\x00'::bytea || convert_to(${forged}, 'UTF8')) WHERE type = 'verdict.submitted'`;
    const undo =
      "UPDATE audit_event SET bytes = kept.bytes, leaf_hash = kept.leaf_hash FROM kept WHERE kept.id = audit_event.id";
    await changed("audit_event", change, undo, () => {
      exported("log");
      expect(galley("audit", "verify").stderr).toContain("The log does not hold.");
    });
    expect(await doors("log")).toEqual(
      all(/does not hold\. The event data\/events\/\d+\.json does not stand in the log/),
    );
    expect(galley("audit", "verify").status).toBe(0);
  });
});
