import { usualFields } from "@/lib/domain/claim/fields";
import type { AuditEventType, EventData } from "@/lib/domain/record/audit/events/event-data";

/** What an event of each kind could tell, as the commands write it. */
const id = "0199c0de-0000-7000-8000-000000000001";
const other = "0199c0de-0000-7000-8000-000000000002";
const sha256 = "a".repeat(64);
const source = { id, facts: sha256, confidential: false };
const place = { start: 0, end: 5, quote: "Words" };
const saidOutside = [
  { comment: id, thread: id, number: 3, about: "claim", chosen: null, wordsSha256: sha256, writerSha256: sha256 },
] as const;
const fields = { ...usualFields, statement: "The bridge opened in 1932." };
const said = { stance: "supports", passage: "It opened in 1932.", note: null, positionMs: null } as const;
const skip = { ...place, skipReason: "opinion", signOffEnded: false } as const;
const on = { number: 3, source, signOffEnded: false };
const bound = { number: 3, evidence: id, passageHow: "exact", signOffEnded: false } as const;
const rated = { number: 3, verdict: 2, rating: "true", ratingLabel: "True" };
const signIn = {
  since: "2026-11-20T09:09:09.000Z",
  kind: "account",
  link: other,
  madeBy: id,
  madeAt: "2026-11-19T08:08:08.000Z",
} as const;
const decided = { ...rated, reason: null, subjectSha256: sha256, signIn };
const exported = { format: "pdf", scope: { of: "article", articleId: id, claim: null } } as const;
const version = {
  version: 1,
  sha256,
  origin: "pasted",
  originalSha256: sha256,
  encoding: null,
  draft: null,
  draftSha256: null,
} as const;
const snapshot = { saltedSha256: sha256 };

