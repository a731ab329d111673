import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { verifyLog } from "@/lib/data/record/verify";
import { ForbiddenError } from "@/lib/domain/errors";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { type SeededArticle, seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused, expectThrown } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, staffPassword, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { correctPerson } from "./correct-person";
import { erasePerson } from "./erase-person";

let newsroom: TestNewsroom;
let article: SeededArticle;
const admin = () => as(newsroom.people.administrator);
const seen = async (personId: string) => {
  const [row] = await newsroom.sql("SELECT revision FROM person WHERE id = $1", [personId]);
  return { personId, revision: row?.revision as number };
};
const corrected = { name: "Ottoline Quarrick", email: "ottoline@desk.example" };

beforeAll(async () => {
  process.env.AUDIT_SIGNING_KEY = newAuditKey("desk.example/galley");
  process.env.NEXTAUTH_SECRET = "tests-only-0123456789-abcdefghijklmnop";
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  newsroom = await openTestNewsroom();
  article = await seedArticle(newsroom.desk);
  await seedApproved(newsroom.desk, article);
});
afterAll(async () => {
  delete process.env.AUDIT_SIGNING_KEY;
  await newsroom.close();
});

test("a correction is one event that names nobody, and holds from then on", async () => {
  const input = { ...(await seen(newsroom.people.reviewer)), ...corrected };
  await expectOneEvent(newsroom, () => correctPerson(admin(), input), { type: "person.corrected" }, ["person"]);
  const told = JSON.stringify(await newsroom.events());
  expect(told).not.toContain("Quarrick");
  expect(told).not.toContain(corrected.email);
  expect(JSON.stringify(await getReportAsOperator(article.slug))).toContain("Quarrick");
  expect((await signIn(corrected.email, staffPassword, "192.0.2.1")).outcome).toBe("signed-in");
  expect((await signIn("reviewer@desk.example", staffPassword, "192.0.2.1")).outcome).toBe("denied");
});

test("the log verifies with the new name, and not with another behind its back", async () => {
  await bringLogUpToDate();
  expect(await verifyLog()).not.toHaveProperty("fault");
  await newsroom.sql("UPDATE person SET name = 'Somebody else' WHERE id = $1", [newsroom.people.reviewer]);
  expect(await verifyLog()).toMatchObject({ fault: { what: "person-changed" } });
  await newsroom.sql("UPDATE person SET name = $2 WHERE id = $1", [newsroom.people.reviewer, corrected.name]);
});

test("refused are what is the same, an address of somebody else, an outdated screen, and everybody but administrators", async () => {
  const { reviewer, editor } = newsroom.people;
  const now = await seen(reviewer);
  await expectRefused(newsroom, () => correctPerson(admin(), { ...now, ...corrected }), "person-same");
  const taken = { ...now, name: "Another", email: "editor@desk.example" };
  await expectRefused(newsroom, () => correctPerson(admin(), taken), "email-taken", "email");
  const old = { personId: reviewer, revision: 1, name: "Another", email: corrected.email };
  await expectRefused(newsroom, () => correctPerson(admin(), old), "person-changed");
  await expectThrown(newsroom, () => correctPerson(as(editor), { ...now, ...corrected }), ForbiddenError);
});

test("two who give the same address at once: one is told that it is taken", async () => {
  const { otherReviewer, otherEditor, administrator } = newsroom.people;
  const give = async (personId: string) =>
    correctPerson(as(administrator), { ...(await seen(personId)), name: "Twin", email: "twin@desk.example" });
  const [one, two] = await Promise.all([give(otherReviewer), give(otherEditor)]);
  expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
  const refused = [one, two].find((each) => !each.ok);
  expect(refused).toMatchObject({ refusal: { reason: "email-taken" } });
});

test("somebody who was corrected can be erased, and the log verifies", async () => {
  must(await erasePerson(admin(), await seen(newsroom.people.reviewer)));
  const again = async () => correctPerson(admin(), { ...(await seen(newsroom.people.reviewer)), ...corrected });
  await expectRefused(newsroom, again, "person-erased");
  await bringLogUpToDate();
  expect(await verifyLog()).not.toHaveProperty("fault");
});
