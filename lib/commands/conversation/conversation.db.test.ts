import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { undoLast } from "@/lib/commands/article/undo-last";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { erasePerson } from "@/lib/commands/desk/erase-person";
import { getVersion } from "@/lib/data/article/articles";
import { findComment, listThread } from "@/lib/data/conversation/comments";
import { listPlaces } from "@/lib/data/conversation/places";
import { countSaid, listSaidRanges } from "@/lib/data/conversation/said";
import { database } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { wordsHash } from "@/lib/domain/conversation/comment";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { writeCommentInput } from "@/lib/input/conversation";
import { parseInput } from "@/lib/input/parse-input";
import { checkAgainstRecords } from "@/lib/queries/article/check-articles";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { type SeededArticle, seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { hiddenName, seedConfidential } from "@/prisma/scenarios/confidential";
import { onWords, seedComment } from "@/prisma/scenarios/conversation";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { seedVersion } from "@/prisma/scenarios/versions";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused, expectThrown } from "@/scripts/testing/expect-refused";
import { seedPerson } from "@/scripts/testing/seed-person";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { deleteComment } from "./delete-comment";
import { editComment } from "./edit-comment";
import { includeThread } from "./include-thread";
import { leaveOutThread } from "./leave-out-thread";
import { reopenThread } from "./reopen-thread";
import { resolveThread } from "./resolve-thread";
import { writeComment } from "./write-comment";

let newsroom: TestNewsroom;
let article: SeededArticle;
let claimId: string;
let reviewer: string;
let editor: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ reviewer, editor } = newsroom.people);
});
afterAll(() => newsroom.close());
beforeEach(async () => {
  article = await seedArticle(newsroom.desk);
  claimId = await seedMarked(newsroom.desk, article);
});

const revisionOf = async (commentId: string) => (await findComment(database(), commentId))?.revision ?? 0;
const lastEvent = async () => (await newsroom.events()).at(-1)?.said as { type: string; data: Record<string, unknown> };
const reportHolds = async () => expect(await checkAgainstRecords(await getReportAsOperator(article.slug))).toBe(null);

test("open threads show at their claim and at their words, and nowhere else", async () => {
  const { id: versionId } = await getVersion(database(), article.id, 1);
  const shown = async () => [
    (await countSaid({ claimIds: [claimId] })).get(claimId) ?? 0,
    (await countSaid({ articleId: article.id })).get(claimId) ?? 0,
    (await listSaidRanges(versionId)).map(({ start, end }) => article.text.slice(start, end)),
  ];
  expect(await shown()).toEqual([0, 0, []]);
  const onClaim = await seedComment(reviewer, article, "Is it so?", { of: "claim", claimId });
  await writeComment(as(editor), {
    articleId: article.id,
    on: { of: "thread", threadId: onClaim.threadId },
    words: "Yes.",
  });
  const onThese = await seedComment(editor, article, "Which pounds?", onWords(article, "4.2 million pounds"));
  await seedComment(editor, article, "Of the whole.");
  expect(await shown()).toEqual([2, 2, ["4.2 million pounds"]]);
  must(await deleteComment(as(reviewer), { commentId: onClaim.commentId, revision: 1 }));
  expect(await shown()).toEqual([1, 1, ["4.2 million pounds"]]);
  must(await resolveThread(as(editor), { threadId: onClaim.threadId }));
  must(await deleteComment(as(editor), { commentId: onThese.commentId, revision: 1 }));
  expect(await shown()).toEqual([0, 0, []]);
});

