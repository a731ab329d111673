"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { TextRange } from "@/lib/domain/text/range";
import { wordBoundaryAfter, wordBoundaryBefore } from "@/lib/domain/text/words";
import { pageRangesOf, rangeOfSelection, shownText } from "./text-offsets";
import { useWorkbench } from "./workbench-context";

/** The height of the bar that covers the top of the article, in CSS pixels. */
const BAR_HEIGHT = 56;

/** Waits this long, in milliseconds, after the last change of a selection by touch or keyboard before it counts. */
const SETTLE_MS = 250;

/**
 * Keeps `chosen` in step with what is selected in the article by mouse, touch or keyboard, paints it, and gives the ways
 * to choose by key: sentence by sentence, and each end word by word.
 */
export function useChosenWords(root: RefObject<HTMLElement | null>) {
  const { chosen, choose, sentences, unmarked } = useWorkbench();
  const text = useShownText(root);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pointerDown = false;
    const read = () => {
      if (pointerDown || !root.current) return;
      const range = rangeOfSelection(root.current, document.getSelection(), text());
      if (range) choose(range);
    };
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(read, SETTLE_MS);
    };
    const down = (event: PointerEvent) => {
      pointerDown = event.pointerType === "mouse";
      if (event.target instanceof Node && root.current?.contains(event.target) && event.pointerType === "mouse")
        choose(null);
    };
    const up = () => {
      pointerDown = false;
      setTimeout(read, 0);
    };
    document.addEventListener("selectionchange", settle);
    document.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", up);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", settle);
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", up);
    };
  }, [root, choose, text]);

  useEffect(
    () => paint("galley-sentence", chosen && root.current ? pageRangesOf(root.current, chosen) : []),
    [chosen, root],
  );

  const chooseAndShow = useCallback(
    (range: { start: number; end: number }) => {
      document.getSelection()?.removeAllRanges();
      choose(range);
      if (root.current) scrollTo(pageRangesOf(root.current, range)[0]);
    },
    [choose, root],
  );

  // Marking lets go of the words; the next step goes on from there, unless one has scrolled elsewhere since.
  const last = useRef<TextRange | null>(null);
  if (chosen) last.current = chosen;

  const step = (by: 1 | -1, among = sentences) => {
    const from = chosen ?? (isInView(root.current, last.current) ? last.current : null);
    const at = from?.start ?? firstVisibleOffset(root.current);
    const next =
      by === 1
        ? among.find(({ start, end }) => (from ? start > at : end > at))
        : among.findLast(({ start }) => start < at);
    if (next) chooseAndShow(next);
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
  const current = () => (root.current && rangeOfSelection(root.current, document.getSelection(), text())) || chosen;

  return { current, step, stepToUnmarked: () => step(1, unmarked), moveEnd, chooseAndShow, text };
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

/** The shown text, read from the page once and again when the page shows another version. */
function useShownText(root: RefObject<HTMLElement | null>): () => string {
  const { versionNumber } = useWorkbench();
  const kept = useRef<{ version: number; text: string } | null>(null);
  return useCallback(() => {
    if (kept.current?.version !== versionNumber) {
      kept.current = { version: versionNumber, text: root.current ? shownText(root.current) : "" };
    }
    return kept.current.text;
  }, [root, versionNumber]);
}

function isInView(root: HTMLElement | null, range: TextRange | null): boolean {
  const box = root && range ? pageRangesOf(root, range)[0]?.getBoundingClientRect() : undefined;
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
}

/** Stepping begins at what one is looking at. */
function firstVisibleOffset(root: HTMLElement | null): number {
  const blocks = [...(root?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
  const visible = blocks.find((block) => block.getBoundingClientRect().bottom > BAR_HEIGHT);
  return Number(visible?.dataset.start ?? 0);
}

/** Paints ranges with the CSS Custom Highlight API, where the browser has it; the words themselves are not touched. */
export function paint(name: string, ranges: readonly Range[]): void {
  if (!("highlights" in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Brings a range into the middle third of the window, if it is not in view. */
export function scrollTo(range: Range | undefined): void {
  const box = range?.getBoundingClientRect();
  if (!box) return;
  const bottomEdge = window.innerHeight * (window.innerWidth < 900 ? 0.42 : 0.85);
  if (box.top >= 2 * BAR_HEIGHT && box.bottom <= bottomEdge) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({
    top: box.top - Math.min(window.innerHeight / 3, bottomEdge / 2),
    behavior: calm ? "instant" : "smooth",
  });
}
