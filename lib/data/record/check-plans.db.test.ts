import { afterAll, beforeAll, expect, test } from "vitest";
import { planArticle } from "@/lib/commands/article/plan-article";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { seedArticle, seedMarked, seedStale } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { behindItsBack } from "@/scripts/testing/behind-its-back";
import { faultNow, openSignedLog, type SignedLog } from "@/scripts/testing/signed-log";

let log: SignedLog;
let articleId: string;
let given: string;
let stale: string;

beforeAll(async () => {
  log = await openSignedLog();
  const { reviewer, otherReviewer, editor } = log.newsroom.people;
  const article = await seedArticle(log.newsroom.desk);
  articleId = article.id;
  const nothing = { leadId: null, deadline: null };
  const plan = { leadId: reviewer, deadline: "2030-01-01T10:00:00.000Z" };
  must(await planArticle(as(editor), { articleId, seen: nothing, ...plan }));
  given = await seedMarked(log.newsroom.desk, article);
  for (const assignedToId of [reviewer, otherReviewer])
    must(await assignClaim(as(editor), { ...(await seen(given)), assignedToId }));
  stale = await seedStale(log.newsroom.desk, await seedArticle(log.newsroom.desk));
  await bringLogUpToDate(log.second);
});
afterAll(() => log.newsroom.close());

test("who leads, who has what, until when, and since when a claim is stale hold as they were recorded", async () => {
  expect(await faultNow()).toBe(null);
});

test.each([
  ["another lead", () => `UPDATE article SET lead_id = '${log.newsroom.people.editor}'`],
  ["a deadline that was put off", () => "UPDATE article SET deadline = deadline + interval '1 day'"],
  [
    "a claim that somebody else has",
    () => `UPDATE claim SET assigned_to_id = '${log.newsroom.people.editor}' WHERE id = '${given}'`,
  ],
  ["a claim that nobody has any more", () => `UPDATE claim SET assigned_to_id = NULL WHERE id = '${given}'`],
  ["a due time that nobody gave", () => `UPDATE claim SET due_at = now() WHERE id = '${stale}'`],
])("%s is found", async (_, change) => {
  const fault = await behindItsBack(log.newsroom, change(), () => faultNow());
  expect(fault).toEqual({ what: "plan-changed", id: expect.any(String) });
  expect(await faultNow()).toBe(null);
});

test("a claim that is stale since another time is found", async () => {
  const change = `UPDATE claim SET stale_since = stale_since - interval '1 hour' WHERE id = '${stale}'`;
  const fault = await behindItsBack(log.newsroom, change, () => faultNow());
  expect(fault).toEqual({ what: "stale-since-changed", id: stale });
});
