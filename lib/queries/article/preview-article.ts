import "server-only";
import { runApart } from "@/lib/apart/run-apart";
import type { Actor } from "@/lib/auth/authorize";
import { readSource } from "@/lib/data/article/article-source";
import { ok, type Result } from "@/lib/domain/result";
import type { PreviewedDraft } from "@/lib/importers/draft/previewed-draft";
import type { PreviewedText } from "@/lib/importers/previewed-text";
import type { PreviewArticleInput } from "@/lib/input/article";
import { defineQuery } from "@/lib/queries/define-query";

export type { PreviewedDraft, PreviewedText };

/** A text as it would be imported; with the notes of a writer's document. */
export type PreviewedArticle = PreviewedText & { readonly draft: PreviewedDraft | null };

/** What a source would be imported as. Refuses what importing refuses, in the same words. */
export const previewArticle = defineQuery(
  "article:import",
  async (_: Actor, { source }: PreviewArticleInput): Promise<Result<PreviewedArticle>> => {
    const from = await readSource(source);
    if (!from.ok) return from;
    const read = await runApart("preview-article", { source: from.value.source, overrides: {} });
    if (!read.ok) return read;
    const { shown, draft } = read.value;
    return ok({ ...shown, draft, address: from.value.address ?? shown.address });
  },
);