describe("each is one event that holds no words", () => {
  test.each([
    ["a claim", () => ({ of: "claim", claimId }) as const, []],
    ["words of the article", () => onWords(article, "4.2 million pounds"), ["comment_place"]],
    ["the article", () => ({ of: "article" }) as const, []],
  ])("a comment on %s", async (_, on, tables) => {
    const words = `Ask @(${editor}) about the zinc ledger.`;
    const input = { articleId: article.id, on: on(), words };
    const write = () => writeComment(as(reviewer), input);
    await expectOneEvent(newsroom, write, { type: "comment.made" }, ["article", "comment", ...tables]);
    const { data } = await lastEvent();
    expect(JSON.stringify(data)).not.toContain("zinc");
    const kept = await findComment(database(), (await newsroom.events()).at(-1)?.said.subject as string);
    expect(kept).toMatchObject({ words, authorId: reviewer, mentions: [editor] });
    expect(data).toMatchObject({ mentions: [editor], wordsSha256: wordsHash(sha256, kept?.salt ?? "", words) });
    await reportHolds();
  });

  test("a reply, an edit, a deletion", async () => {
    const { threadId } = await seedComment(reviewer, article, "Is this so?");
    const reply = { articleId: article.id, on: { of: "thread", threadId }, words: "It is." } as const;
    const { commentId } = must(await writeComment(as(editor), reply));
    const edited = { commentId, revision: 1, words: "It was." };
    await expectOneEvent(newsroom, () => editComment(as(editor), edited), { type: "comment.edited" }, ["comment"]);
    const gone = { commentId, revision: 2 };
    await expectOneEvent(newsroom, () => deleteComment(as(editor), gone), { type: "comment.deleted" }, ["comment"]);
    expect(await findComment(database(), commentId)).toMatchObject({ words: null, salt: null, mentions: [] });
    await reportHolds();
  });

  test("resolving and opening again, including and leaving out", async () => {
    const { threadId } = await seedComment(reviewer, article, "Is this so?", { of: "claim", claimId });
    const steps = [
      [() => resolveThread(as(editor), { threadId }), "thread.resolved"],
      [() => reopenThread(as(reviewer), { threadId }), "thread.reopened"],
      [() => includeThread(as(editor), { threadId }), "thread.included"],
      [() => leaveOutThread(as(editor), { threadId }), "thread.left-out"],
    ] as const;
    for (const [step, type] of steps) {
      await expectOneEvent(newsroom, step, { type }, ["comment"]);
      await reportHolds();
    }
  });
});

describe("whose it is", () => {
  test("nobody edits or deletes what another said, and an auditor says nothing", async () => {
    const { commentId } = await seedComment(reviewer, article, "Is this so?");
    const other = newsroom.people.administrator;
    await expectThrown(
      newsroom,
      () => editComment(as(other), { commentId, revision: 1, words: "No." }),
      ForbiddenError,
    );
    await expectThrown(newsroom, () => deleteComment(as(other), { commentId, revision: 1 }), ForbiddenError);
    const said = { articleId: article.id, on: { of: "article" }, words: "Hm." } as const;
    await expectThrown(newsroom, () => writeComment(as(newsroom.people.auditor), said), ForbiddenError);
  });

  test("what was deleted can neither be edited nor deleted again, and its words are nowhere in the database", async () => {
    const { commentId } = await seedComment(reviewer, article, "The zinc ledger lies.");
    must(await deleteComment(as(reviewer), { commentId, revision: 1 }));
    await expectRefused(
      newsroom,
      () => editComment(as(reviewer), { commentId, revision: 2, words: "x" }),
      "comment-gone",
    );
    await expectRefused(newsroom, () => deleteComment(as(reviewer), { commentId, revision: 2 }), "comment-gone");
    const [row] = await newsroom.sql("SELECT row_to_json(c)::text AS all FROM comment c WHERE id = $1", [commentId]);
    expect(row?.all).not.toContain("zinc");
    await expect(
      newsroom.sql("UPDATE comment SET emptied_at = NULL, words = 'x' WHERE id = $1", [commentId]),
    ).rejects.toThrow();
    await expect(newsroom.sql("DELETE FROM comment WHERE id = $1", [commentId])).rejects.toThrow(/stays/);
  });

  test("an edit in another window is not overwritten", async () => {
    const { commentId } = await seedComment(reviewer, article, "First.");
    must(await editComment(as(reviewer), { commentId, revision: 1, words: "Second." }));
    const late = { commentId, revision: 1, words: "Late." };
    await expectRefused(newsroom, () => editComment(as(reviewer), late), "comment-changed");
    await expectRefused(
      newsroom,
      () => editComment(as(reviewer), { commentId, revision: 2, words: "Second." }),
      "nothing-changed",
    );
  });

  test("erasing a person empties all that they said, and everything still verifies", async () => {
    const person = await seedPerson({
      email: `${randomUUID()}@desk.example`,
      name: "Zed Zinc",
      role: "editor",
      password: "a password for tests",
    });
    const { threadId } = await seedComment(person, article, "My own words.", { of: "claim", claimId });
    await seedComment(reviewer, article, `Thank you, @(${person}).`, { of: "thread", threadId });
    must(await includeThread(as(editor), { threadId }));
    const { revision } = (await newsroom.sql("SELECT revision FROM person WHERE id = $1", [person]))[0] as {
      revision: number;
    };
    must(await erasePerson("operator", { personId: person, revision }));
    const [first, reply] = await listThread(database(), threadId);
    expect(first).toMatchObject({ words: null, salt: null });
    expect(reply?.words).toBe(`Thank you, @(${person}).`);
    await reportHolds();
  });
});

