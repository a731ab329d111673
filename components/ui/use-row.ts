"use client";

import { unstable_isUnrecognizedActionError as isUnrecognized, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { beginAct, noteOwnDoing } from "@/components/live/own-doing";
import type { ActionResult } from "@/lib/domain/result";
import { ActRow } from "./act-row";
import { turnedAway } from "./turned-away";

/**
 * Takes acts as fast as somebody presses keys, and sends those that wait together, in their order. Each has its own idempotency
 * key, and its own answer: `put` gives its value, or null where it was refused, and then `onRefused` gets the words, with how
 * many acts of one request have the same. What Galley did not answer is sent again by the same keys until it does, and meanwhile
 * `isCutOff` says so; the window asks before it is closed. The page is read anew once, behind the last.
 */
export function useRow(onRefused: (words: string, count: number) => void) {
  const t = useTranslations("failure");
  const router = useRouter();
  const [left, setLeft] = useState(0);
  const [isCutOff, setCutOff] = useState(false);
  // The row outlives renderings; what it calls is that of the latest.
  const [now] = useState(() => ({ onRefused, t, router }));
  Object.assign(now, { onRefused, t, router });
  const [row] = useState(
    () =>
      new ActRow({
        notAnswered: (error) => notAnswered(error, now.t),
        wait: untilOnline,
        began: () => {
          const ended = beginAct();
          addEventListener("beforeunload", hold);
          return () => {
            removeEventListener("beforeunload", hold);
            ended();
            now.router.refresh();
          };
        },
        onLeft: setLeft,
        onCutOff: setCutOff,
        onAnswers: (answers) => {
          if (answers.some(({ ok }) => ok)) noteOwnDoing();
          const last = answers.at(-1);
          // The page still offers what the role no longer allows.
          if (last && !last.ok && last.reason === "forbidden") now.router.refresh();
        },
        onRefused: (words, count) => now.onRefused(words, count),
      }),
  );
  return { put: row.put, left, isCutOff };
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
