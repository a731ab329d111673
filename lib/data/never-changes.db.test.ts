import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";

let newsroom: TestNewsroom;
let articleId: string;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const article = await seedArticle(newsroom.desk);
  articleId = article.id;
  await seedApproved(newsroom.desk, article);
});
afterAll(() => newsroom.close());

const roles = [
  ["app", /permission denied|only grows/],
  ["owner", /only grows/],
  ["superuser", /only grows/],
] as const;

/** Tables that only grow, and a column of each. */
const tables = [
  ["audit_leaf", "index"],
  ["audit_node", "index"],
  ["audit_checkpoint", "size"],
  ["article_version", "id"],
  ["decision", "id"],
  ["rating", "id"],
  ["rating_scale", "id"],
] as const;

describe.each(tables)("a row of %s is never", (table, column) => {
  describe.each(roles)("by the role %s", (role, refusal) => {
    test.each([
      ["updated", `UPDATE ${table} SET ${column} = ${column}`],
      ["deleted", `DELETE FROM ${table}`],
      ["truncated", `TRUNCATE ${table} CASCADE`],
    ])("%s", async (_what, sql) => {
      const before = await newsroom.contents();
      await expect(newsroom.sql(sql, [], role)).rejects.toThrow(refusal);
      expect(await newsroom.contents()).toEqual(before);
    });
  });
});

describe.each(["app", "owner", "superuser"] as const)(
  "a verdict's words are never overwritten, as the role %s",
  (role) => {
    test.each([
      ["rationale", "'Other words.'"],
      ["correction", "'4.3 million'"],
      ["number", "99"],
      ["submitted_at", "now() + interval '1 day'"],
      ["author_id", "(SELECT id FROM person WHERE email = 'auditor@desk.example')"],
      ["rating_id", "(SELECT id FROM rating WHERE key = 'false')"],
    ])("%s", async (column, value) => {
      await expect(newsroom.sql(`UPDATE verdict SET ${column} = ${value}`, [], role)).rejects.toThrow(
        "never rewritten",
      );
    });
  },
);

test("the application's role deletes nothing but old attempts to sign in, what waited for its place in the log, and who is here", async () => {
  const rows = await newsroom.sql(
    "SELECT table_name AS name FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee = 'galley_app' AND privilege_type IN ('DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES') ORDER BY 1",
  );
  expect(rows).toEqual([{ name: "audit_waiting" }, { name: "presence" }, { name: "sign_in_attempt" }]);
});

describe("the database holds by itself that", () => {
  const anchor = (start: number, end: number, quote = "x") =>
    `INSERT INTO anchor SELECT c.id, v.id, ${start}, ${end}, '${quote}', '', '', 'marked' FROM claim c, article_version v WHERE v.article_id <> c.article_id LIMIT 1`;
  beforeAll(async () => {
    await seedArticle(newsroom.desk);
  });

  test.each([
    ["a range is not empty", anchor(5, 5), "anchor_range"],
    ["a range does not run backwards", anchor(5, 4), "anchor_range"],
    ["a range begins in the text", anchor(-1, 4), "anchor_range"],
    ["a range ends in the text", anchor(0, 1_000_000), "range ends after the text"],
    ["a range has its words", anchor(0, 4, ""), "anchor_range"],
    [
      "a claim is dismissed with a reason",
      "UPDATE claim SET state = 'dismissed', state_reason = ' '",
      "claim_dismissed_with_reason",
    ],
    ["a claim has a state that there is", "UPDATE claim SET state = 'splendid'", "claim_state_check"],
    ["a claim has a statement", "UPDATE claim SET statement = ' '", "claim_statement_check"],
    ["an article has a title", "UPDATE article SET title = ''", "article_title_check"],
    ["a source's address is http", "UPDATE source SET address = 'javascript:alert(1)'", "source_address_check"],
    ["a source's address has its key", "UPDATE source SET address_key = NULL", "source_address_with_key"],
    ["a person's address is in small letters", "UPDATE person SET email = upper(email)", "person_email_check"],
    ["a person has a role that there is", "UPDATE person SET role = 'owner'", "person_role_check"],
    [
      "an administrator is left",
      "UPDATE person SET active = false WHERE role = 'administrator'",
      "last administrator cannot be lost",
    ],
    [
      "an administrator is left, whatever the role becomes",
      "UPDATE person SET role = 'editor' WHERE role = 'administrator'",
      "last administrator cannot be lost",
    ],
  ])("%s", async (_what, sql, constraint) => {
    await expect(newsroom.sql(sql, [], "app")).rejects.toThrow(constraint);
  });

  test("two claims of an article have two numbers", async () => {
    const sql =
      "INSERT INTO claim (id, article_id, number, statement, category, priority, marked_by_id) SELECT gen_random_uuid(), article_id, number, statement, category, priority, marked_by_id FROM claim WHERE article_id = $1";
    await expect(newsroom.sql(sql, [articleId], "app")).rejects.toThrow("claim_article_id_number_key");
  });
});
