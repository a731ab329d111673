import type { Claim, ClaimReview, Graph, Organization, Rating } from "schema-dts";
import type { ClaimField } from "@/lib/domain/claim/fields";
import type { AuditReport, ReportClaim, ReportVerdict } from "@/lib/domain/report/report";
import { jsonPieces } from "@/lib/exporters/json/json-pieces";
import { claimAddress } from "@/lib/exporters/report/report-addresses";

type Approved = ReportClaim & {
  readonly verdict: ReportVerdict & { readonly rationale: string };
  readonly approval: NonNullable<ReportClaim["approval"]>;
};

/**
 * The approved claims, without ticks, which review no statement, as schema.org ClaimReviews, in JSON-LD, one in `@graph` for each; in pieces. A claim whose approval
 * has gone stale is left out, since nobody stands by it as it is. Source of the form: https://schema.org/ClaimReview and
 * Google's "Fact Check (ClaimReview) structured data"; docs/claim-review.md says what of it is here and what is not promised.
 * A "<" stands as its escape, so that the text can go into a script element as it is.
 */
export function* reportClaimReviews(report: AuditReport): Generator<string> {
  const approved = report.claims.filter(isApproved);
  const graph: Graph = {
    "@context": "https://schema.org",
    "@graph": approved.map((claim) => claimReview(claim, report)),
  };
  for (const piece of jsonPieces(graph)) yield piece.replaceAll("<", "\\u003c");
}

function isApproved(claim: ReportClaim): claim is Approved {
  return claim.state === "approved" && !claim.isTick && claim.verdict?.rationale != null && claim.approval !== null;
}

function claimReview(claim: Approved, report: AuditReport): ClaimReview {
  const address = claimAddress(report, claim.number);
  return {
    "@type": "ClaimReview",
    "@id": address,
    url: address,
    claimReviewed: claim.statement,
    datePublished: claim.approval.at,
    inLanguage: report.article.language,
    author: newsroomOf(report),
    reviewRating: ratingOf(claim.verdict, report),
    reviewBody: claim.verdict.rationale,
    itemReviewed: itemReviewed(claim, report),
  };
}

function newsroomOf({ newsroom }: AuditReport): Organization {
  const url = newsroom.site ?? newsroom.galley;
  return { "@type": "Organization", name: newsroom.name ?? new URL(url).host, url };
}

/** A rating without a number stands outside the scale's order, so it has words alone: no value, no best, no worst. */
function ratingOf({ rating, scaleVersion }: ReportVerdict, { ratingScales }: AuditReport): Rating {
  const words: Rating = { "@type": "Rating", alternateName: rating.label };
  if (rating.number === null) return words;
  const scale = ratingScales.find(({ version }) => version === scaleVersion);
  const numbers = (scale?.ratings ?? []).flatMap(({ number }) => number ?? []);
  return {
    ...words,
    ratingValue: rating.number,
    bestRating: Math.max(rating.number, ...numbers),
    worstRating: Math.min(rating.number, ...numbers),
  };
}

const nothing = () => ({});

/**
 * What each field tells of the claim that is reviewed; the statement is the review's own, and for others schema.org has no
 * word. Galley knows a claimant by words and not as a person or an organization; schema.org wants one of the two, and this
 * is the wider word.
 */
const told: { readonly [N in ClaimField]: (claim: ReportClaim, article: AuditReport["article"]) => Partial<Claim> } = {
  statement: nothing,
  claimant: ({ claimant }, article) => {
    const claimedBy = claimant ?? article.site ?? article.byline;
    return claimedBy === null ? {} : { author: { "@type": "Organization", name: claimedBy } };
  },
  category: nothing,
  priority: nothing,
};

/** The claim as it was made: what was said of it, and where it stands. */
function itemReviewed(claim: Approved, { article }: AuditReport): Claim {
  return {
    "@type": "Claim",
    ...Object.assign({}, ...Object.values(told).map((tell) => tell(claim, article))),
    ...(article.publishedOn !== null && { datePublished: article.publishedOn }),
    appearance: {
      "@type": "Article",
      headline: article.title,
      ...(article.address !== null && { url: article.address }),
      ...(article.publishedOn !== null && { datePublished: article.publishedOn }),
      ...(article.byline !== null && { author: { "@type": "Person", name: article.byline } }),
    },
    ...(article.address !== null && { firstAppearance: { "@type": "Article", url: article.address } }),
  };
}
