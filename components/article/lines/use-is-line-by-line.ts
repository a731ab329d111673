"use client";

import { usePathname } from "next/navigation";

/** Whether the panel shows a pinned source, so that keys go from fact to fact. */
export function useIsLineByLine(): boolean {
  return usePathname().endsWith("/line-by-line");
}
