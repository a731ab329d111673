"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { countLeading } from "@/lib/domain/text/count-leading";
import type { TextRange } from "@/lib/domain/text/range";
import { wordBoundaryAfter, wordBoundaryBefore } from "@/lib/domain/text/words";
import { BAR_HEIGHT, scrollToRange } from "./scroll-to-range";
import { textIndexOf } from "./text-index";
import { pageRangesOf, rangeOfSelection, shownText } from "./text-offsets";
import { useSettledSelection } from "./use-settled-selection";
import { useWorkbench } from "./workbench-context";

/**
 * Keeps `chosen` in step with what is selected in the article by mouse, touch or keyboard, paints it, and gives the ways
 * to choose by key: sentence by sentence, and each end word by word.
 */
export function useChosenWords(root: RefObject<HTMLElement | null>) {
  const { chosen, choose, sentences, claims, skips } = useWorkbench();
  const text = useCallback(() => (root.current ? shownText(root.current) : ""), [root]);
  const selected = () => root.current && rangeOfSelection(root.current, document.getSelection());

  useSettledSelection(root, {
    settled: () => {
      const range = selected();
      if (range) choose(range);
    },
    pressed: () => choose(null),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: where claims or skips change, the words are new elements
  useEffect(
    () => paint("galley-sentence", chosen && root.current ? pageRangesOf(root.current, chosen) : []),
    [chosen, root, claims, skips],
  );

  const chooseAndShow = useCallback(
    (range: { start: number; end: number }) => {
      document.getSelection()?.removeAllRanges();
      choose(range);
      if (root.current) scrollToRange(pageRangesOf(root.current, range)[0]);
    },
    [choose, root],
  );

  // Marking lets go of the words; the next step goes on from there, unless one has scrolled elsewhere since.
  const last = useRef<TextRange | null>(null);
  if (chosen) last.current = chosen;

  /** Goes to the next or previous of some ranges of the text, and gives it; null when there is none on that side. */
  const step = (by: 1 | -1, among: readonly TextRange[] = sentences) => {
    const from = chosen ?? (isInView(root.current, last.current) ? last.current : null);
    const at = from?.start ?? firstVisibleOffset(root.current);
    const next =
      by === 1
        ? among.find(({ start, end }) => (from ? start > at : end > at))
        : among.findLast(({ start }) => start < at);
    if (next) chooseAndShow(next);
    return next ?? null;
  };

  const moveEnd = (edge: "start" | "end", direction: 1 | -1) => {
    if (!chosen) return;
    const from = chosen[edge];
    const to = direction === 1 ? wordBoundaryAfter(text(), from) : wordBoundaryBefore(text(), from);
    const moved = direction === 1 && edge === "start" ? nextWordStart(text(), to, chosen.end) : to;
    const next = {
      ...chosen,
      [edge]: direction === -1 && edge === "end" ? previousWordEnd(text(), to, chosen.start) : moved,
    };
    if (next.start < next.end) chooseAndShow(next);
  };

  /** What is selected this moment, which may be newer than `chosen`; else what is chosen. */
  const current = () => selected() || chosen;

  return { current, step, moveEnd, chooseAndShow, text };
}

/** The ways to choose words by key, and what is selected this moment. */
export type ChosenWords = ReturnType<typeof useChosenWords>;

/** The end of the word before `start` of another one: from the start of the last word, back over what separates them. */
function previousWordEnd(text: string, start: number, floor: number): number {
  return Math.max(text.slice(0, start).trimEnd().length, floor);
}

/** The start of the word after the end of another one. */
function nextWordStart(text: string, end: number, ceiling: number): number {
  const gap = /^[^\p{L}\p{N}]*/u.exec(text.slice(end, ceiling))?.[0].length ?? 0;
  return end + gap;
}

function isInView(root: HTMLElement | null, range: TextRange | null): boolean {
  const box = root && range ? pageRangesOf(root, range)[0]?.getBoundingClientRect() : undefined;
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
}

/** Stepping begins at what one is looking at. Blocks end one below the other, so few of them have to be measured. */
function firstVisibleOffset(root: HTMLElement | null): number {
  const blocks = root ? textIndexOf(root).blocks : [];
  const above = countLeading(blocks.length, (at) => bottomOf(blocks[at]) <= BAR_HEIGHT);
  return Number(blocks[above]?.dataset.start ?? 0);
}

function bottomOf(block: HTMLElement | undefined): number {
  return block?.getBoundingClientRect().bottom ?? 0;
}

/** Paints ranges with the CSS Custom Highlight API, where the browser has it; the words themselves are not touched. */
export function paint(name: string, ranges: readonly Range[]): void {
  if (!("highlights" in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
