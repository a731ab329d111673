import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import { claimFieldsIn, usualFields } from "@/lib/domain/claim/fields";
import { defaultRatings, signsOf } from "@/lib/domain/verdict/rating-scale";
import {
  type AuditReport,
  offsetsStatement,
  type ReportClaim,
  type ReportDecision,
  type ReportEvent,
  type ReportEvidence,
  type ReportVerdict,
  reportSchemaId,
  reportVersion,
} from "../../lib/domain/report/report";
import { loadArticles } from "../anchor/articles";

const reviewer = { name: "Amal Haddad", role: "reviewer" } as const;
const editor = { name: "Tom Berger", role: "editor" } as const;
const hash = (n: number) => (n * 2_654_435_761).toString(16).padStart(16, "7").slice(0, 16).repeat(4);
const sentences = loadArticles()
  .filter(({ text }) => /^[\p{Script=Latin}\P{L}]+$/u.test(text) || /\p{Script=Arabic}/u.test(text))
  .flatMap(({ text, paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ start, end }) => text.slice(start, end).trim())),
  );
const sentence = (n: number) => sentences[n % sentences.length] ?? "";

/**
 * The report of an article with so many claims, one a sentence, as a newsroom's would be: each with two pieces of
 * evidence, a verdict with its rationale, an approval and four events; every third with a correction, every fifth with a
 * request for changes and a revision before that, two out of three approved. The words are those of the articles of
 * bench/anchor, Arabic among them.
 */
export function largeReport(count: number): AuditReport {
  const quotes = Array.from({ length: count }, (_, i) => sentence(i));
  const places: { start: number; end: number; quote: string }[] = [];
  const blocks: AuditReport["version"]["blocks"][number][] = [];
  let text = "";
  for (const [i, quote] of quotes.entries()) {
    if (i % 5 === 0) {
      if (text !== "") text += "\n\n";
      blocks.push({ start: text.length, end: text.length, kind: "paragraph", level: 0 });
    } else text += " ";
    places.push({ start: text.length, end: text.length + quote.length, quote });
    text += quote;
    blocks[blocks.length - 1] = { ...(blocks.at(-1) as (typeof blocks)[number]), end: text.length };
  }
  const version = { number: 1, sha256: hash(1), text, createdBy: reviewer, createdAt: at(0) };
  const claims = places.map((anchor, i) => claimOf(i, anchor));
  return {
    ...{
      $schema: reportSchemaId,
      reportVersion,
      generatedAt: at(9_000),
      offsets: offsetsStatement,
      scope: { claim: null },
    },
    newsroom: { name: "The Harbour Gazette", site: "https://example.org", galley: "https://galley.example.org" },
    article: {
      ...{ id: "article", slug: "a-long-article", title: "A long article", byline: "Mara Lind", site: "example.org" },
      ...{ publishedOn: "2026-11-20", modifiedOn: null, address: "https://example.org/a-long-article" },
      ...{ language: "en", direction: "ltr", state: "checking", signOff: null, earlierSignOffs: [] },
    },
    version: { ...version, blocks },
    versions: [
      {
        ...version,
        origin: "pasted",
        originalSha256: null,
        draftSha256: null,
        note: null,
        inserted: 0,
        deleted: 0,
        bounded: false,
      },
    ],
    counts: {
      ...{ open: 0, submitted: countOf(claims, "submitted"), "changes-requested": 0, stale: 0, dismissed: 0 },
      approved: countOf(claims, "approved"),
    },
    coverage: {
      share: 1,
      facts: { total: 0, settled: 0 },
      sentences: { claimed: count, skipped: 0, unmarked: 0 },
      unmarked: [],
    },
    sources: { total: count * 2, confidential: 0 },
    conversation: { threads: 0, resolved: 0, comments: 0, deleted: 0, included: [] },
    ...{ claims, skips: [], proofs: [], timeline: claims.flatMap(eventsOf) },
    ratingScales: [{ version: 1, ratings }],
    people: [
      { ...reviewer, id: "reviewer" },
      { ...editor, id: "editor" },
    ],
    checkpoint: null,
  };
}

const signs = signsOf(defaultRatings);
const ratings = defaultRatings.map((rating, i) => ({ ...rating, sign: signs[i] ?? ("unknown" as const) }));

function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 20, 8) + minute * 60_000).toISOString();
}

function countOf(claims: readonly ReportClaim[], state: VisibleClaimState): number {
  return claims.filter((claim) => claim.state === state).length;
}

