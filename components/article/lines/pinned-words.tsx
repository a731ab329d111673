import { createElement } from "react";
import { timeCodesOf } from "@/lib/domain/evidence/time-codes";
import type { PinnedCopy } from "@/lib/queries/article/get-line-by-line";

/** The words of a pinned copy, as text and nothing else; each block carries the offsets of its words. Server components only. */
export function PinnedWords({ copy: { text, blocks } }: { copy: Pick<PinnedCopy, "text" | "blocks"> }) {
  const codes = new Set(timeCodesOf(text).map(({ start, end }) => `${start} ${end}`));
  return blocks.map(({ kind, level, start, end }) => {
    // A line that is a time code alone, as subtitles have, is no heading.
    const place = { key: start, "data-start": start, "data-end": end };
    if (codes.has(`${start} ${end}`))
      return createElement("p", { ...place, className: "byline" }, text.slice(start, end));
    const tag = kind === "heading" ? `h${Math.min(Math.max(level + 1, 3), 6)}` : kind === "quote" ? "blockquote" : "p";
    return createElement(tag, place, text.slice(start, end));
  });
}
