"use client";

import { usePathname } from "next/navigation";

/** The number of the claim that is open, from the address; null when none is. */
export function useOpenClaim(): number | null {
  const number = /\/claims\/(\d+)/.exec(usePathname())?.[1];
  return number === undefined ? null : Number(number);
}
