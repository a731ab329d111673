"use client";

import { type RefObject, useEffect, useRef } from "react";
import { pageRangesOf } from "@/components/article/text-offsets";
import type { TextRange } from "@/lib/domain/text/range";

type Props = {
  readonly article: RefObject<HTMLElement | null>;
  readonly source: RefObject<HTMLElement | null>;
  /** The current fact and its match; null draws nothing. */
  readonly pair: { readonly article: TextRange; readonly source: TextRange } | null;
  readonly words: string;
};

/** Joins the current fact with its match through the gutter. It follows scrolling on both sides, and tells nothing new. */
export function JoinLine({ article, source, pair, words }: Props) {
  const path = useRef<SVGPathElement>(null);
  const label = useRef<SVGTextElement>(null);
  useEffect(() => {
    if (!pair) return;
    let frame = 0;
    const draw = () => {
      const [from, to] = [rectOf(article.current, pair.article), rectOf(source.current, pair.source)];
      const column = article.current?.getBoundingClientRect();
      const panel = source.current?.closest("aside")?.getBoundingClientRect();
      const isBeside = from && from.bottom > 0 && from.top < window.innerHeight;
      const isSeen = isBeside && to && column && panel && to.top > panel.top && to.bottom < panel.bottom;
      const room = gutterOf(article.current);
      path.current?.setAttribute("d", isSeen ? curve(from, to, column, panel, room) : "");
      // Without a gutter on that side, as beside an Arabic article, its words would stand on those of the article.
      const hasRoom = isSeen && room > ROOM;
      const [x, y] = hasRoom ? [(column.right + panel.left) / 2 - 24, (from.bottom + to.bottom) / 2] : [-100, -100];
      label.current?.setAttribute("x", String(x));
      label.current?.setAttribute("y", String(y));
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    soon();
    document.addEventListener("scroll", soon, { capture: true, passive: true });
    window.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", soon, { capture: true });
      window.removeEventListener("resize", soon);
    };
  }, [article, source, pair]);
  if (!pair) return null;
  return (
    <svg aria-hidden="true" className="join-line">
      <path ref={path} />
      <text ref={label}>{words}</text>
    </svg>
  );
}

/** The gutter has so much room at least, in CSS pixels, where words of its own have a place in it. */
const ROOM = 100;

/** How wide the article's padding is on the side of the panel: the gutter, where its script runs towards it. */
function gutterOf(article: HTMLElement | null): number {
  return article ? Number.parseFloat(getComputedStyle(article).paddingRight) : 0;
}

function rectOf(root: HTMLElement | null, range: TextRange): DOMRect | undefined {
  const rects = root ? pageRangesOf(root, range)[0]?.getClientRects() : undefined;
  return rects?.[rects.length - 1];
}

/** Under the fact to the edge of the column, through the gutter, and under the match. */
function curve(from: DOMRect, to: DOMRect, column: DOMRect, panel: DOMRect, room: number): string {
  const isRtl = panel.left < column.left;
  const [start, end] = isRtl ? [from.left, to.right] : [from.right, to.left];
  const edge = isRtl ? column.left : column.right - (room > ROOM ? 120 : 0);
  const inner = isRtl ? panel.right : panel.left;
  const [y, z] = [from.bottom, to.bottom];
  return `M ${start} ${y} H ${edge} C ${inner} ${y}, ${edge} ${z}, ${inner} ${z} H ${end}`;
}
