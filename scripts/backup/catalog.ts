import type { ClientBase } from "pg";

/** A table whose rows a backup holds: all its columns but those that PostgreSQL generates, and which rows. */
export type Table = {
  readonly schema: "public" | "pgboss";
  readonly name: string;
  readonly columns: readonly string[];
};

/** A name as SQL has it. */
export function quoted(...names: readonly string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join(".");
}

/**
 * Every table of the newsroom, and the jobs of its background work. What was applied to the tables is not among them: the
 * database that a backup is restored into has that already.
 */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '_prisma_migrations'
      AND c.relpersistence = 'p'
       OR n.nspname = 'pgboss' AND c.relname = 'job'
    GROUP BY 1, 2 ORDER BY n.nspname = 'pgboss', 2`);
  return rows;
}

/** What the tables are like: which migrations made them, and which pg-boss. Rows fit where this is the same. */
export async function readTablesOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    SELECT migration_name || ' ' || checksum AS line FROM _prisma_migrations WHERE rolled_back_at IS NULL
    UNION ALL SELECT 'pg-boss ' || version FROM pgboss.version ORDER BY 1`);
  return rows.map(({ line }) => line);
}

/** Each sequence of the newsroom that has given a number, with the last one. */
export async function listSequences(client: ClientBase): Promise<{ name: string; last: string }[]> {
  const { rows } = await client.query<{ name: string; last: string }>(`
    SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`);
  return rows;
}

/** A trigger of the newsroom's tables and whether it fires: `O`, `D`, `R` or `A`, as pg_trigger.tgenabled has it. */
export type Trigger = { readonly table: string; readonly name: string; readonly fires: string };

/** The triggers that the migrations made; those of foreign keys are not among them. */
export async function listTriggers(client: ClientBase): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(`
    SELECT c.relname AS table, t.tgname AS name, t.tgenabled AS fires
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal ORDER BY 1, 2`);
  return rows;
}

/** A foreign key of the newsroom's tables, and how to make it again. */
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

export async function listForeignKeys(client: ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT c.relname AS table, f.conname AS name, pg_get_constraintdef(f.oid) AS definition
    FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
    WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND f.conparentid = 0 ORDER BY 1, 2`);
  return rows;
}
