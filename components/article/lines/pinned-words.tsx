import { createElement } from "react";
import type { PinnedCopy } from "@/lib/queries/article/get-line-by-line";

/** The words of a pinned copy, as text and nothing else; each block carries the offsets of its words. Server components only. */
export function PinnedWords({ copy: { text, blocks } }: { copy: Pick<PinnedCopy, "text" | "blocks"> }) {
  return blocks.map(({ kind, level, start, end }) => {
    const tag = kind === "heading" ? `h${Math.min(Math.max(level + 1, 3), 6)}` : kind === "quote" ? "blockquote" : "p";
    return createElement(tag, { key: start, "data-start": start, "data-end": end }, text.slice(start, end));
  });
}
