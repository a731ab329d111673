"use client";

import { useTranslations } from "next-intl";
import { eraseDraftAuthorAction } from "@/actions/draft";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";

/** Erases who wrote notes: their name, and the documents that have it. */
export function EraseAuthor({
  articleId,
  authors,
}: {
  readonly articleId: string;
  readonly authors: readonly string[];
}) {
  const t = useTranslations("draft-notes");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(eraseDraftAuthorAction);
  if (authors.length === 0) return null;
  const erase = async (author: string) => {
    const erased = await run({ articleId, author });
    if (erased) announce(t("erased", { count: erased.notes }));
  };
  return (
    <details className="text-[0.8125rem]">
      <summary className="py-1 font-medium">{t("erase")}</summary>
      <div className="grid gap-2 pt-1">
        <p className="text-soft">{t("erase-why")}</p>
        <div className="flex flex-wrap gap-2">
          {authors.map((name) => (
            <Button key={name} aria-disabled={pending} onClick={() => void erase(name)} className="whitespace-normal">
              {t("erase-author", { name })}
            </Button>
          ))}
        </div>
        {failure && <Notice tone="refusal">{failure.words}</Notice>}
      </div>
    </details>
  );
}
