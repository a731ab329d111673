"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { concerns } from "@/lib/domain/live/change";
import type { LiveChannel } from "./live-channel";
import { OWN_MS, sinceOwnDoing } from "./own-doing";

/** The page is shown anew at most that often, in milliseconds, and less often where that takes long. */
const EVERY_MS = 1_000;
/** What comes together is shown together, in milliseconds. */
const GATHER_MS = 60;
/** Most of the time belongs to whoever reads: so many times as long as the last showing took is waited after it. */
const REST = 3;
/** After how long a page that was asked for counts as lost; nobody rests longer either, in milliseconds. */
const LOST_MS = 5_000;

/**
 * Shows the page anew when something happens that it may show, while somebody looks at it and does not hold the mouse down.
 * `seen` is up to where of the log the page shows.
 */
export function useLivePage(live: () => LiveChannel, seen: number, personId: string): void {
  const router = useRouter();
  const path = usePathname();
  const page = useRef({ path, refresh: () => router.refresh() });
  page.current = { path, refresh: () => router.refresh() };
  const shown = useRef(() => {});

  // Whatever renders this anew has brought a new page: there is no state here.
  useEffect(() => {
    live().shows(seen);
    shown.current();
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let began = Number.NEGATIVE_INFINITY;
    let next = Number.NEGATIVE_INFINITY;
    let due = Number.POSITIVE_INFINITY;
    let isWanted = false;
    let isHeld = false;
    let isUnderWay = false;
    const rest = () => {
      clearTimeout(timer);
      due = Number.POSITIVE_INFINITY;
    };
    const show = () => {
      rest();
      if (document.hidden || isHeld) return;
      isWanted = false;
      isUnderWay = true;
      began = performance.now();
      page.current.refresh();
    };
    const plan = (wait: number) => {
      if (!isWanted || document.hidden || isHeld) return;
      const now = performance.now();
      // What is asked for is waited for: a server that is slow is not to be asked twice.
      const at = Math.max(now + wait, next, isUnderWay ? began + LOST_MS : 0);
      if (at >= due) return;
      rest();
      due = at;
      timer = setTimeout(show, at - now);
    };
    shown.current = () => {
      if (!isUnderWay) return;
      isUnderWay = false;
      const now = performance.now();
      next = Math.max(began + EVERY_MS, now + Math.min((now - began) * REST, LOST_MS));
      rest();
      plan(0);
    };
    const want = (wait: number) => {
      isWanted = true;
      plan(wait);
    };
    const stop = live().listen((heard) => {
      if (heard.kind === "other-rights") return want(0);
      if (heard.kind !== "changes") return;
      if (heard.changes === null) return want(0);
      const mine = heard.changes.filter((change) => concerns(page.current.path, change));
      if (mine.length === 0) return;
      // Its own change it shows already; that of another tab of the same person can wait.
      const isOwn = mine.every(({ by }) => by?.id === personId) && sinceOwnDoing() < OWN_MS;
      want(isOwn ? OWN_MS : GATHER_MS);
    });
    const resume = () => plan(GATHER_MS);
    const hold = () => {
      isHeld = true;
    };
    const letGo = () => {
      isHeld = false;
      resume();
    };
    document.addEventListener("visibilitychange", resume);
    addEventListener("pointerdown", hold);
    for (const name of ["pointerup", "pointercancel", "dragend", "blur"]) addEventListener(name, letGo);
    return () => {
      stop();
      rest();
      document.removeEventListener("visibilitychange", resume);
      removeEventListener("pointerdown", hold);
      for (const name of ["pointerup", "pointercancel", "dragend", "blur"]) removeEventListener(name, letGo);
    };
  }, [live, personId]);
}
