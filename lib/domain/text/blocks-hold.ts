import type { Block } from "./blocks";

/** Whether blocks are what a version's are: in text order, never overlapping, never empty, without white space at their ends. */
export function blocksHold(text: string, blocks: readonly Block[]): boolean {
  let before = 0;
  return blocks.every(({ start, end }) => {
    const words = text.slice(start, end);
    const holds = before <= start && start < end && end <= text.length && words.trim() === words;
    before = end;
    return holds;
  });
}
