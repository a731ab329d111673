import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { beginTry } from "@/lib/data/evidence/snapshot-tries";
import { sha256Hex } from "@/lib/data/sha256";
import { usualFields } from "@/lib/domain/claim/fields";
import { type Fact, isGranted, type Permission, type Role } from "@/lib/domain/desk/permissions";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import type { Result } from "@/lib/domain/result";
import { reportFormats } from "@/lib/exporters/report/report-formats";
import { getWorkbench } from "@/lib/queries/article/get-workbench";
import { getClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { getSnapshot } from "@/lib/queries/evidence/get-snapshot";
import { getSnapshotFile } from "@/lib/queries/evidence/get-snapshot-file";
import { getSource } from "@/lib/queries/evidence/get-source";
import { listNotices } from "@/lib/queries/evidence/list-notices";
import { listSourceSnapshots } from "@/lib/queries/evidence/list-source-snapshots";
import { getHistory } from "@/lib/queries/record/get-history";
import { getReport } from "@/lib/queries/report/get-report";
import { as, must, seen } from "@/prisma/scenarios/desk";
import {
  approvedOf,
  type Hidden,
  hiddenWords,
  right,
  seedHidden,
  textOf,
  wrong,
} from "@/prisma/scenarios/hidden-source";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import type { Command } from "./define-command";
import { keepSnapshot } from "./evidence/keep-snapshot";

type AnyCommand = Command<unknown, Json>;
let newsroom: TestNewsroom;
const commands = new Map<string, AnyCommand>();

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^[^.]+\.ts$/.test(name),
  )) {
    for (const each of Object.values((await import(path.join(import.meta.dirname, file))) as Record<string, unknown>))
      if (typeof each === "function" && "commandName" in each)
        commands.set(each.commandName as string, each as AnyCommand);
  }
});
afterAll(() => newsroom.close());

/** What somebody without the right sends with a guess, naming by id what they may not see; a list is sent in turn. */
type Inputs = (hidden: Hidden, guess: string) => Promise<object | readonly object[]>;

const words = { stance: "supports", note: null } as const;
const on = async ({ claimId }: { claimId: string }) => seen(claimId);
const piece = async ({ theirs }: Hidden) => ({ ...(await on(theirs)), evidenceId: theirs.evidenceId });
const range = ({ articleId, text }: Hidden, quote: string) => ({
  ...{ articleId, versionNumber: 1, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length },
});
const file = (guess: string) => Buffer.from(textOf(guess));
const verdict = { rating: "true", scaleVersion: 1, correction: null };

