"use client";

import { useSay } from "@/components/conversation/use-say";
import { useGoTo } from "@/components/live/use-go-to";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { useIsLineByLine } from "./lines/use-is-line-by-line";
import type { ChosenWords } from "./use-chosen-words";
import { useOpenClaim } from "./use-open-claim";
import { useUndo } from "./use-undo";
import { useUnmarkedSteps } from "./use-unmarked-steps";
import { useWorkbench } from "./workbench-context";

/** The workbench's keys for moving about: claims, sentences, words; coverage, and undo. The toolbar and the panel have their own. */
export function useWorkbenchKeys(words: ChosenWords): void {
  const goTo = useGoTo();
  const { claims, slug, chosen, choose, adjusting, adjust, direction, rights, shaded, shade } = useWorkbench();
  const open = useOpenClaim();
  const { takeBack } = useUndo();
  const stepUnmarked = useUnmarkedSteps(words);
  const isLines = useIsLineByLine();
  const say = useSay();

  const stepClaim = (by: 1 | -1) => {
    const at = claims.findIndex(({ number }) => number === open);
    const next = at < 0 ? (by === 1 ? claims[0] : claims.at(-1)) : claims[at + by];
    if (next) goTo(`/articles/${slug}/claims/${next.number}`, { scroll: false });
  };
  const letGo = () => {
    document.getSelection()?.removeAllRanges();
    choose(null);
    adjust(null);
  };

  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  const withWords = (action: () => void) => (chosen ? action : undefined);
  useHotkeys({
    j: () => stepClaim(1),
    k: () => stepClaim(-1),
    // Line by line, these go from fact to fact.
    n: isLines ? undefined : () => words.step(1),
    p: isLines ? undefined : () => words.step(-1),
    g: () => stepUnmarked(1),
    "Shift+g": () => stepUnmarked(-1),
    c: () => shade(!shaded),
    [`Shift+${forward}`]: withWords(() => words.moveEnd("end", 1)),
    [`Shift+${backward}`]: withWords(() => words.moveEnd("end", -1)),
    [`Alt+Shift+${forward}`]: withWords(() => words.moveEnd("start", 1)),
    [`Alt+Shift+${backward}`]: withWords(() => words.moveEnd("start", -1)),
    w: say && (() => say(words.current())),
    u: rights.mark ? takeBack : undefined,
    Escape: chosen || adjusting !== null ? letGo : undefined,
  });
}
