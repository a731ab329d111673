import type { Block } from "@/lib/domain/text/blocks";
import { isBlank } from "@/lib/domain/text/trim";

/** A block with its words, before it has a place in a version's text. */
export type BlockText = Omit<Block, "start" | "end"> & { readonly text: string };

/** What stands between two blocks in the text of a version made from a format with marks. */
const SEPARATOR = "\n\n";

/** Makes a version's text of blocks: their words without white space at the ends, joined by blank lines; empty ones go. */
export function joinBlocks(blockTexts: readonly BlockText[]): { text: string; blocks: Block[] } {
  const texts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const { text, kind, level, ordered } of blockTexts) {
    const words = text.trim();
    if (isBlank(words)) continue;
    const start = texts.length === 0 ? 0 : at + SEPARATOR.length;
    at = start + words.length;
    texts.push(words);
    blocks.push({ start, end: at, kind, level, ...(ordered !== undefined && { ordered }) });
  }
  return { text: texts.join(SEPARATOR), blocks };
}
