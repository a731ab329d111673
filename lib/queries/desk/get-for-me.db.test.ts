import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { planArticle } from "@/lib/commands/article/plan-article";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { answerNotice } from "@/lib/commands/evidence/answer-notice";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { raiseNotices } from "@/lib/commands/evidence/raise-notices";
import { approveVerdict, reaffirmVerdict, requestChanges } from "@/lib/commands/verdict/decide-on-verdict";
import { onQuery } from "@/lib/data/database";
import { namesOfPeople } from "@/lib/data/desk/people";
import {
  type SeededArticle,
  seedArticle,
  seedChangesRequested,
  seedEvidence,
  seedMarked,
  seedStale,
  seedVerdictSubmitted,
  submitAgain,
} from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { openTestNewsroom, type StaffName, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { countForMe, getForMe, getForMeSection } from "./get-for-me";
import { getHoldings } from "./get-holdings";
import { listPeople } from "./list-people";

let newsroom: TestNewsroom;
let article: SeededArticle;
let queries = 0;

beforeAll(async () => {
  process.env.LOG_LEVEL = "debug";
  newsroom = await openTestNewsroom();
  onQuery(() => queries++);
});
beforeEach(async () => {
  // What other tests left waits for nobody.
  await newsroom.sql("UPDATE claim SET state = 'dismissed', state_reason = 'Done.', stale_since = NULL");
  await newsroom.sql("UPDATE article SET state = 'signed-off', lead_id = NULL");
  article = await seedArticle(newsroom.desk);
});
afterAll(() => newsroom.close());

const actor = (name: StaffName): Actor => ({
  id: newsroom.people[name],
  name,
  role: name === "otherReviewer" ? "reviewer" : name === "otherEditor" ? "editor" : name,
});
const give = async (claimId: string, plan: { assignedToId?: string | null; dueAt?: string | null }) =>
  must(await assignClaim(as(newsroom.people.editor), { ...(await seen(claimId)), ...plan }));

/** What waits for somebody, as section and claims, with what comes next put back in its place. */
async function waiting(name: StaffName): Promise<Record<string, string[]>> {
  const { next, sections } = await getForMe(actor(name));
  const found: Record<string, string[]> = {};
  if (next) found[next.section] = [next.row.id];
  for (const { name: section, rows } of sections)
    found[section] = [...(found[section] ?? []), ...rows.map(({ id }) => id)];
  return found;
}

describe("what waits for whom", () => {
  test("what an editor sent back waits for its author, and is gone once it is answered", async () => {
    const claimId = await seedChangesRequested(newsroom.desk, article);
    expect(await waiting("reviewer")).toEqual({ "sent-back": [claimId] });
    expect(await waiting("otherReviewer")).toEqual({});
    expect(await waiting("editor")).toEqual({});
    const { next } = await getForMe(actor("reviewer"));
    expect(next?.row).toMatchObject({
      href: `/articles/${article.slug}/claims/1`,
      mark: { is: "claim", state: "changes-requested", finding: { label: "True" } },
      told: { says: "asked", text: "Cite the council's minutes." },
    });
    await submitAgain(newsroom.desk, claimId);
    expect(await waiting("reviewer")).toEqual({});
  });

  test("it waits for whoever was given the claim instead of its author", async () => {
    const claimId = await seedChangesRequested(newsroom.desk, article);
    await give(claimId, { assignedToId: newsroom.people.otherReviewer });
    expect(await waiting("reviewer")).toEqual({});
    expect(await waiting("otherReviewer")).toEqual({ "sent-back": [claimId] });
  });

  test("a verdict waits for every editor but its author, and is gone once one has decided", async () => {
    const claimId = await seedVerdictSubmitted(newsroom.desk, article);
    for (const name of ["editor", "otherEditor", "administrator"] as const)
      expect(await waiting(name)).toEqual({ "to-approve": [claimId] });
    for (const name of ["reviewer", "auditor"] as const) expect(await waiting(name)).toEqual({});
    must(await approveVerdict(as(newsroom.people.editor), { ...(await seen(claimId)), note: null }));
    for (const name of ["editor", "otherEditor"] as const)
      expect(await waiting(name)).toEqual({ "to-sign-off": [article.id] });
  });

  test("nobody is asked to approve what is their own: their verdict, or evidence that they changed last", async () => {
    const desk = { reviewer: newsroom.people.otherEditor, editor: newsroom.people.editor };
    const own = await seedVerdictSubmitted(desk, article);
    expect(await waiting("otherEditor")).toEqual({});
    expect(await waiting("editor")).toEqual({ "to-approve": [own] });
    await newsroom.sql("UPDATE claim SET evidence_changed_by_id = $1 WHERE id = $2", [newsroom.people.editor, own]);
    expect(await waiting("editor")).toEqual({});
  });

  test("an approval that went stale waits for who gave it and whose verdict it is, until it is settled again", async () => {
    const claimId = await seedStale(newsroom.desk, article);
    expect(await waiting("editor")).toEqual({ changed: [claimId] });
    expect(await waiting("reviewer")).toEqual({ changed: [claimId] });
    expect(await waiting("otherEditor")).toEqual({ "to-approve": [claimId] });
    const { next } = await getForMe(actor("editor"));
    expect(next?.row.told).toEqual({ says: "changed", person: null, event: "evidence.attached" });
    must(await reaffirmVerdict(as(newsroom.people.editor), { ...(await seen(claimId)), note: null }));
    for (const name of ["editor", "otherEditor"] as const)
      expect(await waiting(name)).toEqual({ "to-sign-off": [article.id] });
    expect(await waiting("reviewer")).toEqual({});
  });

  test("an open claim waits for whoever was given it, until it is judged or given on", async () => {
    const claimId = await seedMarked(newsroom.desk, article);
    expect(await waiting("otherReviewer")).toEqual({});
    await give(claimId, { assignedToId: newsroom.people.otherReviewer });
    expect(await waiting("otherReviewer")).toEqual({ assigned: [claimId] });
    await give(claimId, { assignedToId: null });
    expect(await waiting("otherReviewer")).toEqual({});
  });

  test("an article whose claims are all settled waits for its lead's sign-off, or for every editor where that is none of them", async () => {
    const claimId = await seedMarked(newsroom.desk, article);
    await newsroom.sql("UPDATE claim SET state = 'dismissed', state_reason = 'Done.' WHERE id = $1", [claimId]);
    const ready = { "to-sign-off": [article.id] };
    for (const name of ["editor", "otherEditor", "administrator"] as const) expect(await waiting(name)).toEqual(ready);
    for (const name of ["reviewer", "auditor"] as const) expect(await waiting(name)).toEqual({});
    await newsroom.sql("UPDATE article SET lead_id = $1 WHERE id = $2", [newsroom.people.editor, article.id]);
    expect(await waiting("editor")).toEqual(ready);
    expect(await waiting("otherEditor")).toEqual({});
    await newsroom.sql("UPDATE article SET lead_id = $1 WHERE id = $2", [newsroom.people.reviewer, article.id]);
    expect(await waiting("reviewer")).toEqual({});
    expect(await waiting("otherEditor")).toEqual(ready);
    await newsroom.sql("UPDATE article SET state = 'signed-off' WHERE id = $1", [article.id]);
    expect(await waiting("otherEditor")).toEqual({});
  });

  test("a notice of the watch waits for who has the claim or put the source there, until it is answered", async () => {
    const claimId = await seedMarked(newsroom.desk, article);
    const evidenceId = await seedEvidence(newsroom.desk, claimId);
    const [{ source_id: sourceId } = {}] = await newsroom.sql("SELECT source_id FROM evidence WHERE id = $1", [
      evidenceId,
    ]);
    const evidence = { ...(await seen(claimId)), evidenceId };
    const pasted = { sourceId: String(sourceId), evidence, words: "It says so.", howSeen: "interview" } as const;
    const { snapshotId } = must(await pasteSnapshot(as(newsroom.people.reviewer), { ...pasted, howSeenNote: null }));
    const finding = { kind: "passage-gone", detail: { was: "so", is: null }, evidenceId, snapshotId, claimId } as const;
    const found = {
      sourceId: String(sourceId),
      address: "https://a.example/",
      outcome: "changed",
      refusal: null,
    } as const;
    const raised = { ...found, came: null, findings: [{ ...finding, articleId: article.id }] };
    const [noticeId = ""] = must(await raiseNotices("worker", raised)).noticeIds;
    expect(await waiting("reviewer")).toEqual({ notices: [noticeId] });
    expect(await waiting("otherReviewer")).toEqual({});
    await give(claimId, { assignedToId: newsroom.people.otherReviewer });
    expect(await waiting("otherReviewer")).toEqual({ assigned: [claimId], notices: [noticeId] });
    const answer = { ...(await seen(claimId)), noticeId, answer: "still-good", reason: "I have looked." } as const;
    must(await answerNotice(as(newsroom.people.editor), answer));
    expect(await waiting("reviewer")).toEqual({});
  });

  test("what has to be given to somebody else waits for administrators, until nobody away has anything", async () => {
    const { otherReviewer: personId, administrator, reviewer } = newsroom.people;
    const claimId = await seedMarked(newsroom.desk, article);
    await give(claimId, { assignedToId: personId });
    const seenPlan = { leadId: null, deadline: null };
    must(await planArticle(as(administrator), { articleId: article.id, seen: seenPlan, leadId: personId }));
    must(await deactivatePerson(as(administrator), { personId, revision: 1 }));
    expect(await waiting("administrator")).toEqual({ away: [personId] });
    expect(await waiting("editor")).toEqual({});
    const people = await listPeople(actor("administrator"), 1, personId);
    expect(people.rows).toMatchObject([{ id: personId, held: { articles: 1, claims: 1 } }]);
    const held = must(await getHoldings(actor("administrator"), { personId }));
    for (const { claimId: id, revision } of held.claims)
      must(await assignClaim(as(administrator), { claimId: id, revision, assignedToId: reviewer }));
    for (const { articleId, deadline } of held.articles) {
      const lost = { articleId, seen: { leadId: personId, deadline }, leadId: reviewer };
      must(await planArticle(as(administrator), lost));
    }
    expect(await waiting("administrator")).toEqual({});
    await newsroom.sql("UPDATE person SET active = true WHERE id = $1", [personId]);
  });
});

test("what is due first comes next, whatever its reason, and stands in no section then", async () => {
  const late = await seedChangesRequested(newsroom.desk, article);
  const soon = await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds");
  await give(soon, { assignedToId: newsroom.people.reviewer, dueAt: "2030-01-01T10:00:00.000Z" });
  const seenPlan = { leadId: null, deadline: null };
  const deadline = "2030-01-01T12:00:00.000Z";
  must(await planArticle(as(newsroom.people.editor), { articleId: article.id, seen: seenPlan, deadline }));
  const { next, sections, desk } = await getForMe(actor("reviewer"));
  expect(next).toMatchObject({ section: "assigned", row: { id: soon, due: new Date("2030-01-01T10:00:00.000Z") } });
  expect(sections).toMatchObject([{ name: "sent-back", count: 1, rows: [{ id: late, due: new Date(deadline) }] }]);
  expect(desk).toMatchObject([{ slug: article.slug, deadline: new Date(deadline), lead: null }]);
  expect(await countForMe(actor("reviewer"))).toBe(2);
});

test("who only reads is offered nothing that they may not do", async () => {
  await seedMarked(newsroom.desk, article);
  await seedVerdictSubmitted(newsroom.desk, article, "It cost 4.2 million pounds");
  expect(await getForMe(actor("auditor"))).toMatchObject({ next: null, sections: [], unassigned: null, deskCount: 1 });
  expect((await getForMeSection(actor("auditor"), "unassigned", 1)).rows).toEqual([]);
  expect(await getForMe(actor("editor"))).toMatchObject({ unassigned: 1 });
  expect((await getForMeSection(actor("editor"), "unassigned", 1)).rows).toHaveLength(1);
});

test("many rows are paged, each once, and take no more queries than one", async () => {
  const quotes = [...article.text]
    .map((_, i) => article.text.slice(i, i + 4))
    .filter((words) => /^\S+ *\S+$/.test(words));
  const distinct = [...new Set(quotes)].slice(0, 30);
  const first = await seedMarked(newsroom.desk, article, distinct[0]);
  await give(first, { assignedToId: newsroom.people.reviewer });
  const count = async () => {
    queries = 0;
    await getForMe(actor("reviewer"));
    const page = queries;
    queries = 0;
    await countForMe(actor("reviewer"));
    return [page, queries];
  };
  const few = await count();
  for (const quote of distinct.slice(1)) {
    const id = await seedMarked(newsroom.desk, article, quote);
    await give(id, { assignedToId: newsroom.people.reviewer });
  }
  expect(await count()).toEqual(few);
  expect(few).toEqual([17, 3]);
  const pages = [1, 2, 9].map((page) => getForMeSection(actor("reviewer"), "assigned", page));
  const [one, two, past] = await Promise.all(pages);
  expect([one?.rows.length, two?.rows.length, past?.page]).toEqual([25, distinct.length - 25, 2]);
  const ids = [...(one?.rows ?? []), ...(two?.rows ?? [])].map(({ id }) => id);
  expect(new Set(ids).size).toBe(distinct.length);
});

test("names are those of people, not of roles", async () => {
  const claimId = await seedVerdictSubmitted(newsroom.desk, article);
  must(await requestChanges(as(newsroom.people.otherEditor), { ...(await seen(claimId)), reason: "Why?" }));
  const names = await namesOfPeople([newsroom.people.otherEditor]);
  const { next } = await getForMe(actor("reviewer"));
  expect(next?.row.told).toMatchObject({ person: names.get(newsroom.people.otherEditor)?.name });
});
