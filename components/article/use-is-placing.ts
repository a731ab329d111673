"use client";

import { useSearchParams } from "next/navigation";

/** Whether the address asks to choose where the open claim stands, as the claims to look at do (`?place=1`). */
export function useIsPlacing(): boolean {
  return useSearchParams().has("place");
}
