import type { Block } from "@/lib/domain/text/blocks";
import { isBlank, trimRange } from "@/lib/domain/text/trim";

/** A paragraph of a proof: a block, or a line that stands between blocks. `list` is the number of the list it is in. */
export type ProofParagraph = Block & { readonly list: number | null };

/**
 * The paragraphs that hold a whole text, in its order: its blocks, and the lines between them that are not blank, such as
 * rules. A sign before a block in its line, such as the dash of a list, is the first word of its paragraph, which then is in
 * no list of Word's.
 */
export function proofParagraphs(text: string, blocks: readonly Block[]): ProofParagraph[] {
  const paragraphs: ProofParagraph[] = [];
  let end = 0;
  let lists = 0;
  for (const [i, block] of blocks.entries()) {
    const line = Math.max(end, text.lastIndexOf("\n", block.start - 1) + 1);
    paragraphs.push(...linesBetween(text, end, line));
    const hasSign = !isBlank(text.slice(line, block.start));
    const isListed = block.kind === "list-item" && !hasSign;
    const before = blocks[i - 1];
    const goesOn = before?.kind === "list-item" && (block.level > 1 || before.ordered === block.ordered);
    if (isListed && !goesOn) lists++;
    const start = hasSign ? trimRange(text, { start: line, end: block.start }).start : block.start;
    paragraphs.push({ ...block, start, list: isListed ? lists : null });
    end = block.end;
  }
  return [...paragraphs, ...linesBetween(text, end, text.length)];
}

function linesBetween(text: string, from: number, to: number): ProofParagraph[] {
  const lines: ProofParagraph[] = [];
  for (let start = from; start < to; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 || feed > to ? to : feed;
    if (!isBlank(text.slice(start, end))) {
      lines.push({ ...trimRange(text, { start, end }), kind: "paragraph", level: 0, list: null });
    }
    start = end + 1;
  }
  return lines;
}
