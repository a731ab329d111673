"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import type { TextRange } from "@/lib/domain/text/range";
import type { SheetActions } from "./article-sheet";
import { SkipChoices } from "./skip-choices";
import { pageRangesOf } from "./text-offsets";
import type { ChosenWords } from "./use-chosen-words";
import { useWorkbench } from "./workbench-context";

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  readonly words: ChosenWords;
  readonly actions: SheetActions;
};

/** What can be done with the chosen words, beside them on a wide screen and at the bottom on a narrow one. */
export function RangeToolbar({ root, words, actions }: Props) {
  const t = useTranslations("article");
  const router = useRouter();
  const announce = useAnnounce();
  const { articleId, versionNumber, slug, chosen, choose, adjusting, adjust, claims, skips, rights } = useWorkbench();
  const [skippingFor, setSkippingFor] = useState<TextRange | null>(null);
  const mark = useAction(actions.mark);
  const skip = useAction(actions.skip);
  const lift = useAction(actions.liftSkip);
  const ends = useAction(actions.adjustEnds);
  const bar = useRef<HTMLDivElement>(null);
  usePlaceBeside(bar, root);

  const letGo = () => {
    document.getSelection()?.removeAllRanges();
    choose(null);
  };
  const done = (words: string) => {
    letGo();
    setSkippingFor(null);
    announce(words);
  };
  const rangeNow = () => {
    const now = words.current();
    return now && { articleId, versionNumber, start: now.start, end: now.end };
  };
  const markChosen = async () => {
    const range = rangeNow();
    const marked = range && (await mark.run(range));
    if (!marked) return;
    done(t("marked", { number: marked.number }));
    router.push(`/articles/${slug}/claims/${marked.number}`, { scroll: false });
  };
  const skipChosen = async (reason: string, note: string) => {
    const range = rangeNow();
    const skipped = range && (await skip.run({ ...range, reason, note }));
    if (skipped) done(t("skipped"));
  };
  const standing = chosen && skips.find(({ start, end }) => start < chosen.end && chosen.start < end);
  const liftStanding = async () => {
    if (standing && (await lift.run({ skipId: standing.id }))) done(t("skip-lifted"));
  };
  const adjusted = claims.find(({ number }) => number === adjusting);
  const saveEnds = async () => {
    const now = words.current();
    if (!now || !adjusted) return;
    const { id: claimId, revision } = adjusted;
    const saved = await ends.run({ claimId, revision, versionNumber, start: now.start, end: now.end });
    if (!saved) return;
    adjust(null);
    done(t("ends-adjusted", { number: adjusted.number }));
  };

  const askWhy = () => {
    const now = words.current();
    choose(now);
    setSkippingFor(now);
  };
  // Asking is for these words alone: other words are another matter.
  const skipping = chosen !== null && skippingFor?.start === chosen.start && skippingFor.end === chosen.end;

  const canMark = rights.mark && !adjusted;
  useHotkeys({
    m: canMark ? markChosen : undefined,
    x: canMark ? askWhy : undefined,
    l: canMark && standing ? liftStanding : undefined,
    Enter: adjusted && chosen ? saveEnds : undefined,
  });
  const { clear: clearMark } = mark;
  const { clear: clearEnds } = ends;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin without old refusals
  useEffect(() => {
    clearMark();
    clearEnds();
  }, [chosen, clearMark, clearEnds]);

  const failure = mark.failure ?? skip.failure ?? lift.failure ?? ends.failure;
  const shown = rights.mark && (chosen !== null || adjusted !== undefined);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t("toolbar")}
      hidden={!shown}
      // Pressing a button must not take the selection away.
      onMouseDown={(event) => (event.target as Element).closest("input") ?? event.preventDefault()}
      className="z-30 grid max-w-[calc(100vw-1rem)] gap-2 rounded-xl border border-edge bg-panel p-1.5 shadow-(--shadow) max-lg:fixed max-lg:inset-x-2 max-lg:bottom-2 max-lg:z-50 lg:absolute [&[hidden]]:hidden"
    >
      {adjusted ? (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="px-2 text-[0.8125rem]">{t("adjust-hint", { number: adjusted.number })}</span>
          <Button look="primary" onClick={saveEnds} disabled={!chosen || ends.pending} aria-keyshortcuts="Enter">
            {t("adjust-save")} <Kbd>↵</Kbd>
          </Button>
          <Button look="quiet" onClick={() => adjust(null)}>
            {t("cancel")}
          </Button>
        </div>
      ) : skipping ? (
        <SkipChoices onSkip={skipChosen} onCancel={() => setSkippingFor(null)} pending={skip.pending} />
      ) : (
        <div className="flex flex-wrap items-center gap-1.5">
          <Button look="primary" onClick={markChosen} disabled={mark.pending} aria-keyshortcuts="m">
            {t("mark")} <Kbd>M</Kbd>
          </Button>
          <Button onClick={askWhy} aria-keyshortcuts="x">
            {t("skip")} <Kbd>X</Kbd>
          </Button>
          {standing && (
            <Button onClick={liftStanding} disabled={lift.pending} aria-keyshortcuts="l">
              {t("lift-skip", { reason: standing.reason })} <Kbd>L</Kbd>
            </Button>
          )}
          <Button look="quiet" onClick={letGo} aria-label={t("forget-words")} className="ms-auto">
            ✕
          </Button>
        </div>
      )}
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
    </div>
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
