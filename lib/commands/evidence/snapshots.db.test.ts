import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSnapshotBytes, findSnapshotText, snapshotsOfSources } from "@/lib/data/evidence/snapshots";
import { theWorker } from "@/lib/domain/evidence/source";
import { withReceivedFile } from "@/lib/evidence/receive/received-files";
import { type SeededArticle, seedApproved, seedArticle, seedEvidence, seedMarked } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { evidenceNow, snapshotNow } from "@/prisma/scenarios/snapshots";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { attachEvidence } from "./attach-evidence";
import { choosePassage } from "./choose-passage";
import { chooseSnapshot } from "./choose-snapshot";
import { editEvidence } from "./edit-evidence";
import { pasteSnapshot } from "./paste-snapshot";
import { rereadSnapshot } from "./reread-snapshot";
import { takeSnapshot } from "./take-snapshot";
import { uploadSnapshot } from "./upload-snapshot";

let newsroom: TestNewsroom;
let article: SeededArticle;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  article = await seedArticle(newsroom.desk);
});
afterAll(() => newsroom.close());

const words = "Minutes of 19 March.\n\nThe bridge opened in 1932, and nobody spoke against it.";
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A claim with evidence that rests on nothing yet, as it is when a folder was loaded. */
async function bareEvidence(passage: string | null = null, claim?: string) {
  const claimId = claim ?? (await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)));
  const described = { title: "Minutes", publisher: null, author: null, publishedOn: null } as const;
  const address = `https://minutes.example/${randomUUID()}`;
  const source = { from: "new", ...described, kind: "primary", medium: "document", address } as const;
  const input = { ...(await seen(claimId)), source, stance: "supports", passage, note: null } as const;
  const attached = must(await attachEvidence(as(newsroom.people.reviewer), { ...input, takeSnapshot: false }));
  return { claimId, ...attached };
}

type Bare = Awaited<ReturnType<typeof bareEvidence>>;
const evidenceOf = async ({ claimId, evidenceId }: Bare) => ({ ...(await seen(claimId)), evidenceId });

async function upload(bare: Bare, text = `${words} ${randomUUID()}`, person = newsroom.people.reviewer) {
  const evidence = await evidenceOf(bare);
  const file = { name: "minutes.txt", toldType: "text/plain", bytes: bytesOf(text) };
  return uploadSnapshot(as(person), { sourceId: bare.sourceId, evidence, ...file });
}