describe("two at once", () => {
  test("who resolves second is told who did it, and so is who opens second", async () => {
    const { threadId } = await seedComment(reviewer, article, "Is this so?");
    const both = await Promise.all([reviewer, editor].map((by) => resolveThread(as(by), { threadId })));
    const refused = both.find((each) => !each.ok);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    const first = both[0]?.ok ? "reviewer" : "editor";
    expect(refused).toMatchObject({ refusal: { reason: "thread-resolved", params: { name: first } } });
    must(await reopenThread(as(editor), { threadId }));
    const again = await expectRefused(newsroom, () => reopenThread(as(reviewer), { threadId }), "thread-open");
    expect(again.params).toEqual({ name: "editor" });
  });

  test("a reply opens a resolved thread again", async () => {
    const { threadId } = await seedComment(reviewer, article, "Is this so?");
    must(await resolveThread(as(editor), { threadId }));
    await seedComment(reviewer, article, "One more thing.", { of: "thread", threadId });
    expect(await findComment(database(), threadId)).toMatchObject({ resolvedAt: null });
    expect((await lastEvent()).data).toMatchObject({ isReopening: true });
    await reportHolds();
  });

  test("a comment changes no claim: a form that was begun before it is saved", async () => {
    const before = await seen(claimId);
    must(await editClaim(as(reviewer), { ...before, claimant: "The mayor" }));
    await seedComment(editor, article, "Who says so?", { of: "claim", claimId });
    must(await editClaim(as(reviewer), { ...before, claimant: "The council" }));
    expect((await undoLast(as(reviewer), { articleId: article.id })).ok).toBe(false);
  });
});

describe("mentions", () => {
  const write = (words: string) => () =>
    writeComment(as(reviewer), { articleId: article.id, on: { of: "article" }, words });

  test("of nobody, of a closed account, of too many", async () => {
    await expectRefused(newsroom, write(`@(${randomUUID()})`), "mention-unknown", "words");
    const closed = await seedPerson({
      email: `${randomUUID()}@desk.example`,
      name: "Gone Girl",
      role: "reviewer",
      password: "a password for tests",
    });
    const { commentId } = await seedComment(reviewer, article, `Hello @(${closed})`);
    must(await deactivatePerson(as(newsroom.people.administrator), { personId: closed, revision: 1 }));
    const refused = await expectRefused(newsroom, write(`Hello @(${closed})`), "mention-inactive", "words");
    expect(refused.params).toEqual({ name: "Gone Girl" });
    // Whom a comment mentioned already it may go on mentioning.
    must(await editComment(as(reviewer), { commentId, revision: 1, words: `Hello, @(${closed})` }));
    const many = Array.from({ length: 51 }, () => `@(${randomUUID()})`).join(" ");
    await expectRefused(newsroom, write(many), "mentions-too-many", "words");
  });
});

describe("words of the article", () => {
  const placeIn = async (threadId: string, version: SeededArticle) => {
    const [row] = await newsroom.sql("SELECT id FROM article_version WHERE article_id = $1 AND number = $2", [
      version.id,
      version.versionNumber,
    ]);
    return (await listPlaces(row?.id as string)).get(threadId);
  };

  test("are carried over, shown as lost, and found again when the text is put back", async () => {
    const { threadId } = await seedComment(
      reviewer,
      article,
      "How much?",
      onWords(article, "It cost 4.2 million pounds."),
    );
    const longer = await seedVersion(newsroom.desk, article, `Once more. ${article.text}`);
    expect(await placeIn(threadId, longer)).toMatchObject({
      how: "exact",
      start: 11 + article.text.indexOf("It cost"),
    });
    const without = await seedVersion(newsroom.desk, longer, article.text.replace("It cost 4.2 million pounds. ", ""));
    expect(await placeIn(threadId, without)).toMatchObject({ how: "lost", quote: "It cost 4.2 million pounds." });
    const back = await seedVersion(newsroom.desk, without, article.text);
    expect(await placeIn(threadId, back)).toMatchObject({
      how: expect.not.stringMatching("lost"),
      quote: "It cost 4.2 million pounds.",
    });
    await reportHolds();
  });

  test("chosen in an older version are carried over, or refused", async () => {
    const on = onWords(article, "Nobody liked it");
    await seedVersion(newsroom.desk, article, `Once more. ${article.text}`);
    expect(must(await writeComment(as(reviewer), { articleId: article.id, on, words: "Who?" }))).toMatchObject({
      carriedTo: 2,
    });
    const gone = { ...on, ...onWords(article, "It was closed again in 1951.") };
    await seedVersion(
      newsroom.desk,
      { ...article, versionNumber: 2 },
      article.text.replace("It was closed again in 1951.", "The end."),
    );
    const late = () => writeComment(as(reviewer), { articleId: article.id, on: gone, words: "When?" });
    await expectRefused(newsroom, late, "article-changed");
  });
});

