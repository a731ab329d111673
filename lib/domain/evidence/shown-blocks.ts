import type { Block } from "@/lib/domain/text/blocks";
import { overlaps, type TextRange } from "@/lib/domain/text/range";

/** So much of a source's words is shown whole beside an article, in UTF-16 code units. */
const WHOLE = 200_000;

/**
 * The blocks of a source that are shown beside an article: all, or of a very long one those that hold a place that is looked
 * for, each with the one before and behind it. `places` stand in text order.
 */
export function shownBlocks(blocks: readonly Block[], places: readonly TextRange[], whole = WHOLE): readonly Block[] {
  if ((blocks.at(-1)?.end ?? 0) <= whole) return blocks;
  const shown = new Set<number>();
  let at = 0;
  for (const [i, block] of blocks.entries()) {
    while (places[at] && (places[at] as TextRange).end <= block.start) at++;
    const place = places[at];
    if (place && overlaps(place, block)) for (const near of [i - 1, i, i + 1]) shown.add(near);
  }
  return blocks.filter((_, i) => shown.has(i));
}
