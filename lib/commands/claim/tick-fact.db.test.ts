import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { undoLast } from "@/lib/commands/article/undo-last";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { makeSourceConfidential } from "@/lib/commands/evidence/make-source-confidential";
import { retireSource } from "@/lib/commands/evidence/retire-source";
import { approveVerdict, requestChanges } from "@/lib/commands/verdict/decide-on-verdict";
import { usualFields } from "@/lib/domain/claim/fields";
import { checkAgainstRecords } from "@/lib/queries/article/check-articles";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { seedArticle, submitAgain } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { seedCopy, seedPinned, seedTick, tickOf } from "@/prisma/scenarios/ticks";
import { seedVersion } from "@/prisma/scenarios/versions";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { editClaim } from "./edit-claim";
import { tickFact } from "./tick-fact";

const text =
  "The bridge opened on 19 March 1932. It cost 4.2 million pounds, and 1,400 men built it.\n\nThe mayor, Marta Bianchi, closed it in 1951.";
const archive =
  "The bridge was opened on 19 March 1932. Building it cost 4,200,000 pounds.\n\nSome 1,500 men built the bridge.\n\nMayor Marta Bianchi signed.";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

async function seeded() {
  const article = await seedArticle(newsroom.desk, text);
  return { article, pinned: await seedPinned(newsroom.desk, article, archive) };
}
const undo = (articleId: string) => undoLast(as(newsroom.people.reviewer), { articleId });
const byReviewer = () => as(newsroom.people.reviewer);
const row = async (claimId: string) => (await newsroom.sql("SELECT * FROM claim WHERE id = $1", [claimId]))[0];

test("a tick is a claim with its passage and a submitted verdict, in one command with one event", async () => {
  const { article, pinned } = await seeded();
  const tick = tickOf(article, pinned, "4.2 million pounds");
  await expectOneEvent(newsroom, () => tickFact(byReviewer(), tick), { type: "claim.ticked", to: "submitted" }, [
    ...["anchor", "article", "claim", "evidence", "verdict"],
  ]);
  const [kept] = await newsroom.sql(
    `SELECT claim.statement, claim.state, claim.is_tick, evidence.passage, evidence.passage_how, evidence.snapshot_id,
       verdict.rationale, rating.key
     FROM claim JOIN evidence ON evidence.claim_id = claim.id JOIN verdict ON verdict.claim_id = claim.id
       JOIN rating ON rating.id = verdict.rating_id
     WHERE claim.article_id = $1 AND claim.number = 2`,
    [article.id],
  );
  expect(kept).toEqual({
    ...{ statement: "“4.2 million pounds” agrees with the source.", state: "submitted", is_tick: true },
    ...{ passage: "Building it cost 4,200,000 pounds.", passage_how: "exact", snapshot_id: pinned.snapshotId },
    ...{ rationale: null, key: "true" },
  });
  expect(await checkAgainstRecords(await getReportAsOperator(article.slug))).toBe(null);
});

test("a second person approves it, and its report is what its records say", async () => {
  const { article, pinned } = await seeded();
  const claimId = await seedTick(newsroom.desk, article, pinned, "19 March 1932");
  must(await approveVerdict(as(newsroom.people.editor), { ...(await seen(claimId)), note: null }));
  expect(await row(claimId)).toMatchObject({ state: "approved" });
  const report = await getReportAsOperator(article.slug);
  expect(await checkAgainstRecords(report)).toBe(null);
  expect(report.claims.find(({ id }) => id === claimId)).toMatchObject({ isTick: true, changesSinceApproval: [] });
});

