import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { seedApproved, seedArticle, seedStale } from "@/prisma/scenarios/claims";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const article = await seedArticle(newsroom.desk);
  await seedApproved(newsroom.desk, article);
  await seedStale(newsroom.desk, article, "Nobody liked it");
});
afterAll(() => newsroom.close());

const changes = [
  ["updated", "UPDATE audit_event SET type = 'claim.marked'"],
  ["updated without changing anything", "UPDATE audit_event SET type = type"],
  ["updated where nothing matches", "UPDATE audit_event SET type = type WHERE false"],
  ["deleted", "DELETE FROM audit_event"],
  ["deleted through a join", "DELETE FROM audit_event USING person WHERE person.id = audit_event.actor_id"],
  ["truncated", "TRUNCATE audit_event CASCADE"],
  ["truncated along with what it refers to", "TRUNCATE person CASCADE"],
  [
    "updated by an insert",
    "INSERT INTO audit_event OVERRIDING SYSTEM VALUE SELECT * FROM audit_event ON CONFLICT (id) DO UPDATE SET type = 'claim.marked'",
  ],
  [
    "updated by a merge",
    "MERGE INTO audit_event USING person ON person.id = audit_event.actor_id WHEN MATCHED THEN DELETE",
  ],
] as const;

describe("the audit log is not", () => {
  test.each(changes)("%s by the application's role, which has no right to", async (_what, sql) => {
    const before = await newsroom.contents();
    await expect(newsroom.sql(sql, [], "app")).rejects.toThrow("permission denied");
    expect(await newsroom.contents()).toEqual(before);
  });

  test.each(changes)("%s by the owner of the tables, whom a trigger stops", async (_what, sql) => {
    const before = await newsroom.contents();
    await expect(newsroom.sql(sql, [], "owner")).rejects.toThrow("only grows");
    expect(await newsroom.contents()).toEqual(before);
  });

  test.each(changes)("%s by the superuser either", async (_what, sql) => {
    const before = await newsroom.contents();
    await expect(newsroom.sql(sql, [], "superuser")).rejects.toThrow("only grows");
    expect(await newsroom.contents()).toEqual(before);
  });
});

test("the application's role may insert and select there, and nothing more", async () => {
  const rows = await newsroom.sql(
    "SELECT privilege_type AS may FROM information_schema.role_table_grants WHERE grantee = 'galley_app' AND table_name = 'audit_event' ORDER BY 1",
  );
  expect(rows.map(({ may }) => may)).toEqual(["INSERT", "SELECT"]);
});

test("the columns beside an event say what its bytes say, the bytes are canonical, and the leaf hash is theirs", async () => {
  const rows = await newsroom.sql(
    "SELECT id, at, actor_id, type, article_id, claim_id, bytes, leaf_hash FROM audit_event",
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const bytes = row.bytes as Buffer;
    const said = JSON.parse(bytes.toString("utf8")) as Record<string, Json>;
    expect(said).toMatchObject({
      v: 1,
      id: row.id,
      at: (row.at as Date).toISOString(),
      actor: row.actor_id,
      type: row.type,
      article: row.article_id,
      claim: row.claim_id,
    });
    expect(Buffer.from(canonicalJson(said), "utf8").equals(bytes)).toBe(true);
    const leaf = createHash("sha256")
      .update(Buffer.from([0]))
      .update(bytes)
      .digest();
    expect(leaf.equals(row.leaf_hash as Buffer)).toBe(true);
  }
});

test("an event without a 32-byte hash is refused", async () => {
  const sql =
    "INSERT INTO audit_event (id, at, type, bytes, leaf_hash) VALUES (gen_random_uuid(), now(), 'claim.marked', '\\x00', '\\x00')";
  await expect(newsroom.sql(sql, [], "app")).rejects.toThrow("audit_event_leaf_hash_check");
});
