import "server-only";
import { valueApart } from "@/lib/apart/run-apart";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, type ArticleVersion, findArticle, listVersions, readVersion } from "@/lib/data/article/articles";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listClaims, type VisibleClaim } from "@/lib/data/claim/claims";
import { type StandingFinding, standingFindings } from "@/lib/data/verdict/standing-findings";
import type { Anchor } from "@/lib/domain/anchor/anchor";
import type { KeptAnchor } from "@/lib/domain/anchor/carry-claim";
import { type ClaimFate, type ClaimStand, fateTeller } from "@/lib/domain/compare/claim-fates";
import type { ComparedSide } from "@/lib/domain/compare/compared-side";
import type { ComparedRow } from "@/lib/domain/compare/row-maker";
import type { CompareSummary } from "@/lib/domain/compare/summary";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

type Place = Pick<Anchor, "start" | "end" | "quote">;

/** A claim as two versions have it; a place is null where it does not stand in that version. */
export type ComparedClaim = Pick<VisibleClaim, "number" | "statement" | "state"> & {
  readonly finding: StandingFinding | null;
  readonly old: Place | null;
  readonly new: Place | null;
  readonly fate: ClaimFate;
  /** Its own words are the same, but those around them changed, and nobody has looked at it yet. */
  readonly sentenceChanged: boolean;
};

/** Two versions of an article beside each other; `before` is the one with the lower number. */
export type Comparison = {
  readonly article: Article;
  readonly versions: readonly { readonly number: number; readonly createdAt: Date }[];
  readonly before: ArticleVersion;
  readonly after: ArticleVersion;
  readonly rows: readonly ComparedRow[];
  readonly summary: CompareSummary;
  /** Whether the comparison reached its bound, so that it is not the smallest one. */
  readonly bounded: boolean;
  readonly claims: readonly ComparedClaim[];
};

/** Two versions of an article by their numbers, in either order. Throws NotFoundError for a number that is none. */
export const getComparison = defineQuery(
  "article:read",
  async (_: Actor, slug: string, from: number, to: number): Promise<Comparison> => {
    const article = await findArticle(slug);
    if (!article) throw new NotFoundError("article");
    const isVersion = (number: number) => Number.isInteger(number) && number >= 1 && number <= article.versionNumber;
    if (!isVersion(from) || !isVersion(to)) throw new NotFoundError("version");
    const [before, after, versions] = await Promise.all([
      readVersion(article.id, Math.min(from, to)),
      readVersion(article.id, Math.max(from, to)),
      listVersions(article.id),
    ]);
    const [claims, findings, oldAnchors, newAnchors] = await Promise.all([
      listClaims(article.id),
      standingFindings({ articleId: article.id }),
      listAnchors(before.id),
      listAnchors(after.id),
    ]);
    const texts = { before: sideOf(before), after: sideOf(after) };
    const { runs, bounded, rows, summary } = await valueApart("compare-versions", texts);
    const fateOf = fateTeller(runs);
    return {
      article,
      versions: versions.map(({ number, createdAt }) => ({ number, createdAt })),
      before,
      after,
      rows,
      summary,
      bounded,
      claims: claims.map((claim) => ({
        ...comparedClaim(claim, oldAnchors.get(claim.id), newAnchors.get(claim.id), fateOf),
        finding: findings.get(claim.id) ?? null,
      })),
    };
  },
);

function sideOf({ text, blocks }: ComparedSide): ComparedSide {
  return { text, blocks };
}

function comparedClaim(
  { number, statement, state }: VisibleClaim,
  old: KeptAnchor | undefined,
  now: KeptAnchor | undefined,
  fateOf: (before: ClaimStand, after: ClaimStand) => ClaimFate,
): Omit<ComparedClaim, "finding"> {
  const fate = fateOf(standOf(old), standOf(now));
  return {
    number,
    statement,
    state: state,
    old: placeOf(old),
    new: placeOf(now),
    fate,
    sentenceChanged: now?.sentenceChanged === true && (fate === "kept" || fate === "moved"),
  };
}

function placeOf(anchor: KeptAnchor | undefined): Place | null {
  return anchor && anchor.how !== "lost" ? { start: anchor.start, end: anchor.end, quote: anchor.quote } : null;
}

function standOf(anchor: KeptAnchor | undefined): ClaimStand {
  return anchor?.how === "lost" ? "lost" : placeOf(anchor);
}
