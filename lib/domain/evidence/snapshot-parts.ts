import type { Block } from "@/lib/domain/text/blocks";
import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";

/** About how much of a snapshot's text one page of it shows, in UTF-16 code units. */
const PART_LENGTH = 60_000;

/**
 * A snapshot's blocks in parts, each of about `length` code units, to be looked at one after the other; at least one,
 * which may be empty. A block that is longer by itself is cut, at a space where there is one, so that no part is.
 */
export function textParts(text: string, blocks: readonly Block[], length: number = PART_LENGTH): Block[][] {
  const parts: Block[][] = [];
  let current: Block[] = [];
  let start = 0;
  for (const block of blocks.flatMap((each) => cutBlock(text, each, length))) {
    if (current.length === 0) start = block.start;
    else if (block.end - start > length) {
      parts.push(current);
      current = [];
      start = block.start;
    }
    current.push(block);
  }
  return [...parts, current];
}

/** The place of the part that holds an offset, or of the nearest before it; from 0. */
export function partAt(parts: readonly (readonly Block[])[], offset: number): number {
  const after = parts.findIndex(([first]) => first !== undefined && first.start > offset);
  return Math.max((after < 0 ? parts.length : after) - 1, 0);
}

function cutBlock(text: string, block: Block, length: number): Block[] {
  if (block.end - block.start <= length) return [block];
  const cuts: Block[] = [];
  for (let start = block.start; start < block.end; ) {
    const end = block.end - start <= length ? block.end : placeToCut(text, start, start + length);
    cuts.push({ ...block, start, end });
    start = end;
  }
  return cuts;
}

/** Behind the last white space in the second half, or else the last place that splits no character. */
function placeToCut(text: string, start: number, end: number): number {
  const half = start + Math.floor((end - start) / 2);
  const space = text.slice(half, end).search(/\s\S*$/);
  if (space >= 0) return half + space + 1;
  let cut = end;
  while (cut > half && !isGraphemeBoundary(text, cut)) cut--;
  return cut > half ? cut : end;
}
