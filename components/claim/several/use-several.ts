"use client";

import { useRef, useState } from "react";
import type { ListedClaim } from "@/components/article/workbench-context";

const none: ReadonlySet<string> = new Set();

/**
 * Which claims of a list are chosen for something to be done with all of them. `choose` takes one in or out; with `upTo` it
 * takes in all from the one that was chosen last. `shown` are the claims of the list as it is filtered.
 */
export function useSeveral(shown: readonly ListedClaim[]) {
  const [isChoosing, setChoosing] = useState(false);
  const [ids, setIds] = useState(none);
  const last = useRef<string | null>(null);

  const choose = (id: string, upTo: boolean) => {
    setChoosing(true);
    const [from, to] = [
      shown.findIndex((claim) => claim.id === last.current),
      shown.findIndex((claim) => claim.id === id),
    ];
    last.current = id;
    setIds((before) => {
      const next = new Set(before);
      if (upTo && from >= 0)
        for (const claim of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(claim.id);
      else if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  return {
    isChoosing,
    isChosen: (id: string) => ids.has(id),
    /** In the order of the list; what a filter hides is not among them. */
    chosen: shown.filter(({ id }) => ids.has(id)),
    begin: () => setChoosing(true),
    choose,
    chooseAll: () => setIds(new Set(shown.map(({ id }) => id))),
    end: () => {
      setChoosing(false);
      setIds(none);
    },
  };
}

export type Several = ReturnType<typeof useSeveral>;