describe("what is no tick is refused, and nothing is kept of it", () => {
  test.each([
    ["other words than a fact's", "bridge opened", "fact-unknown"],
    ["a range over two blocks", "built it.\n\nThe mayor", "fact-unknown"],
    ["a part of a fact", "March 1932", "fact-unknown"],
    ["what the source does not have", "1951", "fact-not-in-source"],
    ["what the source gives otherwise", "1,400", "fact-differs"],
  ] as const)("%s", async (_, quote, reason) => {
    const { article, pinned } = await seeded();
    await expectRefused(newsroom, () => tickFact(byReviewer(), tickOf(article, pinned, quote)), reason);
  });

  test("a copy that a newer one has replaced", async () => {
    const { article, pinned } = await seeded();
    await seedCopy(newsroom.desk, pinned.sourceId, `${archive} Printed again.`);
    const tick = tickOf(article, pinned, "19 March 1932");
    await expectRefused(newsroom, () => tickFact(byReviewer(), tick), "snapshot-replaced");
  });

  test("a retired source", async () => {
    const { article, pinned } = await seeded();
    const retired = { sourceId: pinned.sourceId, revision: 1, reason: "A forgery." };
    must(await retireSource(as(newsroom.people.editor), retired));
    const tick = tickOf(article, pinned, "19 March 1932");
    await expectRefused(newsroom, () => tickFact(byReviewer(), tick), "source-retired");
  });

  test("a confidential source, to whoever may not read it; who added it ticks with it, and no event says where", async () => {
    const { article, pinned } = await seeded();
    const confidence = { description: "An official", reason: "Fears for the job." };
    must(
      await makeSourceConfidential(as(newsroom.people.editor), {
        sourceId: pinned.sourceId,
        revision: 1,
        ...confidence,
      }),
    );
    const tick = tickOf(article, pinned, "19 March 1932");
    const byOther = () => tickFact(as(newsroom.people.otherReviewer), tick);
    await expectRefused(newsroom, byOther, "source-hidden");
    const before = await newsroom.events();
    must(await tickFact(byReviewer(), tick));
    const [event] = await newsroom.events(before);
    expect(event?.said.data).toMatchObject({ passageStart: null, passageEnd: null, page: null });
    expect(await checkAgainstRecords(await getReportAsOperator(article.slug))).toBe(null);
  });

  test("the same fact twice, also by two people in the same moment", async () => {
    const { article, pinned } = await seeded();
    const tick = tickOf(article, pinned, "19 March 1932");
    const people = [newsroom.people.reviewer, newsroom.people.otherReviewer, newsroom.people.editor];
    const results = await Promise.all(people.map((who) => tickFact(as(who), tick)));
    expect(results.flatMap((result) => (result.ok ? "done" : result.refusal.reason)).sort()).toEqual([
      ...["done", "fact-taken", "fact-taken"],
    ]);
    expect(await newsroom.sql("SELECT number FROM claim WHERE article_id = $1 AND is_tick", [article.id])).toEqual([
      { number: 2 },
    ]);
  });
});

test("a version that came meanwhile: the fact is ticked where it stands now, or refused where its words changed", async () => {
  const { article, pinned } = await seeded();
  const revised = `A new first line.\n\n${text.replace("4.2 million", "4.5 million")}`;
  await seedVersion(newsroom.desk, article, revised);
  const before = await newsroom.events();
  must(await tickFact(byReviewer(), tickOf(article, pinned, "19 March 1932")));
  const [event] = await newsroom.events(before);
  expect(event?.said.data).toMatchObject({ version: 2, seenVersion: 1, start: revised.indexOf("19 March") });
  await expectRefused(
    newsroom,
    () => tickFact(byReviewer(), tickOf(article, pinned, "4.2 million pounds")),
    "article-changed",
  );
});

