import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { draftReaderOf } from "@/lib/auth/draft-reader";
import { type Article, type ArticleVersion, findArticleById } from "@/lib/data/article/articles";
import { findDraft, findDraftFile } from "@/lib/data/draft/drafts";
import { type HeldProof, holdProof } from "@/lib/data/draft/judge-proof";
import type { NewText } from "@/lib/domain/claim/carry-over";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { applyEdit } from "@/lib/domain/text/edit";

/** A kept proof, held against its version again. Refuses draft-erased, and what holdProof does. Throws NotFoundError. */
export async function holdKeptProof(articleId: string, draftId: string, actor: Actor): Promise<Result<HeldProof>> {
  const [article, draft] = [await findArticleById(articleId), await findDraft(draftId)];
  if (!article || draft?.articleId !== articleId || draft.kind !== "proof") throw new NotFoundError("draft");
  const file = await findDraftFile(draftReaderOf(actor), draftId);
  return file ? holdProof(article, file) : refuse("draft-erased");
}

/**
 * The text of a version that a proof makes of the newest one: the corrections that the writer applied, or the writer's whole
 * text, without the corrections on which nobody decided. Refuses proof-not-of-newest (`number`, `newest`) and
 * proof-changes-nothing.
 */
export function textOfProof(
  { judged, version }: HeldProof,
  take: "corrections" | "whole",
  article: Article,
  before: ArticleVersion,
): Result<NewText> {
  if (version.number !== before.number)
    return refuse("proof-not-of-newest", { number: version.number, newest: article.versionNumber });
  if (take === "whole") return ok({ ...judged.whole, runs: null });
  if (!judged.outcomes.some(({ outcome }) => outcome === "applied")) return refuse("proof-changes-nothing");
  return applyEdit(before, judged.withCorrections);
}
