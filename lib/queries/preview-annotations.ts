import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { listAnchors } from "@/lib/data/anchors";
import { type Article, findArticleById, listVersions, readVersion } from "@/lib/data/articles";
import { listOriginsOf } from "@/lib/data/claim-origins";
import { listClaims } from "@/lib/data/claims";
import { sha256Hex } from "@/lib/data/sha256";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result } from "@/lib/domain/result";
import { readAnnotations } from "@/lib/importers/annotations";
import type { PreviewAnnotationsInput } from "@/lib/input/claim";
import { defineQuery } from "./define-query";
import { type AnnotationPlan, type EarlierText, planAnnotations, type StandingClaim } from "./plan-annotations";

/**
 * How many versions before the newest are looked through for words that are no longer there as they were, and how much
 * text in all (UTF-16 code units, each version's as often as there are annotations), so that nobody waits for minutes.
 */
const mostEarlier = 20;
const mostEarlierText = 300_000_000;

/**
 * What bringing a file of annotations in would do to an article: which become claims, which are there already, and which
 * are left out and why. Changes nothing. Refuses what readAnnotations does. Throws NotFoundError.
 */
export const previewAnnotations = defineQuery(
  "claim:mark",
  async (_: Actor, { articleId, bytes }: PreviewAnnotationsInput): Promise<Result<AnnotationPlan>> => {
    const article = await findArticleById(articleId);
    if (!article) throw new NotFoundError("article");
    const read = readAnnotations(bytes);
    if (!read.ok) return read;
    const [version, numbers, standing, numberOf] = await Promise.all([
      readVersion(article.id, article.versionNumber),
      listVersions(article.id),
      standingClaims(article),
      listOriginsOf(article.id),
    ]);
    const most = Math.min(mostEarlier, Math.floor(mostEarlierText / (read.value.length * version.text.length)));
    const earlier = numbers.filter(({ number }) => number < version.number).reverse();
    const texts: EarlierText[] = await Promise.all(
      earlier
        .slice(0, most)
        .map(async ({ number }) => ({ number, text: (await readVersion(article.id, number)).text })),
    );
    return ok(await planAnnotations(read.value, sha256Hex(bytes), { version, earlier: texts, standing, numberOf }));
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
