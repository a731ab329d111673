"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { previewVersionAction } from "@/actions/article";
import { useFilesToBring } from "@/components/draft/use-files-to-bring";
import { DraftRestored } from "@/components/ui/draft-restored";
import { SourceForm } from "./source-form";
import { useArticleSource } from "./use-article-source";
import { useSourcePreview } from "./use-source-preview";
import { useTextDraft } from "./use-text-draft";
import { type RevisedArticle, VersionPreview } from "./version-preview";

type Props = {
  readonly personId: string;
  readonly article: RevisedArticle;
  readonly extensions: readonly string[];
  readonly limitMegabytes: number;
};

/** Adds a version from outside: a source, a preview of what it does, and then the version. */
export function NewVersionForm({ personId, article, ...limits }: Props) {
  const t = useTranslations("new-version");
  const router = useRouter();
  const initial = { text: "", html: "", address: article.address ?? "", note: "" };
  const draft = useTextDraft(`${personId}:new-version:${article.id}`, initial);
  const source = useArticleSource(draft, limits.extensions);
  const previewing = useSourcePreview(
    source,
    (input) => previewVersionAction({ articleId: article.id, source: input }),
    ({ text }) => text.notes,
  );
  const files = useFilesToBring();
  const { shown } = previewing;
  const discard = () => {
    previewing.forget();
    draft.discard();
  };
  /** Somebody added a version: what the source does to that one is another question. */
  const askAgain = () => {
    previewing.forget();
    previewing.refuse({ reason: "article-changed", words: t("outrun"), at: "own" });
    router.refresh();
  };
  if (shown) {
    return (
      <VersionPreview
        article={article}
        chosen={shown.chosen}
        changes={shown.preview}
        rereading={previewing.rereading}
        files={files}
        note={draft.values.note}
        onNote={(note) => draft.set("note", note)}
        onBack={previewing.forget}
        onOutrun={askAgain}
        onSaved={draft.discard}
      />
    );
  }
  return (
    <>
      {draft.restored && <DraftRestored onDiscard={discard} />}
      <SourceForm
        {...limits}
        draft={draft}
        source={source}
        files={files}
        previewing={previewing}
        knownAddress={article.address}
        direction={article.direction}
      />
    </>
  );
}
