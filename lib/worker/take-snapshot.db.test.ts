import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { apartPool } from "@/lib/apart/run-apart";
import { rereadSnapshot } from "@/lib/commands/evidence/reread-snapshot";
import { retrySnapshot } from "@/lib/commands/evidence/retry-snapshot";
import { takeSnapshot } from "@/lib/commands/evidence/take-snapshot";
import { approveVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { findClaim } from "@/lib/data/claim/claims";
import { database } from "@/lib/data/database";
import { findSnapshotBytes, findSnapshotText } from "@/lib/data/evidence/snapshots";
import { theWorker } from "@/lib/domain/evidence/source";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { getClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { seedArticle, seedMarked, submitAgain } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { evidenceNow, seedAsked, seedKept, snapshotNow } from "@/prisma/scenarios/snapshots";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { startWorker } from "./start-worker";
import { snapshotLostJob, takeSnapshotJob } from "./take-snapshot-job";

const words = "The bridge opened in 1932, the minutes say.";
const page = `<!doctype html><html lang="en"><head><title>Minutes</title></head><body><article><h1>Minutes</h1><p>${words}</p><p>Nobody spoke against it, and the meeting was closed at ten.</p></article></body></html>`;

/** What the outside answers, by path; a path may be told to answer otherwise later. */
const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  "/moved": (response) => response.writeHead(301, { location: "/page" }).end(),
  "/missing": (response) => response.writeHead(404).end("gone"),
  "/busy": (response) => response.writeHead(503).end("later"),
  "/sign-in": (response) => response.writeHead(401).end(),
  "/loop": (response) => response.writeHead(302, { location: "/loop" }).end(),
  "/inside": (response) => response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
  "/bomb": (response) => response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(60 * 1024 * 1024))),
  "/cut": (response) => {
    response.setHeader("content-length", "1000").write("x");
    setTimeout(() => response.destroy(), 20);
  },
  "/wrong-type": (response) => response.setHeader("content-type", "image/png").end(page),
  // "Łódź stoi." in Windows-1250.
  "/town": (response) =>
    response.setHeader("content-type", "text/plain").end(Buffer.from("\xa3\xf3d\x9f stoi.", "latin1")),
  "/empty": (response) => response.end(),
  "/rubbish": (response) => response.setHeader("content-type", "text/html").end(Buffer.from([1, 2, 0, 255, 254, 9])),
};
let outside: LoopbackServer;
let newsroom: TestNewsroom;
let paths = 0;

