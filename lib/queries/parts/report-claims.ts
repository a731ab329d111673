import "server-only";
import type { ReportRows } from "@/lib/data/report/report-rows";
import type { AnchorHow } from "@/lib/domain/anchor/anchor";
import { lookReason } from "@/lib/domain/anchor/carry-claim";
import { claimFieldsIn } from "@/lib/domain/claim/fields";
import { evidenceWarnings } from "@/lib/domain/evidence/evidence-warnings";
import { evidenceFieldsIn, sourceFieldsIn } from "@/lib/domain/evidence/fields";
import type {
  ReportClaim,
  ReportDecision,
  ReportEvidence,
  ReportSnapshot,
  ReportVerdict,
} from "@/lib/domain/report/report";
import { sentenceAround } from "@/lib/domain/text/surroundings";
import {
  type ApprovalSubject,
  approvalSubjectOf,
  type SubjectChange,
  subjectChanges,
} from "@/lib/domain/verdict/approval";
import { correctionOf } from "@/lib/domain/verdict/correction";
import { dissentOf } from "@/lib/domain/verdict/dissent";
import { translate } from "@/messages/translate";
import { warningWords } from "@/messages/warning-words";
import { peopleIn } from "./report-people";
import { reportSignIn } from "./report-sign-in";

type Row<K extends "claims" | "evidence" | "verdicts" | "decisions"> = ReportRows[K][number];
type People = ReturnType<typeof peopleIn>;

/** The claims by number, each with all that was put to it, said of it and decided on it. */
export function reportClaims(rows: ReportRows): ReportClaim[] {
  const person = peopleIn(rows);
  const { article, version } = rows;
  const anchors = new Map(rows.anchors.map((anchor) => [anchor.claimId, anchor]));
  const evidence = byClaim(rows.evidence);
  const verdicts = byClaim(rows.verdicts);
  const decisions = byClaim(rows.decisions);
  return rows.claims.map((claim) => {
    const anchor = anchors.get(claim.id);
    const stands = anchor && anchor.how !== "lost" ? anchor : null;
    const pieces = evidence.get(claim.id) ?? [];
    const revisions = verdicts.get(claim.id) ?? [];
    const decided = decisions.get(claim.id) ?? [];
    const standing = revisions.findLast(({ state }) => state !== "withdrawn");
    const numbers = new Map(revisions.map(({ id, number }) => [id, number]));
    const verdictParts = revisions.map((row) => reportVerdict(row, person));
    const decisionParts = decided.map((row) => reportDecision(row, numbers.get(row.verdictId) ?? 0, person));
    const verdict = verdictParts.find(({ number }) => number === standing?.number) ?? null;
    const approvedOnce = claim.state === "approved" || claim.state === "stale";
    const approval = approvedOnce ? (decisionParts.findLast(({ kind }) => kind !== "request-changes") ?? null) : null;
    const isStale = claim.state === "stale" && standing && approval;
    return {
      id: claim.id,
      number: claim.number,
      isTick: claim.isTick,
      ...claimFieldsIn(claim),
      anchor: stands && { start: stands.start, end: stands.end, quote: stands.quote },
      how: (anchor?.how ?? "lost") as AnchorHow,
      look: lookReason(
        claim.state,
        anchor && { how: anchor.how as AnchorHow, sentenceChanged: anchor.sentenceChanged },
      ),
      state: claim.state,
      stateReason: claim.stateReason,
      markedBy: person(claim.markedById),
      markedAt: claim.createdAt.toISOString(),
      assignedTo: claim.assignedToId ? person(claim.assignedToId) : null,
      verdict,
      approval,
      correction: standing ? reportCorrection(claim, standing, stands?.quote ?? null, rows, person) : null,
      changesSinceApproval: isStale
        ? changesSince(
            approval,
            approvalSubjectOf({
              claim,
              quote: stands?.quote ?? "",
              sentence: stands ? sentenceAround(version.text, version.blocks, stands, article.language) : "",
              version,
              verdict: standing,
              evidence: pieces.filter(({ removedAt }) => removedAt === null),
            }),
            rows,
          )
        : [],
      evidence: pieces.map((row) => reportEvidence(row, person)),
      warnings: reportWarnings(pieces, standing?.rating.mayStand ?? null, rows),
      verdicts: verdictParts,
      decisions: decisionParts,
      dissent: dissentOf(verdict, verdictParts, decisionParts),
    };
  });
}

