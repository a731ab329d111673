"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useMemo, useRef } from "react";
import { useGoTo } from "@/components/live/use-go-to";
import { coveringIndex } from "@/lib/domain/highlight/covering";
import { ChosenSaid } from "./chosen-said";
import { FindInArticle } from "./find-in-article";
import { RangeToolbar } from "./range-toolbar";
import { offsetAtNode, pageRangesOf } from "./text-offsets";
import { useBring } from "./use-bring";
import { paint, useChosenWords } from "./use-chosen-words";
import { useCoverageShading } from "./use-coverage-shading";
import { useOpenClaim } from "./use-open-claim";
import { useRail } from "./use-rail";
import { useSaidWords } from "./use-said-words";
import { useWorkbenchKeys } from "./use-workbench-keys";
import { useWorkbench } from "./workbench-context";

/** The article's column with its rail: what is rendered on the server, brought to life. */
export function ArticleSheet({ children }: { children: ReactNode }) {
  const t = useTranslations("article");
  const goTo = useGoTo();
  const root = useRef<HTMLElement>(null);
  const { slug, language, direction, claims, skips, choose, raise } = useWorkbench();
  const open = useOpenClaim();
  const words = useChosenWords(root);
  useRail(root, open);
  useWorkbenchKeys(words);
  useCoverageShading(root);
  const isSaidAt = useSaidWords(root);

  const placed = useMemo(() => claims.flatMap(({ number, anchor }) => (anchor ? { number, ...anchor } : [])), [claims]);
  const covering = useMemo(() => coveringIndex(placed), [placed]);
  /** The claims that cover the first words of a mark, the outermost first. */
  const claimsAt = (mark: Element | null) => {
    const offset = mark && root.current && offsetAtNode(root.current, mark);
    return offset === null ? [] : covering(offset);
  };

  const dropped = useBring(words, (element) => {
    const control = element?.closest<HTMLElement>(".rail-mark");
    return control ? Number(control.dataset.claim) : claimsAt(element?.closest("mark") ?? null).at(-1)?.number;
  });

  const openClaim = (number: number) => {
    raise(true);
    goTo(`/articles/${slug}/claims/${number}`, { scroll: false });
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
    // The innermost claim first, and at each further click the one around it.
    const numbers = claimsAt(event.target.closest("mark")).map(({ number }) => number);
    const at = open === null ? -1 : numbers.indexOf(open);
    const next = at < 0 ? numbers.at(-1) : numbers.at(at - 1);
    if (next !== undefined) return openClaim(next);
    if (!isSaidAt(event.clientX, event.clientY)) return;
    raise(true);
    goTo(`/articles/${slug}/conversation`, { scroll: false });
  };

  const hover = (event: MouseEvent) => {
    const over = event.target instanceof Element ? event.target.closest<HTMLElement>("mark, .rail-mark") : null;
    const number = over?.dataset.claim;
    const range = number ? placed.find((each) => String(each.number) === number) : claimsAt(over).at(-1);
    paint("galley-hover", range && root.current ? pageRangesOf(root.current, range) : []);
  };

  return (
    <div className="relative px-4 pt-8 pb-[60dvh] sm:px-6 lg:pb-24">
      <FindInArticle words={words} />
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
        onDragOver={dropped.onDragOver}
        onDrop={dropped.onDrop}
      >
        {children}
      </article>
      <ChosenSaid root={root} />
      <RangeToolbar root={root} words={words} />
    </div>
  );
}
