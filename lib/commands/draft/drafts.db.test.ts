import { afterAll, beforeAll, expect, test } from "vitest";
import { addVersion } from "@/lib/commands/article/add-version";
import { importArticle } from "@/lib/commands/article/import-article";
import { includeThread } from "@/lib/commands/conversation/include-thread";
import { resolveThread } from "@/lib/commands/conversation/resolve-thread";
import { bringSource } from "@/lib/commands/evidence/bring-source";
import { ruleHold } from "@/lib/commands/verdict/rule-hold";
import { findArticle } from "@/lib/data/article/articles";
import { ForbiddenError } from "@/lib/domain/errors";
import { reportProof } from "@/lib/exporters/proof/proof";
import { draftFile, type MadeNote } from "@/lib/importers/testing/draft-file";
import { editProof, type WriterEdit } from "@/lib/importers/testing/edit-proof";
import { checkArticle } from "@/lib/queries/article/check-articles";
import { getConversation } from "@/lib/queries/conversation/get-conversation";
import { getDraftFile } from "@/lib/queries/draft/get-draft-file";
import { getDrafts } from "@/lib/queries/draft/get-drafts";
import { listClaimNotes } from "@/lib/queries/draft/list-claim-notes";
import { previewProof } from "@/lib/queries/draft/preview-proof";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { seedApproved, seedArticle, seedFalse } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { seedVersion } from "@/prisma/scenarios/versions";
import { watch } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { eraseDraftAuthor } from "./erase-draft-author";
import { returnProof } from "./return-proof";
import { sortNotes } from "./sort-notes";
import { takeNote } from "./take-note";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const by = (name: "reviewer" | "otherReviewer" | "editor" | "auditor" | "administrator") => as(newsroom.people[name]);
const actor = (name: "reviewer" | "otherReviewer" | "editor" | "auditor") =>
  ({ id: newsroom.people[name], name, role: name === "otherReviewer" ? "reviewer" : name }) as const;

const first = "The dam broke in May 1976. It cost 4.2 million pounds.";
const second = "Nobody was hurt, the mayor said.";
const at = (quote: string) => {
  const start = `${first}\n\n${second}`.indexOf(quote);
  return { start, end: start + quote.length };
};
const notes: readonly MadeNote[] = [
  { kind: "comment", ...at("The dam broke"), text: "https://a.example/1 and https://b.example/2", author: "W. Riter" },
  { kind: "comment", ...at("4.2 million"), text: "Is this right?", author: "W. Riter" },
  { kind: "footnote", ...at("Nobody was hurt"), text: "Interview with Ana Diaz, 3 May 2025" },
  { kind: "comment", ...at("the mayor said"), text: "Jane Roe told me", author: "W. Riter" },
];

const draftBytes = (...made: Parameters<typeof draftFile>) => new Uint8Array(draftFile(...made));

/** The article of a draft, imported by the reviewer, and its open draft as the editor sees it. */
async function imported(made = notes) {
  const bytes = new Uint8Array(draftFile("word", { paragraphs: [first, second], notes: made }));
  const source = { from: "file" as const, name: "draft.docx", bytes };
  const nothing = { title: null, language: "en", direction: null };
  const { slug } = must(await importArticle(by("reviewer"), { source, isDraft: true, ...nothing }));
  const article = await findArticle(slug);
  if (!article) throw new Error("the article is missing");
  return { slug, article, open: await opened(slug) };
}

async function opened(
  slug: string,
  name: "editor" | "otherReviewer" | "auditor" | "reviewer" = "editor",
  number = null as number | null,
) {
  const { open } = await getDrafts(actor(name), slug, number);
  if (!open) throw new Error("there is no draft");
  return open;
}

const proposed = (open: Awaited<ReturnType<typeof opened>>, number: number) => ({
  draftId: open.id,
  noteNumber: number,
  sources: [...(open.notes[number - 1]?.proposal.sources ?? [])],
  statement: null,
  confidential: null,
});

