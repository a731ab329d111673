import type { AnchorHow } from "@/lib/domain/anchor/anchor";
import type { LookReason } from "@/lib/domain/anchor/carry-claim";
import type { SubjectChange } from "@/lib/domain/approval";
import type { AuditEventType } from "@/lib/domain/audit/events/event-data";
import type { ClaimCategory, ClaimPriority, VisibleClaimState } from "@/lib/domain/claim";
import type { CoverageState } from "@/lib/domain/coverage";
import type { Dissent } from "@/lib/domain/dissent";
import type { SkipReason, SourceKind, SourceMedium, Stance } from "@/lib/domain/evidence";
import type { EvidenceWarning } from "@/lib/domain/evidence-warnings";
import type { Role } from "@/lib/domain/permissions";
import type { Rating } from "@/lib/domain/rating-scale";
import type { HowSeen, PassageHow, SnapshotHow } from "@/lib/domain/snapshot";
import type { Block } from "@/lib/domain/text/blocks";
import type { Direction } from "@/lib/domain/text/direction";
import type { TextRange } from "@/lib/domain/text/range";
import type { VerdictState } from "@/lib/domain/verdict";

/**
 * The report: an article's whole check at one moment, as plain JSON. Every export is made from it and from nothing
 * else. Times are ISO 8601 in UTC, days are YYYY-MM-DD, hashes are SHA-256 in lower-case hex. What is not known is null;
 * no member is ever missing, and members always stand in this order.
 */
export type AuditReport = {
  readonly reportVersion: typeof reportVersion;
  readonly generatedAt: string;
  /** What `start` and `end` count, for readers who have nothing but the file. */
  readonly offsets: typeof offsetsStatement;
  /** Whose report it is. */
  readonly newsroom: ReportNewsroom;
  /** What it tells of: the whole check of the article, or one claim of it, by number, and then nothing of the others. */
  readonly scope: { readonly claim: number | null };
  readonly article: ReportArticle;
  /** The newest version, which is the one that the positions below are in. */
  readonly version: ReportArticleVersion;
  /** Every version, oldest first, the newest too. A decision or a sign-off may name any of them. */
  readonly versions: readonly ReportVersion[];
  /** How many claims stand in each state. */
  readonly counts: Readonly<Record<VisibleClaimState, number>>;
  readonly coverage: ReportCoverage;
  /** How many sources the claims' evidence names, and how many of them are confidential. */
  readonly sources: { readonly total: number; readonly confidential: number };
  /** By number; marks that were taken back stand in the timeline alone. */
  readonly claims: readonly ReportClaim[];
  /** In text order. */
  readonly skips: readonly ReportSkip[];
  /** Oldest first. */
  readonly timeline: readonly ReportEvent[];
  /** The versions of the newsroom's scale that the verdicts were given on, oldest first. */
  readonly ratingScales: readonly { readonly version: number; readonly ratings: readonly Rating[] }[];
  /** Everybody named in the report, with the ids that stand in `record` and `subject`. */
  readonly people: readonly (ReportPerson & { readonly id: string })[];
  /** The audit log as it was signed last when the report was made; null where it never was. */
  readonly checkpoint: ReportCheckpoint | null;
};

/**
 * A signed statement of the audit log's size, in events, and root hash, in base64: `note` is it whole (C2SP
 * tlog-checkpoint), and `key` the public key that signed it, as one word, `<name>+<id>+<key>`.
 */
export type ReportCheckpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly key: string;
};

export const reportVersion = 4;

export const offsetsStatement = {
  unit: "UTF-16 code units",
  words:
    "Every start and end counts UTF-16 code units from the beginning of version.text, half-open: start is inside the range, end is the first one behind it. version.sha256 is the SHA-256 of the UTF-8 bytes of version.text.",
} as const;

/**
 * The newsroom by its name and the address of its site, as far as it has said them, and the address of its Galley, from
 * which the report's addresses are made; without a slash at the end.
 */
