import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { undoLast } from "@/lib/commands/article/undo-last";
import { adjustEnds } from "@/lib/commands/claim/adjust-ends";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { reopenClaim } from "@/lib/commands/claim/reopen-claim";
import { deleteComment } from "@/lib/commands/conversation/delete-comment";
import { editComment } from "@/lib/commands/conversation/edit-comment";
import { includeThread } from "@/lib/commands/conversation/include-thread";
import { resolveThread } from "@/lib/commands/conversation/resolve-thread";
import { choosePassage } from "@/lib/commands/evidence/choose-passage";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { makeSourceConfidential } from "@/lib/commands/evidence/make-source-confidential";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { approveVerdict, reaffirmVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { ruleStet } from "@/lib/commands/verdict/rule-stet";
import { withdrawVerdict } from "@/lib/commands/verdict/withdraw-verdict";
import { database } from "@/lib/data/database";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import type { AuditReport } from "@/lib/domain/report/report";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import {
  seedApproved,
  seedArticle,
  seedChangesRequested,
  seedDismissed,
  seedEvidence,
  seedFalse,
  seedMarked,
  seedSignedOff,
  seedSkip,
  seedStale,
  submitAgain,
} from "@/prisma/scenarios/claims";
import { seedConfidential } from "@/prisma/scenarios/confidential";
import { onWords, seedComment } from "@/prisma/scenarios/conversation";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { evidenceNow, seedAsked, seedKept } from "@/prisma/scenarios/snapshots";
import { seedPinned, seedTick } from "@/prisma/scenarios/ticks";
import { seedVersion } from "@/prisma/scenarios/versions";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { membersByKind, recordedLifePath } from "@/scripts/testing/recorded-life";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";

let outside: LoopbackServer;
let newsroom: TestNewsroom;

beforeAll(async () => {
  outside = await startLoopbackServer((request, response) => {
    if (request.url?.includes("gone")) response.writeHead(404).end();
    else
      response
        .setHeader("content-type", "text/html")
        .end("<!doctype html><html lang=en><p>The minutes say so.</p></html>");
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", `127.0.0.1:${outside.port}`);
  vi.stubEnv("AUDIT_SIGNING_KEY", newAuditKey("desk.example/galley"));
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await outside.close();
  vi.unstubAllEnvs();
});

/** A check that has something of nearly all that the verifier goes through, small enough to be checked often. */
async function live(): Promise<AuditReport> {
  const { desk } = newsroom;
  const [reviewer, editor] = [() => as(desk.reviewer), () => as(desk.editor)];
  const words =
    "The bridge opened in 1932. It cost 4.2 million pounds. Nobody liked it, the mayor said.\n\nIt was closed again in 1951. Trains ran until 1960. A barge hit it in 1948. The river froze twice. The dam broke in 1970. The lock opened in 1980. The toll was a penny.";
  const first = await seedArticle(desk, words);
  await seedApproved(desk, first, "The bridge opened in 1932");
  await seedSignedOff(desk, first);
  const dismissed = await seedDismissed(desk, first, "Nobody liked it");
  await seedSkip(desk, first, "the mayor said");
  const corrected = await seedFalse(desk, first, "Trains ran until 1960", "Trains ran until 1961");
  const standing = await seedFalse(desk, first, "A barge hit it in 1948", "A barge hit it in 1949");
  const ruled = { ...(await seen(standing)), reason: "It is quoted." };
  must(await ruleStet(editor(), ruled));
  const reworded = await seedStale(desk, first, "It cost 4.2 million pounds");
  const aside = await seedMarked(desk, first, "closed again", filledFields());
  must(await assignClaim(editor(), { ...(await seen(aside)), assignedToId: desk.reviewer }));
  await seedMarked(desk, first, "in 1951");
  must(await undoLast(reviewer(), { articleId: first.id }));
  const { threadId, commentId } = await seedComment(desk.reviewer, first, `Look, @(${desk.editor}).`, {
    of: "claim",
    claimId: corrected,
  });
  await seedComment(desk.editor, first, "I did.", { of: "thread", threadId });
  must(await editComment(reviewer(), { commentId, revision: 1, words: `Look again, @(${desk.editor}).` }));
  must(await includeThread(editor(), { threadId }));
  const other = await seedComment(desk.editor, first, "And these words?", onWords(first, "The river"));
  must(await deleteComment(editor(), { commentId: other.commentId, revision: 1 }));
  must(await includeThread(editor(), { threadId: other.threadId }));
  must(await resolveThread(editor(), { threadId: other.threadId }));
  await seedComment(desk.editor, first, "And all of it?");

  const text = words.replace("4.2", "4.3").replace("1960", "1961").replace("The toll was a penny.", "");
  const toll = await seedMarked(desk, first, "The toll was a penny");
  const second = await seedVersion(desk, first, text);
  must(await reaffirmVerdict(editor(), { ...(await seen(reworded)), note: "Still so." }));
  must(await adjustEnds(reviewer(), { ...(await seen(toll)), versionNumber: 2, start: 0, end: 10 }));
  await seedSkip(desk, second, "The river froze twice");
  const returned = await seedChangesRequested(desk, second, "closed again in");
  await submitAgain(desk, returned, "The council's minutes say so, too.");
  must(await withdrawVerdict(reviewer(), await seen(returned)));
  must(await reopenClaim(editor(), { ...(await seen(dismissed)), reason: "It matters." }));

  const pinned = await seedPinned(desk, second, "The dam broke in 1970. The lock opened in 1980.");
  await seedTick(desk, second, pinned, "1970");
  await seedTick(desk, second, pinned, "1980");
  must(await undoLast(reviewer(), { articleId: first.id }));
  const heard = { words: "The minutes say so, word by word.", howSeen: "phone-call", howSeenNote: null } as const;
  const evidenceId = await seedEvidence(desk, aside);
  const piece = async () => ({ ...(await seen(aside)), evidenceId });
  const { sourceId } = await evidenceNow(evidenceId);
  const { snapshotId } = must(await pasteSnapshot(reviewer(), { sourceId, evidence: await piece(), ...heard }));
  must(await choosePassage(reviewer(), { ...(await piece()), snapshotId, start: 4, end: 15 }));
  const removed = await seedEvidence(desk, aside);
  must(await removeEvidence(reviewer(), { ...(await seen(aside)), evidenceId: removed }));
  const edited = await seedEvidence(desk, aside);
  const said = { stance: "context", passage: "A word.", note: "Look.", positionMs: 61_000 } as const;
  must(await editEvidence(reviewer(), { ...(await seen(aside)), evidenceId: edited, ...said }));
  await seedKept(desk, aside, outside.at("/page"), "The minutes say so.");
  await seedAsked(desk, aside, outside.at("/other"));
  await seedConfidential(desk.reviewer, aside);
  const late = await seedEvidence(desk, aside);
  const { sourceId: lateSource } = await evidenceNow(late);
  const { revision } = await database().source.findUniqueOrThrow({ where: { id: lateSource } });
  const hidden = { description: "Somebody who was there", reason: "They asked for it" };
  must(await makeSourceConfidential(editor(), { sourceId: lateSource, revision, ...hidden }));
  await submitAgain(desk, aside);
  must(await approveVerdict(editor(), { ...(await seen(aside)), note: "Well found." }));
  must(await editClaim(reviewer(), { ...(await seen(aside)), ...filledFields((name) => `The ${name} is there.`) }));
  return getReportAsOperator(first.slug);
}

test("the life that the verifier's fast tests read has the form that reports have today", async () => {
  const report = await live();
  if (process.env.GALLEY_RECORD_LIFE) writeFileSync(recordedLifePath, `${JSON.stringify(report)}\n`);
  const recorded = membersByKind(JSON.parse(readFileSync(recordedLifePath, "utf8")) as AuditReport);
  expect([...recorded]).toEqual([...membersByKind(report)]);
}, 300_000);
