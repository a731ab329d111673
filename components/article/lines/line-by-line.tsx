"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { SkipChoices } from "@/components/article/skip-choices";
import { useWorkbench } from "@/components/article/workbench-context";
import { Notice } from "@/components/ui/notice";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { JoinLine } from "./join-line";
import { LineButtons } from "./line-buttons";
import { LineStatus, useLineStatus } from "./line-status";
import { findingNotes, flagOf, notesOf } from "./notes-of";
import { type PackedMatch, unpackedMatch } from "./packed-match";
import { useTellWindow } from "./pinned-window";
import { isDisputed, type OnTheWay, useFacts } from "./use-facts";
import { useGutterNotes } from "./use-gutter-notes";
import { useLineActions } from "./use-line-actions";
import { useLineSteps } from "./use-line-steps";
import { type PaintedFact, usePaintedFacts } from "./use-painted-facts";
import { useShownMatch } from "./use-shown-match";

type Props = {
  /** The pinned source; null where none is. */
  readonly sourceId: string | null;
  /** The copy of the pinned source; null where none is pinned. */
  readonly snapshotId: string | null;
  readonly matches: readonly PackedMatch[];
  /** The words of the copy, as the matches count them. */
  readonly words: Readonly<Record<number, string>>;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly children: ReactNode;
};

const none: OnTheWay = new Map();

/** Ticking the article's facts against the pinned source, by keys and buttons, with both lit beside each other. */
export function LineByLine({ sourceId, snapshotId, matches, words, language, direction, children }: Props) {
  const t = useTranslations("lines");
  const correction = useTranslations("correction");
  const { articleId, personId, rights, versionNumber, claims, skips, chosen, sentences, coverage } = useWorkbench();
  const article = useRef<HTMLElement | null>(null);
  const source = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState(none);
  const unpacked = useMemo(() => matches.map(unpackedMatch), [matches]);
  const facts = useFacts(unpacked, made);
  const [isThere, setThere] = useState(false);
  // The article stands outside the panel, and stays while its pages change.
  useEffect(() => {
    article.current = document.querySelector<HTMLElement>("article.galley");
    setThere(true);
  }, []);
  // What is on its way is shown as made until the claim or the skip is there; of another version its place is another one.
  useEffect(() => {
    const there = new Set([...claims.flatMap(({ anchor }) => anchor?.start ?? []), ...skips.map(({ start }) => start)]);
    setMade((now) =>
      [...now.keys()].some((start) => there.has(start))
        ? new Map([...now].filter(([start]) => !there.has(start)))
        : now,
    );
  }, [claims, skips]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version begins without what was on its way
  useEffect(() => setMade(none), [versionNumber]);
  const steps = useLineSteps(article, facts);
  const actions = useLineActions({ snapshotId, facts, steps, setMade });
  const current = facts.find(({ start, end }) => start === chosen?.start && end === chosen.end) ?? null;

  const { onArticle, onSource, notes } = useMemo(() => {
    if (!isThere) return { onArticle: [], onSource: [], notes: [] };
    const left = facts.filter(({ state }) => state === "waiting");
    const looked = facts.flatMap((fact): PaintedFact[] => {
      if (fact.state === "ticked") return [];
      return [{ start: fact.start, end: fact.end, look: fact.state === "waiting" && fact.match ? "lit" : fact.state }];
    });
    const spoken = [...left, ...facts.filter(isDisputed)];
    const lit = spoken.flatMap(({ match }): PaintedFact[] => (match ? [{ ...match.source, look: "lit" }] : []));
    return {
      onArticle: looked,
      onSource: lit.sort((a, b) => a.start - b.start),
      notes: [
        ...notesOf(facts, sentences, words, {
          differs: (other) => t("differs", { words: other }),
          left: (count) => t("left", { count }),
        }),
        ...findingNotes(claims, correction("word")),
        ...facts.filter(({ state }) => state === "flagged").map(flagOf),
      ],
    };
  }, [isThere, facts, claims, sentences, words, t, correction]);
  const [here, there] = useMemo((): [PaintedFact[], PaintedFact[]] => {
    if (!current) return [[], []];
    const { start, end, match } = current;
    return [[{ start, end, look: "current" }], match ? [{ ...match.source, look: "current" }] : []];
  }, [current]);
  usePaintedFacts(article, onArticle);
  usePaintedFacts(article, here);
  usePaintedFacts(source, onSource);
  usePaintedFacts(source, there);
  useGutterNotes(article, notes);
  useShownMatch(source, current?.match?.source.start ?? null);
  const status = useLineStatus(current, words);
  useTellWindow(personId, articleId, { sourceId, snapshotId, lit: onSource, current: there, status });
  const may = <A,>(action: A) => (rights.mark ? action : undefined);
  useHotkeys({
    n: () => steps.step(1),
    p: () => steps.step(-1),
    t: may(actions.tick),
    "Shift+t": may(actions.tickSentence),
    f: may(actions.flag),
    x: may(actions.askWhy),
    z: may(actions.takeBack),
  });

  return (
    <>
      <div className="sticky top-0 z-10 grid gap-2 border-b border-line bg-panel px-4 py-3 max-lg:bottom-0 max-lg:order-last max-lg:top-auto max-lg:border-t">
        <LineStatus
          {...{ facts, current, coverage, status }}
          onTheWay={actions.onTheWay}
          toDisputed={() => steps.stepAmong(facts.filter(isDisputed))}
        />
        {rights.mark && (
          <LineButtons
            actions={actions}
            step={() => steps.step(1)}
            mayTick={snapshotId !== null}
            differs={current?.match?.agrees === false}
          />
        )}
        {actions.isSkipping && <SkipChoices onSkip={actions.skip} onCancel={actions.stopSkipping} pending={false} />}
        {actions.isCutOff && <Notice tone="refusal">{t("cut-off", { count: actions.onTheWay })}</Notice>}
        {actions.refused && <Notice tone="refusal">{t("refused", actions.refused)}</Notice>}
      </div>
      <div ref={source} lang={language} dir={direction} className="galley source-beside px-5 py-4">
        {children}
      </div>
      <JoinLine
        article={article}
        source={source}
        pair={current?.match ? { article: current, source: current.match.source } : null}
        words={current?.match?.agrees ? t("same") : "≠"}
      />
    </>
  );
}
