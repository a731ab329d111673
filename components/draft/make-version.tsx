"use client";

import { useTranslations } from "next-intl";
import { addVersionAction } from "@/actions/article";
import { useGoTo } from "@/components/live/use-go-to";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { Drafts } from "@/lib/queries/draft/get-drafts";

type Props = {
  readonly article: Drafts["article"];
  readonly draftId: string;
  readonly applied: number;
  /** Whether the writer changed something beside the corrections. */
  readonly hasOther: boolean;
};

/** Makes the next version of a proof: of the corrections that the writer applied, or of the writer's whole text. */
export function MakeVersion({ article, draftId, applied, hasOther }: Props) {
  const t = useTranslations("proof");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(addVersionAction);
  const number = article.versionNumber + 1;
  const make = async (take: "corrections" | "whole") => {
    const source = { from: "proof", draftId, take };
    const versionNumber = article.versionNumber;
    const made = await run({ articleId: article.id, versionNumber, source, title: null, note: null });
    if (!made) return;
    announce(t("made", { number: made.number }));
    goTo(`/articles/${article.slug}${made.toLookAt > 0 ? "/carried" : ""}`);
  };
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap gap-2">
        {applied > 0 && (
          <Button
            look="primary"
            aria-disabled={pending}
            className="whitespace-normal"
            onClick={() => void make("corrections")}
          >
            {t("make-corrections", { number, count: applied })}
          </Button>
        )}
        {hasOther && (
          <Button
            look={applied > 0 ? "plain" : "primary"}
            aria-disabled={pending}
            className="whitespace-normal"
            onClick={() => void make("whole")}
          >
            {t("make-whole", { number })}
          </Button>
        )}
      </div>
      {hasOther && <p className="text-[0.8125rem] text-soft">{t("make-whole-hint")}</p>}
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
    </div>
  );
}
