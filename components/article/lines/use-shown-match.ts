"use client";

import { type RefObject, useEffect } from "react";

/** Brings the match of the current fact into the part of the source that is seen. `start` is where it begins, or null. */
export function useShownMatch(source: RefObject<HTMLElement | null>, start: number | null): void {
  useEffect(() => {
    if (start === null) return;
    const blocks = [...(source.current?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
    const block = blocks.findLast((each) => Number(each.dataset.start) <= start);
    block?.scrollIntoView({ block: "nearest" });
  }, [source, start]);
}
