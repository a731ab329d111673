"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { beginAct, noteOwnDoing } from "@/components/live/own-doing";
import type { ActionResult } from "@/lib/domain/result";
import { fingerprint, newIntentKey } from "./intent";
import { turnedAway } from "./turned-away";

/** A server action of ours: what was typed, and the idempotency key of this intent. */
export type Action<T> = (input: unknown, key: string) => Promise<ActionResult<T>>;

/** What an action gives when it is done. */
export type ValueOf<A extends (...input: never[]) => Promise<ActionResult<unknown>>> = Extract<
  Awaited<ReturnType<A>>,
  { ok: true }
>["value"];

export type ActionFailure = { readonly reason: string; readonly words: string; readonly field?: string };

/** Answers after which it is not known whether the change was made: a retry has to be the same intent. */
const uncertain = new Set(["fault", "offline"]);

/**
 * Runs an action for a form or a button. One idempotency key belongs to one input until it has been answered for certain,
 * so that a second press or a retry after a lost connection is the same intent, and other input is another one. Gives the
 * value, or null when it was refused.
 */
export function useAction<T>(action: Action<T>) {
  const t = useTranslations("failure");
  const router = useRouter();
  const intent = useRef<{ key: string; input: string } | null>(null);
  const running = useRef(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<ActionFailure | null>(null);

  const run = useCallback(
    async (input: unknown): Promise<T | null> => {
      if (running.current) return null;
      running.current = true;
      const typed = fingerprint(input);
      if (intent.current?.input !== typed) intent.current = { key: newIntentKey(), input: typed };
      setPending(true);
      const ended = beginAct();
      try {
        const result = await action(input, intent.current.key);
        if (result.ok) noteOwnDoing();
        if (result.ok || !uncertain.has(result.reason)) intent.current = null;
        setFailure(result.ok ? null : result);
        // The page still offers what the role no longer allows.
        if (!result.ok && result.reason === "forbidden") router.refresh();
        return result.ok ? result.value : null;
      } catch (error) {
        const reason = turnedAway(error) ?? "offline";
        setFailure({ reason, words: t(reason) });
        return null;
      } finally {
        running.current = false;
        setPending(false);
        ended();
      }
    },
    [action, t, router],
  );

  /** The words for one field, or undefined. */
  const errorOf = (field: string) => (failure?.field === field ? failure.words : undefined);
  const clear = useCallback(() => setFailure(null), []);
  return { run, pending, failure, errorOf, clear };
}
