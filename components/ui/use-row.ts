"use client";

import { unstable_isUnrecognizedActionError as isUnrecognized, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { Backoff } from "@/components/live/backoff";
import { beginAct, noteOwnDoing } from "@/components/live/own-doing";
import { MOST_IN_A_ROW } from "@/lib/domain/most-in-a-row";
import type { ActionResult } from "@/lib/domain/result";
import { fingerprint, newIntentKey } from "./intent";
import { turnedAway } from "./turned-away";

type Act = { readonly input: unknown; readonly key: string };

/** A server action that does several acts in one request, and gives an answer to each that it has tried. */
type RowAction<T> = (acts: readonly Act[]) => Promise<readonly ActionResult<T>[]>;

type Waiting = Act & { readonly action: RowAction<unknown>; readonly answered: (value: unknown) => void };

/**
 * Takes acts as fast as somebody presses keys, and sends those that wait together, in their order. Each has its own idempotency
 * key, and its own answer: `put` gives its value, or null where it was refused, and then `onRefused` gets the words, with how
 * many acts of one request have the same. What Galley did not answer is sent again by the same keys until it does, and meanwhile
 * `isCutOff` says so; the window asks before it is closed. The page is read anew once, behind the last.
 */
export function useRow(onRefused: (words: string, count: number) => void) {
  const t = useTranslations("failure");
  const router = useRouter();
  const waiting = useRef<Waiting[]>([]);
  const isRunning = useRef(false);
  /** The keys of acts that failed in the middle, by what they were: the next try is the same intent. */
  const failed = useRef(new Map<string, string>());
  const [left, setLeft] = useState(0);
  const [isCutOff, setCutOff] = useState(false);
  const now = useRef({ onRefused, t, router });
  now.current = { onRefused, t, router };

  const settle = useCallback((acts: readonly Waiting[], answers: readonly ActionResult<unknown>[]) => {
    const refused = new Map<string, number>();
    const last = answers.at(-1);
    for (const [i, { input, key, answered }] of acts.entries()) {
      // What was not tried has failed with the last one.
      const answer = answers[i] ?? last;
      if (answer && !answer.ok) refused.set(answer.words, (refused.get(answer.words) ?? 0) + 1);
      if (answer && !answer.ok && answer.reason === "fault") failed.current.set(fingerprint(input), key);
      answered(answer?.ok ? answer.value : null);
    }
    if (answers.some(({ ok }) => ok)) noteOwnDoing();
    // The page still offers what the role no longer allows.
    if (last && !last.ok && last.reason === "forbidden") now.current.router.refresh();
    for (const [words, count] of refused) now.current.onRefused(words, count);
  }, []);

  const send = useCallback(async () => {
    isRunning.current = true;
    const ended = beginAct();
    addEventListener("beforeunload", hold);
    const backoff = new Backoff();
    for (let first = waiting.current[0]; first; first = waiting.current[0]) {
      const { action } = first;
      const other = waiting.current.findIndex((each) => each.action !== action);
      const acts = waiting.current.slice(0, Math.min(other < 0 ? Number.POSITIVE_INFINITY : other, MOST_IN_A_ROW));
      const sent = acts.map(({ input, key }) => ({ input, key }));
      const answers = await action(sent).catch((error) => notAnswered(error, now.current.t));
      setCutOff(answers === null);
      if (answers === null) {
        await untilOnline(backoff.failed());
        continue;
      }
      backoff.wentWell();
      waiting.current = waiting.current.slice(acts.length);
      setLeft(waiting.current.length);
      settle(acts, answers);
    }
    removeEventListener("beforeunload", hold);
    isRunning.current = false;
    ended();
    now.current.router.refresh();
  }, [settle]);

  const put = useCallback(
    <T>(action: RowAction<T>, input: unknown): Promise<T | null> =>
      new Promise((answered) => {
        const typed = fingerprint(input);
        const key = failed.current.get(typed) ?? newIntentKey();
        failed.current.delete(typed);
        waiting.current.push({ action, input, key, answered: answered as (value: unknown) => void });
        setLeft(waiting.current.length);
        // What is put in one go goes together from the first request on.
        if (!isRunning.current) queueMicrotask(() => isRunning.current || void send());
      }),
    [send],
  );
  return { put, left, isCutOff };
}

function hold(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** What is said of acts that got no answer; null where it is not known whether they were done, and they are to be sent again. */
function notAnswered(error: unknown, t: ReturnType<typeof useTranslations<"failure">>): ActionResult<never>[] | null {
  const reason = turnedAway(error);
  if (reason === "busy" || (reason === null && !isUnrecognized(error))) return null;
  const said = reason ?? "gone";
  return [{ ok: false, reason: said, words: t(said) }];
}

/** Waits so many milliseconds, or until the browser has a network again. */
function untilOnline(ms: number): Promise<void> {
  return new Promise((go) => {
    const goOn = () => {
      clearTimeout(timer);
      removeEventListener("online", goOn);
      go();
    };
    const timer = setTimeout(goOn, ms);
    addEventListener("online", goOn);
  });
}