describe("what is refused", () => {
  test("a name of a confidential source, also where an editor would include it", async () => {
    await seedConfidential(reviewer, claimId);
    const words = `It was ${hiddenName.title.toUpperCase()} who told us.`;
    const on = { of: "claim", claimId } as const;
    await expectRefused(
      newsroom,
      () => writeComment(as(reviewer), { articleId: article.id, on, words }),
      "words-name-source",
      "words",
    );
    const { commentId } = await seedComment(reviewer, article, "A nurse told us.", on);
    await expectRefused(
      newsroom,
      () => editComment(as(reviewer), { commentId, revision: 1, words }),
      "words-name-source",
      "words",
    );
    // Who may not know the name is told nothing by a refusal.
    const { threadId } = await seedComment(newsroom.people.otherReviewer, article, words, on);
    await expectRefused(newsroom, () => includeThread(as(editor), { threadId }), "words-name-source");
  });

  test("words that are too long, in words that say how long they are", () => {
    const input = { articleId: article.id, on: { of: "article" }, words: "x".repeat(100_000) };
    expect(parseInput(writeCommentInput, input)).toMatchObject({
      refusal: { reason: "field-too-long", field: "words", params: { limit: 10_000, length: 100_000 } },
    });
  });

  test("a claim and a thread of another article", async () => {
    const other = await seedArticle(newsroom.desk);
    const { threadId } = await seedComment(reviewer, other, "There.");
    const on = [
      { of: "claim", claimId },
      { of: "thread", threadId },
    ] as const;
    await expectThrown(
      newsroom,
      () => writeComment(as(reviewer), { articleId: other.id, on: on[0], words: "x" }),
      NotFoundError,
    );
    await expectThrown(
      newsroom,
      () => writeComment(as(reviewer), { articleId: article.id, on: on[1], words: "x" }),
      NotFoundError,
    );
  });

  test("including what is included", async () => {
    const { threadId } = await seedComment(reviewer, article, "Is this so?");
    await expectRefused(newsroom, () => leaveOutThread(as(editor), { threadId }), "nothing-changed");
    must(await includeThread(as(editor), { threadId }));
    await expectRefused(newsroom, () => includeThread(as(editor), { threadId }), "nothing-changed");
    expect(await revisionOf(threadId)).toBe(1);
  });
});

test("the report says how much was said, and holds the words of what was included alone", async () => {
  const { threadId } = await seedComment(reviewer, article, "Included words.", { of: "claim", claimId });
  await seedComment(editor, article, "And a reply.", { of: "thread", threadId });
  const { commentId } = await seedComment(editor, article, "Words of the desk's own.");
  must(await deleteComment(as(editor), { commentId, revision: 1 }));
  await seedComment(editor, article, "Left out.");
  must(await includeThread(as(editor), { threadId }));
  must(await resolveThread(as(editor), { threadId }));
  const { conversation, ...rest } = await getReportAsOperator(article.slug);
  expect(conversation).toMatchObject({ threads: 3, resolved: 1, comments: 4, deleted: 1 });
  expect(conversation.included.map(({ claim, comments }) => [claim, comments.map(({ words }) => words)])).toEqual([
    [1, ["Included words.", "And a reply."]],
  ]);
  expect(JSON.stringify({ conversation, rest })).not.toMatch(/Left out|Words of the desk/);
  await reportHolds();
});
