"use client";

import { useEffect, useState } from "react";
import { liveChannel } from "./live-channel";

/**
 * What stands beside a form because somebody else has changed its claim since it was opened: the words of the refusal that
 * sending it would get, or null. `seen` forgets it.
 */
export function useChangedMeanwhile(personId: string, claimId: string | null) {
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    setWords(null);
    if (claimId === null) return;
    return liveChannel(personId, 0).listen((heard) => {
      if (heard.kind !== "changes") return;
      const last = heard.changes?.findLast((change) => change.claimId === claimId && change.by?.id !== personId);
      if (last) setWords(last.meanwhile);
    });
  }, [personId, claimId]);
  return { words, seen: () => setWords(null) };
}
