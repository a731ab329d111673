"use client";

import { useMemo } from "react";
import { factRanges } from "@/components/article/use-coverage";
import { useWorkbench } from "@/components/article/workbench-context";
import { type FactNow, factStates } from "@/lib/domain/article/fact-states";
import type { TextRange } from "@/lib/domain/text/range";

/** What the pinned source says of a fact: the place there, by page or by second too, and whether it agrees. */
export type Match = {
  readonly article: TextRange;
  readonly source: TextRange;
  readonly agrees: boolean;
  readonly page: number | null;
  readonly second: number | null;
};

/** A fact with how far it is and what the pinned source says of it. */
export type LineFact = FactNow & { readonly match: Match | null };

/** Whether a fact was ticked with another source, and the pinned one gives another value. */
export function isDisputed({ state, match }: LineFact): boolean {
  return state === "ticked" && match !== null && !match.agrees;
}

/** What is on its way to be kept, by the start of its fact. */
export type OnTheWay = ReadonlyMap<number, Exclude<FactNow["state"], "waiting">>;

/** The facts of the article as they are now, those among them that are on their way as if they were kept. */
export function useFacts(matches: readonly Match[], made: OnTheWay): readonly LineFact[] {
  const { facts, claims, skips } = useWorkbench();
  return useMemo(() => {
    const placed = claims.flatMap(({ anchor, isTick }) => (anchor ? { ...anchor, isTick } : []));
    const byPlace = new Map(matches.map((match) => [`${match.article.start} ${match.article.end}`, match]));
    return factStates(factRanges(facts), placed, skips).map((fact) => ({
      ...fact,
      state: fact.state === "waiting" ? (made.get(fact.start) ?? "waiting") : fact.state,
      match: byPlace.get(`${fact.start} ${fact.end}`) ?? null,
    }));
  }, [facts, claims, skips, matches, made]);
}