function claimOf(i: number, anchor: NonNullable<ReportClaim["anchor"]>): ReportClaim {
  const revised = i % 5 === 0;
  const verdict = verdictOf(i, revised ? 2 : 1);
  const approved = i % 3 !== 0;
  const approval = approved ? decisionOf(i, "approve", verdict.number) : null;
  const request = revised ? [decisionOf(i, "request-changes", 1)] : [];
  return {
    ...claimFieldsIn({ ...usualFields, statement: anchor.quote, claimant: i % 2 ? "The ministry" : null }),
    ...{ id: `claim-${i}`, number: i + 1, isTick: false, anchor, how: "marked", look: null },
    ...{ state: approved ? "approved" : "submitted", stateReason: null, markedBy: reviewer, markedAt: at(i) },
    ...{ assignedTo: null, verdict: { ...verdict, state: approved ? "approved" : "open" }, approval },
    ...{ correction: null, changesSinceApproval: [], evidence: [evidenceOf(i, 0), evidenceOf(i, 1)], warnings: [] },
    verdicts: [...(revised ? [verdictOf(i, 1)] : []), verdict],
    decisions: [...request, ...(approval ? [approval] : [])],
    dissent: request.map(({ verdict, by, at, note }) => ({
      ...{ what: "changes-requested", verdict, by, at, reason: note ?? "" },
    })),
  };
}

function verdictOf(i: number, number: number): ReportVerdict {
  const {
    sourceless: _,
    mayStand: __,
    confirms: ___,
    ...rating
  } = ratings[(i + number) % ratings.length] as (typeof ratings)[0];
  return {
    ...{ number, rating, scaleVersion: 1, state: "returned" },
    rationale: `${sentence(i + 3)} ${sentence(i + 4)}\n\nThe report says **the same**, and adds: ${sentence(i + 5)}`,
    correction: i % 3 === 0 ? sentence(i + 6) : null,
    ...{ author: reviewer, submittedAt: at(i + 20 * number) },
  };
}

function decisionOf(i: number, kind: ReportDecision["kind"], verdict: number): ReportDecision {
  return {
    ...{ kind, verdict, version: 1, by: editor, at: at(i + 20 * verdict + 10), subjectSha256: hash(i) },
    signIn: { since: at(0), kind: "account", linkBy: null, linkAt: at(0) },
    note: kind === "approve" ? null : "The passage speaks of another day. Please look at the table as well.",
    subject: JSON.stringify({ claim: i, statement: sentence(i), rationale: sentence(i + 3), evidence: [hash(i)] }),
  };
}

function evidenceOf(i: number, n: number): ReportEvidence {
  const address = `https://source-${i % 40}.example/reports/2026/${i}-${n}`;
  return {
    id: `evidence-${i}-${n}`,
    source: {
      ...{ id: `source-${i}-${n}`, title: sentence(i * 2 + n + 40).slice(0, 90), publisher: "The Ministry of Figures" },
      ...{ author: null, publishedOn: "2026-11-18", address, kind: n ? "secondary" : "primary", medium: "page" },
      ...{ isConfidential: false, confidenceReason: null, retired: null },
    },
    ...{ mergedFrom: null, stance: n ? "context" : "supports", passage: sentence(i + n + 7), doubted: false },
    note: n ? "Published a day later than the article says." : null,
    snapshot: {
      ...{ id: `snapshot-${i}-${n}`, how: "fetched", keptAt: at(i + 6), bytes: 48_211 + i },
      ...{ saltedSha256: hash(i * 2 + n + 1), salt: hash(i * 2 + n + 2), sha256: hash(i * 2 + n) },
      ...{ type: "text/html", toldType: "text/html", askedAddress: address, redirects: [], finalAddress: address },
      ...{ status: 200, title: null, fileName: null, howSeen: null, howSeenNote: null, timeStampAt: null },
      archivedAddress: null,
    },
    place: { how: "exact", start: 40, end: 90, page: null, positionMs: null },
    ...{ addedBy: reviewer, addedAt: at(i + 5), removedAt: null },
  };
}

function eventsOf({ number, statement }: ReportClaim, i: number): ReportEvent[] {
  const event = (type: ReportEvent["type"], minute: number, words: string, states: [string | null, string]) => {
    const data = { number, statement };
    const record = JSON.stringify({ id: hash(i), at: at(i + minute), actor: "reviewer", type, data });
    return {
      ...{ at: at(i + minute), by: reviewer, type, claim: number, from: states[0], to: states[1], words, data, record },
      ...{ consequences: [], changes: [], leafHash: hash(i + minute) },
    };
  };
  return [
    event("claim.marked", 0, `marked claim ${number}: “${statement}”`, [null, "open"]),
    event("evidence.attached", 5, `attached a source to claim ${number}`, ["open", "open"]),
    event("verdict.submitted", 20, `submitted a verdict on claim ${number}`, ["open", "submitted"]),
    event("verdict.approved", 30, `approved the verdict on claim ${number}`, ["submitted", "approved"]),
  ];
}
