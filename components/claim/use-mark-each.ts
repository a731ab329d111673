"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { markClaimAction } from "@/actions/claim";
import { newIntentKey } from "@/components/ui/intent";

/** What was not marked, by its place in the list, and why in words. */
export type NotMarked = { readonly index: number; readonly words: string };

/** Refusals of a mark that say nothing about the next one, so that it goes on. */
const goesOn = /^(range|claim|field)-/;

/**
 * Marks one claim after the other, each as an act of its own, and says how far it is. It stops when it is told to, and
 * where nothing more can come of it (no connection, no right, another version); `failure` says why, and `run` goes on
 * from there. A mark whose answer was lost is asked for again by the same key, so nothing is marked twice.
 */
export function useMarkEach(inputs: readonly object[], onDone?: () => void) {
  const t = useTranslations("failure");
  const [at, setAt] = useState(0);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [notMarked, setNotMarked] = useState<readonly NotMarked[]>([]);
  const stopped = useRef(false);
  const busy = useRef(false);
  const keys = useRef(new Map<number, string>());

  const run = async () => {
    if (busy.current) return;
    busy.current = true;
    stopped.current = false;
    setRunning(true);
    setFailure(null);
    let index = at;
    for (; index < inputs.length && !stopped.current; index++) {
      const key = keys.current.get(index) ?? newIntentKey();
      keys.current.set(index, key);
      const result = await markClaimAction(inputs[index], key).catch(() => ({
        ok: false as const,
        reason: "offline",
        words: t("offline"),
      }));
      if (!result.ok && !goesOn.test(result.reason)) {
        setFailure(result.words);
        break;
      }
      if (!result.ok) setNotMarked((before) => [...before, { index, words: result.words }]);
      setAt(index + 1);
    }
    busy.current = false;
    setRunning(false);
    if (index === inputs.length) onDone?.();
  };
  const stop = () => {
    stopped.current = true;
  };
  return { run, stop, running, at, failure, notMarked, marked: at - notMarked.length, isDone: at === inputs.length };
}
