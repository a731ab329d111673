"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { liftSkipAction, skipRangeAction } from "@/actions/article";
import { adjustEndsAction, markClaimAction } from "@/actions/claim";
import { useGoTo } from "@/components/live/use-go-to";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import type { TextRange } from "@/lib/domain/text/range";
import { useIsLineByLine } from "./lines/use-is-line-by-line";
import type { ChosenWords } from "./use-chosen-words";
import { useIsPlacing } from "./use-is-placing";
import { useUndo } from "./use-undo";
import { useWorkbench } from "./workbench-context";

/** What can be done with the chosen words, by button and by key: mark, skip, lift a skip, give a claim new ends. */
export function useRangeActions(words: ChosenWords) {
  const t = useTranslations("article");
  const goTo = useGoTo();
  const isPlacing = useIsPlacing();
  const isLines = useIsLineByLine();
  const announce = useAnnounce();
  const { offer } = useUndo();
  const {
    articleId,
    versionNumber,
    slug,
    chosen,
    choose,
    adjusting,
    adjust,
    claims,
    skips,
    rights,
    sentences,
    unmarked,
    unmarkedStep,
  } = useWorkbench();
  const [skippingFor, setSkippingFor] = useState<TextRange | null>(null);
  const mark = useAction(markClaimAction);
  const skip = useAction(skipRangeAction);
  const lift = useAction(liftSkipAction);
  const ends = useAction(adjustEndsAction);
  const latest = useRef(chosen);
  latest.current = chosen;
  const marking = useRef<Promise<void>>(Promise.resolve());

  const letGo = () => {
    document.getSelection()?.removeAllRanges();
    choose(null);
  };
  const done = (said: string, undoable = false) => {
    letGo();
    setSkippingFor(null);
    announce(said, undoable ? { action: offer } : {});
  };
  const inArticle = ({ start, end }: TextRange) => ({ articleId, versionNumber, start, end });

  const markNow = async (range: TextRange) => {
    const marked = await mark.run(inArticle(range));
    if (!marked) return;
    const { number, carriedTo } = marked;
    const said = carriedTo === null ? t("marked", { number }) : t("marked-carried", { number, version: carriedTo });
    // Whoever has chosen other words meanwhile is left at them.
    if (latest.current && !isSame(latest.current, range)) return announce(said, { action: offer });
    done(said, true);
    goTo(`/articles/${slug}/claims/${marked.number}`, { scroll: false });
  };
  // Marks made faster than the server answers are made one after the other; none is lost.
  const markChosen = () => {
    const range = words.current();
    if (range) marking.current = marking.current.then(() => markNow(range));
  };
  const askWhy = () => {
    // Without chosen words it is the next sentence that nobody looked at.
    const range = words.current() ?? unmarkedStep.current(1);
    choose(range);
    setSkippingFor(range);
  };
  const skipChosen = async (reason: string, note: string) => {
    const range = words.current();
    const skipped = range && (await skip.run({ ...inArticle(range), reason, note }));
    if (!skipped) return;
    if (skipped.carriedTo !== null) return done(t("skipped-carried", { version: skipped.carriedTo }), true);
    const next = nextUnmarked(range);
    done(next === null ? t("skipped-last") : t("skipped"), true);
    if (next) words.chooseAndShow(next);
  };
  /** Whoever skips a whole sentence goes on to the next unmarked one; null when that was the last, undefined otherwise. */
  const nextUnmarked = (skipped: TextRange) => {
    if (!sentences.some((sentence) => isSame(sentence, skipped))) return undefined;
    const others = unmarked.filter((sentence) => !isSame(sentence, skipped));
    return others.find(({ start }) => start > skipped.start) ?? others[0] ?? null;
  };
  const standing = chosen ? skips.find(({ start, end }) => start < chosen.end && chosen.start < end) : undefined;
  const liftStanding = async () => {
    if (standing && (await lift.run({ skipId: standing.id }))) done(t("skip-lifted"));
  };
  const adjusted = claims.find(({ number }) => number === adjusting);
  const saveEnds = async () => {
    const range = words.current();
    if (!range || !adjusted) return;
    const { id: claimId, revision } = adjusted;
    const { start, end } = range;
    if (!(await ends.run({ claimId, revision, versionNumber, start, end }))) return;
    adjust(null);
    done(t("ends-adjusted", { number: adjusted.number }));
    if (isPlacing) goTo(`/articles/${slug}/carried`);
  };

  const canMark = rights.mark && !adjusted;
  useHotkeys({
    m: canMark ? markChosen : undefined,
    x: canMark && !isLines ? askWhy : undefined,
    l: canMark && standing ? liftStanding : undefined,
    Enter: adjusted && chosen ? saveEnds : undefined,
  });
  const clearAll = useRef(() => {});
  clearAll.current = () => {
    for (const { clear } of [mark, skip, lift, ends]) clear();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin without old refusals
  useEffect(() => clearAll.current(), [chosen]);

  return {
    ...{ letGo, markChosen, askWhy, skipChosen, liftStanding, saveEnds, standing, adjusted },
    // Asking why is for these words alone: other words are another matter.
    isSkipping: chosen !== null && skippingFor !== null && isSame(chosen, skippingFor),
    stopSkipping: () => setSkippingFor(null),
    isPending: mark.pending || skip.pending || lift.pending || ends.pending,
    failure: mark.failure ?? skip.failure ?? lift.failure ?? ends.failure,
  };
}

function isSame(one: TextRange, other: TextRange): boolean {
  return one.start === other.start && one.end === other.end;
}
