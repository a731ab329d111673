import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";
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
 * What the text becomes with a choice, and where its places are then. `rangeIn` gives what is left of a range (UTF-16 code
 * units); null where nothing is.
 */
export type ChosenBlocks = {
  readonly text: string;
  readonly blocks: Block[];
  readonly rangeIn: (range: TextRange) => TextRange | null;
};

/**
 * The text without the blocks that are to be left out and with the asides that are to be taken in, each in its place.
 * What stays side by side keeps what stood between; without a choice the text is what it was. Places that are not there
 * are passed over.
 */
export function chooseBlocks({ text, blocks, aside }: Read, { leave, take }: BlockChoice): ChosenBlocks {
  const [left, taken] = [new Set(leave), new Set(take)];
  if (left.size === 0 && taken.size === 0) return { text, blocks: [...blocks], rangeIn: (range) => range };
  const kept: KeptBlock[] = [];
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
    kept.push({ start, end, by: made.text.length - end });
    last = place;
  }
  return { text: made.text, blocks: made.blocks, rangeIn: (range) => rangeIn(kept, range) };
}

/** A block that is kept, by how much it is moved. */
type KeptBlock = TextRange & { readonly by: number };

/** From the first kept block behind a range's start to the last one before its end. */
function rangeIn(kept: readonly KeptBlock[], { start, end }: TextRange): TextRange | null {
  const first = kept.find((block) => block.end >= start);
  const last = kept.findLast((block) => block.start <= end);
  if (!first || !last) return null;
  const [from, to] = [Math.max(start, first.start) + first.by, Math.min(end, last.end) + last.by];
  return from < to || (from === to && start === end) ? { start: from, end: to } : null;
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
