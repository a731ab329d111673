import { describe, expect, test } from "vitest";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import { record } from "@/scripts/testing/told-records";
import { toldArticle } from "./told-article";

const marked = record("claim.marked", { number: 3, start: 4, end: 9, quote: "words" }, { subject: "claim" });
const source = { id: "source", facts: "f", confidential: false };
const attached = (snapshot: string | null = "snapshot") =>
  record("evidence.attached", { source, snapshot, brought: null }, { subject: "piece" });

const claimAfter = (...events: readonly EventRecord[]) => {
  const claim = toldArticle([marked, ...events]).claims.get("claim");
  if (!claim) throw new Error("no claim");
  return claim;
};
const pieceAfter = (...events: readonly EventRecord[]) => claimAfter(...events).evidence.get("piece");

describe("what a piece of evidence rests on", () => {
  const [kept, waits] = [
    { id: "snapshot", saltedSha256: "salted", isKept: true },
    { id: "snapshot", saltedSha256: null, isKept: false },
  ];
  const to = { subject: "snapshot" };
  const keep = (unbound: readonly string[], id = "snapshot") =>
    record("snapshot.kept", { saltedSha256: "salted", unbound }, { subject: id, to: "kept" });
  test.each<[string, readonly EventRecord[], unknown]>([
    ["nothing, where none was asked for", [attached(null)], null],
    ["one that waits", [attached()], waits],
    ["one that was kept", [attached(), keep([])], kept],
    ["nothing, where it was kept and left aside", [attached(), keep(["piece"])], null],
    ["one that was kept, where another piece was left aside", [attached(), keep(["other"])], kept],
    ["one that waits, where another snapshot was kept", [attached(), keep([], "other")], waits],
    ["nothing, where another snapshot was kept", [attached(null), keep([])], null],
    ["one that was asked for later", [attached(null), record("snapshot.asked", { source }, to)], waits],
    [
      "none that was asked for another source",
      [attached(null), record("snapshot.asked", { source: { ...source, id: "x" } }, to)],
      null,
    ],
    [
      "none that was asked for after it was taken off",
      [attached(null), record("evidence.removed", {}, { subject: "piece" }), record("snapshot.asked", { source }, to)],
      null,
    ],
    [
      "one that was uploaded for it",
      [attached(null), record("snapshot.uploaded", { source, evidence: "piece", saltedSha256: "salted" }, to)],
      kept,
    ],
    [
      "one that was pasted for it",
      [attached(null), record("snapshot.pasted", { source, evidence: "piece", saltedSha256: "salted" }, to)],
      kept,
    ],
    [
      "none that was pasted for no piece",
      [attached(null), record("snapshot.pasted", { source, evidence: null, saltedSha256: "salted" }, to)],
      null,
    ],
    [
      "one that was chosen",
      [
        attached(null),
        record(
          "evidence.snapshot-chosen",
          { source, snapshot: "snapshot", saltedSha256: "salted" },
          { subject: "piece" },
        ),
      ],
      kept,
    ],
    [
      "one that it was brought with",
      [
        record(
          "evidence.attached",
          { source, snapshot: "snapshot", brought: { saltedSha256: "salted", passageHow: "exact" } as never },
          { subject: "piece" },
        ),
      ],
      kept,
    ],
  ])("%s", (_what, events, expected) => {
    expect(pieceAfter(...events)?.snapshot).toEqual(expected);
  });
});

