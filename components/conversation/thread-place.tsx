"use client";

import { useTranslations } from "next-intl";
import { scrollToRange } from "@/components/article/scroll-to-range";
import { pageRangesOf } from "@/components/article/text-offsets";
import { paint } from "@/components/article/use-chosen-words";
import { useWorkbench } from "@/components/article/workbench-context";

type Props = {
  readonly place: { readonly start: number; readonly end: number; readonly quote: string };
  readonly language: string;
};

/** The words that a thread is about, as a button that shows where they stand in the article. */
export function ThreadPlace({ place, language }: Props) {
  const t = useTranslations("conversation");
  const { raise } = useWorkbench();
  const rangesOf = () => {
    const root = document.querySelector<HTMLElement>("article.galley");
    return root ? pageRangesOf(root, place) : [];
  };
  const show = () => {
    raise(false);
    const ranges = rangesOf();
    paint("galley-hover", ranges);
    scrollToRange(ranges[0]);
  };
  return (
    <button
      type="button"
      onClick={show}
      onMouseEnter={() => paint("galley-hover", rangesOf())}
      onMouseLeave={() => paint("galley-hover", [])}
      onFocus={() => paint("galley-hover", rangesOf())}
      onBlur={() => paint("galley-hover", [])}
      title={t("show-place")}
      lang={language}
      dir="auto"
      className="min-h-9 border-s-3 border-edge ps-3 text-start font-serif hover:bg-sunken"
    >
      {place.quote}
    </button>
  );
}
