import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { getSignOff } from "@/lib/queries/article/get-sign-off";
import { getClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { getSource } from "@/lib/queries/evidence/get-source";
import { findSources, listSources, readSourceFilter } from "@/lib/queries/evidence/list-sources";
import { previewMerge } from "@/lib/queries/evidence/preview-merge";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { type SeededArticle, seedApproved, seedArticle, seedEvidence, seedMarked } from "@/prisma/scenarios/claims";
import { publicWords, seedConfidential } from "@/prisma/scenarios/confidential";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { attachEvidence } from "./attach-evidence";
import { bringBackSource } from "./bring-back-source";
import { endConfidence } from "./end-confidence";
import { makeSourceConfidential } from "./make-source-confidential";
import { mergeSources } from "./merge-sources";
import { pasteSnapshot } from "./paste-snapshot";
import { retireSource } from "./retire-source";
import { takeSourceApart } from "./take-source-apart";

let newsroom: TestNewsroom;
let article: SeededArticle;
let editor: Actor;
/** An approved claim that rests on one source, and an open one that rests on another. */
let approved: { claimId: string; sourceId: string };
let open: { claimId: string; sourceId: string };

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = { id: newsroom.people.editor, name: "editor", role: "editor" };
});
afterAll(() => newsroom.close());

beforeEach(async () => {
  article = await seedArticle(newsroom.desk);
  const first = await seedApproved(newsroom.desk, article);
  approved = { claimId: first, sourceId: await sourceOn(first) };
  const second = await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds");
  await seedEvidence(newsroom.desk, second);
  open = { claimId: second, sourceId: await sourceOn(second) };
});

async function sourceOn(claimId: string): Promise<string> {
  const [row] = await newsroom.sql("SELECT source_id FROM evidence WHERE claim_id = $1 ORDER BY added_at", [claimId]);
  return row?.source_id as string;
}

async function seenSource(sourceId: string) {
  const [row] = await newsroom.sql("SELECT revision FROM source WHERE id = $1", [sourceId]);
  return { sourceId, revision: row?.revision as number };
}

const said = { stance: "supports", passage: null, note: null } as const;
const merging = async (keptId: string, ...others: string[]) => ({
  keptId,
  sources: await Promise.all([keptId, ...others].map(seenSource)),
});
const merge = async (keptId: string, ...others: string[]) =>
  mergeSources(as(editor.id), await merging(keptId, ...others));
const attachKnown = async (claimId: string, sourceId: string) =>
  attachEvidence(as(newsroom.people.reviewer), {
    ...(await seen(claimId)),
    ...said,
    source: { from: "library", sourceId },
  });

