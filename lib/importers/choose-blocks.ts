import type { Block } from "@/lib/domain/text/blocks";
import { isBlank } from "@/lib/domain/text/trim";
import type { BlockText } from "./html/join-blocks";

/** A block that a reader left out as no part of the article; `after` is how many of the article's own stand before it. */
export type Aside = BlockText & { readonly after: number };

/** What a person wants otherwise than the reader: places of blocks to leave out, and of asides to take in. */
export type BlockChoice = { readonly leave: readonly number[]; readonly take: readonly number[] };

type Read = { readonly text: string; readonly blocks: readonly Block[]; readonly aside: readonly Aside[] };

/** What stands between two blocks that did not stand side by side before. */
const SEPARATOR = "\n\n";

/**
 * The text without the blocks that are to be left out and with the asides that are to be taken in, each in its place.
 * What stays side by side keeps what stood between; without a choice the text is what it was. Places that are not there
 * are passed over.
 */
export function chooseBlocks(
  { text, blocks, aside }: Read,
  { leave, take }: BlockChoice,
): { text: string; blocks: Block[] } {
  const [left, taken] = [new Set(leave), new Set(take)];
  if (left.size === 0 && taken.size === 0) return { text, blocks: [...blocks] };
  const made = new TextInMaking();
  let last = -2;
  for (let place = 0; place <= blocks.length; place++) {
    aside.forEach(({ text: words, after, ...look }, i) => {
      if (after !== place || !taken.has(i) || isBlank(words)) return;
      made.add(SEPARATOR, words.trim(), look);
      last = -2;
    });
    const block = blocks[place];
    if (!block || left.has(place)) continue;
    const { start, end, ...look } = block;
    const before = blocks[place - 1];
    made.add(before && last === place - 1 ? text.slice(before.end, start) : SEPARATOR, text.slice(start, end), look);
    last = place;
  }
  return { text: made.text, blocks: made.blocks };
}

class TextInMaking {
  text = "";
  readonly blocks: Block[] = [];

  add(separator: string, words: string, look: Omit<Block, "start" | "end">): void {
    if (this.blocks.length > 0) this.text += separator;
    const start = this.text.length;
    this.text += words;
    this.blocks.push({ start, end: this.text.length, ...look });
  }
}
