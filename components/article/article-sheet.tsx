"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useRef } from "react";
import type { Action } from "@/components/ui/use-action";
import { RangeToolbar } from "./range-toolbar";
import { pageRangesOf } from "./text-offsets";
import { paint, useChosenWords } from "./use-chosen-words";
import { useOpenClaim } from "./use-open-claim";
import { useRail } from "./use-rail";
import { useWorkbenchKeys } from "./use-workbench-keys";
import { useWorkbench } from "./workbench-context";

export type SheetActions = {
  readonly mark: Action<{ claimId: string; number: number }>;
  readonly skip: Action<{ skipId: string }>;
  readonly liftSkip: Action<{ skipId: string }>;
  readonly adjustEnds: Action<{ revision: number }>;
};

/** The article's column with its rail: what is rendered on the server, brought to life. */
export function ArticleSheet({ actions, children }: { actions: SheetActions; children: ReactNode }) {
  const t = useTranslations("article");
  const router = useRouter();
  const root = useRef<HTMLElement>(null);
  const { slug, language, direction, claims, skips, choose, raise } = useWorkbench();
  const open = useOpenClaim();
  const words = useChosenWords(root);
  useRail(root, open);
  useWorkbenchKeys(words);

  const openClaim = (number: number) => {
    raise(true);
    router.push(`/articles/${slug}/claims/${number}`, { scroll: false });
  };

  const click = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element))
      return;
    const control = event.target.closest<HTMLElement>(".rail-mark");
    if (control) {
      event.preventDefault();
      openClaim(Number(control.dataset.claim));
      return;
    }
    if (!document.getSelection()?.isCollapsed) return;
    const skip = skips.find(({ id }) => id === (event.target as Element).closest<HTMLElement>(".skip")?.dataset.skip);
    if (skip && !event.target.closest("mark")) return choose({ start: skip.start, end: skip.end });
    const numbers = event.target.closest<HTMLElement>("mark")?.dataset.claims?.split(" ").map(Number) ?? [];
    const next = numbers.at(numbers.indexOf(open ?? Number.NaN) - 1);
    if (next !== undefined) openClaim(next);
  };

  const hover = (event: MouseEvent) => {
    const over = event.target instanceof Element ? event.target.closest<HTMLElement>("mark, .rail-mark") : null;
    const numbers = (over?.dataset.claims ?? over?.dataset.claim ?? "").split(" ");
    const anchor = claims.find(({ number }) => String(number) === numbers.at(-1))?.anchor;
    paint("galley-hover", anchor && root.current ? pageRangesOf(root.current, anchor) : []);
  };

  return (
    <div className="relative px-4 pt-8 pb-[60dvh] sm:px-6 lg:pb-24">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: each claim has a link of its own in the rail, and keys of its own */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: what hovering paints, opening a claim shows too */}
      <article
        ref={root}
        className="galley"
        lang={language}
        dir={direction}
        aria-label={t("label")}
        onClick={click}
        onMouseOver={hover}
      >
        {children}
      </article>
      <RangeToolbar root={root} words={words} actions={actions} />
    </div>
  );
}