describe("a file that is uploaded", () => {
  test("is kept as it came, and the evidence rests on it with its passage found", async () => {
    const bare = await bareEvidence("nobody spoke against it");
    const run = () => upload(bare);
    await expectOneEvent(newsroom, run, { type: "snapshot.uploaded", from: "open", to: "open" }, [
      ...["article", "claim", "evidence", "snapshot", "content", "content_piece"],
    ]);
    const evidence = await evidenceNow(bare.evidenceId);
    expect(evidence).toMatchObject({ passageHow: "exact" });
    const { text = "" } = (await findSnapshotText(theWorker, evidence.snapshotId ?? "")) ?? {};
    expect(text.slice(evidence.passageStart ?? 0, evidence.passageEnd ?? 0)).toBe("nobody spoke against it");
    expect(await snapshotNow(evidence.snapshotId ?? "")).toMatchObject({
      ...{ how: "uploaded", state: "kept", type: "text/plain", fileName: "minutes.txt", askedAddress: null },
    });
  });

  test("and was received on the disk is kept from there, and a retry of it is the same intent", async () => {
    const bare = await bareEvidence();
    const text = `${words} ${"and so on, ".repeat(50_000)}`;
    const chunks = async function* () {
      yield bytesOf(text);
    };
    const caller = as(newsroom.people.reviewer);
    const send = () =>
      withReceivedFile(chunks(), 1_000_000, async (bytes) =>
        must(
          await uploadSnapshot(caller, {
            ...{ sourceId: bare.sourceId, evidence: null, name: "minutes.txt", toldType: "text/plain" },
            bytes: bytes ?? new Uint8Array(),
          }),
        ),
      );
    const kept = await send();
    expect(await send()).toEqual(kept);
    const found = await findSnapshotBytes(theWorker, kept.snapshotId);
    expect(new TextDecoder().decode(found ?? undefined)).toBe(text);
    expect((await findSnapshotText(theWorker, kept.snapshotId))?.text).toContain("nobody spoke against it");
  });

  test("under an approved verdict makes the approval stale", async () => {
    const claimId = await seedApproved(newsroom.desk, await seedArticle(newsroom.desk));
    const [row] = await newsroom.sql("SELECT id, source_id FROM evidence WHERE claim_id = $1", [claimId]);
    const bare = {
      claimId,
      evidenceId: row?.id as string,
      sourceId: row?.source_id as string,
      known: false,
      hasPassage: false,
    };
    const { events } = await (async () => {
      const known = await newsroom.events();
      must(await upload(bare));
      return { events: await newsroom.events(known) };
    })();
    expect(events.map(({ said }) => [said.type, said.from, said.to])).toEqual([
      ["snapshot.uploaded", "approved", "stale"],
    ]);
  });

  test("twice at once is kept once, and both are told", async () => {
    const bare = await bareEvidence();
    const file = { name: "a.txt", toldType: null, bytes: bytesOf(randomUUID()) };
    const input = { sourceId: bare.sourceId, evidence: null, ...file };
    const people = [newsroom.people.reviewer, newsroom.people.editor];
    const results = await Promise.all(people.map((person) => uploadSnapshot(as(person), input)));
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "snapshot-kept-already" } });
    const rows = await newsroom.sql("SELECT id FROM snapshot WHERE source_id = $1", [bare.sourceId]);
    expect(rows).toHaveLength(1);
  });

  test("again, for evidence that does not rest on it yet, is bound and not kept again", async () => {
    const bare = await bareEvidence();
    const first = must(await upload(bare, words));
    const other = { ...(await bareEvidence()), sourceId: bare.sourceId };
    await newsroom.sql("UPDATE evidence SET source_id = $1 WHERE id = $2", [bare.sourceId, other.evidenceId]);
    expect(must(await upload(other, words))).toEqual({ snapshotId: first.snapshotId, known: true });
    expect(await evidenceNow(other.evidenceId)).toMatchObject({ snapshotId: first.snapshotId });
    await expectRefused(newsroom, () => upload(other, words), "snapshot-kept-already", "file");
  });

  test("has a name that folders and control characters have gone from, and no more than 120 letters", async () => {
    const bare = await bareEvidence();
    const name = `../../etc/\u0007${"x".repeat(300)}.txt`;
    const input = { sourceId: bare.sourceId, evidence: null, toldType: null, bytes: bytesOf(randomUUID()), name };
    const { snapshotId } = must(await uploadSnapshot(as(newsroom.people.reviewer), input));
    expect((await snapshotNow(snapshotId)).fileName).toBe(`${"x".repeat(116)}.txt`);
  });

  test.each([
    ["that is empty", new Uint8Array(), "file-empty"],
    ["that is a program", Buffer.from("7f454c4602010100000000000000000002003e0001", "hex"), "snapshot-type-unknown"],
    ["that is too large", new Uint8Array(50 * 1024 * 1024 + 1), "snapshot-too-large"],
  ] as const)("%s is refused beside it", async (_what, bytes, reason) => {
    const { sourceId } = await bareEvidence();
    const input = { sourceId, evidence: null, name: "a.bin", toldType: null, bytes };
    await expectRefused(newsroom, () => uploadSnapshot(as(newsroom.people.reviewer), input), reason, "file");
  });

  test("on a claim that changed meanwhile is refused, and nothing of it is kept", async () => {
    const bare = await bareEvidence();
    const evidence = await evidenceOf(bare);
    await seedEvidence(newsroom.desk, bare.claimId);
    const file = { name: "a.txt", toldType: null, bytes: bytesOf(randomUUID()) };
    const run = () => uploadSnapshot(as(newsroom.people.editor), { sourceId: bare.sourceId, evidence, ...file });
    await expectRefused(newsroom, run, "claim-changed");
  });
});

test("words that were heard are kept with how, and the evidence rests on them", async () => {
  const bare = await bareEvidence("It opened in 1932");
  const evidence = await evidenceOf(bare);
  const said = {
    words: "It opened in 1932, I was there.",
    howSeen: "phone-call",
    howSeenNote: "Called at noon.",
  } as const;
  const run = () => pasteSnapshot(as(newsroom.people.reviewer), { sourceId: bare.sourceId, evidence, ...said });
  await expectOneEvent(newsroom, run, { type: "snapshot.pasted", from: "open", to: "open" }, [
    ...["article", "claim", "evidence", "snapshot", "content", "content_piece"],
  ]);
  const { snapshotId, passageHow } = await evidenceNow(bare.evidenceId);
  expect(passageHow).toBe("exact");
  expect(await snapshotNow(snapshotId ?? "")).toMatchObject({
    ...{ how: "pasted", howSeen: "phone-call", howSeenNote: "Called at noon.", state: "kept" },
  });
});

