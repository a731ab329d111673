"use client";

import { usePathname } from "next/navigation";
import { useWorkbench } from "@/components/article/workbench-context";
import { useGoTo } from "@/components/live/use-go-to";
import { waitForField } from "@/components/ui/use-hotkeys";
import type { TextRange } from "@/lib/domain/text/range";
import { newCommentId, sayMark } from "./say-mark";

/**
 * Goes to the field in which something is said: about the chosen words, else the open claim, else the article. `words` are those
 * that are selected this moment, which may be newer than the chosen ones.
 */
export function useSay(): ((words?: TextRange | null) => void) | undefined {
  const goTo = useGoTo();
  const path = usePathname();
  const { slug, chosen, choose, rights, raise } = useWorkbench();
  if (!rights.comment) return undefined;
  return (words = chosen) => {
    if (words) choose(words);
    const isThere = /\/conversation$/.test(path) || (!words && /\/claims\/\d+$/.test(path));
    raise(true);
    if (!isThere) {
      waitForField();
      return goTo(`/articles/${slug}/conversation${sayMark}`, { scroll: false });
    }
    const field = document.getElementById(newCommentId);
    field?.scrollIntoView({ block: "nearest" });
    field?.focus({ preventScroll: true });
  };
}
