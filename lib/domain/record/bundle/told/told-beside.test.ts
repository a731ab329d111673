import { describe, expect, test } from "vitest";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import { record } from "@/scripts/testing/told-records";
import { toldArticle } from "./told-article";

const on = { claim: null };

describe("sign-offs", () => {
  const signed = record("article.signed-off", {}, on);
  const again = record("article.signed-off", {}, on);
  const end = record("article.sign-off-withdrawn", {}, on);
  const endOf = (...events: readonly EventRecord[]) => toldArticle(events).signOffs.map(({ endedAt }) => endedAt);
  test("stand until they are withdrawn, or something ends them, and end once", () => {
    const edited = record("claim.edited", { signOffEnded: true });
    const kept = record("claim.edited", { signOffEnded: false });
    expect(endOf(signed)).toEqual([null]);
    expect(endOf(signed, end)).toEqual([end.at]);
    expect(endOf(signed, edited)).toEqual([edited.at]);
    expect(endOf(signed, kept)).toEqual([null]);
    expect(endOf(signed, edited, end)).toEqual([edited.at]);
    expect(endOf(signed, end, again)).toEqual([end.at, null]);
    expect(endOf(end)).toEqual([]);
  });
});

describe("an article", () => {
  const imported = record("article.imported", { title: "First", language: "de" }, on);
  const version = (title: string | null) => record("article.version-added", { title, version: 2, note: "Why" }, on);
  test("has the title that was told last, and all versions", () => {
    expect(toldArticle([imported, version(null)])).toMatchObject({ title: "First", language: "de" });
    const { title, versions } = toldArticle([imported, version("Second")]);
    expect(title).toBe("Second");
    expect(versions.map(({ number, note, bounded }) => [number, note, bounded])).toEqual([
      [1, null, false],
      [2, "Why", false],
    ]);
  });

  test("is not changed by a kind that this verifier does not know, nor by one that tells nothing of it", () => {
    const unknown = { ...record("article.archived", {}, on), type: "article.sung" } as unknown as EventRecord;
    const inherited = { ...unknown, type: "toString" } as unknown as EventRecord;
    expect(toldArticle([unknown, inherited, record("article.archived", {}, on)])).toMatchObject({
      title: null,
      versions: [],
    });
  });

  test("has the proofs that came back", () => {
    const returned = record("proof.returned", {}, on);
    const { data, at } = returned;
    expect(toldArticle([returned]).proofs).toEqual([
      {
        ...{ version: 1, sha256: data.draftSha256, notes: 2, applied: [1], refused: [2], undecided: [3], changed: [] },
        ...{ commentsGone: [4], changesBeside: 1, by: "reviewer", at },
      },
    ]);
  });
});

describe("skips", () => {
  const make = (subject: string, quote = "words") => record("skip.made", { start: 1, end: 6, quote }, { subject });
  const version = (skipsKept: number) => record("article.version-added", { skipsKept }, on);
  const holds = (said: readonly string[], ...events: readonly EventRecord[]) =>
    toldArticle(events).skips.holds(
      said,
      (skip, { quote }) => skip === `${quote} here`,
      (skip, { quote }) => skip.startsWith(quote),
    );
  test.each<[string, readonly string[], readonly EventRecord[], boolean]>([
    ["none are none", [], [], true],
    ["one that nobody made is too many", ["words here"], [], false],
    ["one that was made is there", ["words here"], [make("a")], true],
    ["one that was made is missing", [], [make("a")], false],
    ["one that was made stands elsewhere", ["words there"], [make("a")], false],
    ["two that were made are two", ["words here", "words here"], [make("a"), make("b")], true],
    ["of two one is too few", ["words here"], [make("a"), make("b")], false],
    ["one that was lifted is gone", [], [make("a"), record("skip.lifted", {}, { subject: "a" })], true],
    ["one that was taken back is gone", [], [make("a"), record("skip.taken-back", {}, { subject: "a" })], true],
    ["one that came over may stand elsewhere", ["words there"], [make("a"), version(1)], true],
    ["one that came over has its words", ["other there"], [make("a"), version(1)], false],
    ["one that did not come over is gone", [], [make("a"), version(0)], true],
    [
      "of those that came over one was lifted",
      ["words there"],
      [make("a"), make("b"), version(2), record("skip.lifted", {}, { subject: "a" })],
      true,
    ],
    ["one came over, and one is new", ["words there", "new here"], [make("a"), version(1), make("b", "new")], true],
  ])("%s", (_what, said, events, expected) => {
    expect(holds(said, ...events)).toBe(expected);
  });
});

