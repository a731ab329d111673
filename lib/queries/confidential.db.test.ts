import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { undoLast } from "@/lib/commands/article/undo-last";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { editSource } from "@/lib/commands/evidence/edit-source";
import { endConfidence } from "@/lib/commands/evidence/end-confidence";
import { makeSourceConfidential } from "@/lib/commands/evidence/make-source-confidential";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { approveVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { inTransaction } from "@/lib/data/database";
import { sha256Hex } from "@/lib/data/sha256";
import type { Role } from "@/lib/domain/desk/permissions";
import { ForbiddenError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import { type ReportFormatName, reportFormats } from "@/lib/exporters/report/report-formats";
import { readPdf } from "@/lib/exporters/testing/read-pdf";
import { readZip } from "@/lib/exporters/testing/read-zip";
import { type SeededArticle, seedArticle, seedEvidence, seedMarked, submitAgain } from "@/prisma/scenarios/claims";
import { hiddenName, hiddenParts, publicWords, seedConfidential } from "@/prisma/scenarios/confidential";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused, expectThrown, inWords } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type StaffName, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { insertUndeclared } from "@/scripts/testing/undeclared-event";
import type { Query } from "./define-query";
import { readableSections } from "./desk/get-for-me";
import { getSource } from "./evidence/get-source";
import { findSources, listSources, readSourceFilter } from "./evidence/list-sources";
import { readNotificationFilter } from "./notification/get-notifications";
import { getReport, getReportAsOperator } from "./report/get-report";

let newsroom: TestNewsroom;
let article: SeededArticle;
let claimId: string;
let evidenceId: string;
let sourceId: string;
let snapshotId: string;
let address: string;

const actor = (name: StaffName, role: Role): Actor => ({ id: newsroom.people[name], name, role });
const outsiders = () => [actor("otherReviewer", "reviewer"), actor("auditor", "auditor")];
const insiders = () => [
  actor("reviewer", "reviewer"),
  actor("editor", "editor"),
  actor("administrator", "administrator"),
];

/** What of the name, and of what was kept, stands in something, also where it was escaped. */
function partsIn(something: unknown): string[] {
  const text = (typeof something === "string" ? something : JSON.stringify(something)).toLowerCase();
  return [...hiddenParts, ...hiddenWords, sha256Hex(kept)].filter((part) => text.includes(part));
}

/** Whether its length in bytes stands anywhere in something as a number of its own. */
function tellsLength(something: unknown): boolean {
  return new RegExp(`[^\\w-]${Buffer.byteLength(kept)}[^\\w-]`).test(JSON.stringify(something));
}

const hiddenWords = ["tungsten ladle", "brimstone"];
const kept = `It was ${hiddenName.title} of ${hiddenName.publisher} who said so, tungsten ladle in hand. ${"Brimstone! ".repeat(4_403)}`;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

beforeEach(async () => {
  article = await seedArticle(newsroom.desk);
  claimId = await seedMarked(newsroom.desk, article);
  ({ evidenceId, sourceId, address } = await seedConfidential(newsroom.desk.reviewer, claimId));
  const evidence = { ...(await seen(claimId)), evidenceId };
  const pasted = { sourceId, evidence, words: kept, howSeen: "interview", howSeenNote: hiddenName.author } as const;
  ({ snapshotId } = must(await pasteSnapshot(as(newsroom.people.reviewer), pasted)));
});

// What people without the right typed is theirs; the next test begins without it.
afterEach(() =>
  newsroom.sql(
    `UPDATE source SET address = 'https://elsewhere.example/' || id, address_key = 'elsewhere.example/' || id
     WHERE NOT confidential`,
  ),
);

/** What each query is asked so that it would tell of the source; null for those that only administrators may ask. */
const asked: Readonly<Record<string, (() => readonly (readonly unknown[])[]) | null>> = {
  countForMe: () => [[]],
  countPlaces: () => [[{}]],
  countNoticesWaiting: () => [[]],
  countUnread: () => [[]],
  findNotificationPlace: null,
  getConversation: () => [
    [article.slug, null],
    [article.slug, 1],
  ],
  getMailChoice: () => [[]],
  getNotifications: () => [[readNotificationFilter({})]],
  listUnreadHere: () => [[{ claimId }], [{ articleId: article.id }]],
  countWaiting: () => [[]],
  findClaimDetail: () => [[claimId]],
  findAnything: () => [...hiddenParts, ...hiddenWords, address, publicWords.description].map((typed) => [typed]),
  findInSnapshot: () =>
    ["", ...hiddenParts].map((words) => [{ sourceId, snapshotId, evidenceId, part: null, words, after: 0 }]),
  findSources: () => [...hiddenParts, address, publicWords.description, ""].map((typed) => [typed]),
  getArticleTitle: () => [[article.slug]],
  getArticleToMark: () => [[article.slug]],
  getArticleToRevise: () => [[article.slug]],
  getCarried: () => [[article.slug, 1]],
  getClaimDetail: () => [[article.slug, 1]],
  getClaimPanel: () => [[article.slug, 1]],
  getComparison: () => [[article.slug, 1, 1]],
  getDraftFile: null,
  getDrafts: () => [[article.slug, null]],
  getEditing: () => [[article.slug, null]],
  getExportFile: null,
  getExports: () => [[article.slug]],
  findClaimsLike: () => hiddenParts.map((statement) => [{ id: claimId, statement, language: "en" }]),
  findChecksLike: () => hiddenParts.map((statement) => [statement]),
  getEarlierChecksFile: () => [[]],
  getForeignBundle: null,
  getForeignReport: null,
  getForeignReportFile: null,
  getForeignReportPage: null,
  getForeignReports: () => [[]],
  getForMe: () => [[]],
  getForMeSection: () => readableSections.map((name) => [name, 1]),
  getHoldings: null,
  getHistory: () => [
    [article.slug, null, 1],
    [article.slug, 1, 1],
  ],
  getLineByLine: () => [[article.slug, sourceId]],
  getLive: () => [[null], [0]],
  getLog: () => [[null]],
  getOriginal: null,
  getPeriodExports: () => [[]],
  getQueue: () => [[{ claim: claimId, article: null, all: true, page: 1 }]],
  getRatingScales: () => [[1]],
  getRecord: () => [[]],
  getReport: () => [[article.slug]],
  getSettings: () => [[]],
  getSignOff: () => [[article.slug]],
  getSnapshot: () => [[sourceId, snapshotId, { part: null, evidenceId }]],
  getSnapshotFile: () => [[sourceId, snapshotId]],
  getSnapshotProgress: () => [[sourceId, snapshotId]],
  getSource: () => [[sourceId, 1]],
  getTickGroups: () => [[{ article: article.slug, source: sourceId }]],
  getVersions: () => [[article.slug]],
  getWorkbench: () => [[article.slug]],
  listArticles: () => [[{ search: "", progress: null, person: "", language: "", page: 1 }]],
  listColleagues: () => [[{}]],
  listClaimNotes: () => [[claimId]],
  listNotices: () => [[{ isAnswered: false, page: 1 }], [{ isAnswered: true, page: 1 }]],
  listOverlapped: () => [[article.slug]],
  listPeople: null,
  listSourceSnapshots: () => [[sourceId]],
  listSources: () => [
    [readSourceFilter({})],
    ...hiddenParts.map((q) => [readSourceFilter({ q })]),
    [readSourceFilter({ q: address })],
    [readSourceFilter({ publisher: "Wexlip" })],
  ],
  recallOpened: () => [[[`/sources/${sourceId}`, `/articles/${article.slug}`, `/articles/${article.slug}/claims/1`]]],
  searchEarlierChecks: () => [[{ search: "", page: 1 }]],
  holdCheckpoint: null,
  previewAnnotations: null,
  previewArticle: null,
  previewMerge: () => [[[sourceId]]],
  previewProof: null,
  previewVersion: null,
  verifyForeignBundle: null,
};

async function everyQuery(): Promise<Map<string, Query<readonly unknown[], unknown>>> {
  const queries = new Map<string, Query<readonly unknown[], unknown>>();
  for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^[^.]+\.ts$/.test(name),
  )) {
    const exported = Object.entries((await import(path.join(import.meta.dirname, file))) as Record<string, unknown>);
    for (const [name, value] of exported)
      if (typeof value === "function" && "permission" in value) queries.set(name, value as never);
  }
  return queries;
}

