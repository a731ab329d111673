"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { newIntentKey } from "./intent";
import type { Action } from "./use-action";

/** One of several things to do. `key` tells it from the others, and from itself after a change. */
export type EachItem = { readonly key: string | number; readonly input: unknown };

/** What was refused, by its key, and why in words. */
export type Refused = { readonly key: EachItem["key"]; readonly words: string };

/**
 * Does one thing after the other, each as an act of its own with its own idempotency key, and says how far it is. It goes on
 * after a refusal of which `goesOn` says that it says nothing about the next, and lists it in `refused`; any other (no
 * connection, no right) ends the run, and `failure` says why. What had no certain answer is asked for again by the same key, so nothing is done twice.
 */
export function useEach<T>(action: Action<T>, goesOn: (reason: string) => boolean) {
  const t = useTranslations("failure");
  const [at, setAt] = useState(0);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const stopped = useRef(false);
  const busy = useRef(false);
  const keys = useRef(new Map<EachItem["key"], string>());

  /** Gives whether all were answered. */
  const run = async (items: readonly EachItem[]): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    stopped.current = false;
    setRunning(true);
    setFailure(null);
    let answered = 0;
    for (const { key, input } of items) {
      if (stopped.current) break;
      const intent = keys.current.get(key) ?? newIntentKey();
      keys.current.set(key, intent);
      const result = await action(input, intent).catch(() => ({
        ok: false as const,
        reason: "offline",
        words: t("offline"),
      }));
      if (!result.ok && !goesOn(result.reason)) {
        setFailure(result.words);
        break;
      }
      if (!result.ok) setRefused((before) => [...before, { key, words: result.words }]);
      answered++;
      setAt((before) => before + 1);
    }
    busy.current = false;
    setRunning(false);
    return answered === items.length;
  };
  const stop = () => {
    stopped.current = true;
  };
  /** Forgets what came of earlier runs. */
  const forget = () => {
    setAt(0);
    setRefused([]);
    setFailure(null);
  };
  return { run, stop, forget, running, at, failure, refused, done: at - refused.length };
}
