"use client";

import { type RefObject, useEffect } from "react";
import { type Coverage, type CoverageState, coverageStates } from "@/lib/domain/article/coverage";
import { countLeading } from "@/lib/domain/text/count-leading";
import { mergeRanges, partsOutside } from "@/lib/domain/text/parts-outside";
import type { TextRange } from "@/lib/domain/text/range";
import { textIndexOf } from "./text-index";
import { pageRangesOf } from "./text-offsets";
import { useWorkbench } from "./workbench-context";

/**
 * Shades every sentence by its coverage while that is switched on. It paints by the CSS Custom Highlight API, which
 * touches no element, and only what stands in or near the window.
 */
export function useCoverageShading(root: RefObject<HTMLElement | null>): void {
  const { coverage, claims, shaded } = useWorkbench();
  useEffect(() => {
    if (!shaded || !root.current || !("highlights" in CSS)) return;
    const marked = mergeRanges(claims.flatMap(({ anchor }) => anchor ?? []));
    return keepShaded(root.current, coverage, marked);
  }, [root, coverage, claims, shaded]);
}

type Painted = readonly { readonly highlight: Highlight; readonly range: Range }[];

/** Shades the blocks near the window as it moves; gives the way to stop it. */
function keepShaded(root: HTMLElement, coverage: Coverage, marked: readonly TextRange[]): () => void {
  const highlights = newHighlights();
  for (const state of coverageStates) CSS.highlights.set(nameOf(state), highlights[state]);
  const shown = new Map<Element, Painted>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const { highlight, range } of shown.get(target) ?? []) highlight.delete(range);
        shown.delete(target);
        if (!isIntersecting) continue;
        const painted = paintedIn(root, target as HTMLElement, { coverage, marked, highlights });
        for (const { highlight, range } of painted) highlight.add(range);
        shown.set(target, painted);
      }
    },
    { rootMargin: "50% 0px" },
  );
  for (const block of textIndexOf(root).blocks) near.observe(block);
  return () => {
    near.disconnect();
    for (const state of coverageStates) {
      if (CSS.highlights.get(nameOf(state)) === highlights[state]) CSS.highlights.delete(nameOf(state));
    }
  };
}

function newHighlights(): Record<CoverageState, Highlight> {
  const highlights = { claimed: new Highlight(), skipped: new Highlight(), unmarked: new Highlight() };
  // What is chosen or pointed at is painted over it.
  for (const state of coverageStates) highlights[state].priority = -1;
  return highlights;
}

type Shades = {
  readonly coverage: Coverage;
  /** What claims cover, merged. */
  readonly marked: readonly TextRange[];
  readonly highlights: Record<CoverageState, Highlight>;
};

/** The sentences of one block as ranges of the page, with the highlight that each belongs to. */
function paintedIn(root: HTMLElement, block: HTMLElement, { coverage, marked, highlights }: Shades): Painted {
  const { sentences } = coverage;
  const end = Number(block.dataset.end);
  const first = countLeading(sentences.length, (at) => (sentences[at]?.start ?? 0) < Number(block.dataset.start));
  const painted: Painted[number][] = [];
  for (let at = first; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (!sentence || sentence.start >= end) break;
    // Browsers draw the lines under highlighted words in the colour of the text, and a claim's line tells its state.
    for (const part of partsOutside(sentence, marked)) {
      for (const range of pageRangesOf(root, part)) painted.push({ highlight: highlights[sentence.state], range });
    }
  }
  return painted;
}

function nameOf(state: CoverageState): string {
  return `galley-coverage-${state}`;
}
