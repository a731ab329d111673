import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { answerNotice } from "@/lib/commands/evidence/answer-notice";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { approveVerdict, reaffirmVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { findClaim } from "@/lib/data/claim/claims";
import { database } from "@/lib/data/database";
import { listSourcesToWatch } from "@/lib/data/evidence/watch";
import { theWorker } from "@/lib/domain/evidence/source";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { getClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { listNotices } from "@/lib/queries/evidence/list-notices";
import { seedArticle, seedMarked, submitAgain } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { evidenceNow, seedKept, snapshotNow } from "@/prisma/scenarios/snapshots";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { lookAtSource, planWatchJob, spread } from "./watch-source-job";

const passage = "In May the number of people who were held rose to 713, the ministry said in its report.";
const page = (words: string) =>
  `<!doctype html><html lang="en"><head><title>Figures</title></head><body><article><h1>Figures</h1><p>The ministry published its figures on a Tuesday, and many read them.</p><p>${words}</p><p>It gave no reason for the rise, and answered no questions about it.</p></article></body></html>`;

/** What each path answers now. */
const now = new Map<string, (response: ServerResponse) => void>();
const html = (words: string) => (response: ServerResponse) =>
  response.setHeader("content-type", "text/html").end(page(words));
let outside: LoopbackServer;
let newsroom: TestNewsroom;
let paths = 0;

beforeAll(async () => {
  outside = await startLoopbackServer((request, response) => {
    const answer = now.get((request.url ?? "").split("?")[0] ?? "");
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", `127.0.0.1:${outside.port}`);
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await outside.close();
  vi.unstubAllEnvs();
});

/** An approved claim whose verdict rests on a page with the passage. */
async function approved() {
  const path = `/figures-${++paths}`;
  now.set(path, html(passage));
  const claimId = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
  const kept = await seedKept(newsroom.desk, claimId, outside.at(path), passage);
  await submitAgain(newsroom.desk, claimId);
  must(await approveVerdict(as(newsroom.desk.editor), { ...(await seen(claimId)), note: null }));
  return { ...kept, path, claimId };
}

const editor = () => ({ id: newsroom.people.editor, name: "", role: "editor" }) as const;
const notices = async (evidenceId: string, isAnswered = false) =>
  (await listNotices(editor(), { isAnswered, page: 1 })).rows.filter((row) => row.evidenceId === evidenceId);
const stateOf = async (claimId: string) => (await findClaim(database(), claimId))?.state;

describe("a source that approved verdicts rest on, looked at again", () => {
  test("and found the same, raises nothing and keeps nothing", async () => {
    const { sourceId, evidenceId } = await approved();
    const known = await newsroom.events();
    expect(await lookAtSource(sourceId)).toEqual({ sourceId, outcome: "same", notices: 0 });
    expect(await notices(evidenceId)).toEqual([]);
    expect(await newsroom.events(known)).toEqual([]);
    const kept = await newsroom.sql("SELECT id FROM snapshot WHERE source_id = $1", [sourceId]);
    expect(kept).toHaveLength(1);
  });

  test("with other words around the passage, raises nothing", async () => {
    const { sourceId, path } = await approved();
    now.set(path, html(`${passage} It was raining that day.`));
    expect(await lookAtSource(sourceId)).toMatchObject({ outcome: "same", notices: 0 });
  });

  test("with another passage, raises a notice with old and new, and decides nothing", async () => {
    const { sourceId, evidenceId, claimId, path, snapshotId } = await approved();
    const known = await newsroom.events();
    now.set(path, html(passage.replace("713", "731")));
    expect(await lookAtSource(sourceId)).toEqual({ sourceId, outcome: "changed", notices: 1 });
    const [notice] = await notices(evidenceId);
    expect(notice).toMatchObject({
      ...{ kind: "passage-changed", snapshotId, answer: null },
      detail: { was: passage, is: passage.replace("713", "731") },
    });
    expect(await snapshotNow(notice?.newSnapshotId ?? "")).toMatchObject({ state: "kept", askedById: null, sourceId });
    expect(await stateOf(claimId)).toBe("approved");
    expect(await evidenceNow(evidenceId)).toMatchObject({ snapshotId, doubtNoticeId: null });
    const events = await newsroom.events(known);
    expect(events.map(({ type, claimId: of }) => [type, of])).toEqual([["notice.raised", claimId]]);
  });

  test("and again, raises it once", async () => {
    const { sourceId, evidenceId, path } = await approved();
    now.set(path, html("There was nothing to report this year, and nobody was asked."));
    expect(await lookAtSource(sourceId)).toMatchObject({ outcome: "changed", notices: 1 });
    expect(await lookAtSource(sourceId)).toMatchObject({ outcome: "changed", notices: 0 });
    expect((await notices(evidenceId)).map(({ kind, detail }) => [kind, detail.is])).toEqual([["passage-gone", null]]);
  });

  test("and gone, says so", async () => {
    const { sourceId, evidenceId, path } = await approved();
    now.delete(path);
    expect(await lookAtSource(sourceId)).toMatchObject({ outcome: "gone", notices: 1 });
    expect((await notices(evidenceId)).map(({ kind }) => kind)).toEqual(["page-gone"]);
  });

  test("and led elsewhere, says where to", async () => {
    const { sourceId, evidenceId, path } = await approved();
    now.set(path, (response) => response.writeHead(302, { location: "/home" }).end());
    now.set("/home", html(passage));
    expect(await lookAtSource(sourceId)).toMatchObject({ outcome: "moved", notices: 1 });
    const [notice] = await notices(evidenceId);
    expect(notice).toMatchObject({ kind: "page-moved", detail: { was: outside.at(path), is: outside.at("/home") } });
  });

  test("in trouble that may pass, is left for next time", async () => {
    const { sourceId, evidenceId, path } = await approved();
    now.set(path, (response) => response.writeHead(503).end());
    expect(await lookAtSource(sourceId)).toMatchObject({ outcome: "trouble", notices: 0 });
    expect(await notices(evidenceId)).toEqual([]);
  });
});

describe("a notice", () => {
  async function raised() {
    const all = await approved();
    now.set(all.path, html(passage.replace("713", "731")));
    await lookAtSource(all.sourceId);
    const [notice] = await notices(all.evidenceId);
    return { ...all, noticeId: notice?.id ?? "" };
  }
  const answer = async (
    { claimId, noticeId }: { claimId: string; noticeId: string },
    said: "still-good" | "no-longer-holds",
  ) => ({ ...(await seen(claimId)), noticeId, answer: said, reason: "I read both." });

  test("answered “it still holds” changes nothing, and is not raised again for the same", async () => {
    const all = await raised();
    const input = await answer(all, "still-good");
    const run = () => answerNotice(as(newsroom.people.reviewer), input);
    await expectOneEvent(newsroom, run, { type: "notice.answered" }, ["notice"]);
    expect(await stateOf(all.claimId)).toBe("approved");
    expect(await lookAtSource(all.sourceId)).toMatchObject({ outcome: "changed", notices: 0 });
    expect(await notices(all.evidenceId)).toEqual([]);
    expect(await notices(all.evidenceId, true)).toHaveLength(1);
    now.set(all.path, html(passage.replace("713", "800")));
    expect(await lookAtSource(all.sourceId)).toMatchObject({ outcome: "changed", notices: 1 });
  });

  test("answered “it no longer holds” makes the approval stale and names the evidence", async () => {
    const all = await raised();
    const input = await answer(all, "no-longer-holds");
    const run = () => answerNotice(as(newsroom.people.reviewer), input);
    const event = { type: "notice.answered", from: "approved", to: "stale" } as const;
    await expectOneEvent(newsroom, run, event, ["article", "claim", "evidence", "notice"]);
    const claim = await findClaim(database(), all.claimId);
    const [article] = await newsroom.sql("SELECT slug FROM article WHERE id = $1", [claim?.articleId]);
    const detail = () => getClaimDetail(editor(), article?.slug as string, claim?.number ?? 0);
    expect((await detail()).changes).toEqual([{ what: "evidence-doubted", source: "A page" }]);

    must(await reaffirmVerdict(as(newsroom.people.editor), { ...(await seen(all.claimId)), note: null }));
    expect((await detail()).changes).toEqual([]);
    const evidence = await evidenceNow(all.evidenceId);
    const edited = { stance: "context", passage: evidence.passage, note: null } as const;
    const change = { ...(await seen(all.claimId)), evidenceId: all.evidenceId, ...edited };
    must(await editEvidence(as(newsroom.people.reviewer), change));
    expect(await evidenceNow(all.evidenceId)).toMatchObject({ doubtNoticeId: null });
  });

  test("is answered once, whoever answers at once", async () => {
    const all = await raised();
    const inputs = [await answer(all, "still-good"), await answer(all, "no-longer-holds")];
    const people = [newsroom.people.reviewer, newsroom.people.editor];
    const results = await Promise.all(inputs.map((input, index) => answerNotice(as(people[index] as string), input)));
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const [row] = await notices(all.evidenceId, true);
    expect(await stateOf(all.claimId)).toBe(row?.answer === "still-good" ? "approved" : "stale");
  });

  test("of evidence that was taken off waits for nobody", async () => {
    const all = await raised();
    const input = await answer(all, "no-longer-holds");
    await newsroom.sql("UPDATE evidence SET removed_at = now() WHERE id = $1", [all.evidenceId]);
    expect(await notices(all.evidenceId)).toEqual([]);
    await expectRefused(newsroom, () => answerNotice(as(newsroom.people.editor), input), "evidence-gone");
  });
});

test("a plan takes each source that nobody has looked at, once, hosts apart", async () => {
  const { sourceId } = await approved();
  const due = (await listSourcesToWatch(theWorker, new Date(Date.now() - 60_000), 100)).map(({ id }) => id);
  expect(due).toContain(sourceId);
  await planWatchJob();
  const jobs = await newsroom.sql("SELECT data->>'sourceId' AS id FROM pgboss.job WHERE name = 'watch-source'");
  expect(jobs.map(({ id }) => id).sort()).toEqual([...due].sort());
  await lookAtSource(sourceId);
  const later = (await listSourcesToWatch(theWorker, new Date(Date.now() - 60_000), 100)).map(({ id }) => id);
  expect(later).not.toContain(sourceId);
});

test("looks at one host are a minute apart, at others five seconds", () => {
  const sources = ["https://a.example/1", "https://a.example/2", "https://b.example/", "https://a.example/3"];
  const looks = spread(sources.map((address, index) => ({ id: String(index), address })));
  expect(looks.map(({ after }) => after / 1_000)).toEqual([0, 60, 10, 120]);
});
