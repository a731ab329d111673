import type { Block } from "@/lib/domain/text/blocks";
import { isBlank, trimRange } from "@/lib/domain/text/trim";

/** A block, a paragraph, for each line of a text that shows something. */
export function lineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const range = trimRange(text, { start, end });
    if (range.start < range.end && !isBlank(text.slice(range.start, range.end))) {
      blocks.push({ ...range, kind: "paragraph", level: 0 });
    }
    start = end + 1;
  }
  return blocks;
}