test("a draft's notes become claims with their sources, and report and replay know all of it", async () => {
  const { slug, open } = await imported();
  expect(open.notes.map(({ kind, quote, stands }) => [kind, quote, stands])).toEqual([
    ["comment", "The dam broke", "waiting"],
    ["comment", "4.2 million", "waiting"],
    ["footnote", "Nobody was hurt", "waiting"],
    ["comment", "the mayor said", "waiting"],
  ]);
  const { events } = await watch(newsroom, () => takeNote(by("reviewer"), proposed(open, 1)));
  expect(events.map(({ type }) => type)).toEqual(["draft.note-taken"]);
  must(await takeNote(by("reviewer"), proposed(open, 3)));
  must(await sortNotes(by("reviewer"), { draftId: open.id, noteNumbers: [2], stand: "comment" }));
  const secret = { title: "Jane Roe", description: "A clerk", reason: "She asked" };
  must(await takeNote(by("reviewer"), { ...proposed(open, 4), confidential: secret }));

  expect(await checkArticle(slug)).toBeNull();
  const report = await getReportAsOperator(slug);
  expect(
    report.claims.map(({ number, statement, evidence }) => [
      number,
      statement,
      evidence.map(({ source }) => source.address ?? source.title),
    ]),
  ).toEqual([
    [1, "The dam broke", ["https://a.example/1", "https://b.example/2"]],
    [2, "Nobody was hurt", ["Interview with Ana Diaz, 3 May 2025"]],
    [3, "the mayor said", ["A clerk"]],
  ]);
  expect(report.versions[0]).toMatchObject({
    originalSha256: null,
    draftSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(JSON.stringify(report)).not.toContain("Jane");
  const [job] = await newsroom.sql("SELECT count(*)::int AS jobs FROM snapshot WHERE state = 'waiting'");
  expect(job).toEqual({ jobs: 2 });
});

test("a note is taken once, by whoever may read the draft, and on words", async () => {
  const { open } = await imported([...notes, { kind: "comment", start: 0, end: 0, text: "General remark" }]);
  must(await takeNote(by("editor"), proposed(open, 2)));
  await expectRefused(newsroom, () => takeNote(by("editor"), proposed(open, 2)), "note-taken");
  await expectRefused(
    newsroom,
    () => sortNotes(by("editor"), { draftId: open.id, noteNumbers: [1, 2], stand: "dropped" }),
    "note-taken",
  );
  await expect(takeNote(by("otherReviewer"), proposed(open, 1))).rejects.toBeInstanceOf(ForbiddenError);
  await expect(
    sortNotes(by("otherReviewer"), { draftId: open.id, noteNumbers: [1], stand: "dropped" }),
  ).rejects.toBeInstanceOf(ForbiddenError);
  await expect(takeNote(by("auditor"), proposed(open, 1))).rejects.toBeInstanceOf(ForbiddenError);
});

test("evidence of a judged claim is not attached by a note", async () => {
  const again: MadeNote = { kind: "comment", ...at("The dam broke"), text: "https://c.example/3" };
  const { article, open } = await imported([...notes, again]);
  must(await takeNote(by("reviewer"), proposed(open, 1)));
  await newsroom.sql("UPDATE claim SET state = 'dismissed', state_reason = 'x' WHERE article_id = $1", [article.id]);
  await expectRefused(newsroom, () => takeNote(by("reviewer"), proposed(open, 2)), "note-claim-judged");
});

test("a second note on the same words is evidence of the same claim", async () => {
  const again: MadeNote = { kind: "comment", ...at("The dam broke"), text: "https://c.example/3" };
  const { slug, open } = await imported([...notes, again]);
  expect(must(await takeNote(by("reviewer"), proposed(open, 1)))).toEqual({ number: 1 });
  expect(must(await takeNote(by("reviewer"), proposed(open, 2)))).toEqual({ number: 1 });
  const { claims } = await getReportAsOperator(slug);
  expect(claims.map(({ evidence }) => evidence.length)).toEqual([3]);
  expect(await checkArticle(slug)).toBeNull();
});

test("a draft opens to those who see confidential sources and to who brought it; others read what is beside the text", async () => {
  const { slug, open } = await imported();
  must(await sortNotes(by("reviewer"), { draftId: open.id, noteNumbers: [2], stand: "comment" }));
  const seenBy = async (name: "editor" | "otherReviewer" | "auditor" | "reviewer") => {
    const own = await opened(slug, name);
    return [own.mayRead, own.name, own.notes.map(({ number }) => number)];
  };
  expect(await seenBy("editor")).toEqual([true, "draft.docx", [1, 2, 3, 4]]);
  expect(await seenBy("reviewer")).toEqual([true, "draft.docx", [1, 2, 3, 4]]);
  expect(await seenBy("otherReviewer")).toEqual([false, "", [2]]);
  expect(await seenBy("auditor")).toEqual([false, "", [2]]);
  expect((await getDraftFile(actor("editor"), slug, 1)).name).toBe("draft.docx");
  await expect(getDraftFile(actor("otherReviewer"), slug, 1)).rejects.toBeInstanceOf(ForbiddenError);
});

test("a second draft carries what was made of its notes, and shows what is new and changed", async () => {
  const { slug, article, open } = await imported();
  must(await takeNote(by("reviewer"), proposed(open, 1)));
  must(await sortNotes(by("reviewer"), { draftId: open.id, noteNumbers: [2], stand: "dropped" }));
  const [one, two, ...rest] = notes as [MadeNote, MadeNote, ...MadeNote[]];
  const changed = [
    ...[one, two, { ...(rest[0] as MadeNote), text: "Interview with Ana Diaz, 4 May 2025" }, rest[1] as MadeNote],
    { kind: "comment" as const, ...at("in May 1976"), text: "Which May?" },
  ];
  const bytes = draftBytes("libreoffice", { paragraphs: [first, `${second} It rained.`], notes: changed });
  const source = { from: "file" as const, name: "second.docx", bytes };
  const input = { articleId: article.id, versionNumber: 1, source, isDraft: true, title: null, note: null };
  expect(must(await addVersion(by("reviewer"), input))).toMatchObject({ number: 2, hasNotes: true });
  const now = await opened(slug);
  expect(now.notes.map(({ text, likeness, stands, claim }) => [text.slice(0, 9), likeness, stands, claim])).toEqual([
    ["https://a", "same", "claim", 1],
    ["Which May", "new", "waiting", null],
    ["Is this r", "same", "dropped", null],
    ["Interview", "changed", "waiting", null],
    ["Jane Roe ", "same", "waiting", null],
  ]);
  expect(await checkArticle(slug)).toBeNull();
});

/** What is said in the threads of a claim, or of the article: the name and words of each comment. */
async function saidAt(slug: string, number: number | null) {
  const { threads } = await getConversation(actor("auditor"), slug, number);
  return threads.map(({ comments }) => comments.map(({ author, words }) => [author, words]));
}

const asked: MadeNote = {
  ...{ kind: "comment", ...at("4.2 million"), text: "Is this right?", author: "W. Riter" },
  replies: [
    { author: "E. Dit", at: "2026-03-04T10:00:00Z", text: "Ask the ministry @(0199c0de-0000-7000-8000-000000000001)" },
  ],
};
const thread = [
  ["W. Riter", "Is this right?"],
  ["E. Dit", "Ask the ministry @(0199c0de-0000-7000-8000-000000000001)"],
];

test("a comment that names no source is said at the claim of its words, on its words, or about the article", async () => {
  const general: MadeNote = { kind: "comment", start: 0, end: 0, text: "Good piece", author: "E. Dit" };
  const unsigned: MadeNote = { kind: "comment", ...at("Nobody was hurt"), text: "Unsigned" };
  const { slug, open } = await imported([notes[0] as MadeNote, asked, general, unsigned]);
  const numberOf = (words: string) => open.notes.find(({ text }) => text === words)?.number ?? 0;
  const sorting = (number: number, stand: "comment" | "dropped") =>
    sortNotes(by("reviewer"), { draftId: open.id, noteNumbers: [number], stand });
  const sort = async (...how: Parameters<typeof sorting>) => must(await sorting(...how));
  const { events } = await watch(newsroom, () => sorting(numberOf("Is this right?"), "comment"));
  expect(events.map(({ type }) => type)).toEqual(["draft.notes-sorted"]);
  expect(JSON.stringify(events)).not.toContain("Riter");
  await sort(numberOf("Good piece"), "comment");
  await sort(numberOf("Unsigned"), "comment");
  expect(await saidAt(slug, null)).toEqual([thread, [["E. Dit", "Good piece"]]]);
  expect(await checkArticle(slug)).toBeNull();

  // Put away, it is emptied; kept again it is said anew.
  await sort(numberOf("Is this right?"), "dropped");
  expect((await saidAt(slug, null))[0]).toEqual([
    ["", null],
    ["", null],
  ]);
  await sort(numberOf("Is this right?"), "comment");
  expect((await saidAt(slug, null))[2]).toEqual(thread);
  expect(await checkArticle(slug)).toBeNull();
});

test("a comment that becomes a claim without sources is said at that claim; reports hold it by its writer's name", async () => {
  const { slug, article, open } = await imported([asked]);
  must(await takeNote(by("reviewer"), { ...proposed(open, 1), sources: [] }));
  expect(await saidAt(slug, 1)).toEqual([thread]);
  const { threads } = await getConversation(actor("editor"), slug, 1);
  must(await includeThread(by("editor"), { threadId: threads[0]?.id ?? "" }));
  const report = await getReportAsOperator(slug);
  expect(report.conversation.included[0]?.comments.map(({ writer, words }) => [writer, words])).toEqual(thread);
  expect(await checkArticle(slug)).toBeNull();

  // A second draft with one more answer adds that answer alone, and opens the thread again.
  must(await resolveThread(by("editor"), { threadId: threads[0]?.id ?? "" }));
  const more = [...(asked.replies ?? []), { author: "W. Riter", at: "2026-03-05T10:00:00Z", text: "I did." }];
  const bytes = draftBytes("word", { paragraphs: [first, second], notes: [{ ...asked, replies: more }] });
  const source = { from: "file" as const, name: "second.docx", bytes };
  const input = { articleId: article.id, versionNumber: 1, source, isDraft: true, title: null, note: null };
  must(await addVersion(by("reviewer"), input));
  const now = await opened(slug);
  must(await sortNotes(by("reviewer"), { draftId: now.id, noteNumbers: [1], stand: "comment" }));
  expect(await saidAt(slug, 1)).toEqual([[...thread, ["W. Riter", "I did."]]]);
  expect((await getConversation(actor("editor"), slug, 1)).threads[0]?.resolved).toBeNull();
  expect(await checkArticle(slug)).toBeNull();

  const erased = must(await eraseDraftAuthor(by("administrator"), { articleId: article.id, author: "W. Riter" }));
  expect(erased).toEqual({ notes: 2, drafts: 2 });
  expect(await saidAt(slug, 1)).toEqual([[["", null], thread[1], ["", null]]]);
  const after = await getReportAsOperator(slug);
  expect(after.conversation).toMatchObject({ comments: 3, deleted: 2 });
  expect(await checkArticle(slug)).toBeNull();
});

test("what becomes a confidential source is taken from the conversation, and its name is not said there", async () => {
  const { slug, open } = await imported();
  must(await sortNotes(by("reviewer"), { draftId: open.id, noteNumbers: [4], stand: "comment" }));
  const secret = { title: "Jane Roe", description: "A clerk", reason: "She asked" };
  must(await takeNote(by("reviewer"), { ...proposed(open, 4), confidential: secret }));
  expect(JSON.stringify(await saidAt(slug, null))).not.toContain("Jane");
  const again = await imported([{ ...(notes[3] as MadeNote), ...at("4.2 million") }, notes[3] as MadeNote]);
  must(await takeNote(by("reviewer"), { ...proposed(again.open, 2), confidential: secret }));
  const keep = { draftId: again.open.id, noteNumbers: [1], stand: "comment" as const };
  await expectRefused(newsroom, () => sortNotes(by("reviewer"), keep), "words-name-source", "words");
  const open1 = { ...proposed(again.open, 1), sources: [] };
  await expectRefused(newsroom, () => takeNote(by("reviewer"), open1), "words-name-source", "words");
});

test("a file that came with a draft is a source with its first snapshot; one that holds nothing is none", async () => {
  const bytes = new TextEncoder().encode("She said so.");
  const brought = { as: "file" as const, name: "transcript.txt", toldType: "text/plain", bytes };
  const transcript = { source: { address: null }, brought, confidence: null };
  const { events } = await watch(newsroom, () => bringSource(by("reviewer"), transcript));
  const value = must(await bringSource(by("editor"), transcript));
  expect(events.map(({ type }) => type)).toEqual(["snapshot.uploaded"]);
  expect(value.title).toMatch(/transcript/i);
  const rows = await newsroom.sql("SELECT state FROM snapshot WHERE source_id = $1", [value.sourceId]);
  expect(rows).toEqual([{ state: "kept" }]);
  const ames = { ...transcript, brought: { ...brought, name: "Nurse Ames.txt" } };
  const told = { description: "A document given to the desk", reason: "Came with the writer’s draft" };
  const secret = must(await bringSource(by("reviewer"), { ...ames, confidence: told }));
  expect(secret.title).toBe("Nurse Ames");
  const [kept] = await newsroom.sql("SELECT title, public_description FROM source WHERE id = $1", [secret.sourceId]);
  expect(kept).toEqual({ title: "Nurse Ames", public_description: told.description });
  const named = { ...ames, confidence: { ...told, description: "What nurse Ames said" } };
  await expectRefused(
    newsroom,
    () => bringSource(by("reviewer"), named),
    "words-name-source",
    "confidence.description",
  );
  const empty = { ...transcript, brought: { ...brought, bytes: new Uint8Array() } };
  await expectRefused(newsroom, () => bringSource(by("reviewer"), empty), "file-empty", "file");
});

test("words and an address are sources by themselves, too; what is on its way is not asked for twice", async () => {
  const said = { as: "words" as const, words: "They were 60.", howSeen: "interview" as const, howSeenNote: null };
  const pasted = await watch(newsroom, () =>
    bringSource(by("reviewer"), { source: { address: null }, brought: said, confidence: null }),
  );
  expect(pasted.events.map(({ type }) => type)).toEqual(["snapshot.pasted"]);
  const page = { source: { address: "https://agency.example/raids" }, confidence: null };
  const asked = await watch(newsroom, () => bringSource(by("reviewer"), page));
  expect(asked.events.map(({ type }) => type)).toEqual(["snapshot.asked"]);
  await expectRefused(newsroom, () => bringSource(by("editor"), page), "snapshot-under-way", "source");
});

test("an author who is erased leaves the log whole and takes the file along", async () => {
  const { slug, article, open } = await imported();
  await expectRefused(
    newsroom,
    () => eraseDraftAuthor(by("administrator"), { articleId: article.id, author: "Somebody" }),
    "author-unknown",
  );
  must(await takeNote(by("reviewer"), proposed(open, 1)));
  const erased = must(await eraseDraftAuthor(by("administrator"), { articleId: article.id, author: "W. Riter" }));
  expect(erased).toEqual({ notes: 3, drafts: 1 });
  const now = await opened(slug);
  expect([now.isErased, now.authors]).toEqual([true, []]);
  const [row] = await newsroom.sql("SELECT bytes, salt FROM draft WHERE article_id = $1", [article.id]);
  expect(row).toEqual({ bytes: null, salt: null });
  expect(await checkArticle(slug)).toBeNull();
});

const words = "The bridge opened in 1932 and the whole town came. It cost 4.2 million pounds.\n\nThe toll was a penny.";

async function proofOut() {
  const { desk } = newsroom;
  const article = await seedArticle(desk, words);
  const ids = [
    await seedFalse(desk, article, "opened in 1932", "opened in 1931"),
    await seedFalse(desk, article, "4.2 million", "4.3 million"),
    await seedFalse(desk, article, "a penny", "twopence"),
  ];
  await seedApproved(desk, article, "the whole town came");
  const bytes = await reportProof(await getReportAsOperator(article.slug));
  const back = (edits: readonly WriterEdit[]) => ({
    articleId: article.id,
    name: "back.docx",
    bytes: new Uint8Array(editProof(bytes, edits)),
  });
  return { article, ids, back };
}

const partly: readonly WriterEdit[] = [
  { do: "accept", nth: 0 },
  { do: "reject", nth: 1 },
  { do: "answer", nth: 1, author: "W. Riter", text: "The ledger says 4.2." },
];

test("a proof comes back: what was applied makes a version, what was refused asks for a ruling, answers stand at claims", async () => {
  const { article, ids, back } = await proofOut();
  must(await returnProof(by("reviewer"), back(partly)));
  let open = await opened(article.slug);
  expect(open.findings?.outcomes.map(({ claim, outcome, ruling }) => [claim, outcome, ruling])).toEqual([
    [1, "applied", null],
    [2, "refused", "open"],
    [3, "undecided", null],
  ]);
  expect(await listClaimNotes(actor("auditor"), ids[1] as string)).toEqual([]);
  expect(await saidAt(article.slug, 2)).toEqual([[["W. Riter", "The ledger says 4.2."]]]);
  // The same proof once more says nothing twice.
  must(await returnProof(by("reviewer"), back(partly)));
  expect(await saidAt(article.slug, 2)).toEqual([[["W. Riter", "The ledger says 4.2."]]]);
  open = await opened(article.slug);
  const ruling = { draftId: open.id, reason: "The ministry confirmed it." };
  await expectRefused(
    newsroom,
    async () => ruleHold(by("editor"), { ...(await seen(ids[0] as string)), ...ruling }),
    "nothing-to-rule",
  );
  must(await ruleHold(by("editor"), { ...(await seen(ids[1] as string)), ...ruling }));
  const source = { from: "proof" as const, draftId: open.id, take: "corrections" as const };
  const input = { articleId: article.id, versionNumber: 1, source, title: null, note: null };
  must(await addVersion(by("reviewer"), input));
  const report = await getReportAsOperator(article.slug);
  expect(report.version.text).toBe(words.replace("1932", "1931"));
  expect(report.claims.map(({ number, state, correction }) => [number, state, correction?.is ?? null])).toEqual([
    [1, "approved", "applied"],
    [2, "approved", "to-apply"],
    [3, "approved", "to-apply"],
    [4, "approved", null],
  ]);
  const told = { version: 1, applied: [1], refused: [2], undecided: [3], notes: 1 };
  expect(report.proofs).toMatchObject([told, told]);
  expect(await checkArticle(article.slug)).toBeNull();
  expect((await opened(article.slug)).findings?.outcomes[1]?.ruling).toBe("hold");
});

test("the writer's whole text is a version, too", async () => {
  const { article, back } = await proofOut();
  const edits: WriterEdit[] = [...partly, { do: "replace", from: "The toll", to: "The first toll" }];
  must(await returnProof(by("editor"), back(edits)));
  const open = await opened(article.slug);
  expect(open.findings?.outsideCount).toBe(1);
  const source = { from: "proof" as const, draftId: open.id, take: "whole" as const };
  must(await addVersion(by("editor"), { articleId: article.id, versionNumber: 1, source, title: null, note: null }));
  const { version } = await getReportAsOperator(article.slug);
  expect(version.text).toBe(words.replace("1932", "1931").replace("The toll", "The first toll"));
});

test("a proof of another article, of an earlier version, without marks, or none at all says so and loses nothing", async () => {
  const { article, back } = await proofOut();
  const other = await proofOut();
  const whereto = { ...other.back([]), articleId: article.id };
  await expectRefused(newsroom, () => returnProof(by("editor"), whereto), "proof-of-another-article", "file");
  const bare = draftBytes("word", { paragraphs: [first], notes: [] });
  await expectRefused(
    newsroom,
    () => returnProof(by("editor"), { ...back([]), bytes: bare }),
    "proof-unmarked",
    "file",
  );

  const unmarked = await previewProof(actor("editor"), back([{ do: "drop-marks" }, { do: "accept" }]));
  expect(must(unmarked)).toMatchObject({ isMarked: false, outcomes: [{ outcome: "applied" }, {}, {}] });
  const half = await previewProof(
    actor("editor"),
    back([
      { do: "drop-comment", nth: 0 },
      { do: "drop-comment", nth: 2 },
    ]),
  );
  expect(must(half)).toMatchObject({ commentsGone: [1, 3], outcomes: [{}, {}, {}] });

  await seedVersion(newsroom.desk, article, `First of all.\n\n${words}`);
  const earlier = must(await previewProof(actor("editor"), back([{ do: "accept" }])));
  expect(earlier).toMatchObject({ version: 1, newest: 2 });
  must(await returnProof(by("editor"), back([{ do: "accept" }])));
  const open = await opened(article.slug);
  const source = { from: "proof" as const, draftId: open.id, take: "corrections" as const };
  const input = { articleId: article.id, versionNumber: 2, source, title: null, note: null };
  await expectRefused(newsroom, () => addVersion(by("editor"), input), "proof-not-of-newest");
});
