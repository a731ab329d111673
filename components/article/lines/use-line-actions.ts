"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { skipRangesAction } from "@/actions/article";
import { markClaimsAction, tickFactsAction } from "@/actions/claim";
import { useUndo } from "@/components/article/use-undo";
import { useWorkbench } from "@/components/article/workbench-context";
import { useAnnounce } from "@/components/ui/toasts";
import { useRow } from "@/components/ui/use-row";
import type { TextRange } from "@/lib/domain/text/range";
import type { LineFact, OnTheWay } from "./use-facts";
import type { useLineSteps } from "./use-line-steps";

type Given = {
  readonly snapshotId: string | null;
  readonly facts: readonly LineFact[];
  readonly steps: ReturnType<typeof useLineSteps>;
  readonly setMade: (change: (now: OnTheWay) => OnTheWay) => void;
};

/** Why so many of what was done were not kept. */
type Refused = { readonly words: string; readonly count: number };

/** What can be done with the chosen fact, or with all facts of the chosen words: tick, flag, skip; each goes on to the next. */
export function useLineActions({ snapshotId, facts, steps, setMade }: Given) {
  const t = useTranslations("lines");
  const announce = useAnnounce();
  const { offer, takeBack } = useUndo();
  const { articleId, versionNumber, chosen, sentences } = useWorkbench();
  const [isSkipping, setSkipping] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { put, left, isCutOff } = useRow((words, count) => {
    setRefused({ words, count });
    announce(t("refused", { words, count }), { tone: "refusal" });
  });
  /** What is pressed faster than the server answers waits its turn; none is lost. A new run begins without what was refused before. */
  const begin = () => left === 0 && setRefused(null);
  /** Shows facts as made until they are, so that nobody comes to them again meanwhile; where one is refused it waits again. */
  const show = (some: readonly TextRange[], state: "ticked" | "flagged" | "skipped") =>
    setMade((now) => new Map([...now, ...some.map(({ start }) => [start, state] as const)]));
  const unshow = (some: readonly TextRange[]) =>
    setMade((now) => new Map([...now].filter(([start]) => !some.some((fact) => fact.start === start))));
  const inArticle = ({ start, end }: TextRange) => ({ articleId, versionNumber, start, end });
  const isWithin = (range: TextRange) => (fact: TextRange) => range.start <= fact.start && fact.end <= range.end;

  const tickWithin = (range: TextRange | null) => {
    if (!range || snapshotId === null) return;
    const found = facts.filter((fact) => fact.state === "waiting" && fact.match?.agrees && isWithin(range)(fact));
    if (found.length === 0) return announce(t("not-here"), { tone: "refusal" });
    show(found, "ticked");
    begin();
    for (const fact of found)
      void put(tickFactsAction, { ...inArticle(fact), snapshotId }).then((ticked) => {
        if (!ticked) unshow([fact]);
      });
    steps.step(1, isWithin(range));
  };
  const sentence = chosen && (sentences.find((each) => isWithin(each)(chosen)) ?? null);
  const flagNow = () => {
    if (!chosen) return;
    const within = facts.filter(({ start, end }) => start === chosen.start && end === chosen.end);
    begin();
    show(within, "flagged");
    void put(markClaimsAction, inArticle(chosen)).then((marked) => {
      if (!marked) unshow(within);
      if (marked) announce(t("flagged", { number: marked.number }), { action: offer });
    });
    steps.step(1, isWithin(chosen));
  };
  const skipNow = (reason: string, note: string) => {
    if (!chosen) return;
    const within = facts.filter(({ start, end }) => start === chosen.start && end === chosen.end);
    begin();
    setSkipping(false);
    show(within, "skipped");
    void put(skipRangesAction, { ...inArticle(chosen), reason, note }).then((skipped) => {
      if (!skipped) unshow(within);
      if (skipped) announce(t("skipped"), { action: offer });
    });
    steps.step(1, isWithin(chosen));
  };
  const takeBackNow = () => {
    if (left === 0) setMade(() => new Map());
    return takeBack();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin without the question of before
  useEffect(() => setSkipping(false), [chosen]);

  return {
    ...{ tick: () => tickWithin(chosen), tickSentence: () => tickWithin(sentence), flag: flagNow, skip: skipNow },
    ...{ onTheWay: left, isCutOff, takeBack: takeBackNow, isSkipping: isSkipping && chosen !== null },
    askWhy: () => setSkipping(chosen !== null),
    stopSkipping: () => setSkipping(false),
    refused,
  };
}