beforeAll(async () => {
  outside = await startLoopbackServer((request, response) => {
    const path = (request.url ?? "").replace(/\?.*/, "");
    (answers[path] ?? ((each) => each.setHeader("content-type", "text/html").end(page)))(response, request);
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", `127.0.0.1:${outside.port}`);
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await outside.close();
  vi.unstubAllEnvs();
});

const at = (path: string) => outside.at(`${path}?n=${++paths}`);
const openClaim = async () => seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
const jobsOf = (snapshotId: string) =>
  newsroom.sql("SELECT data->>'attempt' AS attempt, state FROM pgboss.job WHERE data->>'snapshotId' = $1", [
    snapshotId,
  ]);

describe("a page that does not tell its encoding", () => {
  test("is read in the one that a person chose for an earlier copy, each time from then on", async () => {
    const { reviewer } = newsroom.people;
    const asked = await seedKept(newsroom.desk, await openClaim(), at("/town"));
    expect((await findSnapshotText(theWorker, asked.snapshotId))?.text).toBe("£ódŸ stoi.");
    must(await rereadSnapshot(as(reviewer), { snapshotId: asked.snapshotId, encoding: "windows-1250" }));
    for (let times = 0; times < 2; times++) {
      const { snapshotId } = must(await takeSnapshot(as(reviewer), { sourceId: asked.sourceId, evidence: null }));
      await takeSnapshotJob({ snapshotId, attempt: 0 });
      expect((await findSnapshotText(theWorker, snapshotId))?.text).toBe("Łódź stoi.");
    }
  });
});

describe("a page that is there", () => {
  test("is kept with its bytes, addresses, status, words and who asked, and its passage is found", async () => {
    const known = await newsroom.events();
    const address = at("/moved");
    const { evidenceId, snapshotId, sourceId } = await seedKept(newsroom.desk, await openClaim(), address, words);
    const snapshot = await snapshotNow(snapshotId);
    expect(snapshot).toMatchObject({
      state: "kept",
      how: "fetched",
      askedById: newsroom.people.reviewer,
      askedAddress: address,
      finalAddress: outside.at("/page"),
      status: 200,
      toldType: "text/html",
      type: "text/html",
      title: "Minutes",
      language: "en",
      textState: "read",
      refusal: null,
    });
    expect(snapshot.hops.map(({ status }) => status)).toEqual([301, 200]);
    expect(Buffer.from((await findSnapshotBytes(theWorker, snapshotId)) ?? []).toString()).toBe(page);
    const { passageHow, passageStart, passageEnd } = await evidenceNow(evidenceId);
    expect(passageHow).toBe("exact");
    const { text = "" } = (await findSnapshotText(theWorker, snapshotId)) ?? {};
    expect(text.slice(passageStart ?? 0, passageEnd ?? 0)).toBe(words);
    const kept = (await newsroom.events(known)).at(-1);
    expect(kept?.said).toMatchObject({
      type: "snapshot.kept",
      actor: null,
      subject: snapshotId,
      data: {
        source: { id: sourceId },
        askedBy: newsroom.people.reviewer,
        saltedSha256: snapshot.saltedSha256,
        status: 200,
      },
    });
  });

  test("without the passage says that it was not found", async () => {
    const { evidenceId } = await seedKept(newsroom.desk, await openClaim(), at("/page"), "Pigs can fly over it daily.");
    expect(await evidenceNow(evidenceId)).toMatchObject({ passageHow: "not-found", passageStart: null });
  });

  test("is not fetched again for the next claim on the same day", async () => {
    const address = at("/page");
    const first = await seedKept(newsroom.desk, await openClaim(), address);
    const second = await seedAsked(newsroom.desk, await openClaim(), address, words);
    expect(second.snapshotId).toBe(first.snapshotId);
    expect(await evidenceNow(second.evidenceId)).toMatchObject({ passageHow: "exact" });
    expect(await jobsOf(first.snapshotId)).toHaveLength(1);
  });

  test("is asked for once, however many attach it at once, and found for all of them", async () => {
    const address = at("/page");
    const claims = [await openClaim(), await openClaim(), await openClaim()];
    const asked = await Promise.all(claims.map((claimId) => seedAsked(newsroom.desk, claimId, address, words)));
    expect(new Set(asked.map(({ snapshotId }) => snapshotId)).size).toBe(1);
    const snapshotId = asked[0]?.snapshotId ?? "";
    expect(await jobsOf(snapshotId)).toHaveLength(1);
    await takeSnapshotJob({ snapshotId, attempt: 0 });
    for (const { evidenceId } of asked) expect(await evidenceNow(evidenceId)).toMatchObject({ passageHow: "exact" });
  });
});

describe("what cannot be taken is a clear state", () => {
  test.each([
    ["a page that is gone", "/missing", "fetch-not-found"],
    ["a page behind a sign-in", "/sign-in", "fetch-needs-sign-in"],
    ["a redirect in a circle", "/loop", "fetch-redirect-loop"],
    ["a redirect into the inside", "/inside", "fetch-address-private"],
    ["a decompression bomb", "/bomb", "fetch-too-packed"],
  ])("%s fails for good", async (_what, path, reason) => {
    const { snapshotId } = await seedKept(newsroom.desk, await openClaim(), at(path));
    expect(await snapshotNow(snapshotId)).toMatchObject({
      state: "failed",
      attempts: 1,
      refusal: { reason },
      sha256: null,
    });
    expect(await jobsOf(snapshotId)).toHaveLength(1);
    const last = (await newsroom.events()).at(-1);
    expect(last?.said).toMatchObject({ type: "snapshot.failed", subject: snapshotId, data: { why: reason } });
  });

  test.each([
    ["a server in trouble", "/busy", "fetch-server-trouble"],
    ["a server that breaks off in the middle", "/cut", "fetch-broken-off"],
  ])("%s is tried again after a while", async (_what, path, reason) => {
    const known = await newsroom.events();
    const { snapshotId } = await seedKept(newsroom.desk, await openClaim(), at(path));
    const { nextTryAt, ...snapshot } = await snapshotNow(snapshotId);
    expect(snapshot).toMatchObject({ state: "waiting", attempts: 1, refusal: { reason } });
    expect(nextTryAt?.getTime()).toBeGreaterThan(Date.now());
    expect((await jobsOf(snapshotId)).map(({ attempt }) => attempt)).toEqual(["0", "1"]);
    expect((await newsroom.events(known)).map(({ type }) => type)).not.toContain("snapshot.failed");
  });

  test("what stays in trouble fails in the end, after five tries", async () => {
    const { snapshotId } = await seedAsked(newsroom.desk, await openClaim(), at("/busy"));
    for (let attempt = 0; attempt < 5; attempt++) await takeSnapshotJob({ snapshotId, attempt });
    expect(await snapshotNow(snapshotId)).toMatchObject({ state: "failed", attempts: 5 });
  });

  test("a wrong content type is told beside the right one", async () => {
    const { snapshotId } = await seedKept(newsroom.desk, await openClaim(), at("/wrong-type"));
    expect(await snapshotNow(snapshotId)).toMatchObject({ state: "kept", toldType: "image/png", type: "text/html" });
  });

  test.each([
    ["nothing at all", "/empty"],
    ["bytes that nobody can read", "/rubbish"],
  ])("%s is kept, and says that there are no words in it", async (_what, path) => {
    const { snapshotId } = await seedKept(newsroom.desk, await openClaim(), at(path));
    const { state, textState } = await snapshotNow(snapshotId);
    expect(state).toBe("kept");
    expect(textState).not.toBe("read");
  });
});

describe("trying again", () => {
  test("takes a failed one, and the evidence still rests on it", async () => {
    const path = "/back-later";
    answers[path] = answers["/missing"] ?? (() => {});
    const { snapshotId, evidenceId } = await seedKept(newsroom.desk, await openClaim(), at(path), words);
    delete answers[path];
    must(await retrySnapshot(as(newsroom.people.editor), { snapshotId }));
    await takeSnapshotJob({ snapshotId, attempt: 2 });
    expect(await snapshotNow(snapshotId)).toMatchObject({ state: "kept", refusal: null });
    expect(await evidenceNow(evidenceId)).toMatchObject({ snapshotId, passageHow: "exact" });
  });

  test("now makes the planned try nothing", async () => {
    const { snapshotId } = await seedKept(newsroom.desk, await openClaim(), at("/busy"));
    must(await retrySnapshot(as(newsroom.people.editor), { snapshotId }));
    await takeSnapshotJob({ snapshotId, attempt: 1 });
    expect(await snapshotNow(snapshotId)).toMatchObject({ state: "waiting", attempts: 2 });
  });

  test("by two people at once is one try", async () => {
    const { snapshotId } = await seedKept(newsroom.desk, await openClaim(), at("/missing"));
    const both = await Promise.all(
      [newsroom.people.editor, newsroom.people.reviewer].map((person) => retrySnapshot(as(person), { snapshotId })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await jobsOf(snapshotId)).toHaveLength(2);
  });

  test("of what came meanwhile is refused", async () => {
    const { snapshotId } = await seedKept(newsroom.desk, await openClaim(), at("/page"));
    const again = await retrySnapshot(as(newsroom.people.editor), { snapshotId });
    expect(again).toMatchObject({ ok: false, refusal: { reason: "snapshot-under-way" } });
  });
});

describe("a snapshot that comes", () => {
  test("after the approval leaves it whole, and is there to be bound", async () => {
    const claimId = await openClaim();
    const { snapshotId, evidenceId } = await seedAsked(newsroom.desk, claimId, at("/page"), words);
    await submitAgain(newsroom.desk, claimId);
    must(await approveVerdict(as(newsroom.desk.editor), { ...(await seen(claimId)), note: null }));
    const before = await seen(claimId);
    await takeSnapshotJob({ snapshotId, attempt: 0 });
    expect(await seen(claimId)).toEqual(before);
    expect(await evidenceNow(evidenceId)).toMatchObject({ snapshotId: null, passageHow: null });
    expect(await changesOf(claimId)).toMatchObject({ state: "approved", changes: [] });
    const event = (await newsroom.events()).at(-1);
    expect(event?.said).toMatchObject({ type: "snapshot.kept", data: { unbound: [evidenceId] } });
  });

  test("while somebody may be deciding makes them look again", async () => {
    const claimId = await openClaim();
    const { snapshotId } = await seedAsked(newsroom.desk, claimId, at("/page"), words);
    await submitAgain(newsroom.desk, claimId);
    const before = await seen(claimId);
    await takeSnapshotJob({ snapshotId, attempt: 0 });
    const late = await approveVerdict(as(newsroom.desk.editor), { ...before, note: null });
    expect(late).toMatchObject({
      ok: false,
      refusal: { reason: "claim-changed", params: { by: "Galley", what: "snapshot.kept" } },
    });
    must(await approveVerdict(as(newsroom.desk.editor), { ...(await seen(claimId)), note: null }));
    expect(await changesOf(claimId)).toMatchObject({ state: "approved", changes: [] });
  });

  test("while somebody still works on the verdict does not disturb them", async () => {
    const claimId = await openClaim();
    const { snapshotId } = await seedAsked(newsroom.desk, claimId, at("/page"), words);
    const before = await seen(claimId);
    await takeSnapshotJob({ snapshotId, attempt: 0 });
    expect(await seen(claimId)).toEqual(before);
  });

  async function changesOf(claimId: string) {
    const claim = await findClaim(database(), claimId);
    const [article] = await newsroom.sql("SELECT slug FROM article WHERE id = $1", [claim?.articleId]);
    const editor = { id: newsroom.people.editor, name: "", role: "editor" } as const;
    const detail = await getClaimDetail(editor, article?.slug as string, claim?.number ?? 0);
    return { state: detail.claim.state, changes: detail.changes };
  }
});

describe("a page that takes more than reading may", () => {
  /** Some seconds of reading. */
  const long = `<html><body><article>${`<p>${words}</p>`.repeat(60_000)}</article></body></html>`;

  test("is read by another process, and kept with the reason when that is ended; it is not read again", async () => {
    answers["/long"] = (response) => void response.setHeader("content-type", "text/html").end(long);
    const { snapshotId, evidenceId } = await seedAsked(newsroom.desk, await openClaim(), at("/long"), words);
    const known = await newsroom.events();
    const taking = takeSnapshotJob({ snapshotId, attempt: 0 });
    await vi.waitFor(() => expect(apartPool().busy).toBe(1), { timeout: 30_000, interval: 5 });
    apartPool().end();
    await taking;
    expect(await snapshotNow(snapshotId)).toMatchObject({ state: "kept", type: "text/html" });
    const [row] = await newsroom.sql("SELECT text_state, text_reason FROM snapshot WHERE id = $1", [snapshotId]);
    expect(row).toMatchObject({ text_state: "unreadable", text_reason: "reading-too-much" });
    expect(await evidenceNow(evidenceId)).toMatchObject({ passageStart: null });
    expect((await newsroom.events(known)).map(({ type }) => type)).toEqual(["snapshot.kept"]);
    expect((await jobsOf(snapshotId)).filter(({ state }) => state === "created")).toHaveLength(1);
  });
});

describe("workers", () => {
  test("that have one job twice keep one snapshot, with one event", async () => {
    const { snapshotId } = await seedAsked(newsroom.desk, await openClaim(), at("/page"));
    const known = await newsroom.events();
    await Promise.all([1, 2, 3].map(() => takeSnapshotJob({ snapshotId, attempt: 0 })));
    expect((await newsroom.events(known)).map(({ type }) => type)).toEqual(["snapshot.kept"]);
  });

  test("that die too often leave a clear state", async () => {
    const { snapshotId } = await seedAsked(newsroom.desk, await openClaim(), at("/page"));
    await snapshotLostJob({ snapshotId, attempt: 0 });
    expect(await snapshotNow(snapshotId)).toMatchObject({ state: "failed", refusal: { reason: "snapshot-lost" } });
  });

  test("do what is asked, go on when the database throws them out, and take over from the dead", async () => {
    const slow = "/slow";
    answers[slow] = (response) =>
      void setTimeout(() => response.setHeader("content-type", "text/html").end(page), 1_500);
    const one = await seedAsked(newsroom.desk, await openClaim(), at("/page"), words);
    const worker = startWorker();
    try {
      await vi.waitFor(async () => expect((await snapshotNow(one.snapshotId)).state).toBe("kept"), waiting);

      const two = await seedAsked(newsroom.desk, await openClaim(), at(slow), words);
      await vi.waitFor(async () => expect((await snapshotNow(two.snapshotId)).state).toBe("fetching"), waiting);
      await newsroom.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      );
      // The connection that asked is gone too, with this test's own; what follows connects anew.
      await vi.waitFor(async () => expect((await snapshotNow(two.snapshotId)).state).toBe("kept"), waiting);
      expect(await evidenceNow(two.evidenceId)).toMatchObject({ passageHow: "exact" });

      const dead = await seedAsked(newsroom.desk, await openClaim(), at("/page"));
      await newsroom.sql(
        `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '10 minutes' WHERE data->>'snapshotId' = $1`,
        [dead.snapshotId],
        "app",
      );
      await newsroom.sql("UPDATE pgboss.version SET maintained_on = NULL");
      await vi.waitFor(async () => expect((await snapshotNow(dead.snapshotId)).state).toBe("kept"), waiting);
    } finally {
      await worker.stop();
    }
  });

  const waiting = { timeout: 60_000, interval: 200 };
});