describe("where its passage stands", () => {
  const choose = (data: object, confidential = false) =>
    record(
      "evidence.passage-chosen",
      {
        source: { ...source, confidential },
        snapshot: "snapshot",
        passage: "It is.",
        passageHow: "exact",
        start: 2,
        end: 8,
        page: 1,
        ...data,
      },
      { subject: "piece" },
    );
  const chosen = { how: "exact", range: { start: 2, end: 8, page: 1 } };
  test.each<[string, readonly EventRecord[], unknown]>([
    ["is not told of what was attached", [attached()], null],
    ["is told by whoever chose it", [attached(), choose({})], chosen],
    [
      "is told without a range where that has no start",
      [attached(), choose({ start: null })],
      { how: "exact", range: null },
    ],
    [
      "is told without a range where that has no end",
      [attached(), choose({ end: null })],
      { how: "exact", range: null },
    ],
    ["is not told of a confidential source", [attached(), choose({}, true)], null],
    [
      "is told by how it was found where a snapshot was chosen",
      [attached(), record("evidence.snapshot-chosen", { source, passageHow: "fuzzy" as never }, { subject: "piece" })],
      { how: "fuzzy", range: null },
    ],
    [
      "is not told after another passage was written",
      [
        attached(),
        choose({}),
        record(
          "evidence.edited",
          { after: { stance: "supports", passage: "Other.", note: null, positionMs: null } },
          { subject: "piece" },
        ),
      ],
      null,
    ],
    [
      "stays told after a note was written",
      [
        attached(),
        choose({}),
        record(
          "evidence.edited",
          { after: { stance: "supports", passage: "It is.", note: "Look.", positionMs: null } },
          { subject: "piece" },
        ),
      ],
      chosen,
    ],
  ])("%s", (_what, events, expected) => {
    expect(pieceAfter(...events)?.place).toEqual(expected);
  });
});

describe("a doubt about it", () => {
  const answer = (said: "no-longer-holds" | "still-good") =>
    record("notice.answered", { source, evidence: "piece", answer: said }, { subject: "notice" });
  const edited = record(
    "evidence.edited",
    { after: { stance: "supports", passage: null, note: null, positionMs: 5 } },
    { subject: "piece" },
  );
  test.each<[string, readonly EventRecord[], string | null]>([
    ["is the notice over which somebody said that it no longer holds", [answer("no-longer-holds")], "notice"],
    ["is none where somebody said that it is still good", [answer("still-good")], null],
    ["ends by an edit", [answer("no-longer-holds"), edited], null],
    [
      "ends by another snapshot",
      [answer("no-longer-holds"), record("evidence.snapshot-chosen", { source }, { subject: "piece" })],
      null,
    ],
  ])("%s", (_what, events, expected) => {
    expect(pieceAfter(attached(), ...events)?.doubt).toBe(expected);
  });
});

