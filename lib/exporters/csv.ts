import { stringify } from "csv-stringify/sync";
import type { Block } from "@/lib/domain/text/blocks";
import { csvCell } from "./csv-cell";
import {
  changeLine,
  decisionLine,
  dissentLine,
  eventChangeLine,
  evidenceLine,
  lines,
  person,
  signOffLine,
  verdictLine,
} from "./csv-lines";
import type { AuditReport, ReportClaim, ReportVersion } from "./report-model";

/**
 * The columns, in order. `record` says what a row tells of: the article, a version, a claim, a skip, a sentence that nobody has
 * looked at (unmarked), an event, or a piece of the text (text). The other columns are filled where they mean something.
 */
export const csvColumns = [
  "record",
  "article",
  "version",
  "version_sha256",
  "claim",
  "state",
  "state_reason",
  "start",
  "end",
  "quote",
  "how",
  "look",
  "statement",
  "claimant",
  "category",
  "priority",
  "by",
  "at",
  "assigned_to",
  "rating",
  "rating_label",
  "rating_scale",
  "rationale",
  "correction",
  "verdict_revision",
  "verdict_author",
  "verdict_at",
  "approved_by",
  "approved_at",
  "approved_version",
  "approval_note",
  "approval_sha256",
  "changed_since_approval",
  "evidence_count",
  "evidence",
  "verdicts",
  "decisions",
  "dissent",
  "reason",
  "note",
  "event",
] as const;

type Row = Partial<Record<(typeof csvColumns)[number], string | number | null>>;

/**
 * The report for a spreadsheet: the article's row, its versions, then one row a claim with its evidence joined, then skips, unmarked
 * sentences, events, and the text block by block, because a cell of a spreadsheet holds 32,767 characters. UTF-8 with a
 * byte order mark, CRLF, every cell quoted (RFC 4180) and harmless (see csvCell). Lists in a cell stand one a line.
 * Times are ISO 8601 UTC, offsets UTF-16 code units, half-open.
 */
export function reportCsv(report: AuditReport): string {
  const { article, version, versions, claims, skips, coverage, timeline } = report;
  const shared = { article: article.slug, version: version.number, version_sha256: version.sha256 };
  const rows: Row[] = [
    articleRow(report),
    ...versions.map(versionRow),
    ...claims.map(claimRow),
    ...skips.map(({ start, end, quote, reason, note, by, at }) => ({
      record: "skip",
      start,
      end,
      quote,
      reason,
      note,
      by: person(by),
      at,
    })),
    ...coverage.unmarked.map(({ start, end, text }) => ({ record: "unmarked", start, end, quote: text })),
    ...timeline.map(({ at, by, claim, from, to, type, words, consequences, changes }) => ({
      record: "event",
      event: type,
      at,
      by: by && person(by),
      claim,
      note: lines([words, ...changes.map(eventChangeLine), ...consequences]),
      state: to === null || to === from ? null : `${from ?? ""} → ${to}`.trim(),
    })),
    ...version.blocks.map((block) => textRow(block, report)),
  ];
  const cells = rows.map((row) => csvColumns.map((column) => csvCell(({ ...shared, ...row } as Row)[column] ?? null)));
  return stringify([[...csvColumns], ...cells], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "\r\n",
  });
}

function articleRow({ article, version, coverage, sources, generatedAt }: AuditReport): Row {
  const { claimed, skipped, unmarked } = coverage.sentences;
  const signOffs = [...article.earlierSignOffs, ...(article.signOff ? [article.signOff] : [])];
  return {
    record: "article",
    state: article.state,
    statement: article.title,
    by: article.byline ?? person(version.createdBy),
    at: version.createdAt,
    decisions: lines(signOffs.map(signOffLine)),
    note: lines([
      `language ${article.language} (${article.direction}); published ${article.publishedOn ?? "unknown"}; modified ${article.modifiedOn ?? "unknown"}`,
      `site ${article.site ?? "unknown"}; address ${article.address ?? "unknown"}`,
      `imported by ${person(version.createdBy)} ${version.createdAt}`,
      `sentences: ${claimed} claimed, ${skipped} skipped, ${unmarked} unmarked`,
      `sources: ${sources.total}, of which confidential: ${sources.confidential}`,
      `report made ${generatedAt}`,
    ]),
  };
}

function versionRow(version: ReportVersion): Row {
  const { number, sha256, origin, originalSha256, inserted, deleted, bounded, note, createdBy, createdAt } = version;
  return {
    record: "version",
    version: number,
    version_sha256: sha256,
    by: person(createdBy),
    at: createdAt,
    how: origin,
    note: lines([
      `${bounded ? "at most " : ""}${inserted} code units added, ${deleted} removed`,
      ...(originalSha256 === null ? [] : [`original ${originalSha256}`]),
      ...(note === null ? [] : [note]),
    ]),
  };
}

function claimRow(claim: ReportClaim): Row {
  const { number, anchor, verdict, approval, evidence, verdicts, decisions, dissent, changesSinceApproval } = claim;
  return {
    record: "claim",
    claim: number,
    state: claim.state,
    state_reason: claim.stateReason,
    start: anchor?.start ?? null,
    end: anchor?.end ?? null,
    quote: anchor?.quote ?? null,
    how: claim.how,
    look: claim.look,
    statement: claim.statement,
    claimant: claim.claimant,
    category: claim.category,
    priority: claim.priority,
    by: person(claim.markedBy),
    at: claim.markedAt,
    assigned_to: claim.assignedTo && person(claim.assignedTo),
    rating: verdict?.rating.key ?? null,
    rating_label: verdict?.rating.label ?? null,
    rating_scale: verdict?.scaleVersion ?? null,
    rationale: verdict?.rationale ?? null,
    correction: verdict?.correction ?? null,
    verdict_revision: verdict?.number ?? null,
    verdict_author: verdict && person(verdict.author),
    verdict_at: verdict?.submittedAt ?? null,
    approved_by: approval && person(approval.by),
    approved_at: approval?.at ?? null,
    approved_version: approval?.version ?? null,
    approval_note: approval?.note ?? null,
    approval_sha256: approval?.subjectSha256 ?? null,
    changed_since_approval: lines(changesSinceApproval.map(changeLine)),
    evidence_count: evidence.filter(({ removedAt }) => removedAt === null).length,
    evidence: lines(evidence.map(evidenceLine)),
    verdicts: lines(verdicts.map(verdictLine)),
    decisions: lines(decisions.map(decisionLine)),
    dissent: lines(dissent.map(dissentLine)),
  };
}

/** A block of the text, with the numbers of the claims in it. */
function textRow({ start, end, kind }: Block, { version, claims }: AuditReport): Row {
  const here = claims.filter(({ anchor }) => anchor && anchor.start < end && anchor.end > start);
  const numbers = here.map(({ number }) => number).join(", ");
  return { record: "text", category: kind, claim: numbers, start, end, quote: version.text.slice(start, end) };
}