test("no query tells the name to somebody without the right, and every query is asked here", async () => {
  await submitAgain(newsroom.desk, claimId);
  must(await approveVerdict(as(newsroom.people.editor), { ...(await seen(claimId)), note: null }));
  await seedEvidence(newsroom.desk, claimId);
  const queries = await everyQuery();
  expect([...queries.keys()].sort()).toEqual(Object.keys(asked).sort());
  for (const [name, query] of queries) {
    for (const args of asked[name]?.() ?? []) {
      for (const outsider of outsiders()) {
        const told = await query(outsider, ...args).catch((error: Error) => {
          if (error instanceof ForbiddenError) return "forbidden";
          throw error;
        });
        expect({ name, args, by: outsider.role, parts: partsIn(told) }).toMatchObject({ parts: [] });
        expect({ name, args, by: outsider.role, tells: tellsLength(told) }).toMatchObject({ tells: false });
      }
    }
  }
});

test("those with the right see the name where it is used, and what the others see", async () => {
  for (const insider of insiders()) {
    const { source } = await getSource(insider, sourceId, 1);
    expect(source).toMatchObject({ ...hiddenName, address, isHidden: false, confidence: publicWords });
    expect(must(await findSources(insider, "quillfeather")).map(({ id }) => id)).toContain(sourceId);
    expect((await listSources(insider, readSourceFilter({ publisher: "wexlip" }))).total).toBeGreaterThan(0);
  }
});