describe("merging duplicates", () => {
  test("is one event, and changes sources alone", async () => {
    const input = await merging(open.sourceId, approved.sourceId);
    const tables = ["source", "source_facts"];
    await expectOneEvent(newsroom, () => mergeSources(as(editor.id), input), { type: "source.merged" }, tables);
    const apart = { ...(await seenSource(approved.sourceId)) };
    const takeApart = () => takeSourceApart(as(editor.id), apart);
    await expectOneEvent(newsroom, takeApart, { type: "source.taken-apart" }, tables);
  });

  test("breaks no approval and makes none stale; the kept source is shown, and what was attached", async () => {
    must(await merge(open.sourceId, approved.sourceId));
    const detail = await getClaimDetail(editor, article.slug, 1);
    expect(detail.claim.state).toBe("approved");
    expect(detail.changes).toEqual([]);
    const [piece] = detail.evidence;
    expect(piece).toMatchObject({ sourceId: approved.sourceId, source: { id: open.sourceId } });
    expect(piece?.mergedFrom).toMatchObject({ id: approved.sourceId, title: "Opening day" });
    const [claim] = (await getReportAsOperator(article.slug)).claims;
    expect(claim?.evidence[0]).toMatchObject({ source: { id: open.sourceId }, mergedFrom: { id: approved.sourceId } });
    expect(claim?.approval?.subject).toContain(approved.sourceId);
  });

  test("a sign-off that stands goes on standing", async () => {
    await newsroom.sql("UPDATE claim SET state = 'dismissed', state_reason = 'x' WHERE id = $1", [open.claimId]);
    const { covers } = await getSignOff(editor, article.slug);
    must(await signOffArticle(as(editor.id), { articleId: article.id, subjectSha256: covers.sha256 }));
    must(await merge(open.sourceId, approved.sourceId));
    const after = await getSignOff(editor, article.slug);
    expect(after.standing?.sha256).toBe(covers.sha256);
    expect(after.covers.sha256).toBe(covers.sha256);
  });

  test("the evidence of all counts for the kept one, and a claim that had both keeps both", async () => {
    must(await attachKnown(open.claimId, approved.sourceId));
    const preview = await previewMerge(editor, [open.sourceId, approved.sourceId]);
    expect(preview).toMatchObject({
      shared: 1,
      sources: [
        { pieces: 2, claims: 2, approved: 1 },
        { pieces: 1, claims: 1 },
      ],
    });
    must(await merge(open.sourceId, approved.sourceId));
    const { uses, merged } = await getSource(editor, open.sourceId, 1);
    expect(uses.total).toBe(3);
    expect(merged.map(({ id }) => id)).toEqual([approved.sourceId]);
    const [row] = (await listSources(editor, readSourceFilter({}))).rows.filter(({ id }) => id === open.sourceId);
    expect(row?.useCount).toBe(2);
    expect((await getClaimDetail(editor, article.slug, 2)).evidence).toHaveLength(2);
    expect((await getReportAsOperator(article.slug)).sources).toEqual({ total: 1, confidential: 0 });
  });

  test("a merged source is attached as the kept one, by its id and by its address, and never twice", async () => {
    const [merged] = await newsroom.sql("SELECT address FROM source WHERE id = $1", [approved.sourceId]);
    must(await merge(open.sourceId, approved.sourceId));
    const third = await seedMarked(newsroom.desk, article, "Nobody liked it");
    expect(must(await attachKnown(third, approved.sourceId))).toMatchObject({ sourceId: open.sourceId });
    const page = {
      title: "Again",
      publisher: null,
      author: null,
      publishedOn: null,
      kind: "primary",
      medium: "page",
    } as const;
    const source = { from: "new", ...page, address: merged?.address as string } as const;
    const again = async () => attachEvidence(as(newsroom.people.reviewer), { ...(await seen(third)), source, ...said });
    await expectRefused(newsroom, again, "source-already-attached", "source");
  });

  test("searches find the kept one by what the merged one was called, and no longer the merged one", async () => {
    await newsroom.sql("UPDATE source SET title = 'Zanzibar minutes' WHERE id = $1", [approved.sourceId]);
    must(await merge(open.sourceId, approved.sourceId));
    expect(must(await findSources(editor, "zanzibar")).map(({ id }) => id)).toEqual([open.sourceId]);
    expect((await listSources(editor, readSourceFilter({ q: "zanzibar", status: "all" }))).total).toBe(1);
    must(await takeSourceApart(as(editor.id), await seenSource(approved.sourceId)));
    expect(must(await findSources(editor, "zanzibar")).map(({ id }) => id)).toEqual([approved.sourceId]);
  });

  test("a snapshot of the merged one counts for the kept one when the library is asked for sources with or without", async () => {
    const words = { words: "Opened in 1932, they said.", howSeen: "phone-call", howSeenNote: null } as const;
    const paste = { sourceId: approved.sourceId, evidence: null, ...words };
    must(await pasteSnapshot(as(newsroom.people.reviewer), paste));
    const found = async (snapshot: string) => {
      const list = await listSources(editor, readSourceFilter({ snapshot }));
      return [approved, open].map(({ sourceId }) => list.rows.some(({ id }) => id === sourceId));
    };
    expect([await found("with"), await found("without")]).toEqual([
      [true, false],
      [false, true],
    ]);
    must(await merge(open.sourceId, approved.sourceId));
    expect([await found("with"), await found("without")]).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  test("what was merged before comes along, and one step always leads to the kept source", async () => {
    const third = await seedMarked(newsroom.desk, article, "Nobody liked it");
    await seedEvidence(newsroom.desk, third);
    const last = await sourceOn(third);
    must(await merge(open.sourceId, approved.sourceId));
    must(await merge(last, open.sourceId));
    const rows = await newsroom.sql("SELECT merged_into_id FROM source WHERE id = ANY ($1)", [
      [approved.sourceId, open.sourceId],
    ]);
    expect(rows.map((row) => row.merged_into_id)).toEqual([last, last]);
    expect((await getSource(editor, last, 1)).uses.total).toBe(3);
  });

  test("the database refuses a source that is merged into a merged one", async () => {
    must(await merge(open.sourceId, approved.sourceId));
    const third = await seedMarked(newsroom.desk, article, "Nobody liked it");
    await seedEvidence(newsroom.desk, third);
    const into = newsroom.sql("UPDATE source SET merged_into_id = $2 WHERE id = $1", [
      await sourceOn(third),
      approved.sourceId,
    ]);
    await expect(into).rejects.toThrow("merged itself");
  });

  test("a public source under a confidential one is hidden with it, and a confidential one never comes under a name", async () => {
    const hidden = await seedConfidential(newsroom.people.reviewer, open.claimId);
    await newsroom.sql("UPDATE source SET title = 'Quagga lane' WHERE id = $1", [approved.sourceId]);
    const wrong = await merging(approved.sourceId, hidden.sourceId);
    await expectRefused(newsroom, () => mergeSources(as(editor.id), wrong), "merge-would-name", "keptId");
    must(await merge(hidden.sourceId, approved.sourceId));
    const auditor: Actor = { id: newsroom.people.auditor, name: "auditor", role: "auditor" };
    expect(JSON.stringify(await getClaimDetail(auditor, article.slug, 1))).not.toMatch(/Quagga/);
    expect((await listSources(auditor, readSourceFilter({ q: "quagga", status: "all" }))).total).toBe(0);
    expect(must(await findSources(editor, "quagga")).map(({ id }) => id)).toEqual([hidden.sourceId]);
  });

  test("what is merged becomes confidential with the kept source", async () => {
    must(await merge(open.sourceId, approved.sourceId));
    const kept = await seenSource(open.sourceId);
    must(await makeSourceConfidential(as(newsroom.people.editor), { ...kept, ...publicWords }));
    const rows = await newsroom.sql("SELECT confidential FROM source WHERE id = ANY ($1)", [
      [approved.sourceId, open.sourceId],
    ]);
    expect(rows.map(({ confidential }) => confidential)).toEqual([true, true]);
  });

  test("a merged source is not made confidential, or open again, by itself", async () => {
    must(await merge(open.sourceId, approved.sourceId));
    const hide = async (id: string) => ({ ...(await seenSource(id)), ...publicWords });
    const alone = await hide(approved.sourceId);
    await expectRefused(newsroom, () => makeSourceConfidential(as(editor.id), alone), "source-merged");
    must(await makeSourceConfidential(as(editor.id), await hide(open.sourceId)));
    const merged = await seenSource(approved.sourceId);
    await expectRefused(newsroom, () => endConfidence(as(editor.id), merged), "source-merged");
  });

  test("two people who merge the same two into each other at once: one is done, the other told", async () => {
    const [one, other] = [
      await merging(open.sourceId, approved.sourceId),
      await merging(approved.sourceId, open.sourceId),
    ];
    const results = await Promise.all([
      mergeSources(as(newsroom.people.editor), one),
      mergeSources(as(newsroom.people.otherEditor), other),
    ]);
    const refused = results.filter((result) => !result.ok);
    expect(refused).toMatchObject([{ refusal: { reason: "source-changed" } }]);
    const rows = await newsroom.sql("SELECT 1 FROM source WHERE id = ANY ($1) AND merged_into_id IS NULL", [
      [approved.sourceId, open.sourceId],
    ]);
    expect(rows).toHaveLength(1);
  });

  test("a source that was attached while it was merged stands under the kept one", async () => {
    const third = await seedMarked(newsroom.desk, article, "Nobody liked it");
    const [attached, merged] = await Promise.all([
      attachKnown(third, approved.sourceId),
      merge(open.sourceId, approved.sourceId),
    ]);
    must(attached);
    must(merged);
    expect((await getClaimDetail(editor, article.slug, 3)).evidence[0]?.source.id).toBe(open.sourceId);
  });

  test("one source alone, or one that was merged already, is refused", async () => {
    const alone = await merging(open.sourceId);
    await expectRefused(newsroom, () => mergeSources(as(editor.id), alone), "merge-needs-two");
    must(await merge(open.sourceId, approved.sourceId));
    const again = await merging(open.sourceId, approved.sourceId);
    await expectRefused(newsroom, () => mergeSources(as(editor.id), again), "source-merged");
    const apart = await seenSource(open.sourceId);
    await expectRefused(newsroom, () => takeSourceApart(as(editor.id), apart), "source-changed");
  });
});

describe("retiring a source", () => {
  const reason = "The site was taken over";

  test("and bringing it back are one event each", async () => {
    const first = { ...(await seenSource(open.sourceId)), reason };
    const retire = () => retireSource(as(editor.id), first);
    await expectOneEvent(newsroom, retire, { type: "source.retired" }, ["source", "source_facts"]);
    const second = await seenSource(open.sourceId);
    const back = () => bringBackSource(as(editor.id), second);
    await expectOneEvent(newsroom, back, { type: "source.brought-back" }, ["source", "source_facts"]);
  });

  test("leaves it where it is used, marked, and keeps it from new claims until it is brought back", async () => {
    must(await retireSource(as(editor.id), { ...(await seenSource(approved.sourceId)), reason }));
    const detail = await getClaimDetail(editor, article.slug, 1);
    expect(detail.claim.state).toBe("approved");
    expect(detail.evidence[0]?.source.retired).toMatchObject({ reason });
    await expectRefused(newsroom, () => attachKnown(open.claimId, approved.sourceId), "source-retired", "source");
    const ids = async (params: Record<string, string>) =>
      (await listSources(editor, readSourceFilter(params))).rows.map(({ id }) => id);
    expect(await ids({})).not.toContain(approved.sourceId);
    expect(await ids({ status: "retired" })).toContain(approved.sourceId);
    expect(await ids({ status: "all" })).toContain(approved.sourceId);
    expect(must(await findSources(editor, "")).map(({ id }) => id)).not.toContain(approved.sourceId);
    must(await bringBackSource(as(editor.id), await seenSource(approved.sourceId)));
    must(await attachKnown(open.claimId, approved.sourceId));
  });

  test("is refused to whoever saw an older state, and twice", async () => {
    const known = { ...(await seenSource(open.sourceId)), reason };
    await expectRefused(newsroom, () => retireSource(as(editor.id), { ...known, revision: 9 }), "source-changed");
    must(await retireSource(as(editor.id), known));
    const again = { ...(await seenSource(open.sourceId)), reason };
    await expectRefused(newsroom, () => retireSource(as(editor.id), again), "source-changed");
    const other = await seenSource(approved.sourceId);
    await expectRefused(newsroom, () => bringBackSource(as(editor.id), other), "source-changed");
  });
});

describe("possible duplicates", () => {
  test("have like titles, or addresses that differ in their query alone; those who may not merge are offered none", async () => {
    const set = (id: string, title: string, key: string) =>
      newsroom.sql("UPDATE source SET title = $2, address = 'https://' || $3, address_key = $3 WHERE id = $1", [
        id,
        title,
        key,
      ]);
    await newsroom.sql("UPDATE source SET title = 'Nothing like it ' || id");
    await set(approved.sourceId, "Syria busts Daesh terror modules in major security operation", "trt.example/a/1");
    await set(open.sourceId, "Syria busts Daesh terror modules in a major operation", "copy.example/x");
    const third = await seedMarked(newsroom.desk, article, "Nobody liked it");
    await seedEvidence(newsroom.desk, third);
    const printed = await sourceOn(third);
    await set(printed, "Print view", "trt.example/a/1?print=1");
    const { duplicates } = await getSource(editor, approved.sourceId, 1);
    expect(duplicates.map(({ id }) => id)).toEqual([open.sourceId, printed]);
    const reviewer: Actor = { id: newsroom.people.reviewer, name: "reviewer", role: "reviewer" };
    expect((await getSource(reviewer, approved.sourceId, 1)).duplicates).toEqual([]);
  });
});