describe("the place of a claim", () => {
  const none = { lost: [], reworded: [], corrected: [], toLookAt: [], stale: [], skipsKept: 0 };
  const version = (data: object = {}) =>
    record("article.version-added", { ...none, version: 2, ...data }, { claim: null });
  const approved = record("verdict.approved", { verdict: 1 }, { to: "approved" });
  const marks = { how: "marked", range: { start: 4, end: 9 }, quote: "words", sentenceChanged: false };
  const carried = { how: "carried", range: null, quote: "words", sentenceChanged: false };
  const dismissed = record("claim.dismissed", {}, { to: "dismissed" });
  test.each<[string, readonly EventRecord[], unknown]>([
    ["is where it was marked", [], marks],
    ["is carried", [version()], carried],
    ["is carried with another sentence around it", [version({ toLookAt: [3] })], { ...carried, sentenceChanged: true }],
    ["is carried with the same sentence where another claim's changed", [version({ toLookAt: [4] })], carried],
    ["is reworded", [version({ reworded: [3], toLookAt: [3] })], { ...carried, how: "reworded", quote: null }],
    [
      "is its correction's",
      [version({ corrected: [3], toLookAt: [3] })],
      { ...carried, how: "corrected", quote: null },
    ],
    [
      "is its correction's for one version",
      [version({ corrected: [3] }), version({ version: 3 })],
      { ...carried, quote: null },
    ],
    ["is lost", [version({ lost: [3] })], { ...carried, how: "lost" }],
    ["is not looked at where it is dismissed", [dismissed, version({ toLookAt: [3] })], carried],
    [
      "keeps what was to be looked at when it is dismissed",
      [version({ toLookAt: [3] }), dismissed, version()],
      { ...carried, sentenceChanged: true },
    ],
    [
      "is confirmed by an approval of what was reworded",
      [version({ reworded: [3] }), approved],
      { ...carried, how: "confirmed", quote: null },
    ],
    [
      "is confirmed by an approval where its sentence changed",
      [version({ toLookAt: [3] }), approved],
      { ...carried, how: "confirmed" },
    ],
    [
      "is confirmed by a verdict where its sentence changed",
      [version({ toLookAt: [3] }), record("verdict.submitted")],
      { ...carried, how: "confirmed" },
    ],
    [
      "is not confirmed by who asks for changes",
      [version({ reworded: [3] }), record("verdict.changes-requested")],
      { ...carried, how: "reworded", quote: null },
    ],
    ["needs no confirming where nothing changed", [version(), approved], carried],
    [
      "is where its ends were put",
      [version(), record("claim.ends-adjusted", { start: 1, end: 3, quote: "so" })],
      { ...marks, range: { start: 1, end: 3 }, quote: "so" },
    ],
    [
      "is confirmed by hand",
      [version(), record("claim.anchor-confirmed", { start: 1, end: 3, quote: "so" })],
      { how: "confirmed", range: { start: 1, end: 3 }, quote: "so", sentenceChanged: false },
    ],
  ])("%s", (_what, events, expected) => {
    expect(claimAfter(...events).place).toEqual(expected);
  });

  test("is no longer the correction's in the version where somebody puts it elsewhere", () => {
    const corrected = version({ corrected: [3] });
    expect(claimAfter(corrected).correctedIn).toEqual([2]);
    expect(claimAfter(corrected, record("claim.anchor-confirmed")).correctedIn).toEqual([]);
    expect(claimAfter(corrected, record("claim.ends-adjusted")).correctedIn).toEqual([]);
    expect(claimAfter(corrected, version({ version: 3 }), record("claim.ends-adjusted")).correctedIn).toEqual([2]);
  });

  test("what was taken back is not carried, and what goes stale is", () => {
    const gone = record("claim.mark-taken-back", {}, { to: "taken-back" });
    expect(claimAfter(gone, version({ stale: [3], corrected: [3] }))).toMatchObject({
      state: "taken-back",
      place: marks,
      correctedIn: [],
    });
    expect(claimAfter(version({ stale: [3] })).state).toBe("stale");
    expect(claimAfter(version({ stale: [4] })).state).toBe("open");
  });
});

