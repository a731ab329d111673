import "server-only";
import type { JobValue } from "@/lib/apart/jobs";
import { runApart, valueApart } from "@/lib/apart/run-apart";
import type { Actor } from "@/lib/auth/authorize";
import { readSource } from "@/lib/data/article/article-source";
import { type Article, findArticleById, readVersion } from "@/lib/data/article/articles";
import { carryOver } from "@/lib/data/claim/carry-over";
import { database } from "@/lib/data/database";
import { type CarrySummary, carrySummary } from "@/lib/domain/claim/carry-over";
import type { ComparedSide } from "@/lib/domain/compare/compared-side";
import type { CompareSummary } from "@/lib/domain/compare/summary";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { isSameText } from "@/lib/domain/text/same-text";
import type { PreviewedDraft } from "@/lib/importers/draft/previewed-draft";
import type { PreviewedText } from "@/lib/importers/previewed-text";
import type { PreviewVersionInput } from "@/lib/input/article";
import { defineQuery } from "@/lib/queries/define-query";

/** A text as the article's next version: how it reads, how it differs from the newest, and what it does to claims. */
export type PreviewedVersion = {
  readonly text: PreviewedText;
  /** The notes of a writer's document. */
  readonly draft: PreviewedDraft | null;
  readonly number: number;
  readonly changes: CompareSummary;
  readonly bounded: boolean;
  readonly claims: CarrySummary;
  readonly endsSignOff: boolean;
  /** What the text calls itself, where that is not the article's title. */
  readonly otherTitle: string | null;
};

/** What a text from outside would do as the version after the newest. Refuses what the importers refuse, and version-same. */
export const previewVersion = defineQuery(
  "article:revise",
  async (_: Actor, { articleId, source }: PreviewVersionInput): Promise<Result<PreviewedVersion>> => {
    const article = await findArticleById(articleId);
    if (!article) throw new NotFoundError("article");
    const from = await readSource(source);
    if (!from.ok) return from;
    const overrides = { language: article.language, direction: article.direction };
    const read = await runApart("preview-article", { source: from.value.source, overrides });
    return read.ok ? previewOf(article, read.value) : read;
  },
);

async function previewOf(
  article: Article,
  { read, shown, draft }: JobValue<"preview-article">,
): Promise<Result<PreviewedVersion>> {
  const before = await readVersion(article.id, article.versionNumber);
  if (isSameText(before, read) && (draft?.notes.length ?? 0) === 0) return refuse("version-same");
  const [over, compared] = await Promise.all([
    carryOver(database(), article, before, { ...read, runs: null }),
    valueApart("compare-versions", { before: sideOf(before), after: sideOf(read) }),
  ]);
  return ok({
    text: shown,
    draft,
    number: article.versionNumber + 1,
    changes: compared.summary,
    bounded: over.bounded,
    claims: carrySummary(over),
    endsSignOff: article.state === "signed-off",
    otherTitle: read.title === article.title ? null : read.title,
  });
}

function sideOf({ text, blocks }: ComparedSide): ComparedSide {
  return { text, blocks };
}
