import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./project.mjs";
import { Refusal } from "./speak.mjs";

/** The advisory lock that `prisma migrate deploy` takes, so that it and this runner wait for each other. */
const prismaLock = 72_707_369;

/** Prisma's own table, as its schema engine makes it. */
const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations that a database lacks, in the order of their names, and records them as Prisma does: Prisma's
 * own program agrees with the result, but must be downloaded, which a closed network does not allow.
 * @param {string} url  of the database, as the role that owns it
 * @param {{ folder?: string }} [options]  the migrations' folder
 * @returns {Promise<string[]>} the names of those applied just now
 * @throws {Refusal} when one fails (nothing of it remains), was changed after it was applied, or is not known here
 */
export async function migrate(url, { folder = inProject("prisma", "migrations") } = {}) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [prismaLock]);
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NULL AS missing");
    if (rows[0].missing) await client.query(table);
    const migrations = readMigrations(folder);
    const applied = await appliedMigrations(client);
    checkApplied(migrations, applied);
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } catch (error) {
    // 42501: insufficient privilege.
    if (error.code !== "42501") throw error;
    throw new Refusal("This database role may not run migrations: set DATABASE_OWNER_URL to the owner's address.");
  } finally {
    await client.end();
  }
}

function readMigrations(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, "migration.sql"), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function appliedMigrations(client) {
  const { rows } = await client.query(
    "SELECT migration_name, checksum, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function checkApplied(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, row] of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new Refusal(
        `The database has the migration ${name}, which this Galley does not know: it is of a newer one.`,
      );
    }
    if (!row.finished_at) {
      throw new Refusal(`The migration ${name} failed in this database earlier and must be put right by hand first.`);
    }
    if (!checksums(migration.sql).includes(row.checksum)) {
      throw new Refusal(`The migration ${name} was changed after it was applied: restore the file as it was.`);
    }
  }
}

/** Of the file as it is, and as it would be with the other kind of line ending, which git may have put in. */
function checksums(sql) {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].map(checksum);
}

/** Prisma's: SHA-256 of the file, in hexadecimal. */
function checksum(sql) {
  return createHash("sha256").update(sql).digest("hex");
}

/** The file goes as one simple query, since it may hold functions; it and its record stand or fall together. */
async function apply(client, { name, sql }) {
  const startedAt = new Date();
  try {
    await client.query("BEGIN");
    await client.query(sql);
    // A dump, or a careful author, may have changed these for the rest of the session.
    await client.query("RESET ALL");
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), checksum(sql), name, startedAt],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    const line = error.position ? ` (line ${lineAt(sql, Number(error.position))})` : "";
    throw new Refusal(`The migration ${name} failed${line} and nothing of it was kept: ${error.message}`);
  }
}

function lineAt(sql, position) {
  return sql.slice(0, position).split("\n").length;
}
