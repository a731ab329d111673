import { useTranslations } from "next-intl";
import { createElement, type ReactNode } from "react";
import { segmentsByBlock } from "@/lib/domain/highlight/segments";
import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";

type Props = {
  /** The words of the part, from `start` of the snapshot's text on. */
  readonly words: string;
  readonly start: number;
  readonly blocks: readonly Block[];
  /** Where, after a page's own words, begins what stood around them. */
  readonly restStart: number | null;
  /** The passages in use, by their evidence. */
  readonly passages: readonly (TextRange & { readonly id: string })[];
};

/**
 * A part of a snapshot's words in flat blocks, with the passages in use marked. The words are text and nothing else,
 * whatever the file held; each block carries the offset at which it starts in the snapshot's text.
 */
export function SnapshotText({ words, start, blocks, restStart, passages }: Props) {
  const t = useTranslations("passage");
  const segments = segmentsByBlock(blocks, passages);
  const firstOfRest = restStart === null ? undefined : blocks.find((block) => block.start >= restStart);
  return blocks.flatMap((block, index) => [
    ...(block === firstOfRest
      ? [
          <p key="rest" className="byline mt-8 border-t border-line pt-3">
            {t("rest")}
          </p>,
        ]
      : []),
    createElement(
      tagOf(block),
      { key: block.start, "data-start": block.start },
      (segments[index] ?? []).map((segment): ReactNode => {
        const text = words.slice(segment.start - start, segment.end - start);
        if (segment.foremost === null) return text;
        return (
          <mark key={segment.start} className="passage" data-evidence={segment.foremost}>
            {text}
          </mark>
        );
      }),
    ),
  ]);
}

/** Headings stand under the page's own, so the highest of them is of level 3. List items stand alone, with their sign. */
function tagOf({ kind, level }: Block): string {
  if (kind === "heading") return `h${Math.min(Math.max(level + 1, 3), 6)}`;
  return { paragraph: "p", quote: "blockquote", "list-item": "p" }[kind];
}