describe("a snapshot that is asked for", () => {
  test("is what evidence without one rests on from then on", async () => {
    const bare = await bareEvidence();
    const evidence = await evidenceOf(bare);
    const run = () => takeSnapshot(as(newsroom.people.reviewer), { sourceId: bare.sourceId, evidence });
    await expectOneEvent(newsroom, run, { type: "snapshot.asked", from: "open", to: "open" }, [
      ...["article", "claim", "evidence", "snapshot"],
    ]);
    const { snapshotId } = await evidenceNow(bare.evidenceId);
    expect(await snapshotNow(snapshotId ?? "")).toMatchObject({ state: "waiting", attempts: 0 });
    const again = () => takeSnapshot(as(newsroom.people.editor), { sourceId: bare.sourceId, evidence: null });
    await expectRefused(newsroom, again, "snapshot-under-way");
  });

  test("under an approved verdict is taken, and leaves the approval as it is", async () => {
    const bare = await bareEvidence(null, await seedApproved(newsroom.desk, await seedArticle(newsroom.desk)));
    // Attaching made it stale; as if it had been there all along:
    await newsroom.sql("UPDATE claim SET state = 'approved', stale_since = NULL WHERE id = $1", [bare.claimId]);
    const evidence = await evidenceOf(bare);
    const run = () => takeSnapshot(as(newsroom.people.reviewer), { sourceId: bare.sourceId, evidence });
    await expectOneEvent(newsroom, run, { type: "snapshot.asked" }, ["snapshot"]);
    expect(await evidenceNow(bare.evidenceId)).toMatchObject({ snapshotId: null });
  });

  test("of a source without an address is refused in words", async () => {
    const { sourceId } = await bareEvidence();
    await newsroom.sql("UPDATE source SET address = NULL, address_key = NULL WHERE id = $1", [sourceId]);
    const run = () => takeSnapshot(as(newsroom.people.reviewer), { sourceId, evidence: null });
    await expectRefused(newsroom, run, "snapshot-no-address");
  });
});

describe("another snapshot", () => {
  test("is chosen by a person, with the passage looked for in it", async () => {
    const bare = await bareEvidence("nobody spoke against it");
    must(await upload(bare));
    const input = { sourceId: bare.sourceId, evidence: null, howSeen: "other", howSeenNote: null } as const;
    const { snapshotId } = must(
      await pasteSnapshot(as(newsroom.people.reviewer), { ...input, words: "Pigs flew over the river daily." }),
    );
    const evidence = await evidenceOf(bare);
    const run = () => chooseSnapshot(as(newsroom.people.reviewer), { ...evidence, snapshotId });
    const event = { type: "evidence.snapshot-chosen", from: "open", to: "open" } as const;
    await expectOneEvent(newsroom, run, event, ["article", "claim", "evidence"]);
    expect(await evidenceNow(bare.evidenceId)).toMatchObject({ snapshotId, passageHow: "not-found" });
    const again = { ...(await evidenceOf(bare)), snapshotId };
    await expectRefused(newsroom, () => chooseSnapshot(as(newsroom.people.editor), again), "nothing-changed");
  });

  test("that is still on its way cannot be", async () => {
    const bare = await bareEvidence();
    const asked = { sourceId: bare.sourceId, evidence: null };
    const { snapshotId } = must(await takeSnapshot(as(newsroom.people.reviewer), asked));
    const input = { ...(await evidenceOf(bare)), snapshotId };
    await expectRefused(newsroom, () => chooseSnapshot(as(newsroom.people.reviewer), input), "snapshot-not-kept");
  });
});

