import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { inTransaction } from "@/lib/data/database";
import { getSource } from "@/lib/data/evidence/sources";
import { theWorker } from "@/lib/domain/evidence/source";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { attachEvidenceInput } from "@/lib/input/evidence";
import { parseInput } from "@/lib/input/parse-input";
import { takeSnapshotJob } from "@/lib/worker/take-snapshot-job";
import { seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { evidenceNow, snapshotNow } from "@/prisma/scenarios/snapshots";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { attachEvidence } from "./attach-evidence";

const page = `<html><head><title>Minutes</title><meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="Ada Byron"></head><body><article><h1>Minutes</h1>
<p>The council met on Tuesday and spoke about the bridge for an hour.</p><p>The bridge cost 4.2 million pounds.</p></article></body></html>`;

let outside: LoopbackServer;
let newsroom: TestNewsroom;

beforeAll(async () => {
  outside = await startLoopbackServer((_, response) => response.setHeader("content-type", "text/html").end(page));
  vi.stubEnv("GALLEY_FETCH_ALLOW", `127.0.0.1:${outside.port}`);
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await outside.close();
  vi.unstubAllEnvs();
});

const openClaim = async () => seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
const sourceNow = (id: string) => inTransaction((tx) => getSource(theWorker, id, tx));
const bytesOf = (words: string) => new TextEncoder().encode(words);

/** As the form sends it: empty fields as "", a source that has nothing but what is given. */
async function attach(claimId: string, source: object, more: object = {}) {
  const named = { from: "new", title: "", publisher: "", author: "", publishedOn: "", kind: "secondary", medium: null };
  const raw = { ...(await seen(claimId)), stance: "supports", source: { ...named, address: "", ...source }, ...more };
  const input = parseInput(attachEvidenceInput, raw);
  return input.ok ? attachEvidence(as(newsroom.people.reviewer), input.value) : input;
}

const file = (words: string, name = "Minutes of March.txt") => ({
  brought: { as: "file", name, toldType: "text/plain", bytes: bytesOf(words) },
});
const spoken = { brought: { as: "words", words: "It cost 4.2 million.\nThen she hung up.", howSeen: "phone-call" } };

describe("what is brought with evidence", () => {
  test("a file is kept with it, in one event, and its passage is found", async () => {
    const claimId = await openClaim();
    await expectOneEvent(
      newsroom,
      () => attach(claimId, {}, { ...file("The bridge cost 4.2 million pounds."), passage: "cost 4.2 million" }),
      { type: "evidence.attached", from: "open", to: "open" },
      ["article", "claim", "content", "content_piece", "evidence", "snapshot", "source", "source_facts"],
    );
    const said = (await newsroom.events()).at(-1)?.said;
    const brought = { how: "uploaded", type: "text/plain", howSeen: null, wasKnown: false, passageHow: "exact" };
    expect(said?.data).toMatchObject({ brought, sourceWasKnown: false, snapshotAsked: false });
    const evidence = await evidenceNow(said?.subject as string);
    expect(evidence).toMatchObject({ passageHow: "exact", passageStart: 11 });
    expect(await snapshotNow(evidence.snapshotId ?? "")).toMatchObject({ how: "uploaded", state: "kept" });
    expect(await sourceNow(evidence.sourceId)).toMatchObject({ title: "Minutes of March", medium: "document" });
  });

  test("words are kept with it, and the source is called by their beginning", async () => {
    const { evidenceId, sourceId } = must(await attach(await openClaim(), {}, spoken));
    expect(await sourceNow(sourceId)).toMatchObject({ title: "It cost 4.2 million.", medium: "interview" });
    const { snapshotId } = await evidenceNow(evidenceId);
    expect(await snapshotNow(snapshotId ?? "")).toMatchObject({ how: "pasted", howSeen: "phone-call" });
  });

  test.each([
    ["a file without a byte", {}, file(""), "file-empty", "file"],
    ["nothing at all", {}, {}, "field-required", "source.address"],
    ["an address that is none", { address: "https://nowhere" }, {}, "address-invalid", "source.address"],
    [
      "a confidential source without a name",
      { confidence: { description: "A nurse", reason: "Would lose her job" } },
      spoken,
      ...(["field-required", "source.title"] as const),
    ],
  ] as const)("%s is refused, and leaves neither source nor evidence", async (_what, source, more, reason, field) => {
    const claimId = await openClaim();
    await expectRefused(newsroom, () => attach(claimId, source, more), reason, field);
  });
});

describe("a source that is known by its address alone", () => {
  let paths = 0;
  const attachPage = async (source: object = {}) => {
    const address = outside.at(`/minutes?n=${++paths}`);
    const attached = must(await attach(await openClaim(), { address, ...source }));
    const before = await sourceNow(attached.sourceId);
    const { snapshotId } = await evidenceNow(attached.evidenceId);
    await takeSnapshotJob({ snapshotId: snapshotId ?? "", attempt: 0 });
    return {
      address,
      before,
      after: await sourceNow(attached.sourceId),
      event: (await newsroom.events()).at(-1)?.said,
    };
  };

  test("is called by it, until its copy says what it is called, which the record tells", async () => {
    const { address, before, after, event } = await attachPage();
    expect(before.title).toBe(address.replace("http://", ""));
    expect(after).toMatchObject({ title: "Minutes", publisher: "The Harbour Post", author: "Ada Byron", revision: 2 });
    expect(event).toMatchObject({
      type: "snapshot.kept",
      data: { described: { fields: ["author", "publisher", "title"], factsBefore: expect.any(String) } },
    });
  });

  test("keeps what was typed", async () => {
    const { after } = await attachPage({ title: "Typed", publisher: "Another" });
    expect(after).toMatchObject({ title: "Typed", publisher: "Another", author: "Ada Byron" });
  });

  test("is left as it is where it is confidential", async () => {
    const confidence = { description: "A clerk", reason: "Would lose the post" };
    const { before, after, event } = await attachPage({ title: "Her page", confidence });
    expect(after).toEqual(before);
    expect(event).toMatchObject({ type: "snapshot.kept", data: { described: null } });
  });
});
