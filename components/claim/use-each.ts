"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { newIntentKey } from "@/components/ui/intent";
import type { Action } from "@/components/ui/use-action";

/** What was refused, by its place in the list, and why in words. */
type Refused = { readonly index: number; readonly words: string };

type Each = {
  /** What each act gets. */
  readonly inputs: readonly object[];
  readonly action: Action<unknown>;
  /** Which refusals say nothing about the next one, so that it goes on. */
  readonly goesOn: RegExp;
  readonly onDone?: (() => void) | undefined;
};

/**
 * Does one after the other, each as an act of its own with its own key, and says how far it is. It stops when it is told
 * to, and where nothing more can come of it (no connection, no right); `failure` says why, and `run` goes on from there. An
 * act whose answer was lost is asked for again by the same key, so nothing is done twice.
 */
export function useEach({ inputs, action, goesOn, onDone }: Each) {
  const t = useTranslations("failure");
  const [at, setAt] = useState(0);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
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
      const result = await action(inputs[index], key).catch(() => ({
        ok: false as const,
        reason: "offline",
        words: t("offline"),
      }));
      if (!result.ok && !goesOn.test(result.reason)) {
        setFailure(result.words);
        break;
      }
      if (!result.ok) setRefused((before) => [...before, { index, words: result.words }]);
      setAt(index + 1);
    }
    busy.current = false;
    setRunning(false);
    if (index === inputs.length) onDone?.();
  };
  const stop = () => {
    stopped.current = true;
  };
  return { run, stop, running, at, failure, refused, done: at - refused.length, isDone: at === inputs.length };
}