/** What each command is sent that a role without the right may give. A command that is not here fails the test. */
const inputs: Readonly<Record<string, Inputs>> = {
  "add-version": async (h, guess) => ({
    ...{ articleId: h.articleId, versionNumber: 1, title: null, note: guess },
    source: { from: "paste", text: `${h.text} ${guess}` },
  }),
  "adjust-ends": async (h) => ({ ...(await on(h.ours)), ...range(h, "It was closed") }),
  "answer-notice": async (h, guess) => ({
    ...(await on(h.ours)),
    ...{ noticeId: h.noticeId, answer: "no-longer-holds", reason: guess },
  }),
  "ask-export": async (h) =>
    reportFormats.map(({ name }) => ({ format: name, scope: { of: "article", articleId: h.articleId, claim: null } })),
  "assign-claim": async (h) => ({ ...(await on(h.theirs)), assignedToId: null, dueAt: "2030-01-01T10:00:00.000Z" }),
  "attach-evidence": async (h, guess) => {
    const source = { from: "library", sourceId: h.arriving.sourceId };
    const open = await h.newClaim();
    const told = { title: guess, publisher: guess, author: guess, publishedOn: null, kind: "primary", medium: "page" };
    return [
      { ...(await on(open)), ...words, passage: guess, source },
      {
        ...(await on(await h.newClaim())),
        ...words,
        passage: guess,
        source: { from: "library", sourceId: h.sourceId },
      },
      {
        ...(await on(await h.newClaim())),
        ...{ ...words, passage: guess, takeSnapshot: false },
        source: { from: "new", ...told, address: guess === right ? h.address : h.address.replace(/.{4}$/, "zzzz") },
      },
    ];
  },
  "change-password": async () => ({ current: "not this one", password: "a password for later" }),
  "choose-mail": async () => ({ often: "hourly", isByLink: false }),
  "choose-passage": async (h, guess) => {
    const start = textOf(right).indexOf("marmalade") + (guess === right ? 0 : 3);
    return { ...(await piece(h)), snapshotId: h.snapshotId, start, end: start + 9 };
  },
  "choose-snapshot": async (h) => ({ ...(await piece(h)), snapshotId: h.uploadedId }),
  "confirm-anchor": async (h, guess) => ({ ...(await on(h.ours)), versionNumber: 1, statement: guess }),
  "delete-comment": async (h) => ({ commentId: h.sourceId, revision: 1 }),
  "dismiss-claim": async (h, guess) => ({ ...(await on(h.theirs)), reason: guess }),
  "edit-comment": async (h, guess) => ({ commentId: h.sourceId, revision: 1, words: guess }),
  "reopen-thread": async (h) => ({ threadId: h.sourceId }),
  "resolve-thread": async (h) => ({ threadId: h.sourceId }),
  "write-comment": async (h, guess) => ({
    ...{ articleId: h.articleId, words: guess },
    on: { of: "claim", claimId: h.theirs.claimId },
  }),
  "edit-claim": async (h, guess) => ({
    ...(await on(h.theirs)),
    ...{ ...usualFields, statement: guess },
  }),
  "edit-evidence": async (h, guess) => ({ ...(await piece(h)), ...words, passage: guess, note: guess }),
  "edit-source": async (h, guess) => ({
    ...{ sourceId: h.sourceId, revision: 1, title: guess, publisher: null, author: null, publishedOn: null },
    ...{ kind: "primary", medium: "page" },
  }),
  "fetch-original": async () => ({ address: "http://127.0.0.1/" }),
  "import-article": async (_, guess) => ({
    ...{ source: { from: "paste", text: guess }, title: guess, language: "en", direction: null },
  }),
  "import-earlier-checks": async (_, guess) => ({ bytes: file(guess) }),
  "import-foreign-article": async (h) => ({ reportId: h.sourceId }),
  "import-report": async (_, guess) => ({ bytes: file(guess) }),
  "lift-skip": async (h) => ({ skipId: h.sourceId }),
  "make-source-confidential": async (h, guess) => ({
    ...{ sourceId: h.sourceId, revision: 1, description: guess, reason: guess },
  }),
  "mark-claim": async (h, guess) => ({
    ...{ ...range(h, "Nobody liked it"), ...usualFields, statement: guess, claimant: guess },
  }),
  "plan-article": async (h) => ({
    ...{ articleId: h.articleId, seen: { leadId: null, deadline: null }, deadline: "2030-01-01T10:00:00.000Z" },
  }),
  "paste-snapshot": async (h, guess) => ({
    ...{
      sourceId: h.sourceId,
      evidence: await piece(h),
      words: textOf(guess),
      howSeen: "interview",
      howSeenNote: null,
    },
  }),
  "record-bundle": async (h) => ({
    ...{ articleId: h.articleId, claimId: null, read: [] },
    ...{ manifestSha256: "0".repeat(64), guidesSha256: "1".repeat(64) },
  }),
  "remove-evidence": piece,
  "reread-snapshot": async (h) => ({ snapshotId: h.snapshotId, encoding: "windows-1251" }),
  "retry-snapshot": async (h) => ({ snapshotId: h.snapshotId }),
  "return-proof": async (h, guess) => ({ articleId: h.articleId, name: `${guess}.docx`, bytes: file(guess) }),
  "sort-notes": async (h) => ({ draftId: h.sourceId, noteNumbers: [1], stand: "comment" }),
  "take-note": async (h) => ({ draftId: h.sourceId, noteNumber: 1, statement: null, sources: [], confidential: null }),
  "skip-range": async (h, guess) => ({ ...range(h, "Nobody liked it"), reason: "opinion", note: guess }),
  "submit-verdict": async (h, guess) => ({ ...(await on(h.theirs)), ...verdict, rationale: guess }),
  "take-snapshot": async (h) => ({ sourceId: h.sourceId, evidence: await piece(h) }),
  "tick-fact": async (h) => ({ ...range(h, "1932"), snapshotId: h.snapshotId }),
  "undo-last": async (h) => ({ articleId: h.articleId }),
  "bring-source": async (h, guess) => [
    {
      source: { address: null },
      brought: { as: "file", name: "notes.txt", toldType: "text/plain", bytes: file(guess) },
      confidence: null,
    },
    { source: { address: guess === right ? h.address : h.address.replace(/.{4}$/, "zzzz") }, confidence: null },
  ],
  "upload-snapshot": async (h, guess) => ({
    ...{
      sourceId: h.sourceId,
      evidence: await piece(h),
      name: "notes.txt",
      toldType: "text/plain",
      bytes: file(guess),
    },
  }),
  "note-first-sign-in": async () => ({}),
  "set-password": async () => ({ token: "t".repeat(43), password: "a password for later" }),
  "withdraw-verdict": async (h) => on(h.theirs),
};

