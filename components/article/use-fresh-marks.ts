"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useLayoutEffect } from "react";
import { keepingPlace } from "@/components/live/keep-place";
import { type MarkedClaim, markedHtml } from "@/lib/domain/highlight/marked-html";
import { segmentsByBlock } from "@/lib/domain/highlight/segments";
import { countLeading } from "@/lib/domain/text/count-leading";
import type { TextRange } from "@/lib/domain/text/range";
import { changedMarks } from "./changed-marks";
import type { Shown } from "./held-news";
import { markedClaims } from "./marked-claims";
import { useWorkbench } from "./workbench-context";

/** The claims and skips that the marks show. */
export type Marked = Pick<Shown, "claims" | "skips">;

/**
 * Marks those blocks of the article anew whose claims or skips have changed, as the server would, and no others. `shown` is
 * what the marks show now.
 */
export function useFreshMarks(body: RefObject<HTMLElement | null>, shown: RefObject<Marked>, address: string): void {
  const t = useTranslations();
  const { claims, skips } = useWorkbench();
  // Before the browser paints, and before whatever else reads the marks.
  useLayoutEffect(() => {
    const root = body.current;
    if (!root?.firstChild) return;
    const before = shown.current;
    shown.current = { claims, skips };
    const changed = changedMarks(before, { claims, skips });
    if (changed.length === 0) return;
    const { marked, ranges } = markedClaims(t, claims);
    keepingPlace(() => markAnew(root, changed, { marked, ranges, skips, address }));
  });
}

type Marks = {
  readonly marked: ReadonlyMap<string | number, MarkedClaim>;
  readonly ranges: Parameters<typeof segmentsByBlock>[1];
  readonly skips: Parameters<typeof segmentsByBlock>[2];
  readonly address: string;
};

function markAnew(root: HTMLElement, changed: readonly TextRange[], { marked, ranges, skips, address }: Marks): void {
  const blocks = [...root.querySelectorAll<HTMLElement>("[data-start]")].map((element) => {
    const { start, end } = element.dataset;
    return { element, start: Number(start), end: Number(end) };
  });
  const touched = new Set<number>();
  for (const { start, end } of changed) {
    // The blocks from the one that ends behind its start on.
    const first = countLeading(blocks.length, (place) => (blocks[place]?.end ?? 0) <= start);
    for (let place = first; (blocks[place]?.start ?? end) < end; place++) touched.add(place);
  }
  // All of them, since a claim has its control where it starts, which may be in a block before.
  const segments = segmentsByBlock(blocks, ranges, skips);
  for (const place of touched) {
    const { element, start } = blocks[place] as (typeof blocks)[number];
    const own = (segments[place] ?? []).map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
    element.innerHTML = markedHtml(element.textContent, own, { claims: marked, address });
  }
}