describe("a snapshot whose encoding was guessed", () => {
  /** "Łódź stoi." in Windows-1250, too short to tell: it is taken for Western, "£ódŸ stoi.". */
  const polish = new Uint8Array([0xa3, 0xf3, 0x64, 0x9f, ...bytesOf(" stoi.")]);
  const person = () => as(newsroom.people.reviewer);

  async function guessed(passage: string) {
    const bare = await bareEvidence(passage);
    const evidence = await evidenceOf(bare);
    // A line of its own for each, so that no two are the same file.
    const bytes = new Uint8Array([...polish, ...bytesOf(` ${randomUUID()}`)]);
    const file = { name: "town.txt", toldType: null, bytes };
    const { snapshotId } = must(await uploadSnapshot(person(), { sourceId: bare.sourceId, evidence, ...file }));
    return { bare, snapshotId };
  }

  test("says so, and what else it may be", async () => {
    const { notes } = await snapshotNow((await guessed("x")).snapshotId);
    expect(notes).toMatchObject([{ kind: "encoding-guessed", encoding: "windows-1252" }]);
  });

  test("is read again in another as a snapshot of the same moment, on which nothing rests by itself", async () => {
    const { bare, snapshotId: before } = await guessed("Łódź stoi.");
    let after = "";
    const run = async () => {
      const reread = await rereadSnapshot(person(), { snapshotId: before, encoding: "windows-1250" });
      if (reread.ok) after = reread.value.snapshotId;
      return reread;
    };
    const first = await snapshotNow(before);
    await expectOneEvent(newsroom, run, { type: "snapshot.reread" }, ["snapshot"]);
    const second = await snapshotNow(after);
    expect(second).toMatchObject({
      ...{ rereadOfId: before, encoding: "windows-1250", keptAt: first.keptAt, sha256: first.sha256, how: "uploaded" },
      notes: [{ kind: "encoding-chosen", encoding: "windows-1250" }],
    });
    expect(second.saltedSha256).not.toBe(first.saltedSha256);
    expect((await findSnapshotText(theWorker, after))?.text).toContain("Łódź stoi.");
    expect(await evidenceNow(bare.evidenceId)).toMatchObject({ snapshotId: before });
    expect((await snapshotsOfSources([bare.sourceId])).get(bare.sourceId)?.newest?.id).toBe(after);
    const bind = { ...(await evidenceOf(bare)), snapshotId: after };
    must(await chooseSnapshot(person(), bind));
    expect(await evidenceNow(bare.evidenceId)).toMatchObject({ snapshotId: after, passageHow: "exact" });
  });

  test("is not kept twice with the same words, whichever reading is asked", async () => {
    const { snapshotId } = await guessed("x");
    const reread = (id: string) => () => rereadSnapshot(person(), { snapshotId: id, encoding: "windows-1250" });
    const again = must(await reread(snapshotId)());
    for (const id of [snapshotId, again.snapshotId])
      await expectRefused(newsroom, reread(id), "reading-same", "encoding");
  });
});

describe("a passage", () => {
  test("is chosen in the snapshot's text, without the space around it", async () => {
    const bare = await bareEvidence("nobody");
    const { snapshotId } = must(await upload(bare, words));
    const start = words.indexOf(" opened in 1932");
    const input = { ...(await evidenceOf(bare)), snapshotId, start, end: start + " opened in 1932".length };
    const run = () => choosePassage(as(newsroom.people.reviewer), input);
    const event = { type: "evidence.passage-chosen", from: "open", to: "open" } as const;
    await expectOneEvent(newsroom, run, event, ["article", "claim", "evidence"]);
    expect(await evidenceNow(bare.evidenceId)).toMatchObject({
      ...{ passage: "opened in 1932", passageHow: "exact", passageStart: start + 1 },
    });
    const again = { ...input, ...(await evidenceOf(bare)) };
    await expectRefused(newsroom, () => choosePassage(as(newsroom.people.reviewer), again), "nothing-changed");
  });

  test.each([
    ["outside the text", 0, 100_000, "range-outside"],
    ["that is empty", 5, 5, "range-outside"],
    ["of space alone", words.indexOf("\n\n"), words.indexOf("\n\n") + 2, "range-only-space"],
  ] as const)("%s is refused", async (_what, start, end, reason) => {
    const bare = await bareEvidence();
    const { snapshotId } = must(await upload(bare, words));
    const input = { ...(await evidenceOf(bare)), snapshotId, start, end };
    await expectRefused(newsroom, () => choosePassage(as(newsroom.people.reviewer), input), reason);
  });

  test("that is edited is looked for again, and a moment is kept beside it", async () => {
    const bare = await bareEvidence("nobody spoke against it");
    must(await upload(bare));
    const edit = async (passage: string | null, positionMs: number | null) => {
      const input = { ...(await evidenceOf(bare)), stance: "supports", passage, note: null, positionMs } as const;
      return editEvidence(as(newsroom.people.reviewer), input);
    };
    must(await edit("somebody spoke for the tunnel", 61_000));
    expect(await evidenceNow(bare.evidenceId)).toMatchObject({ passageHow: "not-found", positionMs: 61_000 });
    must(await edit(null, 61_000));
    expect(await evidenceNow(bare.evidenceId)).toMatchObject({ passageHow: null, passageStart: null });
    await expectRefused(newsroom, () => edit(null, 61_000), "nothing-changed");
  });
});

test("the demo's folder asks for nothing; what is attached by hand does", async () => {
  const bare = await bareEvidence();
  expect(await evidenceNow(bare.evidenceId)).toMatchObject({ snapshotId: null });
  const evidenceId = await seedEvidence(newsroom.desk, await seedMarked(newsroom.desk, article));
  expect((await evidenceNow(evidenceId)).snapshotId).not.toBeNull();
});
