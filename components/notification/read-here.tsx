"use client";

import { useEffect } from "react";
import { readNotificationsAction } from "@/actions/notification";

/** Notes that whoever opened this place has read what they were told about it. */
export function ReadHere({ ids }: { ids: readonly string[] }) {
  const all = ids.join();
  useEffect(() => {
    if (all === "") return;
    // A lost connection loses nothing: it stays unread until the place is opened again.
    readNotificationsAction({ ids: all.split(",") }).catch(() => {});
  }, [all]);
  return null;
}
