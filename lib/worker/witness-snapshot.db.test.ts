import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { makeSourceConfidential } from "@/lib/commands/evidence/make-source-confidential";
import { checkTimeStamp } from "@/lib/evidence/stamp/time-stamp-token";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { type Authority, makeAuthority } from "@/lib/evidence/testing/time-stamp-authority";
import { seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { seedKept, snapshotNow } from "@/prisma/scenarios/snapshots";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { witnessSnapshotJob } from "./witness-snapshot-job";

const copy = "https://page.example/copied";
let newsroom: TestNewsroom;
let outside: LoopbackServer;
let authority: Authority;
let isAway = false;
let archived: string[] = [];
let stamps = 0;

beforeAll(async () => {
  authority = await makeAuthority("Tests’ Clock");
  outside = await startLoopbackServer(async (request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/page")) response.end("<p>The bridge opened in 1932.</p>");
    else if (path === "/stamp" && ++stamps && isAway) response.writeHead(503).end();
    else if (isAway) response.writeHead(503).end();
    else if (path === "/stamp") response.end(Buffer.from(await authority.answer(await buffer(request))));
    else if (path === "/save") {
      archived.push(new URLSearchParams(await text(request)).get("url") ?? "");
      response.end(JSON.stringify({ job_id: "job-1" }));
    } else response.end(JSON.stringify({ status: "success", timestamp: "20261124235959", original_url: copy }));
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", `127.0.0.1:${outside.port}`);
  vi.stubEnv("GALLEY_TIMESTAMP_URL", outside.at("/stamp"));
  vi.stubEnv("GALLEY_ARCHIVE_URL", outside.at(""));
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await outside.close();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  isAway = false;
  archived = [];
  stamps = 0;
});

async function kept() {
  const claimId = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
  return seedKept(newsroom.desk, claimId, outside.at(`/page-${Math.random()}`));
}

test("a kept snapshot has its witnesses asked for, with its own transaction", async () => {
  const { snapshotId } = await kept();
  const sql = "SELECT data FROM pgboss.job WHERE name = 'witness-snapshot' AND data->>'snapshotId' = $1";
  expect(await newsroom.sql(sql, [snapshotId])).toEqual([{ data: { snapshotId } }]);
});

test("time stamp and copy are kept beside it, once, each with its event", async () => {
  const { snapshotId } = await kept();
  const known = await newsroom.events();
  await witnessSnapshotJob({ snapshotId });
  await witnessSnapshotJob({ snapshotId });
  const { timeStampAt, archivedAddress, saltedSha256, finalAddress } = await snapshotNow(snapshotId);
  expect(archivedAddress).toBe(outside.at(`/web/20261124235959/${copy}`));
  expect(archived).toEqual([finalAddress]);
  const [row] = await newsroom.sql("SELECT time_stamp FROM snapshot WHERE id = $1", [snapshotId]);
  const held = { sha256: Buffer.from(saltedSha256 ?? "", "hex"), ca: authority.ca };
  const stamp = must(await checkTimeStamp(row?.time_stamp as Uint8Array, held));
  expect(stamp.at).toEqual(timeStampAt);
  const events = await newsroom.events(known);
  expect(events.map(({ said }) => [said.type, (said.data as { witness: string }).witness])).toEqual([
    ["snapshot.witnessed", "time-stamp"],
    ["snapshot.witnessed", "archive"],
  ]);
});

test("who is away is asked again later", async () => {
  const { snapshotId } = await kept();
  isAway = true;
  await expect(witnessSnapshotJob({ snapshotId })).rejects.toThrow("service-unavailable");
  expect(await snapshotNow(snapshotId)).toMatchObject({ timeStampAt: null, archivedAddress: null });
});

test("nobody outside is ever told of a confidential source, also where the job was waiting when it became one", async () => {
  const { snapshotId, sourceId } = await kept();
  isAway = true;
  await expect(witnessSnapshotJob({ snapshotId })).rejects.toThrow("service-unavailable");
  expect(stamps).toBe(1);
  isAway = false;
  const confidence = { description: "What a nurse said", reason: "She would lose her job" };
  must(await makeSourceConfidential(as(newsroom.people.editor), { sourceId, revision: 1, ...confidence }));
  await witnessSnapshotJob({ snapshotId });
  expect(archived).toEqual([]);
  expect(stamps).toBe(1);
  expect(await snapshotNow(snapshotId)).toMatchObject({ timeStampAt: null, archivedAddress: null });
});
