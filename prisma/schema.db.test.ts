import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";

/** A column as both sides describe it: PostgreSQL's own type name, and whether it may be null. */
type Columns = Record<string, string>;

/** What a scalar type of the schema is in the database, unless `@db.` says otherwise. */
const nativeTypes: Readonly<Record<string, string>> = {
  String: "text",
  Int: "int4",
  BigInt: "int8",
  "@db.SmallInt": "int2",
  Boolean: "bool",
  Json: "jsonb",
  Bytes: "bytea",
  "@db.Uuid": "uuid",
  Float: "float8",
  "@db.Real": "float4",
  "@db.Date": "date",
  "@db.Timestamptz(3)": "timestamptz",
};

/** The tables that schema.prisma declares: models by their mapped names, without fields that are relations. */
function declaredTables(schema: string): Map<string, Columns> {
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name, body]) => ({
    name: name ?? "",
    body: body ?? "",
  }));
  const names = new Set(models.map(({ name }) => name));
  return new Map(
    models.map(({ name, body }) => {
      const columns: Columns = {};
      for (const line of body.split("\n")) {
        const [, field, type, list, optional, rest] = /^\s+(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/.exec(line) ?? [];
        if (!field || !type || names.has(type)) continue;
        const native = nativeTypes[/@db\.\w+(\(\d+\))?/.exec(rest ?? "")?.[0] ?? type] ?? type;
        columns[/@map\("(\w+)"\)/.exec(rest ?? "")?.[1] ?? field] =
          `${list ? "_" : ""}${native}${optional ? " or null" : ""}`;
      }
      return [/@@map\("(\w+)"\)/.exec(body)?.[1] ?? name, columns] as const;
    }),
  );
}

const declared = declaredTables(readFileSync(new URL("schema.prisma", import.meta.url), "utf8"));

let newsroom: TestNewsroom;
const migrated = new Map<string, Columns>();
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const rows = await newsroom.sql(
    `SELECT table_name, column_name, udt_name || CASE is_nullable WHEN 'YES' THEN ' or null' ELSE '' END AS type
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  );
  for (const { table_name, column_name, type } of rows) {
    const columns = migrated.get(table_name as string) ?? {};
    migrated.set(table_name as string, { ...columns, [column_name as string]: type as string });
  }
});
afterAll(() => newsroom.close());

test("the schema and the migrations have the same tables", () => {
  expect([...declared.keys()].sort()).toEqual([...migrated.keys()].sort());
});

/** The database's trigger fills these in, so that writers may leave it out although the columns are never null. */
const filledByTrigger = [
  ["decision", "verdict_author_id"],
  ["decision", "sign_in_link_id"],
  ["sign_off", "sign_in_link_id"],
];

test.each([...declared.keys()])("the table %s has the same columns, types and nulls on both sides", (table) => {
  const columns = { ...declared.get(table) };
  for (const [of, column] of filledByTrigger) {
    if (of === table && column) columns[column] = columns[column]?.replace(" or null", "") ?? "";
  }
  expect(columns).toEqual(migrated.get(table));
});

test("keys and uniqueness that the schema declares are in the database", async () => {
  const rows = await newsroom.sql(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY k.ord) AS columns
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, ord)
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
     WHERE k.ord <= i.indnkeyatts AND n.nspname = 'public' AND i.indisunique AND i.indpred IS NULL GROUP BY c.relname, i.indexrelid`,
  );
  const kept = new Set(rows.map(({ name, columns }) => `${name}(${(columns as string[]).join()})`));
  for (const unique of declaredUniques()) expect(kept).toContain(unique);
});

function declaredUniques(): string[] {
  const schema = readFileSync(new URL("schema.prisma", import.meta.url), "utf8");
  return [...schema.matchAll(/^model \w+ \{\n(.*?)^\}/gms)].flatMap(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
    const columnOf = (field: string) =>
      new RegExp(`^\\s+${field}\\s.*@map\\("(\\w+)"\\)`, "m").exec(body)?.[1] ?? field;
    const alone = [...body.matchAll(/^\s+(\w+)\s.*@(?:id|unique)\b/gm)].map(([, field = ""]) => [field]);
    const together = [...body.matchAll(/@@(?:id|unique)\(\[([^\]]+)\]\)/g)].map(([, fields = ""]) =>
      fields.split(",").map((field) => field.trim()),
    );
    return [...alone, ...together].map((fields) => `${table}(${fields.map(columnOf).join()})`);
  });
}
