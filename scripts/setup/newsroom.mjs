import { existsSync, readFileSync } from "node:fs";
import { runGalley } from "./galley-command.mjs";
import { inProject } from "./project.mjs";
import { Refusal, say } from "./speak.mjs";

/**
 * Loads the demo newsroom through the commands, when nobody has yet worked in the database.
 * @param {{ url: string, ownerUrl: string }} database
 * @throws {Refusal} when the command fails
 */
export async function loadDemoIntoNew({ url, ownerUrl }) {
  if (!(await isUnused(ownerUrl))) return;
  say("Loading the demo newsroom …");
  const { code, output } = await runGalley(["demo", "load"], { env: { DATABASE_URL: url }, quiet: true });
  if (code === 0) return;
  process.stderr.write(output);
  throw new Refusal("The demo newsroom could not be loaded: the reason stands above.");
}

/** Is there nobody and nothing in the database? */
export async function isUnused(url) {
  const sql = "SELECT NOT EXISTS (SELECT FROM person) AND NOT EXISTS (SELECT FROM article) AS unused";
  const [{ unused }] = await query(url, sql, []);
  return unused;
}

/**
 * The people of the demo who can sign in here; their passwords stand in the repository.
 * @param {string} url
 * @returns {Promise<{ email: string, role: string, password: string }[]>}
 */
export async function demoPeople(url) {
  const file = inProject("prisma", "demo", "people.json");
  if (!existsSync(file)) return [];
  const people = JSON.parse(readFileSync(file, "utf8"));
  const sql = "SELECT email FROM person WHERE active AND email = ANY($1)";
  const found = await query(url, sql, [people.map(({ email }) => email)]);
  return people.filter(({ email }) => found.some((row) => row.email === email));
}

async function query(url, sql, values) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
