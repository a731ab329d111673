import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planArticle } from "@/lib/commands/article/plan-article";
import { approveVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { findArticleById } from "@/lib/data/article/articles";
import { findClaim } from "@/lib/data/claim/claims";
import { database } from "@/lib/data/database";
import { listAuditEvents } from "@/lib/data/record/audit-events";
import { usualFields } from "@/lib/domain/claim/fields";
import { seedArticle, seedEvidence, seedMarked, seedVerdictSubmitted } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { assignClaim } from "./assign-claim";
import { editClaim } from "./edit-claim";

const due = "2026-11-30T22:45:00.000Z";
let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const reviewer = () => as(newsroom.people.reviewer);
const editor = () => as(newsroom.people.editor);
const marked = async () => seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
const newestEvent = async (of: { claimId: string } | { articleId: string }) => (await listAuditEvents(of, 1))[0];

test("a claim is given with its due time by one event, which names people by id", async () => {
  const claimId = await marked();
  const given = { assignedToId: newsroom.people.otherReviewer, dueAt: due };
  must(await assignClaim(editor(), { ...(await seen(claimId)), ...given }));
  expect(await findClaim(database(), claimId)).toMatchObject({ ...given, dueAt: new Date(due), state: "open" });
  expect(await newestEvent({ claimId })).toMatchObject({
    type: "claim.assigned",
    data: { number: 1, before: { assignedToId: null, dueAt: null }, after: given },
  });
});

test("what is left out stays, and nothing new is refused", async () => {
  const claimId = await marked();
  must(await assignClaim(reviewer(), { ...(await seen(claimId)), assignedToId: newsroom.people.reviewer }));
  must(await assignClaim(editor(), { ...(await seen(claimId)), dueAt: due }));
  expect(await findClaim(database(), claimId)).toMatchObject({ assignedToId: newsroom.people.reviewer });
  await expectRefused(
    newsroom,
    async () => assignClaim(editor(), { ...(await seen(claimId)), dueAt: due }),
    "nothing-changed",
  );
});

test("a claim that somebody else was given meanwhile is not given again unseen", async () => {
  const claimId = await marked();
  const before = await seen(claimId);
  must(await assignClaim(reviewer(), { ...before, assignedToId: newsroom.people.reviewer }));
  const again = { ...before, assignedToId: newsroom.people.editor };
  await expectRefused(newsroom, () => assignClaim(editor(), again), "claim-changed");
});

test("who writes a verdict is not refused because the claim was given to somebody meanwhile", async () => {
  const claimId = await marked();
  await seedEvidence(newsroom.desk, claimId);
  const before = await seen(claimId);
  must(await assignClaim(editor(), { ...before, assignedToId: newsroom.people.otherReviewer }));
  const verdict = { rating: "true", rationale: "The minutes say so.", correction: null, scaleVersion: 1 };
  must(await submitVerdict(reviewer(), { ...before, ...verdict }));
});

test("who decides is not refused because of it either, but still because of another change", async () => {
  const claimId = await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk));
  const before = await seen(claimId);
  must(await assignClaim(reviewer(), { ...before, dueAt: due }));
  must(await approveVerdict(editor(), { ...before, note: null }));
  const other = await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk));
  const stale = await seen(other);
  must(await assignClaim(reviewer(), { ...stale, dueAt: due }));
  must(await editClaim(reviewer(), { ...(await seen(other)), ...usualFields, statement: "It opened in May." }));
  await expectRefused(newsroom, () => approveVerdict(editor(), { ...stale, note: null }), "claim-changed");
});

test("a change of what the claim says does not refuse who gives it", async () => {
  const claimId = await marked();
  const before = await seen(claimId);
  must(await editClaim(reviewer(), { ...before, ...usualFields, statement: "It opened in May." }));
  must(await assignClaim(editor(), { ...before, assignedToId: newsroom.people.reviewer }));
});

test("an article gets a lead and a deadline, and only on what stands", async () => {
  const { id: articleId } = await seedArticle(newsroom.desk);
  const none = { leadId: null, deadline: null };
  const plan = { leadId: newsroom.people.reviewer, deadline: due };
  must(await planArticle(editor(), { articleId, seen: none, ...plan }));
  expect(await findArticleById(articleId)).toMatchObject({ leadId: plan.leadId, deadline: new Date(due) });
  expect(await newestEvent({ articleId })).toMatchObject({
    type: "article.planned",
    data: { before: none, after: plan },
  });
  const other = { articleId, seen: none, leadId: newsroom.people.editor };
  await expectRefused(newsroom, () => planArticle(editor(), other), "plan-changed");
  await expectRefused(newsroom, () => planArticle(editor(), { articleId, seen: plan }), "nothing-changed");
  for (const leadId of [newsroom.people.auditor, randomUUID()])
    await expectRefused(
      newsroom,
      () => planArticle(editor(), { articleId, seen: plan, leadId }),
      "field-invalid",
      "leadId",
    );
  must(await planArticle(editor(), { articleId, seen: plan, deadline: null }));
  expect(await findArticleById(articleId)).toMatchObject({ leadId: plan.leadId, deadline: null });
});

test("two people who take a claim at once: one has it, and the other is told", async () => {
  const claimId = await marked();
  const before = await seen(claimId);
  const both = [newsroom.people.reviewer, newsroom.people.otherReviewer];
  const results = await Promise.all(both.map((id) => assignClaim(as(id), { ...before, assignedToId: id })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.flatMap((result) => (result.ok ? [] : result.refusal.reason))).toEqual(["claim-changed"]);
});