export type ReportNewsroom = { readonly name: string | null; readonly site: string | null; readonly galley: string };

/** A person by the name and the role that they have at the time of the report. */
export type ReportPerson = { readonly name: string; readonly role: Role };

export type ReportArticle = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly byline: string | null;
  readonly publishedOn: string | null;
  readonly modifiedOn: string | null;
  readonly site: string | null;
  readonly address: string | null;
  readonly language: string;
  readonly direction: Direction;
  readonly state: "checking" | "signed-off";
  /** The sign-off that stands. */
  readonly signOff: ReportSignOff | null;
  /** Those that ended, oldest first. */
  readonly earlierSignOffs: readonly ReportSignOff[];
};

/** `subject` is the exact text of what was signed; the SHA-256 of its UTF-8 bytes is `subjectSha256`. */
export type ReportSignOff = {
  readonly by: ReportPerson;
  readonly at: string;
  readonly endedAt: string | null;
  readonly subjectSha256: string;
  readonly subject: string;
};

export type ReportArticleVersion = {
  readonly number: number;
  readonly sha256: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly createdBy: ReportPerson;
  readonly createdAt: string;
};

/**
 * One version as its line of the list tells it. `inserted` and `deleted` are UTF-16 code units against the version
 * before, at most so many where the comparison was `bounded`. `originalSha256` is that of the bytes it was read from.
 */
export type ReportVersion = {
  readonly number: number;
  readonly sha256: string;
  readonly text: string;
  readonly origin: "pasted" | "file" | "address" | "edit" | "version" | null;
  readonly originalSha256: string | null;
  readonly note: string | null;
  readonly inserted: number;
  readonly deleted: number;
  readonly bounded: boolean;
  readonly createdBy: ReportPerson;
  readonly createdAt: string;
};

/** `share` is the part of the sentences that hold a claim or a skip, from 0 to 1. */
export type ReportCoverage = {
  readonly share: number;
  readonly sentences: Readonly<Record<CoverageState, number>>;
  readonly unmarked: readonly (TextRange & { readonly text: string })[];
};

export type ReportClaim = {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  /** Where it stands in the version's text; null when it could not be found there. */
  readonly anchor: (TextRange & { readonly quote: string }) | null;
  /** How it got there: marked by a person, carried over from the version before, or lost on the way. */
  readonly how: AnchorHow;
  /** Why a person still has to look at where it stands, or null. */
  readonly look: LookReason | null;
  readonly claimant: string | null;
  readonly category: ClaimCategory;
  readonly priority: ClaimPriority;
  readonly state: VisibleClaimState;
  readonly stateReason: string | null;
  readonly markedBy: ReportPerson;
  readonly markedAt: string;
  readonly assignedTo: ReportPerson | null;
  /** The newest revision that was not withdrawn. */
  readonly verdict: ReportVerdict | null;
  /** The approval that stands or, on a stale claim, stood. */
  readonly approval: ReportDecision | null;
  /** What makes a stale claim's approval stand no more; sources by title. */
  readonly changesSinceApproval: readonly SubjectChange[];
  /** Oldest first; pieces that were taken off the claim have `removedAt`. */
  readonly evidence: readonly ReportEvidence[];
  /** What to look at again in the evidence; it blocks nothing. */
  readonly warnings: readonly ReportWarning[];
  /** Every revision, oldest first. */
  readonly verdicts: readonly ReportVerdict[];
  /** Every decision, oldest first. */
  readonly decisions: readonly ReportDecision[];
  /** Where people did not agree: requests for changes, and earlier ratings that differ from the verdict's. */
  readonly dissent: readonly ReportDissent[];
};

/** `sources` are the titles that it is about, none where it is about all; `words` says it in sentences. */
export type ReportWarning = EvidenceWarning & { readonly words: string };

export type ReportVerdict = {
  readonly number: number;
  readonly rating: Pick<Rating, "key" | "label" | "colour" | "icon" | "number">;
  readonly scaleVersion: number;
  readonly rationale: string;
  readonly correction: string | null;
  readonly state: VerdictState;
  readonly author: ReportPerson;
  readonly submittedAt: string;
};

