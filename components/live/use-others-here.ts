"use client";

import { useEffect, useState } from "react";
import { othersAt, type PersonHere } from "@/lib/domain/live/here";
import { liveChannel } from "./live-channel";

/** Who else is at an article, or at one of its claims, as it is at this moment. */
export function useOthersHere(personId: string, article: string, claim?: number): readonly PersonHere[] {
  const [others, setOthers] = useState<readonly PersonHere[]>([]);
  useEffect(() => {
    const live = liveChannel(personId, 0);
    const look = () => {
      const now = othersAt(live.here, article, personId, claim);
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    look();
    return live.listen(({ kind }) => kind === "here" && look());
  }, [personId, article, claim]);
  return others;
}
