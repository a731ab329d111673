import { readFileSync } from "node:fs";
import { inProject } from "./project.mjs";

/** An advisory lock; the number only has to differ from the others. */
const making = 4_725_003;

/**
 * Makes a database on the embedded server and gives it Galley's two roles, by the file that an administrator runs on
 * another server: prisma/roles.sql.
 * @param {import("pg").Client} superuser  connected to any database of the server
 * @param {string} name  of the database; one that exists is kept
 * @param {{ owner: string, app: string }} passwords
 */
export async function makeDatabase(superuser, name, passwords) {
  const { default: pg } = await import("pg");
  // Two processes that start at once must not both do it.
  await superuser.query("SELECT pg_advisory_lock($1)", [making]);
  try {
    const { rowCount } = await superuser.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await superuser.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    const { host, port, user, password } = superuser;
    const client = new pg.Client({ host, port, user, password, database: name });
    await client.connect();
    try {
      await client.query(withVariables(readFileSync(inProject("prisma", "roles.sql"), "utf8"), passwords));
    } finally {
      await client.end();
    }
  } finally {
    await superuser.query("SELECT pg_advisory_unlock($1)", [making]);
  }
}

/** Puts values into the file's psql variables, `:'name'`. Ours are made of letters, digits, `-` and `_`. */
function withVariables(sql, { owner, app }) {
  return sql.replaceAll(":'owner_password'", `'${owner}'`).replaceAll(":'app_password'", `'${app}'`);
}
