import type { PageRange } from "@/lib/domain/article/page-range";
import type { Block } from "@/lib/domain/text/blocks";
import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";
import { trimRange } from "@/lib/domain/text/trim";
import type { ReadSource } from "./readable-text";

/** The longest text of a snapshot, in UTF-16 code units. */
export const MAX_TEXT = 10_000_000;

/** How far before the limit a line's end is looked for, so that no sentence is cut where one need not be. */
const LINE_WITHIN = 2_000;

/** Cuts what is longer than `limit` code units after a line, else between graphemes, and its blocks and pages with it. */
export function boundText(read: ReadSource, limit = MAX_TEXT): ReadSource {
  if (read.text.length <= limit) return read;
  const text = read.text.slice(0, cutBefore(read.text, limit));
  const end = text.length;
  const { restStart } = read;
  return {
    ...read,
    text,
    blocks: cutBlocks(text, read.blocks),
    pages: (read.pages ?? []).flatMap((page) => cutPage(page, end)),
    restStart: restStart !== undefined && restStart !== null && restStart < end ? restStart : null,
    bounded: true,
  };
}

/** The largest offset up to `limit` where a text of such characters may be cut. */
export function cutBefore(text: string, limit: number): number {
  const line = text.lastIndexOf("\n", limit);
  if (line > limit - LINE_WITHIN) return line;
  let cut = limit;
  while (!isGraphemeBoundary(text, cut)) cut--;
  return cut;
}

function cutBlocks(text: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.end <= text.length) return [block];
    const range = trimRange(text, { start: Math.min(block.start, text.length), end: text.length });
    return range.start < range.end ? [{ ...block, ...range }] : [];
  });
}

function cutPage(page: PageRange, end: number): PageRange[] {
  return page.start < end || page.start === page.end
    ? [{ ...page, start: Math.min(page.start, end), end: Math.min(page.end, end) }]
    : [];
}
