import "server-only";
import { runApart } from "@/lib/apart/run-apart";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, findArticleById, listVersions, readVersion } from "@/lib/data/article/articles";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listOriginKeys } from "@/lib/data/claim/claim-origins";
import { listClaims } from "@/lib/data/claim/claims";
import { NotFoundError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import type { AnnotationPlan, FittingAnnotation, StandingClaim } from "@/lib/importers/annotation/plan-annotations";
import type { PreviewAnnotationsInput } from "@/lib/input/claim";
import { defineQuery } from "@/lib/queries/define-query";

export type { AnnotationPlan, FittingAnnotation };

/** How many versions before the newest are looked through for words that are no longer there as they were. */
const mostEarlier = 20;

/**
 * What bringing a file of annotations in would do to an article: which become claims, which are there already, and which
 * are left out and why. Changes nothing. Refuses what readAnnotations does. Throws NotFoundError.
 */
export const previewAnnotations = defineQuery(
  "claim:mark",
  async (_: Actor, { articleId, bytes }: PreviewAnnotationsInput): Promise<Result<AnnotationPlan>> => {
    const article = await findArticleById(articleId);
    if (!article) throw new NotFoundError("article");
    const [version, numbers, standing, known] = await Promise.all([
      readVersion(article.id, article.versionNumber),
      listVersions(article.id),
      standingClaims(article),
      listOriginKeys(article.id),
    ]);
    const before = numbers.filter(({ number }) => number < version.number).reverse();
    const earlier = await Promise.all(
      before
        .slice(0, mostEarlier)
        .map(async ({ number }) => ({ number, text: (await readVersion(article.id, number)).text })),
    );
    const { number, text } = version;
    return runApart("plan-annotations", { bytes, version: { number, text }, earlier, standing, known });
  },
);

/** The claims of the newest version that stand somewhere in it. */
async function standingClaims({ id, versionNumber }: Article): Promise<StandingClaim[]> {
  const { id: versionId } = await readVersion(id, versionNumber);
  const [claims, anchors] = await Promise.all([listClaims(id), listAnchors(versionId)]);
  return claims.flatMap(({ id: claimId, number, statement }) => {
    const anchor = anchors.get(claimId);
    return anchor && anchor.how !== "lost" ? [{ number, statement, start: anchor.start, end: anchor.end }] : [];
  });
}
