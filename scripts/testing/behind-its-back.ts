import type { TestNewsroom } from "./test-newsroom";

const tables = [
  "article",
  "article_version",
  "claim",
  "anchor",
  "skip",
  "evidence",
  "verdict",
  "decision",
  "stet",
  "sign_off",
  "rating",
  "comment",
];

/**
 * Changes rows as the owner of the database could, past every rule and without an event, and puts everything back when
 * `then` is done. Throws when no row was changed, since nothing would be tested.
 */
export async function behindItsBack<T>({ sql }: TestNewsroom, change: string, then: () => Promise<T>): Promise<T> {
  await sql("SET session_replication_role = replica");
  for (const table of tables) await sql(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`);
  try {
    const changed = await sql(`${change} RETURNING 1`);
    if (changed.length === 0) throw new Error(`no row is changed by: ${change}`);
    return await then();
  } finally {
    for (const table of tables) {
      await sql(`DELETE FROM ${table}`);
      const columns = await writtenColumns(sql, table);
      await sql(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM kept_${table}`);
      await sql(`DROP TABLE kept_${table}`);
    }
    await sql("SET session_replication_role = origin");
  }
}

/** The columns of a table but those that the database makes of others. */
async function writtenColumns(sql: TestNewsroom["sql"], table: string): Promise<string> {
  const [row] = await sql(
    `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  return row?.columns as string;
}
