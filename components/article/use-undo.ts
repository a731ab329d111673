"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { undoLastAction } from "@/actions/article";
import { useGoTo } from "@/components/live/use-go-to";
import { type ToastAction, useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useOpenClaim } from "./use-open-claim";
import { useWorkbench } from "./workbench-context";

/** Takes back one's last mark, skip or attachment, by key or by the button that goes along with its message. */
export function useUndo(): { readonly takeBack: () => void; readonly offer: ToastAction } {
  const t = useTranslations("article");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const { articleId, slug, choose } = useWorkbench();
  const open = useOpenClaim();
  const { run, failure, clear } = useAction(undoLastAction);
  // Nothing on the page belongs to this, so its refusal is said where its success is said.
  useEffect(() => {
    if (!failure) return;
    announce(failure.words, { tone: "refusal" });
    clear();
  }, [failure, clear, announce]);

  const takeBack = async () => {
    const undone = await run({ articleId });
    if (!undone) return;
    choose(null);
    announce(t(`undone-${undone.what}`, { words: shorten(undone.words), number: undone.claimNumber ?? 0 }));
    if (undone.what === "mark" && undone.claimNumber === open) goTo(`/articles/${slug}`, { scroll: false });
  };
  return { takeBack, offer: { label: t("undo"), run: takeBack } };
}

function shorten(words: string): string {
  return words.length > 60 ? `${[...words].slice(0, 58).join("")}…` : words;
}
