/** Where people did not agree: a request for changes, or an earlier rating that differs from the standing verdict's. */
export type Dissent<P> =
  | {
      readonly what: "changes-requested";
      readonly verdict: number;
      readonly by: P;
      readonly at: string;
      readonly reason: string;
    }
  | {
      readonly what: "other-rating";
      readonly verdict: number;
      readonly by: P;
      readonly at: string;
      readonly rating: string;
    };

type VerdictParts<P> = {
  readonly number: number;
  readonly rating: { readonly key: string; readonly label: string };
  readonly author: P;
  readonly submittedAt: string;
};

type DecisionParts<P> = {
  readonly kind: string;
  readonly verdict: number;
  readonly by: P;
  readonly at: string;
  readonly note: string | null;
};

/** The dissent on a claim, oldest first, from its standing verdict, all its verdicts and all decisions on them. */
export function dissentOf<P>(
  standing: VerdictParts<P> | null,
  verdicts: readonly VerdictParts<P>[],
  decisions: readonly DecisionParts<P>[],
): Dissent<P>[] {
  const requests = decisions
    .filter(({ kind }) => kind === "request-changes")
    .map(({ verdict, by, at, note }) => ({ what: "changes-requested" as const, verdict, by, at, reason: note ?? "" }));
  const otherRatings = verdicts
    .filter(({ number, rating }) => standing && number < standing.number && rating.key !== standing.rating.key)
    .map(({ number, author, submittedAt, rating }) => ({
      what: "other-rating" as const,
      verdict: number,
      by: author,
      at: submittedAt,
      rating: rating.label,
    }));
  return [...requests, ...otherRatings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