test("one key takes a run of ticks back, the last first, until one was decided", async () => {
  const { article, pinned } = await seeded();
  const decided = await seedTick(newsroom.desk, article, pinned, "19 March 1932");
  must(await approveVerdict(as(newsroom.people.editor), { ...(await seen(decided)), note: null }));
  const second = await seedTick(newsroom.desk, article, pinned, "4.2 million pounds");
  const third = await seedTick(newsroom.desk, article, pinned, "Marta Bianchi");
  await expectOneEvent(
    newsroom,
    () => undo(article.id),
    { type: "claim.tick-taken-back", from: "submitted", to: "taken-back" },
    ["article", "claim", "evidence", "verdict"],
  );
  expect(must(await undo(article.id))).toMatchObject({ what: "tick", claimNumber: 3 });
  expect([await row(second), await row(third)]).toMatchObject([{ state: "taken-back" }, { state: "taken-back" }]);
  await expectRefused(newsroom, () => undo(article.id), "undo-moved-on");
  expect(await checkAgainstRecords(await getReportAsOperator(article.slug))).toBe(null);
  // The words are free again.
  await seedTick(newsroom.desk, article, pinned, "4.2 million pounds");
});

test("what awaits a decision is what was ticked; sent back, it is worked on as any claim, with a rationale", async () => {
  const { article, pinned } = await seeded();
  const claimId = await seedTick(newsroom.desk, article, pinned, "4.2 million pounds");
  const source = { from: "library", sourceId: pinned.sourceId } as const;
  const evidence = { source, stance: "refutes", passage: null, note: null } as const;
  const attach = async () => attachEvidence(byReviewer(), { ...(await seen(claimId)), ...evidence });
  await expectRefused(newsroom, attach, "tick-submitted");
  must(await requestChanges(as(newsroom.people.editor), { ...(await seen(claimId)), reason: "In which year?" }));
  const statement = async () =>
    editClaim(byReviewer(), { ...(await seen(claimId)), ...usualFields, statement: "It was cheap." });
  await expectRefused(newsroom, statement, "tick-statement", "statement");
  await submitAgain(newsroom.desk, claimId, "The year is that of the accounts.");
  must(await approveVerdict(as(newsroom.people.editor), { ...(await seen(claimId)), note: null }));
  expect(await checkAgainstRecords(await getReportAsOperator(article.slug))).toBe(null);
});

test("an approved tick holds when only its sentence changes, and is stale when its words do", async () => {
  const { article, pinned } = await seeded();
  const claimId = await seedTick(newsroom.desk, article, pinned, "4.2 million pounds");
  must(await approveVerdict(as(newsroom.people.editor), { ...(await seen(claimId)), note: null }));
  const second = await seedVersion(newsroom.desk, article, text.replace("It cost", "Building all of it cost"));
  expect(await row(claimId)).toMatchObject({ state: "approved" });
  expect(await checkAgainstRecords(await getReportAsOperator(article.slug))).toBe(null);
  await seedVersion(newsroom.desk, second, text.replace("It cost 4.2", "It cost 4.3"));
  expect(await row(claimId)).toMatchObject({ state: "stale" });
});

test("the database takes no verdict without a rationale but that of a tick", async () => {
  const { article, pinned } = await seeded();
  const claimId = await seedTick(newsroom.desk, article, pinned, "19 March 1932");
  const insert = (on: string, rating: string) =>
    newsroom.sql(
      `INSERT INTO verdict (id, claim_id, number, rating_id, rationale, state, author_id)
       SELECT gen_random_uuid(), $1, 9, (SELECT id FROM rating WHERE key = $2 LIMIT 1), NULL, 'withdrawn', $3`,
      [on, rating, newsroom.people.reviewer],
    );
  const [plain] = await newsroom.sql("SELECT id FROM claim WHERE article_id = $1 AND NOT is_tick", [article.id]);
  await expect(insert(String(plain?.id), "true")).rejects.toThrow(/only a tick may be without a rationale/);
  await expect(insert(claimId, "false")).rejects.toThrow(/only a tick may be without a rationale/);
  await newsroom.sql("UPDATE evidence SET removed_at = clock_timestamp() WHERE claim_id = $1", [claimId]);
  await expect(insert(claimId, "true")).rejects.toThrow(/only a tick may be without a rationale/);
});
