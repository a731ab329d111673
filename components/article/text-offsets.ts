import { isGraphemeBoundary, snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import { trimRange } from "@/lib/domain/text/trim";

// Between the page and the version's text. A block element carries the offset at which its text starts in `data-start`;
// inside it the text nodes hold exactly the version's text. All offsets are UTF-16 code units of the version's text.

/** The version's text as far as the page shows it; what stands between blocks is given as line feeds. */
export function shownText(root: HTMLElement): string {
  let text = "";
  for (const block of blocksOf(root)) text = text.padEnd(Number(block.dataset.start), "\n") + (block.textContent ?? "");
  return text;
}

/** The range that a selection covers, without white space at its ends and never splitting a character; null for none. */
export function rangeOfSelection(root: HTMLElement, selection: Selection | null, text: string): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  if (!selected.intersectsNode(root)) return null;
  const start = offsetOf(root, selected.startContainer, selected.startOffset, "start");
  const end = offsetOf(root, selected.endContainer, selected.endOffset, "end");
  if (start === null || end === null || start >= end) return null;
  const trimmed = trimRange(text, { start, end });
  if (trimmed.start >= trimmed.end) return null;
  return isGraphemeBoundary(text, trimmed.start) && isGraphemeBoundary(text, trimmed.end)
    ? trimmed
    : snapToGraphemes(text, trimmed);
}

/** The offset of a place in the page. A place between blocks counts as the next block's start, or the last one's end. */
function offsetOf(root: HTMLElement, node: Node, offset: number, edge: "start" | "end"): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-start]");
  const place = document.createRange();
  if (block && root.contains(block)) {
    place.setStart(block, 0);
    place.setEnd(node, offset);
    return Number(block.dataset.start) + place.toString().length;
  }
  place.setStart(node, offset);
  const blocks = blocksOf(root);
  if (edge === "start") {
    const next = blocks.find((candidate) => place.comparePoint(candidate, 0) >= 0);
    return next ? Number(next.dataset.start) : null;
  }
  const last = blocks.findLast((candidate) => place.comparePoint(candidate, candidate.childNodes.length) <= 0);
  return last ? Number(last.dataset.end) : null;
}

/** The page's ranges for a range of the text, one a block that it touches, in order. */
export function pageRangesOf(root: HTMLElement, { start, end }: TextRange): Range[] {
  const ranges: Range[] = [];
  const blocks = blocksOf(root);
  for (let index = firstBlockTouching(blocks, start); index < blocks.length; index++) {
    const block = blocks[index] as HTMLElement;
    const blockStart = Number(block.dataset.start);
    if (blockStart >= end) break;
    const from = placeIn(block, Math.max(start - blockStart, 0), "start");
    const to = placeIn(block, Math.min(end - blockStart, block.textContent?.length ?? 0), "end");
    if (!from || !to) continue;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    ranges.push(range);
  }
  return ranges;
}

/** Binary search for the first block that ends after the offset. */
function firstBlockTouching(blocks: readonly HTMLElement[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(blocks[middle]?.dataset.end) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeIn(block: HTMLElement, offset: number, edge: "start" | "end"): [Text, number] | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.length || (edge === "end" && left === node.length)) return [node, left];
    left -= node.length;
  }
  return null;
}

function blocksOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-start]")];
}
