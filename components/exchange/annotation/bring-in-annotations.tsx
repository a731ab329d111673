"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { previewAnnotationsAction } from "@/actions/exchange";
import { useTextDraft } from "@/components/article/import/use-text-draft";
import { DraftRestored } from "@/components/ui/draft-restored";
import { TextAreaField } from "@/components/ui/field";
import { FileForm } from "@/components/ui/file-form";
import { useAction } from "@/components/ui/use-action";
import type { AnnotationPlan } from "@/lib/queries/exchange/preview-annotations";
import type { AnnotatedArticle } from "./annotated-article";
import { AnnotationPreview } from "./annotation-preview";

type Props = {
  readonly personId: string;
  readonly article: AnnotatedArticle;
  readonly limits: { readonly megabytes: number; readonly most: number };
};

/** Brings annotations in: a file or a paste, a look at what fits and what does not, and then the claims. */
export function BringInAnnotations({ personId, article, limits }: Props) {
  const t = useTranslations("annotations");
  const { run, pending, failure, clear } = useAction(previewAnnotationsAction);
  const draft = useTextDraft(`${personId}:annotations:${article.id}`, { text: "" });
  const [plan, setPlan] = useState<AnnotationPlan | null>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const look = async (file: Uint8Array | null) => {
    const { text } = draft.values;
    const bytes = file ?? (text.trim() === "" ? null : new TextEncoder().encode(text));
    setIsEmpty(bytes === null);
    clear();
    if (bytes) setPlan(await run({ articleId: article.id, bytes }));
    return false;
  };
  if (plan) {
    return <AnnotationPreview plan={plan} article={article} onBack={() => setPlan(null)} onMarked={draft.discard} />;
  }
  return (
    <>
      {draft.restored && <DraftRestored onDiscard={draft.discard} />}
      <FileForm
        pending={pending}
        failure={isEmpty ? { words: t("nothing") } : failure}
        id="annotations"
        label={t("file")}
        hint={t("file-hint", limits)}
        accept=".json,.jsonld,application/json,application/ld+json"
        submit={t("look")}
        onBytes={look}
        instead={
          <div className="[&_textarea]:font-mono">
            <TextAreaField
              id="annotations-text"
              label={t("text")}
              rows={8}
              spellCheck={false}
              dir="ltr"
              value={draft.values.text}
              onChange={(event) => draft.set("text", event.target.value)}
            />
          </div>
        }
      >
        {pending && t("looking")}
      </FileForm>
    </>
  );
}
