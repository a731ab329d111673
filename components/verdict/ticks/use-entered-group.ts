"use client";

import { useState } from "react";

/**
 * Which group of ticks is being decided on. Behind a group's last tick the next one is shown, and A would approve its first one
 * unread: so a group that nobody asked for is only looked at until it is entered. `asked` is what the address names, "" where
 * it names none; `shown` is the group that is there. `leave` is called when all that was shown of it is decided.
 */
export function useEnteredGroup(asked: string, shown: string) {
  const begun = (): string | null => (asked === "" || asked === shown ? shown : null);
  const [now, setNow] = useState(() => ({ asked, entered: begun() }));
  // Somebody chose another group in the list.
  if (now.asked !== asked) setNow({ asked, entered: begun() });
  return {
    isEntered: now.asked === asked ? now.entered === shown : begun() !== null,
    enter: () => setNow({ asked, entered: shown }),
    leave: () => setNow({ asked, entered: null }),
  };
}
