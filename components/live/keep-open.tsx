"use client";

import { useEffect } from "react";
import { liveChannel } from "./live-channel";
import { isOnTheWay } from "./on-the-way";

/**
 * Keeps open what a list opened by itself, when others change the list: before the page is shown anew, the address says what
 * is open, as if it had been chosen. Nobody is to decide on another claim than the one that they were reading.
 */
export function KeepOpen({ name, id, personId }: { name: string; id: string | null; personId: string }) {
  useEffect(() => {
    if (id === null) return;
    return liveChannel(personId, 0).listen((heard) => {
      // Whoever is on their way elsewhere would be held back: for Next a new address here ends that.
      if (heard.kind !== "changes" || isOnTheWay()) return;
      const address = new URL(location.href);
      if (address.searchParams.has(name)) return;
      address.searchParams.set(name, id);
      history.replaceState(null, "", address);
    });
  }, [name, id, personId]);
  return null;
}
