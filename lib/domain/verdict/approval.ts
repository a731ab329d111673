import type { Anchor } from "@/lib/domain/anchor/anchor";
import { type ApprovedField, approvedFields, approvedFieldsIn, type ClaimFields } from "@/lib/domain/claim/fields";
import { type EvidenceFields, evidenceFieldsIn } from "@/lib/domain/evidence/fields";
import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import type { Block } from "@/lib/domain/text/blocks";
import { sentenceAround } from "@/lib/domain/text/surroundings";
import { sameWords } from "@/lib/domain/text/word-forms";

/**
 * One piece of evidence as an approval names it. `snapshot` is the salted hash of what it rests on (salted-hash.ts), or
 * null. Two members stand only where there is something to say, so that earlier approvals keep their words: the moment
 * of a recording (milliseconds), and the notice over which a person said that the evidence no longer holds.
 */
export type ApprovedEvidence = EvidenceFields & {
  readonly id: string;
  readonly source: string;
  readonly snapshot: string | null;
  readonly position?: number;
  readonly doubt?: string;
};

type ApprovedFields = Pick<ClaimFields, ApprovedField>;

/** Exactly what an approval, or a request for changes, was given on (rule 5). */
export type ApprovalSubject = ApprovedFields & {
  readonly claim: string;
  readonly quote: string;
  /** The sentence that the quote stands in; absent from a tick, which states nothing of it. */
  readonly sentence?: string;
  readonly version: { readonly number: number; readonly sha256: string };
  readonly verdict: {
    readonly number: number;
    readonly rating: string;
    readonly scale: number;
    /** Null for a tick. */
    readonly rationale: string | null;
    readonly correction: string | null;
  };
  readonly evidence: readonly ApprovedEvidence[];
};

/** What stands now of a claim, as lib/data and the report's rows both have it. */
export type ApprovalParts = {
  readonly claim: ApprovedFields & { readonly id: string; readonly isTick: boolean };
  /** The words that the claim's anchor stands on; empty when it has none in this version. */
  readonly quote: string;
  readonly sentence: string;
  readonly version: ApprovalSubject["version"];
  readonly verdict: {
    readonly number: number;
    readonly rating: { readonly key: string; readonly scaleVersion: number };
    readonly rationale: string | null;
    readonly correction: string | null;
  };
  /** What is on the claim, without what was taken off it. */
  readonly evidence: readonly (EvidenceFields & {
    readonly id: string;
    readonly sourceId: string;
    readonly snapshot: { readonly saltedSha256: string | null } | null;
    readonly positionMs: number | null;
    readonly doubtNoticeId: string | null;
  })[];
};

/** The words that a claim stands on in a version and the sentence around them; both empty where it stands nowhere. */
export function wordsToApprove(
  version: { readonly text: string; readonly blocks: readonly Block[] },
  anchor: Anchor | null,
  language: string,
): { readonly quote: string; readonly sentence: string } {
  if (!anchor || anchor.how === "lost") return { quote: "", sentence: "" };
  return { quote: anchor.quote, sentence: sentenceAround(version.text, version.blocks, anchor, language) };
}

/** What an approval of this verdict would be given on. Names field by field, so that nothing else gets into the hash. */
export function approvalSubjectOf({
  claim,
  quote,
  sentence,
  version,
  verdict,
  evidence,
}: ApprovalParts): ApprovalSubject {
  const { number, rating, rationale, correction } = verdict;
  return {
    claim: claim.id,
    ...approvedFieldsIn(claim),
    quote,
    ...(!claim.isTick && { sentence }),
    version: { number: version.number, sha256: version.sha256 },
    verdict: { number, rating: rating.key, scale: rating.scaleVersion, rationale, correction },
    evidence: evidence.map(({ id, sourceId, snapshot, positionMs, doubtNoticeId, ...piece }) => ({
      id,
      source: sourceId,
      ...evidenceFieldsIn(piece),
      snapshot: snapshot?.saltedSha256 ?? null,
      ...(positionMs !== null && { position: positionMs }),
      ...(doubtNoticeId !== null && { doubt: doubtNoticeId }),
    })),
  };
}

