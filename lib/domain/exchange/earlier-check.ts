/** A rating as another outlet gave it: its words, and its number between its own worst and best. */
export type OutletRating = {
  readonly label: string | null;
  readonly value: number | null;
  readonly worst: number | null;
  readonly best: number | null;
};

/**
 * A check that another outlet has published, as its ClaimReview tells of it. `raw` is the ClaimReview as it came, in JSON;
 * what stands beside it is what could be read. `notes` says which of its members could not be.
 */
export type EarlierCheck = {
  readonly raw: string;
  readonly statement: string;
  /** The headline of the check. */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly address: string | null;
  readonly rating: OutletRating;
  readonly claimant: string | null;
  readonly appearedAt: string | null;
  /** YYYY-MM-DD. */
  readonly reviewedOn: string | null;
  readonly language: string | null;
  /** The language that it says it is in, or else the one that its words seem to be in. */
  readonly likelyLanguage: string | null;
  readonly notes: readonly EarlierCheckNote[];
};

/** What was the matter with a ClaimReview; each has its words under `earlier-check-note` in messages/en.json. */
const earlierCheckNotes = [
  "no-address",
  "no-outlet",
  "no-rating",
  "rating-no-number",
  "scale-reversed",
  "value-outside-scale",
  "date-unreadable",
  "wrong-types",
] as const;
export type EarlierCheckNote = (typeof earlierCheckNotes)[number];
