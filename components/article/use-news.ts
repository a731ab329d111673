"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { liveChannel } from "@/components/live/live-channel";
import type { Changes } from "@/lib/queries/live/live-message";
import { type HeldNews, holdNews, newerThan, nothingHeld, type Shown, withNews } from "./held-news";

type Page = Shown & {
  readonly slug: string;
  readonly versionNumber: number;
  readonly personId: string;
  readonly seen: number;
};

/** A page's article as it is at this moment: what others change is put in its place as it is told, and the page stays. */
export function useNews<P extends Page>(page: P): P {
  const { slug, versionNumber, personId, seen } = page;
  const [held, setHeld] = useState(() => nothingHeld(versionNumber));
  /** From which index of the log on all news is held. */
  const since = useRef(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const live = liveChannel(personId, 0);
    since.current = live.heardUpTo;
    return live.listen((heard) => {
      if (heard.kind === "changes" || heard.kind === "missed") setHeld((now) => hold(now, slug, heard));
    });
  }, [personId, slug]);
  useEffect(() => {
    // What a newer page shows need not be held any more; another version begins anew.
    setHeld((now) => (now.versionNumber === versionNumber ? newerThan(now, seen) : nothingHeld(versionNumber)));
    const isOld = seen < since.current;
    since.current = seen;
    // It was made before anything was held, as a page that one goes back to.
    if (isOld) liveChannel(personId, 0).lookBack(seen);
  }, [personId, versionNumber, seen]);
  return useMemo(() => ({ ...page, ...withNews(page, held) }), [page, held]);
}

function hold(held: HeldNews, slug: string, { news, to }: Pick<Changes, "news" | "to">): HeldNews {
  const own = news.find(({ article }) => article === slug);
  return own ? holdNews(held, own, to) : held;
}