export const sampleEvents: EventData = {
  "article.imported": {
    ...version,
    title: "The bridge",
    language: "en",
    reportId: null,
    blocksLeftOut: 2,
    blocksTakenIn: 0,
  },
  "article.version-added": {
    ...{ ...version, version: 2, sha256Before: sha256, restored: null, title: null, note: null },
    ...{
      inserted: 4,
      deleted: 2,
      bounded: false,
      exact: 1,
      moved: 0,
      reworded: [2],
      corrected: [],
      lost: [],
      stale: [2],
    },
    ...{ toLookAt: [2], skipsKept: 1, skipsDropped: 0, signOffEnded: true },
  },
  "draft.note-taken": {
    ...{ draft: id, draftNote: 2, number: 3, isNew: true, version: 1, seenVersion: null, ...place, ...fields },
    pieces: [
      {
        ...{ evidence: id, source, sourceWasKnown: false, stance: "supports", passage: null, note: null },
        ...{ snapshot: other, snapshotAsked: true },
      },
    ],
    ...{ said: saidOutside, emptied: [other], signOffEnded: false },
  },
  "draft.notes-sorted": { draft: id, sorted: [1, 4], stand: "comment", said: saidOutside, emptied: [] },
  "draft.author-erased": { draft: id, drafts: 1, draftNotes: 3, emptied: [other] },
  "proof.returned": {
    ...{ draft: id, draftSha256: sha256, version: 1, draftNotes: 2, writerApplied: [1], writerRefused: [2] },
    ...{ undecided: [3], writerChanged: [], commentsGone: [4], changesBeside: 1, said: saidOutside },
  },
  "article.signed-off": { version: 1, claims: 3, subjectSha256: sha256, signIn },
  "article.sign-off-withdrawn": { reason: "A source was withdrawn." },
  "article.planned": {
    before: { leadId: null, deadline: null },
    after: { leadId: other, deadline: "2026-11-22T22:30:00.000Z" },
  },
  "article.archived": { reason: "Imported twice." },
  "article.brought-back": {},
  "original.fetched": {
    askedAddress: "https://a.example/",
    address: "https://b.example/",
    redirects: 1,
    bytes: 10,
    sha256,
  },
  "claim.marked": {
    ...{ ...place, ...fields, number: 3, version: 1, seenVersion: null, signOffEnded: false },
    claimOrigin: { from: "report", reportId: id, id: other },
  },
  "claim.ticked": {
    ...{ ...place, ...fields, number: 3, version: 1, seenVersion: null, signOffEnded: false },
    ...{ source, evidence: other, snapshot: id, saltedSha256: sha256, passage: "It opened in 1932." },
    ...{ passageStart: 10, passageEnd: 28, page: 2, verdict: 1, rating: "true", ratingLabel: "True", scale: 1 },
  },
  "claim.edited": { number: 3, before: fields, after: { ...fields, priority: "high" }, signOffEnded: false },
  "claim.assigned": {
    number: 3,
    before: { assignedToId: null, dueAt: null },
    after: { assignedToId: other, dueAt: "2026-11-22T21:45:00.000Z" },
  },
  "claim.ends-adjusted": {
    ...{ ...place, number: 3, version: 2, seenVersion: 1, wasLost: false, quoteBefore: "Word" },
    ...{ statement: "Words", signOffEnded: false },
  },
  "claim.anchor-confirmed": {
    ...{ ...place, number: 3, version: 2, statement: "Words", statementBefore: null, signOffEnded: false },
  },
  "claim.dismissed": { number: 3, reason: "Nobody says so." },
  "claim.reopened": { number: 3, reason: "Somebody does.", signOffEnded: true },
  "claim.tick-taken-back": { number: 3, statement: "“1932” agrees with the source.", source, evidence: id, verdict: 1 },
  "claim.mark-taken-back": { number: 3, statement: "Words" },
  "skip.made": { ...skip, version: 1, seenVersion: null, note: "A matter of taste." },
  "skip.lifted": skip,
  "skip.taken-back": skip,
  "source.edited": { source, factsBefore: sha256, fields: ["title"] },
  "source.merged": { source, merged: [{ ...source, id: other }] },
  "source.taken-apart": { source, keptSource: { ...source, id: other } },
  "source.retired": { source, reason: "Out of print." },
  "source.brought-back": { source },
  "source.made-confidential": { source: { ...source, confidential: true }, wasConfidential: false },
  "source.confidence-ended": { source },
  "snapshot.asked": { source, isAgain: false, signOffEnded: false },
  "snapshot.kept": {
    source,
    askedBy: id,
    ...snapshot,
    type: "text/html",
    status: 200,
    described: null,
    unbound: [other],
  },
  "snapshot.failed": { source, askedBy: id, why: "fetch-address-credentials" },
  "snapshot.uploaded": { source, ...snapshot, type: "application/pdf", wasKnown: false, ...bound },
  "snapshot.pasted": {
    ...{ source, ...snapshot, howSeen: "phone-call" },
    ...{ number: null, evidence: null, passageHow: null, signOffEnded: false },
  },
  "snapshot.reread": { source, ...snapshot, of: other, encoding: "windows-1251" },
  "snapshot.witnessed": { source, ...snapshot, witness: "archive" },
  "notice.raised": {
    ...{ source, outcome: "changed", snapshot: id, notices: [{ id: other, kind: "passage-gone", evidence: id }] },
  },
  "notice.answered": {
    ...on,
    evidence: id,
    kind: "passage-gone",
    answer: "still-good",
    reason: "It says so elsewhere.",
  },
  "evidence.attached": {
    ...{ ...on, sourceWasKnown: true, stance: "supports", passage: "It opened in 1932.", note: null },
    ...{ snapshot: id, snapshotAsked: true, brought: null },
  },
  "evidence.edited": { ...on, before: said, after: { ...said, stance: "context" } },
  "evidence.removed": { ...on, stance: "supports" },
  "evidence.attachment-taken-back": on,
  "evidence.snapshot-chosen": { ...bound, source, snapshotBefore: null, snapshot: id, saltedSha256: sha256 },
  "evidence.passage-chosen": {
    ...{ ...bound, source, passageBefore: null, passage: "It opened in 1932.", snapshot: id, saltedSha256: sha256 },
    ...{ start: 0, end: 5, page: null },
  },
  "verdict.submitted": { ...rated, scale: 1, rationale: "The minutes say so.", correction: null },
  "verdict.withdrawn": { number: 3, verdict: 2 },
  "verdict.approved": decided,
  "verdict.changes-requested": { ...decided, reason: "Name the day." },
  "verdict.reaffirmed": { ...decided, reason: "Still holds." },
  "verdict.ruled-stet": { ...rated, reason: "The law says it so.", signOffEnded: false },
  "verdict.ruled-hold": { ...rated, draft: id, reason: "The ministry confirmed it." },
  "report.export-asked": exported,
  "report.exported": { ...exported, askedBy: id, sha256, bytes: 10 },
  "report.export-failed": {
    ...{ askedBy: id, format: "csv", scope: { of: "period", from: "2026-01-01", to: "2026-01-31", personId: null } },
  },
  "report.imported": { sha256, signedBy: null },
  "report.bundled": {
    ...{ manifestSha256: sha256, guidesSha256: sha256 },
    read: [{ series: "article", of: id, number: 52, hash: sha256 }],
  },
  "earlier-checks.imported": { sha256, added: 2, known: 1, refused: 0 },
  "comment.made": {
    ...{ thread: id, number: null, about: "words", chosen: { version: 2, seenVersion: 1, ...place } },
    ...{ wordsSha256: sha256, mentions: [other], isReopening: false },
  },
  "comment.edited": { thread: id, number: 3, wordsSha256: sha256, mentions: [other], mentionsBefore: [id] },
  "comment.deleted": { thread: id, number: 3 },
  "thread.resolved": { thread: id, number: 3 },
  "thread.reopened": { thread: id, number: null },
  "thread.included": { thread: id, number: 3 },
  "thread.left-out": { thread: id, number: 3 },
  "person.mail-chosen": { often: "daily", isByLink: false },
  "person.added": { nameHash: sha256, emailHash: sha256, link: other, expiresAt: "2026-11-22T08:08:08.000Z" },
  "person.corrected": { nameHash: sha256, emailHash: sha256 },
  "person.role-changed": {},
  "person.deactivated": {},
  "person.activated": {},
  "person.erased": {},
  "person.link-made": { kind: "reset", link: other, expiresAt: "2026-11-22T08:08:08.000Z" },
  "person.password-set": { link: other },
  "person.first-signed-in": { link: other },
  "person.password-changed": {},
  "rating-scale.changed": {
    ratings: [
      { key: "true", label: "True", colour: "teal", number: 5, sourceless: false, mayStand: true, confirms: true },
    ],
  },
  "newsroom.settings-changed": {
    before: {
      fullCoverage: false,
      fullFacts: false,
      name: null,
      siteAddress: null,
      galleyAddress: null,
      mailWords: false,
    },
    after: {
      fullCoverage: true,
      fullFacts: true,
      name: "The Paper",
      siteAddress: null,
      galleyAddress: "https://galley.example",
      mailWords: true,
    },
  },
  "audit-key.registered": {
    ...{ name: "paper.example", publicKey: "AAAA", replaces: "AAAB" },
    ...{ rotatedBy: id, reason: "A laptop was lost." },
  },
};

/** The states that the subject of an event of some kinds has before and after it. */
export const sampleStates: Partial<Record<AuditEventType, { readonly from: string | null; readonly to: string }>> = {
  "person.added": { from: null, to: "reviewer" },
  "person.role-changed": { from: "reviewer", to: "editor" },
  "rating-scale.changed": { from: "1", to: "2" },
};
