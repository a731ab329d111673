"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { skipRangeAction } from "@/actions/article";
import { markClaimAction, tickFactAction } from "@/actions/claim";
import { useUndo } from "@/components/article/use-undo";
import { useWorkbench } from "@/components/article/workbench-context";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { TextRange } from "@/lib/domain/text/range";
import type { LineFact } from "./use-facts";
import type { useLineSteps } from "./use-line-steps";

type Given = {
  readonly snapshotId: string | null;
  readonly facts: readonly LineFact[];
  readonly steps: ReturnType<typeof useLineSteps>;
  readonly setTicking: (change: (now: ReadonlySet<number>) => ReadonlySet<number>) => void;
};

/** What can be done with the chosen fact, or with all facts of the chosen words: tick, flag, skip; each goes on to the next. */
export function useLineActions({ snapshotId, facts, steps, setTicking }: Given) {
  const t = useTranslations("lines");
  const announce = useAnnounce();
  const { offer, takeBack } = useUndo();
  const { articleId, versionNumber, chosen, sentences } = useWorkbench();
  const [isSkipping, setSkipping] = useState(false);
  const [tick, flag, skip] = [useAction(tickFactAction), useAction(markClaimAction), useAction(skipRangeAction)];
  const router = useRouter();
  const waiting = useRef<Promise<void>>(Promise.resolve());
  const [onTheWay, setOnTheWay] = useState(0);
  const isEmpty = useRef(true);
  isEmpty.current = onTheWay === 0;
  /** What is pressed faster than the server answers is done one after the other; none is lost. */
  const inTurn = (act: () => Promise<void>) => {
    setOnTheWay((now) => now + 1);
    waiting.current = waiting.current.then(act).finally(() => setOnTheWay((now) => now - 1));
  };
  // Ticks do not have the page made anew one by one: it is once, behind the last.
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && onTheWay === 0) router.refresh();
    wasBusy.current = onTheWay > 0;
  }, [onTheWay, router]);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (!isEmpty.current) event.preventDefault();
    };
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, []);
  const inArticle = ({ start, end }: TextRange) => ({ articleId, versionNumber, start, end });
  const isWithin = (range: TextRange) => (fact: TextRange) => range.start <= fact.start && fact.end <= range.end;

  const tickWithin = (range: TextRange | null) => {
    if (!range || snapshotId === null) return;
    const found = facts.filter((fact) => fact.state === "waiting" && fact.match?.agrees && isWithin(range)(fact));
    if (found.length === 0) return announce(t("not-here"), { tone: "refusal" });
    const starts = found.map(({ start }) => start);
    setTicking((now) => new Set([...now, ...starts]));
    for (const fact of found)
      inTurn(async () => {
        if (await tick.run({ ...inArticle(fact), snapshotId })) return;
        setTicking((now) => new Set([...now].filter((start) => start !== fact.start)));
      });
    steps.step(1, isWithin(range));
  };
  const sentence = chosen && (sentences.find((each) => isWithin(each)(chosen)) ?? null);
  const flagNow = () => {
    if (!chosen) return;
    const range = chosen;
    inTurn(async () => {
      const marked = await flag.run(inArticle(range));
      if (marked) announce(t("flagged", { number: marked.number }), { action: offer });
    });
    steps.step(1, isWithin(range));
  };
  const skipNow = (reason: string, note: string) => {
    if (!chosen) return;
    const range = chosen;
    setSkipping(false);
    inTurn(async () => {
      if (await skip.run({ ...inArticle(range), reason, note })) announce(t("skipped"), { action: offer });
    });
    steps.step(1, isWithin(range));
  };
  const takeBackNow = () => {
    if (onTheWay === 0) setTicking(() => new Set());
    return takeBack();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin without the question of before
  useEffect(() => setSkipping(false), [chosen]);

  return {
    ...{ tick: () => tickWithin(chosen), tickSentence: () => tickWithin(sentence), flag: flagNow, skip: skipNow },
    ...{ onTheWay, takeBack: takeBackNow, isSkipping: isSkipping && chosen !== null },
    askWhy: () => setSkipping(chosen !== null),
    stopSkipping: () => setSkipping(false),
    failure: tick.failure ?? flag.failure ?? skip.failure,
  };
}
