import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { approveVerdict, reaffirmVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { findClaim } from "@/lib/data/claim/claims";
import { database, disconnect, onQuery } from "@/lib/data/database";
import { claimFieldsIn } from "@/lib/domain/claim/fields";
import { getHistory } from "@/lib/queries/record/get-history";
import {
  seedApproved,
  seedArticle,
  seedEvidence,
  seedMarked,
  seedStale,
  seedVerdictSubmitted,
  submitAgain,
} from "@/prisma/scenarios/claims";
import { as, type Desk, must, seen } from "@/prisma/scenarios/desk";
import { seedVersion } from "@/prisma/scenarios/versions";
import { seedPerson } from "@/scripts/testing/seed-person";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { getQueue, type QueueAsked, queuePage } from "./get-queue";

let db: TestDatabase;
let desk: Desk;
let editor: Actor;
let queries = 0;

const queue = (asked: Partial<QueueAsked> = {}) =>
  getQueue(editor, { claim: null, article: null, all: true, page: 1, ...asked });
const ids = async (asked: Partial<QueueAsked> = {}) => (await queue(asked)).rows.map(({ id }) => id);

/** How many queries a reading makes. */
async function countQueries(reading: () => Promise<unknown>): Promise<number> {
  queries = 0;
  await reading();
  return queries;
}

async function makeUrgent(claimId: string): Promise<void> {
  const claim = await findClaim(database(), claimId);
  if (!claim) throw new Error(`no claim ${claimId}`);
  must(await editClaim(as(desk.reviewer), { ...(await seen(claimId)), ...claimFieldsIn(claim), priority: "urgent" }));
}

beforeAll(async () => {
  db = await createTestDatabase();
  process.env.DATABASE_URL = db.url;
  process.env.LOG_LEVEL = "debug";
  const person = (role: "reviewer" | "editor") =>
    seedPerson({ email: `${role}@desk.example`, name: `The ${role}`, role, password: "a password for tests" });
  const [reviewerId, editorId] = [await person("reviewer"), await person("editor")];
  if (!reviewerId || !editorId) throw new Error("the people of this test are missing");
  desk = { reviewer: reviewerId, editor: editorId };
  editor = { id: editorId, name: "The editor", role: "editor" };
  onQuery(() => queries++);
});

afterAll(async () => {
  await disconnect();
  await db.drop();
});

test("nothing waits in a new newsroom", async () => {
  expect(await queue()).toMatchObject({ rows: [], count: 0, countAll: 0, pages: 1, choice: null });
  expect(await queue({ page: 3 })).toMatchObject({ page: 1, before: null, after: null });
});

test("urgent claims come first, then whatever waits longest; a stale claim waits since it became stale", async () => {
  const article = await seedArticle(desk);
  const stale = await seedApproved(desk, article, "It cost 4.2 million pounds");
  const submitted = await seedVerdictSubmitted(desk, article, "The bridge opened in 1932");
  await seedEvidence(desk, stale);
  const urgent = await seedVerdictSubmitted(desk, article, "It was closed again in 1951");
  await makeUrgent(urgent);

  expect(await ids({ article: article.slug })).toEqual([urgent, submitted, stale]);
  const rows = (await queue({ article: article.slug })).rows;
  expect(rows[1]?.since.getTime()).toBeLessThan(rows[2]?.since.getTime() ?? 0);
  const { choice } = await queue({ claim: stale });
  expect(choice?.changes).toMatchObject([{ what: "evidence-added", source: "Opening day" }]);
  expect(choice?.surroundings).toMatchObject({
    before: "The bridge opened in 1932.",
    words: "It cost 4.2 million pounds",
    trail: ".",
  });
});

test("a claim waits since what made it stale, evidence or a new version, and not since what came after", async () => {
  const article = await seedArticle(desk);
  const byVersion = await seedApproved(desk, article, "It cost 4.2 million pounds");
  const byEvidence = await seedStale(desk, article);
  const waiting = async () => {
    const { rows } = await queue({ article: article.slug });
    return rows.map(({ id, since }) => [id, since] as const);
  };
  const [first] = await waiting();
  expect(first?.[0]).toBe(byEvidence);
  await seedVersion(desk, article, article.text.replace("4.2 million", "4.3 million"));
  expect((await waiting()).map(([id]) => id)).toEqual([byEvidence, byVersion]);
  await seedEvidence(desk, byEvidence);
  expect((await waiting())[0]).toEqual(first);
  must(await reaffirmVerdict(as(desk.editor), { ...(await seen(byEvidence)), note: null }));
  await seedEvidence(desk, byEvidence);
  expect((await waiting()).map(([id]) => id)).toEqual([byVersion, byEvidence]);
});

test("an editor's own verdict and evidence are left out, or shown with why", async () => {
  const article = await seedArticle(desk);
  const written = await seedMarked(desk, article);
  await seedEvidence(desk, written);
  await submitAgain({ ...desk, reviewer: desk.editor }, written);
  const sourced = await seedMarked(desk, article, "It cost 4.2 million pounds");
  await seedEvidence(desk, sourced, undefined, desk.editor);
  await submitAgain(desk, sourced);
  const others = await seedVerdictSubmitted(desk, article, "It was closed again in 1951");

  expect(await ids({ article: article.slug, all: false })).toEqual([others]);
  const { rows, count } = await queue({ article: article.slug });
  expect(count).toBe(3);
  expect(Object.fromEntries(rows.map(({ id, barred }) => [id, barred]))).toEqual({
    [written]: "own-verdict",
    [sourced]: "own-evidence",
    [others]: null,
  });
  expect((await queue({ claim: sourced })).choice?.barred).toBe("own-evidence");
});

test("a claim that no longer waits can still be looked at, one that is not there cannot", async () => {
  const article = await seedArticle(desk);
  const approved = await seedApproved(desk, article);
  const { rows, choice } = await queue({ claim: approved, article: article.slug });
  expect(rows.map(({ id }) => id)).not.toContain(approved);
  expect(choice?.claim).toMatchObject({ id: approved, state: "approved" });
  expect((await queue({ claim: "00000000-0000-4000-8000-000000000000" })).choice).toBeNull();
});

test("one goes on over the end of a page, and the last claim of a page takes the page along", async () => {
  const names = Array.from({ length: queuePage + 1 }, (_, i) => `Bridge number ${100 + i} opened`);
  const article = await seedArticle(desk, names.map((name) => `${name}.`).join(" "));
  const claims: string[] = [];
  for (const name of names) claims.push(await seedVerdictSubmitted(desk, article, name));
  const [last, lastButOne] = [claims.at(-1) as string, claims.at(-2) as string];

  const first = await queue({ article: article.slug });
  expect(first).toMatchObject({ count: queuePage + 1, page: 1, pages: 2, before: null, after: last });
  expect(first.rows.map(({ id }) => id)).toEqual(claims.slice(0, queuePage));
  const second = await queue({ article: article.slug, page: 2 });
  expect(second).toMatchObject({ page: 2, before: lastButOne, after: null, choice: { claim: { id: last } } });
  expect(second.rows.map(({ id }) => id)).toEqual([last]);

  must(await approveVerdict(as(desk.editor), { ...(await seen(last)), note: null }));
  const decided = await queue({ article: article.slug, page: 2 });
  expect(decided).toMatchObject({ count: queuePage, page: 1, pages: 1, before: null, after: null });
  expect(decided.rows.map(({ id }) => id)).toEqual(claims.slice(0, queuePage));
});

test("reviewers and auditors have no queue", async () => {
  const asked = { claim: null, article: null, all: true, page: 1 };
  await expect(getQueue({ ...editor, role: "reviewer" }, asked)).rejects.toThrow();
  await expect(getQueue({ ...editor, role: "auditor" }, asked)).rejects.toThrow();
});

test("neither the queue nor a history takes more queries for more rows", async () => {
  const article = await seedArticle(desk);
  await seedStale(desk, article);
  const asked = { article: article.slug };
  const history = () => getHistory(editor, article.slug, null, 1);
  const before = [await countQueries(() => queue(asked)), await countQueries(history)];
  await seedStale(desk, article, "It cost 4.2 million pounds");
  await seedVerdictSubmitted(desk, article, "Nobody liked it");
  await seedVerdictSubmitted(desk, article, "It was closed again in 1951");
  expect([await countQueries(() => queue(asked)), await countQueries(history)]).toEqual(before);
});

test("a history names people, newest event first, and a claim's holds its own events only", async () => {
  const article = await seedArticle(desk);
  const claimId = await seedVerdictSubmitted(desk, article);
  await seedMarked(desk, article, "Nobody liked it");
  must(await assignClaim(as(desk.editor), { ...(await seen(claimId)), assignedToId: desk.reviewer }));

  const whole = await getHistory(editor, article.slug, null, 1);
  expect(whole.events.map(({ type }) => type)).toEqual([
    "claim.assigned",
    "claim.marked",
    "verdict.submitted",
    "evidence.attached",
    "claim.marked",
    "article.imported",
  ]);
  expect(whole.events[0]).toMatchObject({
    actor: "The editor",
    claimNumber: 1,
    names: { [desk.reviewer]: "The reviewer" },
  });
  expect(whole.events[0]?.data).toMatchObject({ after: { assignedToId: desk.reviewer } });
  expect(whole.hasOlder).toBe(false);
  expect((await getHistory(editor, article.slug, 2, 1)).events.map(({ type }) => type)).toEqual(["claim.marked"]);
  await expect(getHistory(editor, article.slug, 9, 1)).rejects.toThrow();
});
