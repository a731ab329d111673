import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/data/database";
import { sendJob } from "@/lib/data/jobs";
import type { SnapshotReading } from "@/lib/domain/evidence/snapshot";
import { theWorker } from "@/lib/domain/evidence/source";
import { seedArticle, seedEvidence, seedMarked } from "@/prisma/scenarios/claims";
import { jobQueues } from "@/scripts/setup/job-queues.mjs";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { insertBrought, keepFetched } from "./keep-snapshots";
import { beginTry, endTry, insertWaitingSnapshot } from "./snapshot-tries";
import { findSnapshot, findSnapshotText } from "./snapshots";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  await seedEvidence(newsroom.desk, await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)));
});
afterAll(() => newsroom.close());

const reading: SnapshotReading = {
  textState: "read",
  textRefusal: null,
  restStart: null,
  doubt: null,
  text: "The bridge opened in 1932.",
  blocks: [],
  pages: [],
  bounded: false,
  title: "The bridge",
  language: "en",
  direction: "ltr",
  publishedOn: "1932-03-19",
  notes: [],
};
const fetched = {
  toldType: "text/html",
  finalAddress: "https://a.example/",
  status: 200,
  hops: [],
  remoteAddress: null,
};

async function newSource(): Promise<string> {
  const id = randomUUID();
  await newsroom.sql(
    "INSERT INTO source (id, title, kind, medium, address, address_key, added_by_id) VALUES ($1::uuid, 'A source', 'primary', 'page', 'https://a.example/' || $1::uuid, $1::uuid::text, $2)",
    [id, newsroom.people.reviewer],
  );
  return id;
}

async function waiting(sourceId: string): Promise<string | null> {
  const asked = { sourceId, askedById: newsroom.people.reviewer, askedAt: new Date() };
  const waits = await inTransaction((tx) => insertWaitingSnapshot(tx, asked));
  return typeof waits === "string" ? null : waits.id;
}

async function kept(bytes = randomUUID()): Promise<string> {
  const snapshotId = (await waiting(await newSource())) ?? "";
  await beginTry(snapshotId, 0, new Date());
  const content = { bytes: Buffer.from(bytes), type: "text/html", reading };
  await inTransaction((tx) => keepFetched(tx, { snapshotId, attempt: 0 }, content, fetched, new Date()));
  return snapshotId;
}

describe("a kept snapshot never changes", () => {
  describe.each(["app", "owner", "superuser"] as const)("as the role %s", (role) => {
    test.each([
      ["its words", "UPDATE snapshot SET text = 'other'"],
      [
        "its state",
        "UPDATE snapshot SET state = 'waiting', kept_at = NULL, sha256 = NULL, salt = NULL, salted_sha256 = NULL",
      ],
      ["its address", "UPDATE snapshot SET final_address = 'https://b.example/'"],
      ["its source", "UPDATE snapshot SET source_id = (SELECT id FROM source WHERE id <> source_id LIMIT 1)"],
      ["by deleting it", "DELETE FROM snapshot"],
      ["by emptying its table", "TRUNCATE snapshot CASCADE"],
      ["its bytes", "UPDATE content_piece SET bytes = ''"],
      ["by deleting its bytes", "DELETE FROM content_piece"],
      ["by adding to its bytes", "INSERT INTO content_piece SELECT sha256, 7, 'more' FROM content"],
      ["what the watch saw", "UPDATE watch_look SET outcome = 'same'"],
    ])("%s", async (_what, sql) => {
      await kept();
      const before = await newsroom.contents();
      await expect(newsroom.sql(sql, [], role)).rejects.toThrow(
        /stays as it was|only grows|permission denied|not as long as it is/,
      );
      expect(await newsroom.contents()).toEqual(before);
    });
  });

  test("but what others say of it may come later, once", async () => {
    const id = await kept();
    const stamp = "UPDATE snapshot SET time_stamp = $2, time_stamp_at = now() WHERE id = $1";
    await newsroom.sql(stamp, [id, Buffer.from("token")], "app");
    await expect(newsroom.sql(stamp, [id, Buffer.from("other")], "app")).rejects.toThrow("stays as it was");
    const archived = "UPDATE snapshot SET archived_address = $2 WHERE id = $1";
    await newsroom.sql(archived, [id, "https://archive.example/1"], "app");
    await expect(newsroom.sql(archived, [id, "https://archive.example/2"], "app")).rejects.toThrow("stays as it was");
  });
});

describe("the database holds by itself that", () => {
  test.each([
    ["a kept snapshot has its bytes", "UPDATE snapshot SET state = 'kept'", "snapshot_kept_whole"],
    ["a failed one has its reason", "UPDATE snapshot SET state = 'failed'", "snapshot_failed_with_reason"],
    ["a fetched one has its address", "UPDATE snapshot SET how = 'uploaded'", "stays what it is"],
    ["a notice is answered with a reason", "UPDATE notice SET answer = 'still-good'", "permission|notice_answered"],
  ])("%s", async (_what, sql, constraint) => {
    const id = await waiting(await newSource());
    const where = sql.includes("notice") ? "" : ` WHERE id = '${id}'`;
    if (sql.includes("notice")) {
      const snapshotId = await kept();
      await newsroom.sql(
        `INSERT INTO notice (id, kind, evidence_id, snapshot_id, raised_at)
         SELECT gen_random_uuid(), 'page-gone', id, $1, now() FROM evidence LIMIT 1`,
        [snapshotId],
        "app",
      );
    }
    await expect(newsroom.sql(`${sql}${where}`, [], "app")).rejects.toThrow(new RegExp(constraint));
  });

  test("evidence rests on a snapshot of its own source", async () => {
    const id = await kept();
    await expect(newsroom.sql("UPDATE evidence SET snapshot_id = $1", [id], "app")).rejects.toThrow(
      "evidence_snapshot_of_source",
    );
  });

  test("a passage stands in a snapshot", async () => {
    const sql = "UPDATE evidence SET snapshot_id = NULL, passage_how = 'exact', passage_start = 0, passage_end = 3";
    await expect(newsroom.sql(sql, [], "app")).rejects.toThrow("evidence_passage_in_snapshot");
  });
});

