import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { verifyLog } from "@/lib/data/record/verify";
import { sha256, sha256Hex } from "@/lib/data/sha256";
import { personalHash } from "@/lib/domain/record/audit/personal-hash";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { seedApproved, seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { activatePerson } from "./activate-person";
import { addPerson } from "./add-person";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { erasePerson } from "./erase-person";
import { makeLink } from "./make-link";
import { setPassword } from "./set-password";

let newsroom: TestNewsroom;
let slug: string;
let before: { name_hash: string; salt: Buffer };
const admin = () => as(newsroom.people.administrator);

beforeAll(async () => {
  process.env.AUDIT_SIGNING_KEY = newAuditKey("desk.example/galley");
  newsroom = await openTestNewsroom();
  const article = await seedArticle(newsroom.desk);
  slug = article.slug;
  await seedApproved(newsroom.desk, article);
  const [row] = await newsroom.sql(
    `SELECT convert_from(bytes, 'UTF8')::jsonb -> 'data' ->> 'nameHash' AS name_hash, person.salt
     FROM audit_event JOIN person ON convert_from(bytes, 'UTF8')::jsonb ->> 'subject' = person.id::text
     WHERE type = 'person.added' AND person.id = $1`,
    [newsroom.people.reviewer],
  );
  before = row as typeof before;
});
afterAll(async () => {
  delete process.env.AUDIT_SIGNING_KEY;
  await newsroom.close();
});

const rowOf = async (id: string) => (await newsroom.sql("SELECT * FROM person WHERE id = $1", [id]))[0] ?? {};
const seenNow = async (personId: string) => ({ personId, revision: (await rowOf(personId)).revision as number });

test("the log holds a name by a hash that the salt opens", () => {
  expect(personalHash(sha256, before.salt, "name", "reviewer")).toBe(before.name_hash);
});

describe("after somebody is erased", () => {
  beforeAll(async () => {
    await bringLogUpToDate();
    const input = await seenNow(newsroom.people.reviewer);
    await expectOneEvent(
      newsroom,
      () => erasePerson(admin(), input),
      { type: "person.erased", from: "active", to: "erased" },
      ["person"],
    );
  });

  test("nothing in the database says who they were, and the salt is gone", async () => {
    const { name, email, salt, password_hash, active } = await rowOf(newsroom.people.reviewer);
    expect(name).toMatch(/^Erased person [0-9a-f]{4}$/);
    expect({ salt, password_hash, active }).toEqual({ salt: null, password_hash: "", active: false });
    expect(email).toBe(`${newsroom.people.reviewer}@erased.invalid`);
  });

  test("the log verifies as before", async () => {
    await bringLogUpToDate();
    expect(await verifyLog()).not.toHaveProperty("fault");
  });

  test("a report calls them by what they are called now", async () => {
    const report = await getReportAsOperator(slug);
    expect(report.claims[0]?.markedBy.name).toMatch(/^Erased person /);
    expect(JSON.stringify(report.people)).not.toContain('"reviewer"}');
  });

  test("nothing can be changed of them any more, by Galley or behind it", async () => {
    const seen = await seenNow(newsroom.people.reviewer);
    await expectRefused(newsroom, () => activatePerson(admin(), seen), "person-erased");
    await expectRefused(newsroom, () => changeRole(admin(), { ...seen, role: "editor" }), "person-erased");
    await expectRefused(newsroom, () => erasePerson(admin(), seen), "person-erased");
    await expect(
      newsroom.sql("UPDATE person SET name = 'Back' WHERE erased_at IS NOT NULL", [], "app"),
    ).rejects.toThrow("not changed any more");
  });
});

test("nothing is left in the whole database of somebody who is erased, nor a hash that could be tried out", async () => {
  const [name, email, password] = ["Zephyrine Quillfeather", "zephyrine@quill.example", "a password of hers"];
  const token = newToken();
  const input = { email, name, role: "reviewer", token } as const;
  const { personId } = must(await addPerson(admin(), input));
  must(await setPassword(as(personId), { token, password }));
  const article = await seedArticle({ ...newsroom.desk, reviewer: personId });
  await seedMarked({ ...newsroom.desk, reviewer: personId }, article);
  must(await changePassword(as(personId), { current: password, password: `${password}, again` }));
  must(await makeLink(admin(), { ...(await seenNow(personId)), token: newToken() }));
  const places = async () => {
    // Bytes are written in hex, so that texts are looked for in that form too.
    const parts = [name, email, "Quillfeather", "zephyrine", password, token, sha256Hex(JSON.stringify(input))];
    const tables = await newsroom.sql(
      "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    const found: string[] = [];
    for (const table of tables)
      for (const part of parts)
        for (const text of [part, Buffer.from(part, "utf8").toString("hex")])
          if (
            (await newsroom.sql(`SELECT FROM ${table.name} t WHERE t::text ILIKE '%' || $1 || '%' LIMIT 1`, [text]))
              .length > 0
          )
            found.push(`${part} in ${table.name}`);
    return new Set(found.map((each) => each.replace(/.* in /, "")));
  };
  expect(await places()).toEqual(new Set(["public.person"]));
  must(await erasePerson(admin(), await seenNow(personId)));
  expect(await places()).toEqual(new Set());
  await bringLogUpToDate();
  expect(await verifyLog()).not.toHaveProperty("fault");
});

test("the last administrator cannot be erased", async () => {
  const input = await seenNow(newsroom.people.administrator);
  await expectRefused(newsroom, () => erasePerson(admin(), input), "last-administrator");
});

test("somebody who changed meanwhile is not erased", async () => {
  const { personId, revision } = await seenNow(newsroom.people.editor);
  must(await changeRole(admin(), { personId, revision, role: "auditor" }));
  await expectRefused(newsroom, () => erasePerson(admin(), { personId, revision }), "person-changed");
});
