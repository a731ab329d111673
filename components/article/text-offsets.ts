import { countLeading } from "@/lib/domain/text/count-leading";
import { isGraphemeBoundary, snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import { trimRange } from "@/lib/domain/text/trim";
import { nodesUpTo, type TextIndex, textIndexOf } from "./text-index";

// Between the page and the version's text, both ways in O(log n) of the text nodes; how they are found is in
// text-index.ts. All offsets are UTF-16 code units of the version's text.

/** The version's text as far as the page shows it; what stands between blocks is given as line feeds. */
export function shownText(root: HTMLElement): string {
  return textIndexOf(root).text();
}

/**
 * The range of the version's text that a selection covers, without white space at its ends and never splitting a
 * character. Ends outside the article count as the nearest of its words; null when none of them is selected.
 */
export function rangeOfSelection(root: HTMLElement, selection: Selection | null): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  if (!selected.intersectsNode(root)) return null;
  const index = textIndexOf(root);
  const start = offsetOf(index, selected.startContainer, selected.startOffset, "start");
  const end = offsetOf(index, selected.endContainer, selected.endOffset, "end");
  if (start === null || end === null || start >= end) return null;
  const text = index.text();
  const trimmed = trimRange(text, { start, end });
  if (trimmed.start >= trimmed.end) return null;
  return isGraphemeBoundary(text, trimmed.start) && isGraphemeBoundary(text, trimmed.end)
    ? trimmed
    : snapToGraphemes(text, trimmed);
}

/** The offset of the article's text that stands at a node of the page: the first one in it or behind it; null for none. */
export function offsetAtNode(root: HTMLElement, node: Node): number | null {
  return offsetOf(textIndexOf(root), node, 0, "start");
}

/**
 * The offset of a place in the page. A place outside the article's texts, such as in an element or between blocks,
 * counts as the start of the next text where a range starts, and as the end of the last one where it ends. So a triple
 * click, which ends at the start of the next block, takes nothing of it.
 */
function offsetOf(index: TextIndex, node: Node, offset: number, edge: "start" | "end"): number | null {
  const { nodes, starts, placeOf } = index;
  const place = placeOf.get(node);
  if (place !== undefined) return (starts[place] as number) + offset;
  const here = document.createRange();
  here.setStart(node, offset);
  const before = countLeading(nodes.length, (each) => here.comparePoint(nodes[each] as Text, 0) < 0);
  if (edge === "start") return starts[before] ?? null;
  const last = nodes[before - 1];
  return last ? (starts[before - 1] as number) + last.length : null;
}

/** The page's ranges for a range of the text, one a block that it touches, in order. */
export function pageRangesOf(root: HTMLElement, { start, end }: TextRange): Range[] {
  const index = textIndexOf(root);
  const { nodes, starts, blockOf } = index;
  const ranges: Range[] = [];
  let current: Range | null = null;
  for (let place = Math.max(nodesUpTo(index, start) - 1, 0); place < nodes.length; place++) {
    const node = nodes[place] as Text;
    const from = starts[place] as number;
    if (from >= end) break;
    if (from + node.length <= start) continue;
    if (!current || blockOf[place] !== blockOf[place - 1]) {
      current = document.createRange();
      current.setStart(node, Math.max(start - from, 0));
      ranges.push(current);
    }
    current.setEnd(node, Math.min(end - from, node.length));
  }
  return ranges;
}

/** The marks around the words of a range, in order. A mark never reaches over the end of a claim's range. */
export function marksWithin(root: HTMLElement, { start, end }: TextRange): HTMLElement[] {
  const index = textIndexOf(root);
  const marks: HTMLElement[] = [];
  for (let place = Math.max(nodesUpTo(index, start) - 1, 0); place < index.nodes.length; place++) {
    const from = index.starts[place] as number;
    if (from >= end) break;
    const mark = from < start ? null : index.nodes[place]?.parentElement?.closest<HTMLElement>("mark");
    if (mark && mark !== marks.at(-1)) marks.push(mark);
  }
  return marks;
}
