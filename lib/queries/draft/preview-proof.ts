import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { findArticleById } from "@/lib/data/article/articles";
import { listClaims } from "@/lib/data/claim/claims";
import { holdProof } from "@/lib/data/draft/judge-proof";
import type { KeptFindings } from "@/lib/domain/draft/kept-findings";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result } from "@/lib/domain/result";
import type { ReturnProofInput } from "@/lib/input/draft";
import { defineQuery } from "@/lib/queries/define-query";

/** What a proof that came back would tell, before it is kept. */
export type PreviewedProof = KeptFindings & {
  /** What the claims of its corrections state, by number. */
  readonly statements: Readonly<Record<number, string>>;
  readonly version: number;
  readonly newest: number;
  /** How many answers and notes it has. */
  readonly notes: number;
};

/** What was found in a proof. Refuses what holdProof does. */
export const previewProof = defineQuery(
  "article:revise",
  async (_: Actor, { articleId, ...file }: ReturnProofInput): Promise<Result<PreviewedProof>> => {
    const article = await findArticleById(articleId);
    if (!article) throw new NotFoundError("article");
    const held = await holdProof(article, file);
    if (!held.ok) return held;
    const { findings, version, read } = held.value;
    const asked = new Set(findings.outcomes.map(({ claim }) => claim));
    const claims = (await listClaims(articleId)).filter((claim) => asked.has(claim.number));
    const statements = Object.fromEntries(claims.map((claim) => [claim.number, claim.statement]));
    return ok({
      ...findings,
      statements,
      version: version.number,
      newest: article.versionNumber,
      notes: read.notes.length,
    });
  },
);
