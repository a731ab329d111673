"use client";

import { findSourcesAction } from "@/actions/evidence";
import { useLatestAnswer } from "@/components/ui/use-latest-answer";

/** Searches known sources while somebody types. */
export function useSourceSearch(failedWords: string) {
  const { answer, asking, failure, ask } = useLatestAnswer(findSourcesAction, failedWords);
  return { found: answer && { query: answer.asked, sources: answer.value }, searching: asking, failure, ask };
}