/** The text whose SHA-256 names the approval; evidence is sorted by id so that order never matters. */
export function approvalSubjectText(subject: ApprovalSubject): string {
  const evidence = [...subject.evidence].sort((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalJson({ ...subject, evidence } as unknown as Json);
}

type TextChange = ApprovedField | "quote" | "sentence" | "rating" | "rationale" | "correction";

/** What differs between two subjects; each is a key under `change` in messages/en.json. */
export type SubjectChange =
  | {
      readonly what: TextChange;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly what: "version"; readonly from: string; readonly to: string }
  | {
      readonly what:
        | "evidence-added"
        | "evidence-removed"
        | "evidence-edited"
        | "evidence-snapshot"
        | "evidence-doubted"
        | "evidence-trusted";
      readonly source: string;
    };

/**
 * Names every difference that matters between what was decided on and what stands now. Another version of the article
 * is named only where the claim's words or its sentence differ in it: a claim that only moved stays approved, and so does
 * one whose words stand there in another form, or as their approved correction says.
 */
export function subjectChanges(before: ApprovalSubject, now: ApprovalSubject): SubjectChange[] {
  const changes: SubjectChange[] = [];
  const compare = (what: TextChange, from: string | null, to: string | null) => {
    if (from !== to) changes.push({ what, from, to });
  };
  // What was approved before a field came has none of it.
  for (const name of approvedFields) compare(name, before[name] ?? null, now[name]);
  const named = changes.length;
  // The correction was approved with the rest, so that a text which has its words is what was approved.
  const { correction } = before.verdict;
  const isCorrected = correction !== null && sameWords(correction, now.quote);
  const isSameQuote = isCorrected || sameWords(before.quote, now.quote);
  if (!isSameQuote) compare("quote", before.quote, now.quote || null);
  if (before.sentence !== undefined && isSameQuote && !isCorrected && !sameWords(before.sentence, now.sentence ?? "")) {
    changes.push({ what: "sentence", from: before.sentence, to: now.sentence ?? null });
  }
  // Another version in which the claim's own words stand as they did changes nothing that was decided on.
  if (changes.length > named && before.version.sha256 !== now.version.sha256) {
    changes.push({ what: "version", from: String(before.version.number), to: String(now.version.number) });
  }
  compare("rating", before.verdict.rating, now.verdict.rating);
  compare("rationale", before.verdict.rationale, now.verdict.rationale);
  compare("correction", before.verdict.correction, now.verdict.correction);
  const earlier = new Map(before.evidence.map((piece) => [piece.id, piece]));
  for (const piece of now.evidence) {
    const old = earlier.get(piece.id);
    earlier.delete(piece.id);
    if (!old) changes.push({ what: "evidence-added", source: piece.source });
    else for (const what of evidenceChanges(old, piece)) changes.push({ what, source: piece.source });
  }
  for (const piece of earlier.values()) changes.push({ what: "evidence-removed", source: piece.source });
  return changes;
}

/** What differs in one piece of evidence: what it says, what it rests on, whether it is held to hold. */
function evidenceChanges(
  { snapshot, doubt, ...said }: ApprovedEvidence,
  { snapshot: nowSnapshot, doubt: nowDoubt, ...nowSaid }: ApprovedEvidence,
) {
  return [
    ...(canonicalJson(said) === canonicalJson(nowSaid) ? [] : (["evidence-edited"] as const)),
    ...(snapshot === nowSnapshot ? [] : (["evidence-snapshot"] as const)),
    ...(doubt === nowDoubt ? [] : ([nowDoubt === undefined ? "evidence-trusted" : "evidence-doubted"] as const)),
  ];
}
