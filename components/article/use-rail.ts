"use client";

import { type RefObject, useEffect } from "react";
import { scrollToRange } from "./scroll-to-range";
import { spreadRail } from "./spread-rail";
import { marksWithin, pageRangesOf } from "./text-offsets";
import { useWorkbench } from "./workbench-context";

/** Shows in article and rail which claim is open, brings it into view, and keeps rail numbers from covering each other. */
export function useRail(root: RefObject<HTMLElement | null>, open: number | null): void {
  const { claims } = useWorkbench();

  useEffect(() => {
    const article = root.current;
    const anchor = claims.find(({ number }) => number === open)?.anchor;
    if (!article || !anchor) return;
    const shown: Element[] = marksWithin(article, anchor);
    const marks = shown.length;
    const control = article.querySelector(`.rail-mark[data-claim="${open}"]`);
    if (control) shown.push(control);
    shown.forEach((each, i) => {
      // A bar stands at the first and at the last letter.
      each.setAttribute("data-now", [i === 0 && "first", i === marks - 1 && "last"].filter(Boolean).join(" "));
    });
    return () => {
      for (const each of shown) each.removeAttribute("data-now");
    };
  }, [root, open, claims]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening a claim scrolls; a change to the claims leaves the article where it is
  useEffect(() => {
    const anchor = claims.find(({ number }) => number === open)?.anchor;
    if (anchor && root.current) scrollToRange(pageRangesOf(root.current, anchor)[0]);
  }, [root, open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other claims have other controls
  useEffect(() => (root.current ? keepRailSpread(root.current) : undefined), [root, claims]);
}

/** Spreads the rail beside what is in or near the window, again whenever that changes; gives the way to stop it. */
function keepRailSpread(article: HTMLElement): () => void {
  const stretches = [...article.querySelectorAll<HTMLElement>(".stretch")];
  const near = new Set<HTMLElement>();
  const spread = () => {
    for (const part of near) spreadRail(part);
  };
  const appearing = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries as (IntersectionObserverEntry & { target: HTMLElement })[]) {
        if (!isIntersecting) near.delete(target);
        else if (near.add(target)) spreadRail(target);
      }
    },
    { rootMargin: "50% 0px" },
  );
  for (const part of stretches.length > 0 ? stretches : [article]) appearing.observe(part);
  const resized = new ResizeObserver(spread);
  resized.observe(article);
  document.fonts.ready.then(spread);
  return () => {
    appearing.disconnect();
    resized.disconnect();
    near.clear();
  };
}
