import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, type ArticleVersion, findArticle, readVersion } from "@/lib/data/article/articles";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listClaims } from "@/lib/data/claim/claims";
import { approvedWords } from "@/lib/data/verdict/approved-words";
import { type StandingFinding, standingFindings } from "@/lib/data/verdict/standing-findings";
import { listStets } from "@/lib/data/verdict/stets";
import type { AnchorHow } from "@/lib/domain/anchor/anchor";
import type { ApprovedWords } from "@/lib/domain/anchor/carry-claim";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/** A claim that stands in the version; `start` and `end` are code units of its text. */
export type EditedClaim = {
  readonly id: string;
  readonly number: number;
  readonly state: VisibleClaimState;
  readonly finding: StandingFinding | null;
  readonly start: number;
  readonly end: number;
  readonly how: AnchorHow;
  readonly sentenceChanged: boolean;
  /** What a standing approval was given on. */
  readonly approved: ApprovedWords | null;
  /** Whether an editor ruled that the text stands although its finding has a correction. */
  readonly isStet: boolean;
};

/** What the editor shows: a version, and the claims that stand in it, in text order. */
export type Editing = {
  readonly article: Article;
  readonly version: Pick<ArticleVersion, "number" | "text" | "blocks">;
  readonly claims: readonly EditedClaim[];
};

/**
 * A version of the article at an address, to be edited: the newest, or an earlier one in which somebody has a draft.
 * Throws NotFoundError, also for a version that is not there.
 */
export const getEditing = defineQuery(
  "article:revise",
  async (_: Actor, slug: string, asked: number | null): Promise<Editing> => {
    const article = await findArticle(slug);
    const number = asked ?? article?.versionNumber ?? 0;
    if (!article || !Number.isInteger(number) || number < 1 || number > article.versionNumber) {
      throw new NotFoundError("article");
    }
    const { id, text, blocks } = await readVersion(article.id, number);
    const [rows, findings, anchors] = await Promise.all([
      listClaims(article.id),
      standingFindings({ articleId: article.id }),
      listAnchors(id),
    ]);
    const [words, stets] = await Promise.all([approvedWords(rows), listStets(rows.map(({ id: claimId }) => claimId))]);
    const ruled = new Set(stets.map(({ verdictId }) => verdictId));
    const claims = rows.flatMap((claim): EditedClaim[] => {
      const anchor = anchors.get(claim.id);
      if (!anchor || anchor.how === "lost") return [];
      const { start, end, how, sentenceChanged } = anchor;
      const { id: claimId, number: claimNumber, state } = claim;
      const approved = words.get(claimId) ?? null;
      const finding = findings.get(claimId) ?? null;
      const isStet = finding !== null && ruled.has(finding.verdictId);
      return [{ id: claimId, number: claimNumber, state, finding, start, end, how, sentenceChanged, approved, isStet }];
    });
    claims.sort((a, b) => a.start - b.start || b.end - a.end);
    return { article, version: { number, text, blocks }, claims };
  },
);