/** What each says that is not simply done, each of its inputs in turn; what is refused too early would test nothing. */
const comes: Readonly<Record<string, readonly string[]>> = {
  "change-password": ["password-wrong"],
  "choose-passage": ["source-hidden"],
  "choose-snapshot": ["source-hidden"],
  "confirm-anchor": ["anchor-settled"],
  "edit-source": ["ForbiddenError: not permitted: source:see-confidential"],
  "fetch-original": ["fetch-address-private"],
  "import-earlier-checks": ["json-broken"],
  "import-foreign-article": ["NotFoundError: report not found"],
  "import-report": ["json-broken"],
  "lift-skip": ["NotFoundError: skip not found"],
  "choose-mail": ["nothing-changed"],
  "delete-comment": ["NotFoundError: comment not found"],
  "edit-comment": ["NotFoundError: comment not found"],
  "reopen-thread": ["NotFoundError: comment not found"],
  "resolve-thread": ["NotFoundError: comment not found"],
  "make-source-confidential": ["ForbiddenError: not permitted: source:see-confidential"],
  "paste-snapshot": ["source-hidden"],
  "reread-snapshot": ["source-hidden"],
  "retry-snapshot": ["snapshot-under-way"],
  "note-first-sign-in": ["not-the-first"],
  "return-proof": ["file-not-what-it-says"],
  "set-password": ["link-spent"],
  "sort-notes": ["NotFoundError: draft not found"],
  "take-note": ["NotFoundError: draft not found"],
  "tick-fact": ["source-hidden"],
  "upload-snapshot": ["source-hidden"],
  "withdraw-verdict": ["claim-transition"],
};

/** The word for what came of a call. */
function wordFor(came: unknown): string {
  if (typeof came === "string") return came;
  const result = came as Result<unknown>;
  return result.ok ? "done" : result.refusal.reason;
}

/** What anybody may do to themselves. */
const ofOneself: readonly Permission[] = ["person:change-password", "person:choose-mail"];

const others: readonly (readonly [Role, "otherReviewer" | "auditor"])[] = [
  ["reviewer", "otherReviewer"],
  ["auditor", "auditor"],
];
const granted = (role: Role, { permission }: AnyCommand) =>
  isGranted(permission, new Set<Fact>(ofOneself.includes(permission) ? [role, "is-self"] : [role]));

/** What came of a call, thrown or given. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: Error) => {
    if (error instanceof ForbiddenError || error instanceof NotFoundError) return `${error.name}: ${error.message}`;
    throw error;
  });
}

/** All that somebody sees, or that leaves the house, or is written down, of a newsroom's hidden source. */
async function everythingSeenBy(actor: Actor, h: Hidden): Promise<unknown> {
  const { checkpoint: _, generatedAt: __, newsroom: ___, ...report } = await getReport(actor, h.slug);
  const formats: Record<string, unknown> = {};
  for (const { name, write } of reportFormats)
    if (name === "html" || name === "csv" || name === "json")
      formats[name] = Buffer.from(
        await write({ ...report, checkpoint: null, generatedAt: "2026-01-01T00:00:00.000Z", newsroom: ___ }),
      ).toString();
  const detail = async (number: number) => outcome(getClaimDetail(actor, h.slug, number));
  const notices = [
    await listNotices(actor, { isAnswered: false, page: 1 }),
    await listNotices(actor, { isAnswered: true, page: 1 }),
  ];
  return {
    ...{ report, formats, details: await Promise.all([1, 2, 3, 4, 5].map(detail)) },
    workbench: await getWorkbench(actor, h.slug),
    history: await getHistory(actor, h.slug, null, 1),
    source: await getSource(actor, h.sourceId, 1),
    snapshots: [await listSourceSnapshots(actor, h.sourceId), await listSourceSnapshots(actor, h.arriving.sourceId)],
    words: await outcome(getSnapshot(actor, h.sourceId, h.snapshotId, { part: null, evidenceId: h.theirs.evidenceId })),
    bytes: await outcome(getSnapshotFile(actor, h.sourceId, h.snapshotId)),
    notices: notices.flatMap(({ rows }) => rows.filter(({ article }) => article.slug === h.slug)),
    events: (await newsroom.events()).filter(({ said }) => h.isIn(JSON.stringify(said))).map(({ said }) => said),
    jobs: (await newsroom.sql("SELECT name, data FROM pgboss.job ORDER BY created_on, id")).filter(({ data }) =>
      h.isIn(JSON.stringify(data)),
    ),
    receipts: await newsroom.sql(
      "SELECT command, result FROM command_receipt WHERE actor_id = $1 AND at > $2 ORDER BY at",
      [actor.id, h.since],
    ),
  };
}

