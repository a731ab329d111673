import pg from "pg";
import { disconnect } from "@/lib/data/database";
import type { Role } from "@/lib/domain/desk/permissions";
import type { Desk } from "@/prisma/scenarios/desk";
import { seedPerson } from "./seed-person";
import { createTestDatabase } from "./test-database";

/** Who works in a test's newsroom; two of each where four eyes need them. */
const staff = {
  reviewer: "reviewer",
  otherReviewer: "reviewer",
  editor: "editor",
  otherEditor: "editor",
  auditor: "auditor",
  administrator: "administrator",
} as const satisfies Record<string, Role>;

export type StaffName = keyof typeof staff;
export const staffPassword = "a password for tests";

type DatabaseRole = "app" | "owner" | "superuser";
type Row = Record<string, unknown>;

/** An audit event: its columns, and what its bytes say. */
export type LoggedEvent = {
  readonly id: string;
  readonly type: string;
  readonly claimId: string | null;
  readonly said: Row;
};

/** A newsroom on a database of its own, with lib/data connected to it as the application's role. */
export interface TestNewsroom {
  readonly people: Readonly<Record<StaffName, string>>;
  readonly desk: Desk;
  /** Runs SQL past the commands; as the superuser unless said otherwise. */
  sql(text: string, values?: readonly unknown[], as?: DatabaseRole): Promise<Row[]>;
  /** The contents of every table as "<rows> <md5>", to see that something changed nothing. */
  contents(): Promise<Record<string, string>>;
  /** The audit log's events, oldest first, without those that are `known` already. */
  events(known?: readonly LoggedEvent[]): Promise<LoggedEvent[]>;
  close(): Promise<void>;
}

/** Makes a newsroom with its people. Call it in `beforeAll`, and `close` it in `afterAll`. */
export async function openTestNewsroom(): Promise<TestNewsroom> {
  const database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  const addresses: Record<DatabaseRole, string> = {
    app: database.url,
    owner: database.ownerUrl,
    superuser: database.superuserUrl,
  };
  const clients = new Map<DatabaseRole, pg.Client>();
  const sql = async (text: string, values: readonly unknown[] = [], as: DatabaseRole = "superuser") => {
    let client = clients.get(as);
    if (!client) {
      client = new pg.Client({ connectionString: addresses[as] });
      await client.connect();
      clients.set(as, client);
    }
    return (await client.query(text, [...values])).rows as Row[];
  };
  const people: Partial<Record<StaffName, string>> = {};
  for (const [name, role] of Object.entries(staff)) {
    const email = `${name.toLowerCase()}@desk.example`;
    people[name as StaffName] = await seedPerson({ email, name, role, password: staffPassword });
  }
  const all = people as Record<StaffName, string>;
  return {
    people: all,
    desk: { reviewer: all.reviewer, editor: all.editor },
    sql,
    contents: () => contentsOf(sql),
    events: (known = []) => eventsOf(sql, known),
    async close() {
      await disconnect();
      for (const client of clients.values()) await client.end();
      await database.drop();
    },
  };
}

async function contentsOf(sql: TestNewsroom["sql"]): Promise<Record<string, string>> {
  const tables = await sql("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS holds FROM "${name}" t`,
  );
  const rows = await sql(parts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, holds }) => [name, holds as string]));
}

async function eventsOf(sql: TestNewsroom["sql"], known: readonly LoggedEvent[]): Promise<LoggedEvent[]> {
  const rows = await sql(
    `SELECT id, type, claim_id, convert_from(bytes, 'UTF8') AS said FROM audit_event
     WHERE id <> ALL ($1) ORDER BY at, id`,
    [known.map(({ id }) => id)],
  );
  return rows.map(({ id, type, claim_id, said }) => ({
    id: id as string,
    type: type as string,
    claimId: claim_id as string | null,
    said: JSON.parse(said as string) as Row,
  }));
}
