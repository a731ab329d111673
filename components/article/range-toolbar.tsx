"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { useSay } from "@/components/conversation/use-say";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { chosenWordsId } from "./chosen-said";
import { useIsLineByLine } from "./lines/use-is-line-by-line";
import { SkipChoices } from "./skip-choices";
import { pageRangesOf } from "./text-offsets";
import type { ChosenWords } from "./use-chosen-words";
import { useRangeActions } from "./use-range-actions";
import { useWorkbench } from "./workbench-context";

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  readonly words: ChosenWords;
};

/** What can be done with the chosen words, beside them on a wide screen and at the bottom on a narrow one. */
export function RangeToolbar({ root, words }: Props) {
  const t = useTranslations("article");
  const { chosen, rights } = useWorkbench();
  const range = useRangeActions(words);
  const isLines = useIsLineByLine();
  const bar = useRef<HTMLDivElement>(null);
  usePlaceBeside(bar, root);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t("toolbar")}
      {...(chosen && { "aria-labelledby": chosenWordsId })}
      hidden={!range.failure && (isLines || !rights.mark || (chosen === null && !range.adjusted))}
      // Pressing a button must not take the selection away.
      onMouseDown={(event) => (event.target as Element).closest("input") ?? event.preventDefault()}
      className="z-60 grid max-w-[calc(100vw-1rem)] gap-2 rounded-xl border border-edge bg-panel p-1.5 shadow-(--shadow) max-lg:fixed max-lg:inset-x-2 max-lg:bottom-2 lg:absolute [&[hidden]]:hidden"
    >
      {rights.mark && <ChosenWordsChoices range={range} />}
      {range.failure && (
        <Notice tone="refusal">
          {range.failure.words}
          {range.failure.reason === "article-changed" && <ShowNewest />}
        </Notice>
      )}
    </div>
  );
}

/** Brings the newest version onto the screen, when somebody added one while this one was being read. */
function ShowNewest() {
  const t = useTranslations("article");
  const router = useRouter();
  return (
    <Button className="mt-2" onClick={() => router.refresh()}>
      {t("show-newest")}
    </Button>
  );
}

function ChosenWordsChoices({ range }: { range: ReturnType<typeof useRangeActions> }) {
  const { adjusted, isSkipping } = range;
  if (adjusted) return <EndsChoices range={range} number={adjusted.number} />;
  if (isSkipping) {
    return <SkipChoices onSkip={range.skipChosen} onCancel={range.stopSkipping} pending={range.isPending} />;
  }
  return <MarkChoices range={range} />;
}

function EndsChoices({ range, number }: { range: ReturnType<typeof useRangeActions>; number: number }) {
  const t = useTranslations("article");
  const { chosen, adjust } = useWorkbench();
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="px-2 text-[0.8125rem]">{t("adjust-hint", { number })}</span>
      <Button look="primary" onClick={range.saveEnds} disabled={!chosen || range.isPending} aria-keyshortcuts="Enter">
        {t("adjust-save")} <Kbd>↵</Kbd>
      </Button>
      <Button look="quiet" onClick={() => adjust(null)}>
        {t("cancel")}
      </Button>
    </div>
  );
}

function MarkChoices({ range }: { range: ReturnType<typeof useRangeActions> }) {
  const t = useTranslations("article");
  const reasons = useTranslations("skip-reason");
  const { rights } = useWorkbench();
  const say = useSay();
  const { standing } = range;
  return (
    <>
      {standing && (
        <p className="max-w-[44ch] px-2 pt-1 text-[0.8125rem]">
          {t("skip-standing", { reason: reasons(standing.reason) })}
          {standing.note && <span dir="auto"> {standing.note}</span>}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button look="primary" onClick={range.markChosen} aria-keyshortcuts="m">
          {t("mark")} <Kbd>M</Kbd>
        </Button>
        {standing ? (
          <Button onClick={range.liftStanding} disabled={range.isPending} aria-keyshortcuts="l">
            {t("lift-skip")} <Kbd>L</Kbd>
          </Button>
        ) : (
          <Button onClick={range.askWhy} aria-keyshortcuts="x">
            {t("skip")} <Kbd>X</Kbd>
          </Button>
        )}
        {rights.comment && (
          <Button onClick={() => say?.()} aria-keyshortcuts="w">
            {t("comment")} <Kbd>W</Kbd>
          </Button>
        )}
        <Button look="quiet" onClick={range.letGo} aria-label={t("forget-words")} className="ms-auto">
          ✕
        </Button>
      </div>
    </>
  );
}

/** Puts the bar under the last line of the chosen words, where there is room for it; the CSP allows this, styles in markup not. */
function usePlaceBeside(bar: RefObject<HTMLDivElement | null>, root: RefObject<HTMLElement | null>): void {
  const { chosen } = useWorkbench();
  useEffect(() => {
    const sheet = bar.current?.offsetParent;
    if (!chosen || !bar.current || !root.current || !sheet) return;
    const last = pageRangesOf(root.current, chosen).at(-1)?.getClientRects();
    const line = last?.[last.length - 1];
    if (!line) return;
    const frame = sheet.getBoundingClientRect();
    const left = Math.min(line.left - frame.left, frame.width - bar.current.offsetWidth - 12);
    bar.current.style.setProperty("top", `${line.bottom - frame.top + 10}px`);
    bar.current.style.setProperty("left", `${Math.max(left, 8)}px`);
  }, [chosen, bar, root]);
}
