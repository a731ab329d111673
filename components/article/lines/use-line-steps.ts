"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useRef } from "react";
import { scrollToRange } from "@/components/article/scroll-to-range";
import { pageRangesOf } from "@/components/article/text-offsets";
import { useWorkbench } from "@/components/article/workbench-context";
import { useAnnounce } from "@/components/ui/toasts";
import type { TextRange } from "@/lib/domain/text/range";
import type { LineFact } from "./use-facts";

/**
 * The ways from fact to fact. The next one is the next that is left and of which the pinned source speaks, and when it
 * speaks of none, the next that is left.
 */
export function useLineSteps(article: RefObject<HTMLElement | null>, facts: readonly LineFact[]) {
  const t = useTranslations("lines");
  const announce = useAnnounce();
  const { chosen, choose } = useWorkbench();
  const last = useRef<TextRange | null>(null);
  if (chosen) last.current = chosen;

  const go = (fact: TextRange) => {
    document.getSelection()?.removeAllRanges();
    choose({ start: fact.start, end: fact.end });
    if (article.current) scrollToRange(pageRangesOf(article.current, fact)[0]);
  };
  /** Goes on from where one is to the next of some facts, behind the last to the first; false where there are none. */
  const stepAmong = (among: readonly TextRange[], by: 1 | -1 = 1): boolean => {
    const at = chosen ?? last.current;
    const isBeyond = (fact: TextRange) => at === null || (by === 1 ? isBehind(fact, at) : isBehind(at, fact));
    const next = by === 1 ? (among.find(isBeyond) ?? among[0]) : (among.findLast(isBeyond) ?? among.at(-1));
    if (next) go(next);
    return next !== undefined;
  };
  /** Goes on from where one is, but for facts that are done with just now. */
  const step = (by: 1 | -1, done: (fact: LineFact) => boolean = () => false) => {
    const left = facts.filter((fact) => fact.state === "waiting" && !done(fact));
    const spoken = left.filter(({ match }) => match !== null);
    if (stepAmong(spoken.length > 0 ? spoken : left, by)) return;
    choose(null);
    announce(t("none-left"));
  };
  return { go, step, stepAmong };
}

/** Facts may begin together, the longer one first. */
function isBehind(one: TextRange, other: TextRange): boolean {
  return one.start > other.start || (one.start === other.start && one.end < other.end);
}