test("others see the description in its place, and that it is confidential", async () => {
  for (const outsider of outsiders()) {
    const { source } = await getSource(outsider, sourceId, 1);
    const nothing = { publisher: null, author: null, publishedOn: null, address: null, addressKey: null };
    expect(source).toMatchObject({
      title: publicWords.description,
      ...nothing,
      isHidden: true,
      confidence: publicWords,
    });
  }
});

test("searching the name finds nothing for others, in rows and in counts; the description finds it for everybody", async () => {
  const found = async (who: Actor, q: string) => (await listSources(who, readSourceFilter({ q }))).total;
  const all = await found(actor("editor", "editor"), "quillfeather");
  expect(all).toBeGreaterThan(0);
  for (const outsider of outsiders()) {
    for (const part of hiddenParts) expect(await found(outsider, part)).toBe(0);
    expect(await found(outsider, address)).toBe(0);
    expect(await found(outsider, "nurse hospital")).toBe(all);
    expect((await listSources(outsider, readSourceFilter({}))).publishers).not.toContain(hiddenName.publisher);
    expect((await listSources(outsider, readSourceFilter({ publisher: "Wexlip" }))).total).toBe(0);
  }
});

test("a person who added one source sees no more of those that others added", async () => {
  const other = await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds");
  const own = await seedConfidential(newsroom.people.otherReviewer, other);
  const [who] = outsiders() as [Actor];
  const found = await listSources(who, readSourceFilter({ q: "quillfeather" }));
  expect(found.rows.map(({ id }) => id)).toEqual([own.sourceId]);
  expect((await getSource(who, sourceId, 1)).source.isHidden).toBe(true);
});

/** All that a file says, unpacked. */
async function wordsIn(format: ReportFormatName, bytes: Uint8Array): Promise<string> {
  if (format === "xlsx") return [...(await readZip(bytes)).values()].map((part) => part.toString("utf8")).join("\n");
  if (format !== "pdf" && format !== "galley") return Buffer.from(bytes).toString("utf8");
  const { text, info, outline } = await readPdf(bytes);
  // The page may break a name anywhere, but links and metadata do not.
  return [text, JSON.stringify(info), ...outline, Buffer.from(bytes).toString("latin1")].join("\n");
}

function unspaced(text: string): string {
  return text.replace(/\s/g, "");
}

test("no export names it, whoever makes it, and each says that it is there", async () => {
  const reports = [
    ...(await Promise.all([...insiders(), ...outsiders()].map((who) => getReport(who, article.slug)))),
    await getReportAsOperator(article.slug),
  ];
  for (const report of reports) {
    expect(report.sources).toEqual({ total: 1, confidential: 1 });
    for (const format of reportFormats) {
      const text = await wordsIn(format.name, await format.write(report));
      expect({ format: format.name, parts: partsIn(text) }).toMatchObject({ parts: [] });
      // What is found in the other formats shows that the words are read at all.
      // Where a line of a narrow margin ends, a space stands in no file.
      const inMargin = format.name === "galley";
      if (!["claimreview", "annotations"].includes(format.name))
        expect(inMargin ? unspaced(text) : text).toContain(
          inMargin ? unspaced(publicWords.description) : publicWords.description,
        );
    }
    expect(report.claims[0]?.evidence[0]?.source).toMatchObject({
      ...{ title: publicWords.description, publisher: null, author: null, publishedOn: null, address: null },
      ...{ isConfidential: true, confidenceReason: publicWords.reason },
    });
  }
});

