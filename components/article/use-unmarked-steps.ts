"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useAnnounce } from "@/components/ui/toasts";
import type { TextRange } from "@/lib/domain/text/range";
import type { ChosenWords } from "./use-chosen-words";
import { useWorkbench } from "./workbench-context";

/**
 * The way to the next or previous sentence that holds neither a claim nor a skip: it is chosen, so that the keys for
 * marking and skipping work on it. Behind the last one it goes on at the first, and says so; and it says when none is left.
 */
export function useUnmarkedSteps(words: ChosenWords): (by: 1 | -1) => TextRange | null {
  const t = useTranslations("coverage");
  const announce = useAnnounce();
  const { unmarked, chosen, unmarkedStep } = useWorkbench();
  const go = (by: 1 | -1) => {
    const found = words.step(by, unmarked);
    if (found) return found;
    const other = by === 1 ? unmarked[0] : unmarked.at(-1);
    if (!other) {
      announce(t("none-left"));
      return null;
    }
    words.chooseAndShow(other);
    if (other.start === chosen?.start) announce(t("only-one"));
    else announce(t(by === 1 ? "from-start" : "from-end", { count: unmarked.length }));
    return other;
  };
  useEffect(() => {
    unmarkedStep.current = go;
  });
  return go;
}
