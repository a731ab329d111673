"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/domain/result";

/** How long typing has to rest before the server is asked, in milliseconds. */
const REST_MS = 200;

/**
 * Asks the server while somebody types. Only the answer to the latest question counts, in whatever order they come; the last
 * one stands until the next is there. `question` and `failedWords` stay the same from render to render.
 */
export function useLatestAnswer<T>(question: (asked: string) => Promise<ActionResult<T>>, failedWords: string) {
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly value: T } | null>(null);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = useCallback(
    (words: string, restMs = REST_MS) => {
      const turn = ++asked.current;
      clearTimeout(timer.current);
      setAsking(true);
      timer.current = setTimeout(async () => {
        const result = await question(words).catch(() => ({ ok: false as const, words: failedWords }));
        if (turn !== asked.current) return;
        setAsking(false);
        setFailure(result.ok ? null : result.words);
        setAnswer(result.ok ? { asked: words, value: result.value } : null);
      }, restMs);
    },
    [question, failedWords],
  );
  return { answer, asking, failure, ask };
}