/** The same for two guesses but for what differs anyway: ids by their order, times, salted hashes, and the guess. */
function alike(seenOf: unknown, { slug }: Hidden): string {
  const ids = new Map<string, number>();
  const months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
  return JSON.stringify(seenOf)
    .replaceAll(
      new RegExp([right, wrong].flatMap((guess) => [guess, guess.replaceAll(" ", "-")]).join("|"), "g"),
      "<guess>",
    )
    .replaceAll(slug, "<slug>")
    .replaceAll(/hospital-[0-9a-f]{8}\.example\/pe\w{4}/g, "<address>")
    .replaceAll(/The bridge [0-9a-f]{8}/g, "<title>")
    .replaceAll(/\b[0-9a-f]{64}\b/g, "<hash>")
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, (id) => {
      if (!ids.has(id)) ids.set(id, ids.size);
      return `<${ids.get(id)}>`;
    })
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?/g, "<time>")
    .replaceAll(new RegExp(`\\d{1,2} (?:${months})[a-z]* \\d{4}[^<"]{0,5}\\d\\d:\\d\\d(?::\\d\\d)?`, "g"), "<time>");
}

/** Sends a command with a guess, lets what is under way arrive, and gives what came back and all that is seen of it. */
async function withGuess(name: string, who: "otherReviewer" | "auditor", role: Role, guess: string) {
  const hidden = await seedHidden(
    newsroom,
    who === "otherReviewer" ? newsroom.people.otherReviewer : newsroom.people.editor,
  );
  const sent = (await inputs[name]?.(hidden, guess)) ?? {};
  const personId = newsroom.people[who];
  const came: unknown[] = [];
  for (const input of Array.isArray(sent) ? sent : [sent])
    came.push(
      await outcome(commands.get(name)?.({ personId, idempotencyKey: randomUUID() }, input) ?? Promise.reject()),
    );
  const { arriving } = hidden;
  await beginTry(arriving.snapshotId, 0, new Date());
  const fetched = {
    toldType: "text/plain",
    finalAddress: `${hidden.address}/arrived`,
    status: 200,
    remoteAddress: null,
    hops: [],
  };
  const makers = { publisher: null, author: null };
  await keepSnapshot("worker", { ...arriving, attempt: 0, ...(await approvedOf(textOf(right))), makers, fetched });
  const seenOf = { came, all: await everythingSeenBy({ id: personId, name: "", role }, hidden) };
  return { seenOf, text: alike(seenOf, hidden), words: [...new Set(came.map(wordFor))] };
}

test("every command that a role without the right may give is sent here", () => {
  const needed = [...commands].filter(([, command]) => others.some(([role]) => granted(role, command)));
  expect(Object.keys(inputs).sort()).toEqual(needed.map(([name]) => name).sort());
});

describe.each(others)("a %s without the right", (role, who) => {
  test.each(Object.keys(inputs))("learns nothing by %s", { timeout: 120_000 }, async (name) => {
    const command = commands.get(name) as AnyCommand;
    if (!granted(role, command)) {
      const refused = command({ personId: newsroom.people[who], idempotencyKey: randomUUID() }, {});
      return expect(refused).rejects.toThrow(ForbiddenError);
    }
    const one = await withGuess(name, who, role, right);
    const other = await withGuess(name, who, role, wrong);
    expect(one.text).toBe(other.text);
    const whole = JSON.stringify([one.seenOf, other.seenOf]).toLowerCase();
    for (const word of hiddenWords)
      expect({ word, holds: whole.includes(word.toLowerCase()) }).toEqual({ word, holds: false });
    for (const text of [textOf(right)]) {
      expect(whole).not.toContain(sha256Hex(text));
      expect(one.text).not.toMatch(new RegExp(`\\b${Buffer.byteLength(text)}\\b`));
    }
    expect(one.words).toEqual(comes[name] ?? ["done"]);
  });
});

test("which would show: to somebody with the right, a guess that stands there looks otherwise", async () => {
  const looks = [];
  for (const guess of [right, wrong]) {
    const hidden = await seedHidden(newsroom, newsroom.people.otherReviewer);
    const input = (await inputs["edit-evidence"]?.(hidden, guess)) ?? {};
    must((await commands.get("edit-evidence")?.(as(newsroom.people.editor), input)) as never);
    const editor = { id: newsroom.people.editor, name: "", role: "editor" } as const;
    const { number } = hidden.theirs;
    const { evidence } = await getClaimDetail(editor, hidden.slug, number);
    looks.push(evidence.find(({ id }) => id === hidden.theirs.evidenceId)?.passageHow);
  }
  expect(looks).toEqual(["exact", "not-found"]);
});