test("one snapshot of a source is on its way at a time, whoever asks at once", async () => {
  const sourceId = await newSource();
  const asked = await Promise.all([1, 2, 3, 4].map(() => waiting(sourceId)));
  expect(asked.filter((id) => id !== null)).toHaveLength(1);
});

test("the same bytes are kept once, also when they come at once", async () => {
  const bytes = randomUUID();
  await Promise.all([kept(bytes), kept(bytes), kept(bytes)]);
  const rows = await newsroom.sql("SELECT length FROM content JOIN content_piece USING (sha256) WHERE bytes = $1", [
    Buffer.from(bytes),
  ]);
  expect(rows).toEqual([{ length: 36 }]);
});

test("the same file uploaded twice at once for a source is kept once, and both are told where", async () => {
  const sourceId = await newSource();
  const bytes = Buffer.from(randomUUID());
  const upload = (fileName: string) =>
    inTransaction((tx) =>
      insertBrought(
        tx,
        { sourceId, askedById: newsroom.people.reviewer, at: new Date(), how: "uploaded", fileName, toldType: null },
        { bytes, type: "text/plain", reading },
      ),
    );
  const [one, other] = await Promise.all([upload("a.txt"), upload("b.txt")]);
  expect(one.id).toBe(other.id);
  expect([one.known, other.known].sort()).toEqual([false, true]);
});

describe("a try", () => {
  test("that is over is not ended again, so that a late worker keeps nothing", async () => {
    const snapshotId = (await waiting(await newSource())) ?? "";
    expect(await beginTry(snapshotId, 0, new Date())).toBe(true);
    const mine = { snapshotId, attempt: 0 };
    const refusal = { reason: "fetch-too-slow", params: { host: "a.example", seconds: 20 } } as const;
    expect(await inTransaction((tx) => endTry(tx, mine, refusal, new Date()))).toBe(true);
    expect(await findSnapshot(theWorker, snapshotId)).toMatchObject({ state: "waiting", attempts: 1, refusal });
    const content = { bytes: Buffer.from("late"), type: "text/plain", reading };
    expect(await inTransaction((tx) => keepFetched(tx, mine, content, fetched, new Date()))).toBeNull();
    expect(await beginTry(snapshotId, 0, new Date())).toBe(false);
    expect(await beginTry(snapshotId, 1, new Date())).toBe(true);
  });

  test("whose worker died is taken over, and of two that end it one keeps", async () => {
    const snapshotId = (await waiting(await newSource())) ?? "";
    expect([await beginTry(snapshotId, 0, new Date()), await beginTry(snapshotId, 0, new Date())]).toEqual([
      true,
      true,
    ]);
    const content = { bytes: Buffer.from(randomUUID()), type: "text/plain", reading };
    const keep = () => inTransaction((tx) => keepFetched(tx, { snapshotId, attempt: 0 }, content, fetched, new Date()));
    const both = await Promise.all([keep(), keep()]);
    expect(both.filter((sha256) => sha256 === null)).toHaveLength(1);
    expect(await findSnapshotText(theWorker, snapshotId)).toEqual({ text: reading.text, blocks: [], pages: [] });
  });
});

describe("a job", () => {
  const jobsOf = (id: string) =>
    newsroom.sql(
      "SELECT name, data, start_after > now() + interval '1 hour' AS late FROM pgboss.job WHERE data->>'snapshotId' = $1",
      [id],
    );

  test("is there when its transaction is, with when it is due", async () => {
    const id = randomUUID();
    const startAfter = new Date(Date.now() + 2 * 60 * 60 * 1_000);
    await inTransaction(async (tx) => {
      await sendJob(tx, "take-snapshot", { snapshotId: id, attempt: 0 });
      await sendJob(tx, "take-snapshot", { snapshotId: id, attempt: 1 }, { startAfter });
    });
    expect(await jobsOf(id)).toEqual([
      { name: "take-snapshot", data: { snapshotId: id, attempt: 0 }, late: false },
      { name: "take-snapshot", data: { snapshotId: id, attempt: 1 }, late: true },
    ]);
  });

  test("goes with its transaction", async () => {
    const id = randomUUID();
    const undone = inTransaction(async (tx) => {
      await sendJob(tx, "take-snapshot", { snapshotId: id, attempt: 0 });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await jobsOf(id)).toEqual([]);
  });

  test("has its queue, for every name that is sent", async () => {
    const rows = await newsroom.sql("SELECT name FROM pgboss.queue ORDER BY name");
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(jobQueues.map((queue: { name: string }) => queue.name)),
    );
  });
});
