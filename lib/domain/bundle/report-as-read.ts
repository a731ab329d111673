/** What a verifier reads of a report: the members that the log's records, or each other, can be held against. */
export type CheckedReport = {
  readonly generatedAt: string;
  readonly scope: { readonly claim: number | null };
  readonly article: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly language: string;
    readonly state: string;
    readonly signOff: CheckedSignOff | null;
    readonly earlierSignOffs: readonly CheckedSignOff[];
  };
  readonly version: Pick<CheckedVersion, "number" | "sha256" | "text" | "createdBy" | "createdAt">;
  readonly versions: readonly CheckedVersion[];
  readonly counts: Readonly<Record<string, number>>;
  readonly sources: { readonly total: number; readonly confidential: number };
  readonly claims: readonly CheckedClaim[];
  readonly skips: readonly CheckedSkip[];
  readonly timeline: readonly CheckedRow[];
  readonly ratingScales: readonly {
    readonly version: number;
    readonly ratings: readonly (CheckedRating & { readonly sourceless: boolean })[];
  }[];
  readonly people: readonly (CheckedPerson & { readonly id: string })[];
  readonly checkpoint: CheckedCheckpoint | null;
};

export type CheckedPerson = { readonly name: string; readonly role: string };

export type CheckedCheckpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly key: string;
};

export type CheckedRow = {
  readonly at: string;
  readonly by: CheckedPerson | null;
  readonly claim: number | null;
  readonly type: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly leafHash: string;
  readonly record: string | null;
};

export type CheckedVersion = {
  readonly number: number;
  readonly sha256: string;
  readonly text: string;
  readonly origin: string | null;
  readonly originalSha256: string | null;
  readonly note: string | null;
  readonly inserted: number;
  readonly deleted: number;
  readonly bounded: boolean;
  readonly createdBy: CheckedPerson;
  readonly createdAt: string;
};

export type CheckedSkip = {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reason: string;
  readonly note: string | null;
  readonly by: CheckedPerson;
  readonly at: string;
};

export type CheckedSignOff = {
  readonly by: CheckedPerson;
  readonly at: string;
  readonly endedAt: string | null;
  readonly subject: string;
  readonly subjectSha256: string;
};

export type CheckedClaim = {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly anchor: { readonly start: number; readonly end: number; readonly quote: string } | null;
  readonly how: string;
  readonly look: string | null;
  readonly claimant: string | null;
  readonly category: string;
  readonly priority: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly markedBy: CheckedPerson;
  readonly markedAt: string;
  readonly assignedTo: CheckedPerson | null;
  readonly verdict: CheckedVerdict | null;
  readonly verdicts: readonly CheckedVerdict[];
  readonly approval: CheckedDecision | null;
  readonly changesSinceApproval: readonly { readonly what: string; readonly to?: string | null }[];
  readonly decisions: readonly CheckedDecision[];
  readonly dissent: readonly unknown[];
  readonly evidence: readonly CheckedEvidence[];
};

export type CheckedEvidence = {
  readonly id: string;
  readonly source: { readonly id: string; readonly title: string; readonly isConfidential: boolean };
  readonly mergedFrom: { readonly id: string } | null;
  readonly stance: string;
  readonly passage: string | null;
  readonly note: string | null;
  readonly snapshot: {
    readonly id: string;
    readonly saltedSha256: string;
    readonly salt: string | null;
    readonly sha256: string | null;
  } | null;
  readonly place: {
    readonly how: string | null;
    readonly start: number | null;
    readonly end: number | null;
    readonly page: number | null;
    readonly positionMs: number | null;
  };
  readonly doubted: boolean;
  readonly addedBy: CheckedPerson;
  readonly addedAt: string;
  readonly removedAt: string | null;
};

type CheckedRating = {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly icon: string;
  readonly number: number | null;
};

export type CheckedVerdict = {
  readonly number: number;
  readonly rating: CheckedRating;
  readonly scaleVersion: number;
  readonly rationale: string;
  readonly correction: string | null;
  readonly state: string;
  readonly author: CheckedPerson;
  readonly submittedAt: string;
};

export type CheckedDecision = {
  readonly kind: string;
  readonly verdict: number;
  readonly version: number;
  readonly by: CheckedPerson;
  readonly at: string;
  readonly note: string | null;
  readonly subject: string;
  readonly subjectSha256: string;
};
