"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { reachOf } from "@/lib/domain/live/reach";
import type { LiveChannel } from "./live-channel";
import { isOnTheWay, noteFiltered, noteFollowed, whenLost } from "./on-the-way";
import { isQuiet, noteAct, OWN_MS, sinceOwnDoing } from "./own-doing";
import { Showing } from "./showing";

/** How often a whole page is read anew at most, which costs the server most, and how often a panel, in milliseconds. */
const PAGE_MS = 3_000;
const PANEL_MS = 1_000;
/** What comes together is shown together, in milliseconds. */
const GATHER_MS = 60;

/**
 * Has the page, or only its panel, read anew when something happens that it may show and that it is not sent, while somebody
 * looks at it, is not on their way elsewhere and does not hold the mouse down. `seen` is up to where of the log the page shows.
 */
export function useLivePage(live: () => LiveChannel, seen: number, personId: string): void {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const [isReading, read] = useTransition();
  const [isReadingPanel, readPanel] = useTransition();
  const now = useRef({ path, router, read, readPanel });
  now.current = { path, router, read, readPanel };
  const showings = useRef<{ readonly page: Showing; readonly panel: Showing } | null>(null);

  useEffect(() => {
    live().shows(seen);
    showings.current?.page.shows(seen);
    showings.current?.panel.shows(seen);
  }, [live, seen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has arrived elsewhere is to see what came on the way
  useEffect(() => {
    showings.current?.page.plan(GATHER_MS);
    showings.current?.panel.plan(GATHER_MS);
  }, [path, search]);
  useEffect(() => {
    if (!isReading) showings.current?.page.ended();
  }, [isReading]);
  useEffect(() => {
    if (!isReadingPanel) showings.current?.panel.ended();
  }, [isReadingPanel]);
  useEffect(() => {
    let isHeld = false;
    // Without a network Next would leave the page for one that cannot be reached.
    const isLookedAt = () => !document.hidden && !isHeld && navigator.onLine && !isOnTheWay();
    const page = new Showing({
      every: PAGE_MS,
      isLookedAt,
      show: () => now.current.read(() => now.current.router.refresh()),
    });
    const panel = new Showing({
      every: PANEL_MS,
      isLookedAt,
      // Next reads the page's part alone anew for a navigation to where one is; but it would stop one to another page.
      show: () =>
        now.current.readPanel(() => {
          if (isQuiet()) now.current.router.replace(location.href, { scroll: false });
          else now.current.router.refresh();
        }),
    });
    showings.current = { page, panel };

    const stop = live().listen((heard) => {
      if (heard.kind === "other-rights") return page.want(live().heardUpTo, 0);
      if (heard.kind !== "changes" && heard.kind !== "missed") return;
      if (heard.changes === null) return page.want(heard.to, 0);
      const reached = heard.changes.map((change) => ({ ...change, reach: reachOf(now.current.path, change) }));
      for (const [showing, reach] of [[page, "page"] as const, [panel, "panel"] as const]) {
        const mine = reached.filter((change) => change.reach === reach);
        // Its own change it shows already; that of another tab of the same person can wait.
        const isOwn = mine.every(({ by }) => by?.id === personId) && sinceOwnDoing() < OWN_MS;
        if (mine.length > 0) showing.want(heard.to, isOwn ? OWN_MS : GATHER_MS);
      }
    });
    const resume = () => {
      page.plan(GATHER_MS);
      panel.plan(GATHER_MS);
    };
    const hold = () => {
      isHeld = true;
    };
    const letGo = () => {
      isHeld = false;
      resume();
    };
    const act = (event: Event) => {
      const { target } = event;
      const isTyped = target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
      if (!isTyped || (event instanceof KeyboardEvent && event.key === "Enter")) noteAct();
    };
    const forget = whenLost(resume);
    document.addEventListener("visibilitychange", resume);
    addEventListener("online", resume);
    addEventListener("click", noteFollowed, true);
    addEventListener("change", noteFiltered, true);
    addEventListener("pointerdown", hold);
    for (const name of ["pointerup", "pointercancel", "dragend", "blur"]) addEventListener(name, letGo);
    for (const name of ["click", "keydown"]) addEventListener(name, act, true);
    return () => {
      stop();
      forget();
      page.stop();
      panel.stop();
      document.removeEventListener("visibilitychange", resume);
      removeEventListener("online", resume);
      removeEventListener("click", noteFollowed, true);
      removeEventListener("change", noteFiltered, true);
      removeEventListener("pointerdown", hold);
      for (const name of ["pointerup", "pointercancel", "dragend", "blur"]) removeEventListener(name, letGo);
      for (const name of ["click", "keydown"]) removeEventListener(name, act, true);
    };
  }, [live, personId]);
}
