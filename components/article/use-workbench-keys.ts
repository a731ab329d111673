"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import type { SheetActions } from "./article-sheet";
import type { ChosenWords } from "./use-chosen-words";
import { useOpenClaim } from "./use-open-claim";
import { useWorkbench } from "./workbench-context";

/** The workbench's keys for moving about: claims, sentences, words, and undo. The toolbar and the panel have their own. */
export function useWorkbenchKeys(words: ChosenWords, actions: Pick<SheetActions, "undo">): void {
  const t = useTranslations("article");
  const router = useRouter();
  const announce = useAnnounce();
  const { articleId, claims, slug, chosen, choose, adjusting, adjust, direction, rights } = useWorkbench();
  const open = useOpenClaim();
  const undo = useAction(actions.undo);
  const { failure, clear } = undo;
  // Nothing on the page belongs to this key, so its refusal is said where its success is said.
  useEffect(() => {
    if (failure) announce(failure.words, "refusal");
    if (failure) clear();
  }, [failure, clear, announce]);

  const stepClaim = (by: 1 | -1) => {
    const at = claims.findIndex(({ number }) => number === open);
    const next = at < 0 ? (by === 1 ? claims[0] : claims.at(-1)) : claims[at + by];
    if (next) router.push(`/articles/${slug}/claims/${next.number}`, { scroll: false });
  };

  const takeBack = async () => {
    const undone = await undo.run({ articleId });
    if (undone) {
      choose(null);
      announce(t(`undone-${undone.what}`, { words: shorten(undone.words), number: undone.claimNumber ?? 0 }));
      if (undone.what === "mark" && undone.claimNumber === open) router.push(`/articles/${slug}`, { scroll: false });
    }
  };

  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  useHotkeys({
    j: () => stepClaim(1),
    k: () => stepClaim(-1),
    n: () => words.step(1),
    p: () => words.step(-1),
    g: words.stepToUnmarked,
    [`Shift+${forward}`]: chosen ? () => words.moveEnd("end", 1) : undefined,
    [`Shift+${backward}`]: chosen ? () => words.moveEnd("end", -1) : undefined,
    [`Alt+Shift+${forward}`]: chosen ? () => words.moveEnd("start", 1) : undefined,
    [`Alt+Shift+${backward}`]: chosen ? () => words.moveEnd("start", -1) : undefined,
    u: rights.mark ? takeBack : undefined,
    Escape:
      chosen || adjusting !== null
        ? () => {
            document.getSelection()?.removeAllRanges();
            choose(null);
            adjust(null);
          }
        : undefined,
  });
}

function shorten(words: string): string {
  return words.length > 60 ? `${[...words].slice(0, 58).join("")}…` : words;
}