/** What a person without the right can send about the source, and what comes back; none of it may tell the name. */
const sent: Readonly<Record<string, () => Promise<Result<unknown>>>> = {
  "attaching it again": async () => attach({ from: "library", sourceId }),
  "attaching its address": async () =>
    attach({ ...{ from: "new", title: "A page", publisher: null, author: null, publishedOn: null }, ...pageAt() }),
  "editing its evidence": async () =>
    editEvidence(as(newsroom.people.otherReviewer), { ...(await piece()), ...context, note: "Zenobia Quillfeather?" }),
  "taking it off": async () => removeEvidence(as(newsroom.people.otherReviewer), await piece()),
  "undoing one's own attachment of it": async () => {
    const other = await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds");
    const source = { from: "library", sourceId } as const;
    must(await attachEvidence(as(newsroom.people.otherReviewer), { ...(await seen(other)), source, ...context }));
    return undoLast(as(newsroom.people.otherReviewer), { articleId: article.id });
  },
};
const pageAt = () => ({ address, kind: "primary", medium: "page" }) as const;
const context = { stance: "context", passage: null, note: null } as const;
const piece = async () => ({ ...(await seen(claimId)), evidenceId });
type Attached = Parameters<typeof attachEvidence>[1]["source"];
const attach = async (source: Attached) =>
  attachEvidence(as(newsroom.people.otherReviewer), { ...(await seen(claimId)), source, ...context });

test.each(Object.keys(sent))("%s answers nothing that names it", async (what) => {
  const answer = (await sent[what]?.()) as Result<unknown>;
  expect(partsIn(answer.ok ? answer.value : { ...answer.refusal, words: inWords(answer.refusal) })).toEqual([]);
});

test("its address is not known to others: attaching it adds another source; those who may see it get the known one", async () => {
  const added = must((await sent["attaching its address"]?.()) as Result<{ known: boolean; sourceId: string }>);
  expect(added).toMatchObject({ known: false });
  expect(added.sourceId).not.toBe(sourceId);
  const other = await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds");
  const confidential = { ...hiddenName, address: "https://thrumbly.example/other" };
  const source = { from: "new", kind: "primary", medium: "page", ...confidential, confidence: publicWords } as const;
  const first = must(
    await attachEvidence(as(newsroom.people.editor), { ...(await seen(claimId)), source, ...context }),
  );
  const again = must(await attachEvidence(as(newsroom.people.editor), { ...(await seen(other)), source, ...context }));
  expect(again).toMatchObject({ known: true, sourceId: first.sourceId });
});

test("no audit event holds the name, whatever was done with the source", async () => {
  const others = (await newsroom.events()).filter((event) => !JSON.stringify(event.said).includes(sourceId));
  const before = new Set(others.map(({ id }) => id));
  const facts = { ...hiddenName, title: "Zenobia M. Quillfeather", kind: "primary", medium: "interview" } as const;
  const { address: _, ...words } = facts;
  must(await editSource(as(newsroom.people.editor), { sourceId, revision: 1, ...words }));
  const changed = { description: "A nurse", reason: publicWords.reason };
  must(await makeSourceConfidential(as(newsroom.people.editor), { sourceId, revision: 2, ...changed }));
  must(await editEvidence(as(newsroom.people.editor), { ...(await piece()), ...context }));
  must(await removeEvidence(as(newsroom.people.editor), await piece()));
  must(await endConfidence(as(newsroom.people.editor), { sourceId, revision: 3 }));
  must(await makeSourceConfidential(as(newsroom.people.editor), { sourceId, revision: 4, ...changed }));
  const events = (await newsroom.events()).filter(({ id }) => !before.has(id));
  expect(new Set(events.map(({ type }) => type))).toContain("source.confidence-ended");
  for (const event of events) expect({ event, parts: partsIn(event.said) }).toMatchObject({ parts: [] });
  for (const { said } of await newsroom.events()) expect(tellsLength(said)).toBe(false);
});

test("an event commits to what the source was called, and the words behind the hash are kept apart from it", async () => {
  const [event] = await newsroom.sql(
    "SELECT convert_from(bytes, 'UTF8') AS said FROM audit_event WHERE type = 'evidence.attached' AND claim_id = $1",
    [claimId],
  );
  const { source } = JSON.parse(event?.said as string).data;
  expect(source).toEqual({
    id: sourceId,
    facts: expect.stringMatching(/^[0-9a-f]{64}$/),
    confidential: true,
  });
  const [kept] = await newsroom.sql(
    "SELECT encode(sha256(convert_to(salt || E'\\n' || facts, 'UTF8')), 'hex') AS sha256, facts FROM source_facts WHERE source_id = $1",
    [sourceId],
  );
  expect(kept?.sha256).toBe(source.facts);
  expect(JSON.parse(kept?.facts as string)).toMatchObject({ ...hiddenName, address });
});

