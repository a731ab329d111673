"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { shownText } from "@/components/article/text-offsets";
import { useWorkbench } from "@/components/article/workbench-context";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useDraft } from "@/components/ui/use-draft";
import { BeginThread } from "./begin-thread";
import type { Mentionables } from "./mentionables";

/** Begins a thread on the words that are chosen in the article beside it, or on the article. */
export function NewComment(mentionables: Mentionables) {
  const t = useTranslations("conversation");
  const { articleId, personId, versionNumber, chosen, choose } = useWorkbench();
  const draft = `${personId}:comment:${articleId}`;
  // Which words a draft is about is kept with it, so that it is about them after a reload too.
  const about = useDraft(`${draft}:about`, { version: "", start: "", end: "", quote: "" });
  const kept = about.values.version === "" ? null : about.values;
  const { set } = about;

  useEffect(() => {
    if (!chosen) return;
    const root = document.querySelector<HTMLElement>("article.galley");
    const quote = root ? shownText(root).slice(chosen.start, chosen.end) : "";
    const range = { version: versionNumber, start: chosen.start, end: chosen.end, quote };
    for (const [field, value] of Object.entries(range)) set(field as keyof typeof range, String(value));
  }, [chosen, versionNumber, set]);

  const forget = () => {
    about.discard();
    choose(null);
  };
  return (
    <BeginThread
      {...mentionables}
      articleId={articleId}
      label={t(kept ? "on-words" : "on-article")}
      draft={draft}
      on={
        kept
          ? { of: "words", versionNumber: Number(kept.version), start: Number(kept.start), end: Number(kept.end) }
          : { of: "article" }
      }
      onDone={forget}
    >
      {kept ? (
        <div className="flex items-start justify-between gap-2 border-s-3 border-edge ps-3">
          <blockquote dir="auto" className="line-clamp-3 font-serif">
            {kept.quote}
          </blockquote>
          <Button look="quiet" onClick={forget} aria-label={t("forget-words")}>
            ✕
          </Button>
        </div>
      ) : (
        <p className="text-[0.8125rem] text-soft">
          {t("choose-words")} <Kbd>W</Kbd>
        </p>
      )}
    </BeginThread>
  );
}
