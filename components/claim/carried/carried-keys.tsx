"use client";

import { useEffect, useRef } from "react";
import { useGoTo } from "@/components/live/use-go-to";
import { useHotkeys } from "@/components/ui/use-hotkeys";

export const carriedHeadingId = "carried-claim";

type Props = { readonly open: string | null; readonly previous: string | null; readonly next: string | null };

/** J and K go to the next and the previous claim to look at; whenever another opens, its heading gets the focus. */
export function CarriedKeys({ open, previous, next }: Props) {
  const goTo = useGoTo();
  const shown = useRef(open);
  const go = (href: string | null) => (href ? () => goTo(href, { scroll: false }) : undefined);
  useHotkeys({ k: go(previous), j: go(next) });
  useEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    document.getElementById(carriedHeadingId)?.focus();
  }, [open]);
  return null;
}
