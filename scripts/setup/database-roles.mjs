import { readFileSync } from "node:fs";
import { inProject } from "./project.mjs";

/**
 * Makes a database on the embedded server and gives it Galley's two roles, by the file that an administrator runs on
 * another server: prisma/roles.sql.
 * @param {import("pg").Client} superuser  connected to any database of the server
 * @param {string} name  of the database; one that exists is kept
 * @param {{ owner: string, app: string }} passwords
 * @returns {Promise<boolean>} was it made just now?
 */
export async function makeDatabase(superuser, name, passwords) {
  const { default: pg } = await import("pg");
  const { rowCount } = await superuser.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  const isNew = rowCount === 0;
  if (isNew) await createUnlessThere(superuser, name);
  const { host, port, user, password } = superuser;
  const client = new pg.Client({ host, port, user, password, database: name });
  await client.connect();
  try {
    await client.query(withVariables(readFileSync(inProject("prisma", "roles.sql"), "utf8"), passwords));
  } finally {
    await client.end();
  }
  return isNew;
}

async function createUnlessThere(superuser, name) {
  const { default: pg } = await import("pg");
  try {
    await superuser.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // 42P04: another process made it in the meantime.
    if (error.code !== "42P04") throw error;
  }
}

/** Puts values into the file's psql variables, `:'name'`. Ours are made of letters, digits, `-` and `_`. */
function withVariables(sql, { owner, app }) {
  return sql.replaceAll(":'owner_password'", `'${owner}'`).replaceAll(":'app_password'", `'${app}'`);
}
