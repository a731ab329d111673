/** What a verifier reads of a report: the members that the log's records can be held against. */
export type CheckedReport = {
  readonly generatedAt: string;
  readonly scope: { readonly claim: number | null };
  readonly article: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly state: string;
    readonly signOff: CheckedSignOff | null;
    readonly earlierSignOffs: readonly CheckedSignOff[];
  };
  readonly version: { readonly number: number; readonly sha256: string; readonly text: string };
  readonly versions: readonly { readonly number: number; readonly sha256: string; readonly text: string }[];
  readonly claims: readonly CheckedClaim[];
  readonly timeline: readonly {
    readonly at: string;
    readonly by: unknown;
    readonly claim: number | null;
    readonly type: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly data: Readonly<Record<string, unknown>>;
    readonly leafHash: string;
    readonly record: string | null;
  }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[];
};

type CheckedSignOff = { readonly subject: string; readonly subjectSha256: string };

export type CheckedClaim = {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly claimant: string | null;
  readonly category: string;
  readonly priority: string;
  readonly state: string;
  readonly verdict: CheckedVerdict | null;
  readonly verdicts: readonly CheckedVerdict[];
  readonly approval: CheckedDecision | null;
  readonly decisions: readonly CheckedDecision[];
  readonly evidence: readonly {
    readonly id: string;
    readonly source: { readonly isConfidential?: boolean };
    readonly stance: string;
    readonly passage: string | null;
    readonly note: string | null;
    readonly removedAt: string | null;
  }[];
};

type CheckedVerdict = {
  readonly number: number;
  readonly rating: { readonly key: string };
  readonly scaleVersion: number;
  readonly rationale: string;
  readonly correction: string | null;
};

type CheckedDecision = {
  readonly at: string;
  readonly verdict: number;
  readonly note: string | null;
  readonly subject: string;
  readonly subjectSha256: string;
};
