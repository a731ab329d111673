"use client";

import { type RefObject, useEffect } from "react";
import { pageRangesOf } from "@/components/article/text-offsets";
import { countLeading } from "@/lib/domain/text/count-leading";
import type { TextRange } from "@/lib/domain/text/range";
import { showNearBlocks } from "./near-blocks";

/** How a range is painted: the name of its highlight in app/styles/lines.css. */
export type PaintedFact = TextRange & { readonly look: "waiting" | "flagged" | "skipped" | "lit" | "current" };

/** What is painted over the others; the rest as it comes. */
const above: Partial<Record<PaintedFact["look"], number>> = { lit: 1, current: 2 };

/** Paints ranges of a text, which stand in text order, near the window, by the CSS Custom Highlight API. */
export function usePaintedFacts(root: RefObject<HTMLElement | null>, facts: readonly PaintedFact[]): void {
  useEffect(() => {
    const text = root.current;
    if (!text || !("highlights" in CSS)) return;
    return showNearBlocks(text, (block) => {
      const end = Number(block.dataset.end ?? Number.POSITIVE_INFINITY);
      const from = countLeading(facts.length, (at) => (facts[at] as PaintedFact).start < Number(block.dataset.start));
      const added: (() => void)[] = [];
      for (let at = from; at < facts.length; at++) {
        const fact = facts[at] as PaintedFact;
        if (fact.start >= end) break;
        const highlight = highlightOf(fact.look);
        for (const range of pageRangesOf(text, fact)) {
          highlight.add(range);
          added.push(() => highlight.delete(range));
        }
      }
      return () => {
        for (const take of added) take();
      };
    });
  }, [root, facts]);
}

function highlightOf(look: PaintedFact["look"]): Highlight {
  const name = `galley-fact-${look}`;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = above[look] ?? 0;
  CSS.highlights.set(name, made);
  return made;
}