describe("a source that an earlier event named in words, made confidential since", () => {
  beforeEach(() =>
    inTransaction((tx) =>
      insertUndeclared(tx, {
        ...{ actorId: newsroom.people.reviewer, type: "evidence.attached" },
        ...{ subject: evidenceId, articleId: article.id, claimId },
        data: {
          ...{ number: 1, sourceWasKnown: false, stance: "supports", passage: null, note: null },
          ...{ snapshot: null, snapshotAsked: false, signOffEnded: false },
          source: { id: sourceId, facts: "0".repeat(64), confidential: false, title: hiddenName.title, address },
        },
      }),
    ),
  );

  test("is not named by the history, and a report holds back that record, not that it happened", async () => {
    const queries = await everyQuery();
    for (const outsider of outsiders()) {
      for (const args of asked.getHistory?.() ?? [])
        expect(partsIn(await queries.get("getHistory")?.(outsider, ...args))).toEqual([]);
    }
    const { timeline } = await getReportAsOperator(article.slug);
    expect(partsIn(timeline)).toEqual([]);
    const records = timeline.filter(({ type }) => type === "evidence.attached");
    expect(records.map(({ record, leafHash }) => [record === null, leafHash.length])).toEqual([
      [false, 64],
      [true, 64],
    ]);
  });
});

describe("making a source confidential and ending that", () => {
  test("each is one event and changes the source", async () => {
    const other = await seedEvidence(newsroom.desk, await seedMarked(newsroom.desk, article, "Nobody liked it"));
    const [row] = await newsroom.sql("SELECT source_id AS id FROM evidence WHERE id = $1", [other]);
    const known = { sourceId: row?.id as string, revision: 1 };
    const tables = ["source", "source_facts"];
    const make = () => makeSourceConfidential(as(newsroom.people.reviewer), { ...known, ...publicWords });
    await expectOneEvent(newsroom, make, { type: "source.made-confidential" }, tables);
    const end = () => endConfidence(as(newsroom.people.editor), { ...known, revision: 2 });
    await expectOneEvent(newsroom, end, { type: "source.confidence-ended" }, tables);
  });

  test("somebody who may not see the name can neither change it nor what others see", async () => {
    const by = as(newsroom.people.otherReviewer);
    const { address: _, ...words } = hiddenName;
    const edit = { sourceId, revision: 1, ...words, kind: "primary", medium: "page" } as const;
    await expectThrown(newsroom, () => editSource(by, edit), ForbiddenError);
    const change = { sourceId, revision: 1, ...publicWords };
    await expectThrown(newsroom, () => makeSourceConfidential(by, change), ForbiddenError);
    await expectThrown(newsroom, () => endConfidence(by, { sourceId, revision: 1 }), ForbiddenError);
  });

  test("words that others read and that hold the name are refused to those who may see it", async () => {
    const by = as(newsroom.people.editor);
    const named = { sourceId, revision: 1, ...publicWords, description: "zenobia  quillfeather, a nurse" };
    await expectRefused(newsroom, () => makeSourceConfidential(by, named), "words-name-source", "description");
    const cited = { ...(await piece()), ...context, passage: "as Ottoline Harkbrass said" };
    await expectRefused(newsroom, () => editEvidence(by, cited), "words-name-source", "passage");
    const verdict = { rating: "true", scaleVersion: 1, rationale: "So says Zenobia Quillfeather.", correction: null };
    const submit = async () => submitVerdict(by, { ...(await seen(claimId)), ...verdict });
    await expectRefused(newsroom, submit, "words-name-source", "rationale");
  });

  test("a change made meanwhile is not overwritten", async () => {
    const by = as(newsroom.people.editor);
    const stale = { sourceId, revision: 7, ...publicWords, reason: "Another" };
    await expectRefused(newsroom, () => makeSourceConfidential(by, stale), "source-changed");
    await expectRefused(newsroom, () => endConfidence(by, { sourceId, revision: 7 }), "source-changed");
  });

  test("ending it is refused while another source that everybody sees has its address", async () => {
    must((await sent["attaching its address"]?.()) as Result<unknown>);
    const end = () => endConfidence(as(newsroom.people.editor), { sourceId, revision: 1 });
    await expectRefused(newsroom, end, "source-address-known");
  });
});
