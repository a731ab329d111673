"use client";

import { type RefObject, useEffect } from "react";
import { pageRangesOf } from "./text-offsets";
import { scrollTo } from "./use-chosen-words";
import { useWorkbench } from "./workbench-context";

/** Shows in article and rail which claim is open, brings it into view, and keeps rail numbers from covering each other. */
export function useRail(root: RefObject<HTMLElement | null>, open: number | null): void {
  const { claims } = useWorkbench();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks are plain HTML, which React replaces when the claims change
  useEffect(() => {
    const article = root.current;
    if (!article) return;
    for (const shown of article.querySelectorAll("[data-now]")) shown.removeAttribute("data-now");
    if (open === null) return;
    for (const mark of article.querySelectorAll<HTMLElement>("mark")) {
      if (mark.dataset.claims?.split(" ").includes(String(open))) mark.setAttribute("data-now", "");
    }
    const control = article.querySelector(`.rail-mark[data-claim="${open}"]`);
    control?.setAttribute("data-now", "");
  }, [root, open, claims]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening a claim scrolls; a change to the claims leaves the article where it is
  useEffect(() => {
    const anchor = claims.find(({ number }) => number === open)?.anchor;
    if (anchor && root.current) scrollTo(pageRangesOf(root.current, anchor)[0]);
  }, [root, open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other claims have other controls
  useEffect(() => {
    const article = root.current;
    if (!article) return;
    const spread = () => spreadRail(article);
    spread();
    const observer = new ResizeObserver(spread);
    observer.observe(article);
    document.fonts.ready.then(spread);
    return () => observer.disconnect();
  }, [root, claims]);
}

/** Controls that start on one line are moved down until each has its own place. Reads all places first, then writes. */
function spreadRail(article: HTMLElement): void {
  const controls = [...article.querySelectorAll<HTMLElement>(".rail-mark")];
  for (const control of controls) control.style.removeProperty("margin-block-start");
  const tops = controls.map((control) => control.getBoundingClientRect());
  let lowest = Number.NEGATIVE_INFINITY;
  controls.forEach((control, index) => {
    const box = tops[index] as DOMRect;
    const shift = Math.max(0, lowest - box.top);
    if (shift > 0) control.style.setProperty("margin-block-start", `${shift}px`);
    lowest = box.top + shift + box.height;
  });
}