describe("threads", () => {
  const say = (subject: string, data: object = {}) =>
    record(
      "comment.made",
      {
        thread: "thread",
        number: 3,
        about: "claim",
        chosen: null,
        isReopening: false,
        mentions: [],
        wordsSha256: "w",
        ...data,
      },
      { subject },
    );
  const step = (
    type: "thread.resolved" | "thread.reopened" | "thread.included" | "thread.left-out",
    subject = "thread",
  ) => record(type, {}, { subject });
  const one = {
    comment: "c",
    thread: "thread",
    number: 3,
    about: "claim",
    chosen: null,
    wordsSha256: "w",
    writerSha256: "n",
  } as const;
  const outside = record("proof.returned", { said: [one] }, on);
  const counts = (...events: readonly EventRecord[]) => Object.values(toldArticle(events).threads.counts());
  const included = (...events: readonly EventRecord[]) => toldArticle(events).threads.included();
  test.each<[string, readonly EventRecord[], readonly number[]]>([
    ["nothing was said", [], [0, 0, 0, 0]],
    ["a thread of two comments", [say("a"), say("b")], [1, 0, 2, 0]],
    ["two threads", [say("a"), say("b", { thread: "other" })], [2, 0, 2, 0]],
    ["a resolved one", [say("a"), step("thread.resolved")], [1, 1, 1, 0]],
    ["one that was reopened", [say("a"), step("thread.resolved"), step("thread.reopened")], [1, 0, 1, 0]],
    ["one that a comment reopened", [say("a"), step("thread.resolved"), say("b", { isReopening: true })], [1, 0, 2, 0]],
    ["one that a comment left resolved", [say("a"), step("thread.resolved"), say("b")], [1, 1, 2, 0]],
    ["one that a document reopened", [say("a"), step("thread.resolved"), outside], [1, 0, 2, 0]],
    ["a deleted comment", [say("a"), record("comment.deleted", {}, { subject: "a" })], [1, 0, 1, 1]],
    ["a deletion of none", [say("a"), record("comment.deleted", {}, { subject: "x" })], [1, 0, 1, 0]],
    ["an emptied comment", [outside, record("draft.author-erased", { emptied: ["c"] }, on)], [1, 0, 1, 1]],
    ["a step of another thread", [say("a"), step("thread.resolved", "x"), step("thread.included", "x")], [1, 0, 1, 0]],
  ])("%s", (_what, events, expected) => {
    expect(counts(...events)).toEqual(expected);
  });

  test("are in reports where they were included and not left out again", () => {
    expect(included(say("a"))).toEqual([]);
    expect(included(say("a"), step("thread.included"), step("thread.left-out"))).toEqual([]);
    const chosen = { version: 1, seenVersion: null, start: 0, end: 5, quote: "Words" };
    const [thread] = included(say("a", { number: null, about: "words", chosen }), step("thread.included"));
    expect(thread).toMatchObject({ id: "thread", claim: null, about: "words", quote: "Words", isResolved: false });
  });

  test("have who said what when, and what was changed of it", () => {
    const edited = record("comment.edited", { wordsSha256: "v", mentions: ["m"] }, { subject: "a" });
    const said = toldArticle([say("a"), outside, edited]).threads.all();
    expect(said[0]).toMatchObject({
      id: "a",
      by: "reviewer",
      writerSha256: null,
      editedAt: edited.at,
      wordsSha256: "v",
      mentions: ["m"],
      isDeleted: false,
    });
    expect(said[1]).toMatchObject({
      id: "c",
      by: "reviewer",
      writerSha256: "n",
      editedAt: null,
      wordsSha256: "w",
      mentions: [],
    });
  });
});