/** `note` is the reason of a request for changes, or what an approval was given with. `subject` as in a sign-off. */
export type ReportDecision = {
  readonly kind: "approve" | "request-changes" | "reaffirm";
  readonly verdict: number;
  /** The number of the version that it was decided on. */
  readonly version: number;
  readonly by: ReportPerson;
  readonly at: string;
  readonly note: string | null;
  readonly subjectSha256: string;
  readonly subject: string;
};

export type ReportDissent = Dissent<ReportPerson>;

export type ReportEvidence = {
  readonly id: string;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly author: string | null;
    readonly publishedOn: string | null;
    readonly address: string | null;
    readonly kind: SourceKind;
    readonly medium: SourceMedium;
    /** Then `title` is a description, and publisher, author, day and address are null, whoever made the report. */
    readonly isConfidential: boolean;
    readonly confidenceReason: string | null;
    /** Since when it may no longer be used for new evidence, and why; null while it may. */
    readonly retired: { readonly at: string; readonly reason: string } | null;
  };
  /** The source that it was attached with, which a \`subject\` names by this id, where that was merged into \`source\`. */
  readonly mergedFrom: { readonly id: string; readonly title: string; readonly address: string | null } | null;
  readonly stance: Stance;
  readonly passage: string | null;
  readonly note: string | null;
  /** What it rests on: the kept bytes that the approval names by hash; null where nothing is kept. */
  readonly snapshot: ReportSnapshot | null;
  /** Where its passage stands in the snapshot's words, and the moment of a recording. */
  readonly place: ReportPlace;
  /** Whether a person said, over a notice of a change, that it no longer holds. */
  readonly doubted: boolean;
  readonly addedBy: ReportPerson;
  readonly addedAt: string;
  readonly removedAt: string | null;
};

/**
 * A source as it was at one moment. `type` was found out from the bytes, `toldType` is what the sender said. `redirects`
 * led from `askedAddress` to `finalAddress`. What would name a confidential source is null.
 */
export type ReportSnapshot = {
  readonly id: string;
  readonly how: SnapshotHow;
  readonly keptAt: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly toldType: string | null;
  readonly askedAddress: string | null;
  readonly redirects: readonly { readonly address: string; readonly status: number }[];
  readonly finalAddress: string | null;
  readonly status: number | null;
  readonly title: string | null;
  readonly fileName: string | null;
  readonly howSeen: HowSeen | null;
  readonly howSeenNote: string | null;
  /** When a time stamp authority stated that these bytes existed (RFC 3161). */
  readonly timeStampAt: string | null;
  readonly archivedAddress: string | null;
};

/**
 * `start` and `end` count UTF-16 code units of the words that Galley read in the snapshot, half-open; null where the
 * passage was not found, or not looked for (`how` null). `page` is of a paginated document, from 1; `positionMs` the
 * moment of a recording in milliseconds.
 */
export type ReportPlace = {
  readonly how: PassageHow | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly page: number | null;
  readonly positionMs: number | null;
};

export type ReportSkip = TextRange & {
  readonly quote: string;
  readonly reason: SkipReason;
  readonly note: string | null;
  readonly by: ReportPerson;
  readonly at: string;
};

/**
 * One audit event. `by` is null for the set-up. `words` says it in a sentence without its subject ("marked claim 3"),
 * `consequences` what followed from it, and `changes` which values it replaced. `record` is the exact text that Galley keeps, or null where
 * it holds the name of a source that was made confidential since; `leafHash` is SHA-256 of 0x00 and the record's UTF-8
 * bytes (RFC 6962).
 */
export type ReportEvent = {
  readonly at: string;
  readonly by: ReportPerson | null;
  readonly type: AuditEventType;
  readonly claim: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly words: string;
  readonly consequences: readonly string[];
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly leafHash: string;
  readonly record: string | null;
};
