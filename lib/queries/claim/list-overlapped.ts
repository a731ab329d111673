import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { findArticle, readVersion } from "@/lib/data/article/articles";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listClaims, type VisibleClaim } from "@/lib/data/claim/claims";
import { database } from "@/lib/data/database";
import { listEvidenceWithSources } from "@/lib/data/evidence/evidence";
import { standingCorrections } from "@/lib/data/verdict/corrections";
import { listDecisions } from "@/lib/data/verdict/decisions";
import { listVerdicts } from "@/lib/data/verdict/verdicts";
import { checkSecondPerson } from "@/lib/domain/claim/claim";
import { NotFoundError } from "@/lib/domain/errors";
import { overlaps } from "@/lib/domain/text/range";
import { approvalSubjectOf, type SubjectChange, subjectChanges, wordsToApprove } from "@/lib/domain/verdict/approval";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { defineQuery } from "@/lib/queries/define-query";

/** A claim whose approval an applied correction of another claim has undone, and nothing else. */
export type OverlappedClaim = Pick<VisibleClaim, "id" | "number" | "statement" | "revision"> & {
  readonly finding: Finding;
  /** Its words as they were approved, and as they stand now. */
  readonly from: string;
  readonly to: string;
};

/** What the correction of a neighbour changes, and what changes with it. */
const ofWords: readonly SubjectChange["what"][] = ["quote", "sentence", "version"];

/**
 * The stale claims of an article that overlap the words of an applied correction, where nothing but their words differs from
 * what was approved, and which this person may reaffirm; none for who decides nothing. The queries do not grow with the
 * claims. Throws NotFoundError.
 */
export const listOverlapped = defineQuery(
  "article:read",
  async (actor: Actor, slug: string): Promise<readonly OverlappedClaim[]> => {
    const article = await findArticle(slug);
    if (!article) throw new NotFoundError("article");
    const claims = await listClaims(article.id);
    if (!may(actor, "verdict:decide") || claims.every(({ state }) => state !== "stale")) return [];
    const version = await readVersion(article.id, article.versionNumber);
    const [anchors, { corrections }] = await Promise.all([
      listAnchors(version.id),
      standingCorrections(claims, version, article.id, database()),
    ]);
    const applied = claims.flatMap(({ id }) => (corrections.get(id) === "applied" ? (anchors.get(id) ?? []) : []));
    const stale = claims.flatMap((claim) => {
      const anchor = anchors.get(claim.id);
      const isOverlapped = anchor && anchor.how !== "lost" && applied.some((each) => overlaps(each, anchor));
      return claim.state === "stale" && isOverlapped ? [{ claim, anchor }] : [];
    });
    const ids = stale.map(({ claim }) => claim.id);
    const [verdicts, decisions, evidence] = await Promise.all([
      listVerdicts(ids),
      listDecisions(ids),
      listEvidenceWithSources(ids, sourceReaderOf(actor)),
    ]);
    return stale.flatMap(({ claim, anchor }): OverlappedClaim[] => {
      const isOf = ({ claimId }: { claimId: string }) => claimId === claim.id;
      const verdict = verdicts.filter(isOf).findLast(({ state }) => state !== "withdrawn");
      const decision = decisions.filter(isOf).at(-1);
      if (!verdict || !decision) return [];
      if (!checkSecondPerson(actor.id, verdict.authorId, claim.evidenceChangedById).ok) return [];
      const words = wordsToApprove(version, anchor, article.language);
      const now = approvalSubjectOf({ claim, ...words, version, verdict, evidence: evidence.filter(isOf) });
      if (!subjectChanges(decision.subject, now).every(({ what }) => ofWords.includes(what))) return [];
      const { id, number, statement, revision } = claim;
      const { label, colour, sign } = verdict.rating;
      const finding = { label, colour, sign };
      return [{ id, number, statement, revision, finding, from: decision.subject.quote, to: words.quote }];
    });
  },
);
