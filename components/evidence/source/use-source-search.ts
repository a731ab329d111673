"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { findSourcesAction } from "@/actions/evidence";
import type { FoundSource } from "@/lib/queries/evidence/list-sources";

/** How long typing has to rest before the server is asked, in milliseconds. */
const REST_MS = 200;

type Found = { readonly query: string; readonly sources: readonly FoundSource[] };

/** Searches known sources while somebody types. Only the answer to the latest question counts, in whatever order they come. */
export function useSourceSearch(failedWords: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [searching, setSearching] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = useCallback(
    (query: string, restMs = REST_MS) => {
      const question = ++asked.current;
      clearTimeout(timer.current);
      setSearching(true);
      timer.current = setTimeout(async () => {
        const answer = await findSourcesAction(query).catch(() => ({ ok: false as const, words: failedWords }));
        if (question !== asked.current) return;
        setSearching(false);
        setFailure(answer.ok ? null : answer.words);
        setFound(answer.ok ? { query, sources: answer.value } : null);
      }, restMs);
    },
    [failedWords],
  );
  return { found, searching, failure, ask };
}
