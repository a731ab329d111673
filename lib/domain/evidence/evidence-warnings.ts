import { parseUrl } from "@/lib/domain/parse-url";
import type { SourceKind, Stance } from "./evidence";
import type { PassageHow } from "./snapshot";

/** What may be wrong with the evidence of a claim. None of them blocks anything: a person says what it means. */
export const evidenceWarningKinds = [
  "one-source",
  "only-secondary",
  "only-supports",
  "only-refutes",
  "newer-source",
  "own-newsroom",
  "passage-missing",
  "retired-source",
] as const;
export type EvidenceWarningKind = (typeof evidenceWarningKinds)[number];

/** A warning, and the titles of the sources that it is about; none where it is about all of them. */
export type EvidenceWarning = { readonly what: EvidenceWarningKind; readonly sources: readonly string[] };

/** A standing piece of evidence as far as warnings look at it. Days are YYYY-MM-DD. */
export type WarnedEvidence = {
  readonly stance: Stance;
  readonly passageHow: PassageHow | null;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly publishedOn: string | null;
    readonly address: string | null;
    readonly kind: SourceKind;
    readonly retired: object | null;
  };
};

/** The article and the newsroom whose own reports prove nothing about it. */
export type WarnedArticle = {
  readonly publishedOn: string | null;
  readonly site: string | null;
  readonly address: string | null;
};
export type WarnedNewsroom = { readonly name: string | null; readonly siteAddress: string | null };

/**
 * What to look at again in the evidence of one claim, in a fixed order. Judged by what the reader may see of the sources:
 * nothing is said of a hidden name. `mayStand` is whether the text may stand under the verdict; null while there is none.
 */
export function evidenceWarnings(
  evidence: readonly WarnedEvidence[],
  article: WarnedArticle,
  newsroom: WarnedNewsroom,
  mayStand: boolean | null,
): EvidenceWarning[] {
  const sources = [...new Map(evidence.map(({ source }) => [source.id, source])).values()];
  if (sources.length === 0) return [];
  const without = evidence.filter(({ passageHow }) => passageHow === "not-found").map(({ source }) => source.id);
  const about = (what: EvidenceWarningKind, holds: (source: WarnedEvidence["source"]) => boolean) => {
    const found = sources.filter(holds).map(({ title }) => title);
    return found.length > 0 ? [{ what, sources: found }] : [];
  };
  const ofAll = (what: EvidenceWarningKind, holds: boolean) => (holds ? [{ what, sources: [] }] : []);
  const all = (stance: Stance) => evidence.every((piece) => piece.stance === stance);
  return [
    ...ofAll("one-source", sources.length === 1),
    ...ofAll(
      "only-secondary",
      sources.every(({ kind }) => kind === "secondary"),
    ),
    // Whoever attaches in a hurry leaves the stance as it was offered.
    ...ofAll("only-supports", mayStand === false && all("supports")),
    ...ofAll("only-refutes", mayStand === true && all("refutes")),
    ...about("newer-source", ({ publishedOn }) => isLater(publishedOn, article.publishedOn)),
    ...about("own-newsroom", (source) => isOwn(source, article, newsroom)),
    ...about("passage-missing", ({ id }) => without.includes(id)),
    ...about("retired-source", ({ retired }) => retired !== null),
  ];
}

/** By the calendar: the same day is not later, and what is not known is not either. */
function isLater(day: string | null, than: string | null): boolean {
  return day !== null && than !== null && day > than;
}

/**
 * Whether the source stands on the host of the article or of the newsroom's site, or below the latter, or is published
 * under the name of either.
 */
function isOwn(
  { publisher, address }: WarnedEvidence["source"],
  article: WarnedArticle,
  newsroom: WarnedNewsroom,
): boolean {
  const host = hostOf(address);
  const site = hostOf(newsroom.siteAddress);
  if (host !== null && (host === hostOf(article.address) || host === site || host.endsWith(`.${site}`))) return true;
  const name = folded(publisher);
  return name !== "" && (name === folded(newsroom.name) || name === folded(article.site));
}

function hostOf(address: string | null): string | null {
  const url = address === null ? null : parseUrl(address);
  return url?.hostname.replace(/^(www|m|amp)\./, "") ?? null;
}

function folded(name: string | null): string {
  return (name ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
