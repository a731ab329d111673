/**
 * By what records are numbered: those of an article; those that concern every claim of an article, such as a new version;
 * those of one claim.
 */
export const serieses = ["article", "every-claim", "claim"] as const;

/** A series of records: of which kind it is, and the id of its article or of its claim. */
export type Series = { readonly series: (typeof serieses)[number]; readonly of: string };

/** A record's place in a series: its number, from 1, and the leaf hash, in hex, of the one before it; null for the first. */
export type RecordNumber = Series & { readonly number: number; readonly before: string | null };

/** Up to which record of a series somebody read: its number and its leaf hash, in hex. */
export type ReadTo = Series & { readonly number: number; readonly hash: string };

/** The kinds of events that concern every claim of their article: what each of them stands in, and what is made of them. */
export const everyClaimTypes = [
  "article.imported",
  "article.version-added",
  "article.signed-off",
  "article.sign-off-withdrawn",
  "report.bundled",
] as const;

type Concerns = { readonly articleId?: string | null | undefined; readonly claimId?: string | null | undefined };

/** The series that an event belongs to, each once, in the order in which its record names them. */
export function seriesOf(
  event: Concerns & { readonly type: string; readonly alsoOf?: readonly Concerns[] | undefined },
): Series[] {
  const all = [event, ...(event.alsoOf ?? [])];
  const articles = all.flatMap(({ articleId }) => articleId ?? []);
  const claims = all.flatMap(({ claimId }) => claimId ?? []);
  return [
    ...ofEach("article", articles),
    ...ofEach("every-claim", everyClaimTypes.some((type) => type === event.type) ? articles : []),
    ...ofEach("claim", claims),
  ];
}

function ofEach(series: Series["series"], ids: readonly string[]): Series[] {
  return [...new Set(ids)].sort().map((of) => ({ series, of }));
}

/** Which of the series a report is of: its article's, or its one claim's and that of what concerns every claim. */
export function seriesOfReport(articleId: string, claimId: string | null): Series[] {
  if (claimId === null) return [{ series: "article", of: articleId }];
  return [
    { series: "claim", of: claimId },
    { series: "every-claim", of: articleId },
  ];
}

/** Whether two are the same series. */
export function isSameSeries(a: Series, b: Series): boolean {
  return a.series === b.series && a.of === b.of;
}

/** The place that a record says it has in a series, or undefined. */
export function numberIn(numbers: readonly RecordNumber[], series: Series): RecordNumber | undefined {
  return numbers.find((each) => isSameSeries(each, series));
}
