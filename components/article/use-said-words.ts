"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { pageRangesOf } from "./text-offsets";
import { paint } from "./use-chosen-words";
import { useWorkbench } from "./workbench-context";

/** Paints the words that open threads are about; gives whether such words stand at a place of the window, in CSS pixels. */
export function useSaidWords(root: RefObject<HTMLElement | null>): (x: number, y: number) => boolean {
  const { said, claims, skips } = useWorkbench();
  const painted = useRef<readonly Range[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where marks are put anew, the words stand in other nodes
  useEffect(() => {
    const article = root.current;
    painted.current = article ? said.flatMap((range) => pageRangesOf(article, range)) : [];
    paint("galley-said", painted.current);
    return () => paint("galley-said", []);
  }, [root, said, claims, skips]);
  return useCallback(
    (x, y) =>
      painted.current.some((range) =>
        [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
      ),
    [],
  );
}