function reportCorrection(
  { id, state }: Row<"claims">,
  { id: verdictId, number, rating, correction }: Row<"verdicts">,
  quote: string | null,
  { stets, correctedIn }: ReportRows,
  person: People,
): ReportClaim["correction"] {
  const ruling = stets.find((stet) => stet.verdictId === verdictId);
  const isStet = ruling !== undefined;
  const is = correctionOf({ state, mayStand: rating.mayStand, correction, quote, isStet });
  if (is === null) return null;
  return {
    ...{ is, version: is === "applied" ? (correctedIn.get(id) ?? null) : null },
    stet: ruling
      ? { verdict: number, by: person(ruling.ruledById), at: ruling.ruledAt.toISOString(), reason: ruling.reason }
      : null,
  };
}

function reportWarnings(
  pieces: readonly Row<"evidence">[],
  mayStand: boolean | null,
  { article, settings }: ReportRows,
): ReportClaim["warnings"] {
  const standing = pieces.filter(({ removedAt }) => removedAt === null);
  return evidenceWarnings(standing, article, settings, mayStand).map((warning) => ({
    ...warning,
    words: warningWords(translate, warning),
  }));
}

function byClaim<T extends { readonly claimId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.claimId, [...(groups.get(row.claimId) ?? []), row]);
  return groups;
}

function changesSince(approval: ReportDecision, now: ApprovalSubject, { evidence }: ReportRows): SubjectChange[] {
  const titles = new Map(evidence.map(({ sourceId, source }) => [sourceId, source.title]));
  return subjectChanges(JSON.parse(approval.subject) as ApprovalSubject, now).map((change) =>
    "source" in change ? { ...change, source: titles.get(change.source) ?? change.source } : change,
  );
}

function reportVerdict(row: Row<"verdicts">, person: People): ReportVerdict {
  const { key, label, colour, sign, number, scaleVersion } = row.rating;
  return {
    number: row.number,
    rating: { key, label, colour, sign, number },
    scaleVersion,
    rationale: row.rationale,
    correction: row.correction,
    state: row.state,
    author: person(row.authorId),
    submittedAt: row.submittedAt.toISOString(),
  };
}

function reportDecision(row: Row<"decisions">, verdict: number, person: People): ReportDecision {
  const { kind, reason, decidedById, decidedAt, subjectSha256, subject, signIn } = row;
  const version = (JSON.parse(subject) as ApprovalSubject).version.number;
  return {
    ...{ kind, verdict, version, by: person(decidedById), at: decidedAt.toISOString() },
    signIn: reportSignIn(signIn, person),
    ...{ note: reason, subjectSha256, subject },
  };
}

function reportEvidence(row: Row<"evidence">, person: People): ReportEvidence {
  const { id, address, confidence, retired } = row.source;
  const { mergedFrom } = row;
  const confidenceReason = confidence?.reason ?? null;
  return {
    id: row.id,
    source: {
      ...{ id, ...sourceFieldsIn(row.source), address },
      ...{ isConfidential: confidence !== null, confidenceReason },
      retired: retired && { at: retired.at.toISOString(), reason: retired.reason },
    },
    mergedFrom: mergedFrom && { id: mergedFrom.id, title: mergedFrom.title, address: mergedFrom.address },
    ...evidenceFieldsIn(row),
    snapshot: row.snapshot && reportSnapshot(row.snapshot),
    place: {
      how: row.passageHow,
      ...{ start: row.passageStart, end: row.passageEnd, page: row.page, positionMs: row.positionMs },
    },
    doubted: row.doubtNoticeId !== null,
    addedBy: person(row.addedById),
    addedAt: row.addedAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
  };
}

/** What was kept; null as long as nothing is. */
function reportSnapshot(snapshot: NonNullable<Row<"evidence">["snapshot"]>): ReportSnapshot | null {
  const {
    id,
    how,
    keptAt,
    saltedSha256,
    salt,
    sha256,
    length,
    type,
    toldType,
    askedAddress,
    finalAddress,
    status,
    hops,
  } = snapshot;
  const { title, fileName, howSeen, howSeenNote, timeStampAt, archivedAddress } = snapshot;
  if (keptAt === null || saltedSha256 === null || type === null) return null;
  const redirects = hops.slice(0, -1).map((hop) => ({ address: hop.address, status: hop.status }));
  return {
    ...{ id, how, keptAt: keptAt.toISOString(), saltedSha256, salt, sha256, bytes: length, type, toldType },
    ...{ askedAddress, redirects, finalAddress, status, title, fileName, howSeen, howSeenNote },
    ...{ timeStampAt: timeStampAt?.toISOString() ?? null, archivedAddress },
  };
}