describe("the rest of a claim", () => {
  const submitted = record("verdict.submitted", { verdict: 1 }, { to: "submitted" });
  test.each<[string, readonly EventRecord[], object]>([
    [
      "a dismissal gives its reason",
      [record("claim.dismissed", { reason: "No." }, { to: "dismissed" })],
      { state: "dismissed", stateReason: "No." },
    ],
    [
      "a verdict takes the reason away",
      [record("claim.dismissed", { reason: "No." }), submitted],
      { stateReason: null },
    ],
    ["a snapshot's own state is not the claim's", [record("snapshot.kept", {}, { to: "kept" })], { state: "open" }],
    [
      "a withdrawn verdict is so",
      [submitted, record("verdict.withdrawn", { verdict: 1 })],
      { verdicts: [expect.objectContaining({ state: "withdrawn" })] },
    ],
    [
      "another one is not",
      [submitted, record("verdict.withdrawn", { verdict: 2 })],
      { verdicts: [expect.objectContaining({ state: "open" })] },
    ],
    [
      "a verdict that changes are asked for is returned",
      [submitted, record("verdict.changes-requested", { verdict: 1 })],
      {
        verdicts: [expect.objectContaining({ state: "returned" })],
        decisions: [expect.objectContaining({ kind: "request-changes" })],
      },
    ],
    [
      "a reaffirmed one is approved",
      [submitted, record("verdict.reaffirmed", { verdict: 1 })],
      {
        verdicts: [expect.objectContaining({ state: "approved" })],
        decisions: [expect.objectContaining({ kind: "reaffirm" })],
      },
    ],
    [
      "an approved one too",
      [submitted, record("verdict.approved", { verdict: 1 })],
      {
        verdicts: [expect.objectContaining({ state: "approved" })],
        decisions: [expect.objectContaining({ kind: "approve" })],
      },
    ],
    ["a hold changes nothing", [record("verdict.ruled-hold")], { stets: [], verdicts: [], state: "open" }],
    [
      "a ruling is kept",
      [record("verdict.ruled-stet", { verdict: 2, reason: "So." })],
      { stets: [expect.objectContaining({ verdict: 2, reason: "So.", by: "reviewer" })] },
    ],
    [
      "a withheld record names its source alone",
      [{ ...attached(), isWithheld: true } as EventRecord],
      { evidence: new Map(), withheldSources: new Set(["source"]) },
    ],
    [
      "a record on another claim is not its own",
      [record("claim.dismissed", {}, { claim: "other", to: "dismissed" })],
      { state: "open" },
    ],
    [
      "a record on several claims is found by its numbers",
      [
        record(
          "claim.dismissed",
          {},
          { claim: null, to: "dismissed", numbers: [{ series: "claim", of: "claim", number: 2, before: "x" }] },
        ),
      ],
      { state: "dismissed" },
    ],
    [
      "the number of an article is no claim's",
      [
        record(
          "claim.dismissed",
          {},
          { claim: null, to: "dismissed", numbers: [{ series: "article", of: "claim", number: 2, before: "x" }] },
        ),
      ],
      { state: "open" },
    ],
  ])("%s", (_what, events, expected) => {
    expect(claimAfter(...events)).toMatchObject(expected);
  });

  test("a tick that was taken back has its verdict withdrawn and its piece removed", () => {
    const ticked = record("claim.ticked", { verdict: 1, evidence: "piece" }, { subject: "claim" });
    const gone = record("claim.tick-taken-back", { verdict: 1, evidence: "piece" }, { to: "taken-back" });
    const claim = toldArticle([ticked, gone]).claims.get("claim");
    expect(claim?.verdicts[0]?.state).toBe("withdrawn");
    expect(claim?.evidence.get("piece")?.removedAt).toBe(gone.at);
    const place = (data: object) =>
      toldArticle([record("claim.ticked", { evidence: "piece", ...data }, { subject: "claim" })])
        .claims.get("claim")
        ?.evidence.get("piece")?.place;
    expect(place({ passageStart: 1, passageEnd: 4, page: null })).toEqual({
      how: "exact",
      range: { start: 1, end: 4, page: null },
    });
    expect(place({ passageStart: null })).toBe(null);
    expect(place({ passageEnd: null })).toBe(null);
  });

  test("a piece that was taken off, or its attachment taken back, is removed then", () => {
    for (const kind of ["evidence.removed", "evidence.attachment-taken-back"] as const) {
      const gone = record(kind, {}, { subject: "piece" });
      expect(pieceAfter(attached(), gone)?.removedAt).toBe(gone.at);
    }
  });

  test("a draft's note makes a claim, or puts its sources to the one that stands there", () => {
    const note = record("draft.note-taken", { number: 3, emptied: [], said: [] }, { subject: "new", claim: null });
    const [piece] = note.data.pieces;
    const id = piece?.evidence ?? "";
    const made = toldArticle([note]).claims.get("new");
    expect(made).toMatchObject({ number: 3, isTick: false, state: "open" });
    expect(made?.evidence.get(id)).toMatchObject({
      source: piece?.source.id,
      snapshot: { id: piece?.snapshot, isKept: false },
      place: null,
      positionMs: null,
      doubt: null,
      removedAt: null,
    });
    const put = toldArticle([marked, { ...note, claim: "claim", subject: "x" } as EventRecord]).claims;
    expect([...put.keys()]).toEqual(["claim"]);
    expect(put.get("claim")?.evidence.has(id)).toBe(true);
    const bare = record(
      "draft.note-taken",
      { pieces: [{ ...piece, snapshot: null } as never], said: [], emptied: [] },
      { subject: "new", claim: null },
    );
    expect(toldArticle([bare]).claims.get("new")?.evidence.get(id)?.snapshot).toBe(null);
  });
});
