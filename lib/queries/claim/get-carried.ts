import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, type ArticleVersion, findArticle, readVersion } from "@/lib/data/article/articles";
import { listAnchors, listLastStands } from "@/lib/data/claim/anchors";
import { listClaims, type VisibleClaim } from "@/lib/data/claim/claims";
import { database } from "@/lib/data/database";
import { type StandingFinding, standingFindings } from "@/lib/data/verdict/standing-findings";
import { type KeptAnchor, type LookReason, lookReason } from "@/lib/domain/anchor/carry-claim";
import { NotFoundError } from "@/lib/domain/errors";
import { type Surroundings, surroundingsOf } from "@/lib/domain/text/surroundings";
import { defineQuery } from "@/lib/queries/define-query";

export type CarriedRow = Pick<VisibleClaim, "id" | "number" | "statement" | "revision" | "state"> & {
  readonly reason: LookReason;
  readonly finding: StandingFinding | null;
};

/** A place in the newest version, in UTF-16 code units, in its sentence. */
export type CarriedPlace = { readonly start: number; readonly end: number; readonly surroundings: Surroundings };

/** One claim to look at: where it stood when somebody last was sure of it, and where it stands or might stand now. */
export type CarriedChoice = CarriedRow & {
  readonly before: (CarriedPlace & { readonly versionNumber: number }) | null;
  /** Null where it is lost. */
  readonly after: CarriedPlace | null;
  readonly confidence: number;
  readonly candidates: readonly CarriedPlace[];
};

/** What a new version left to look at, in the order of claims, and one of it. */
export type CarriedClaims = {
  readonly article: Article;
  readonly rows: readonly CarriedRow[];
  readonly choice: CarriedChoice | null;
};

/** The claims of an article's newest version that want a look, and the one asked for, or else the first. */
export const getCarried = defineQuery(
  "article:read",
  async (_: Actor, slug: string, asked: number | null): Promise<CarriedClaims> => {
    const article = await findArticle(slug);
    if (!article) throw new NotFoundError("article");
    const version = await readVersion(article.id, article.versionNumber);
    const [claims, findings, anchors] = await Promise.all([
      listClaims(article.id),
      standingFindings({ articleId: article.id }),
      listAnchors(version.id),
    ]);
    const rows = claims.flatMap((claim) => {
      const anchor = anchors.get(claim.id);
      const reason = lookReason(claim.state, anchor);
      return reason ? [rowOf(claim, findings.get(claim.id) ?? null, reason)] : [];
    });
    const row = rows.find(({ number }) => number === asked) ?? rows[0];
    const anchor = row && anchors.get(row.id);
    return { article, rows, choice: row && anchor ? await choiceOf(article, version, row, anchor) : null };
  },
);

function rowOf(
  { id, number, statement, revision, state }: VisibleClaim,
  finding: StandingFinding | null,
  reason: LookReason,
): CarriedRow {
  return { id, number, statement, revision, state, finding, reason };
}

async function choiceOf(
  article: Article,
  version: ArticleVersion,
  row: CarriedRow,
  anchor: KeptAnchor,
): Promise<CarriedChoice> {
  const stand = (await listLastStands(database(), [row.id], version.number, true)).get(row.id);
  const earlier = stand && (await readVersion(article.id, stand.versionNumber));
  const place = ({ text, blocks }: ArticleVersion, { start, end }: { start: number; end: number }): CarriedPlace => ({
    start,
    end,
    surroundings: surroundingsOf(text, blocks, { start, end }, article.language),
  });
  return {
    ...row,
    before: stand && earlier ? { ...place(earlier, stand.anchor), versionNumber: earlier.number } : null,
    after: anchor.how === "lost" ? null : place(version, anchor),
    confidence: anchor.confidence,
    candidates: anchor.candidates.map((candidate) => place(version, candidate)),
  };
}
