import { countLeading } from "../../../lib/domain/text/count-leading";
import type { TextRange } from "../../../lib/domain/text/range";

export type ShownText = { readonly node: Text; readonly start: number };

/** The text nodes of an article in order, with where each starts in the article's textContent. */
export function textsOf(article: HTMLElement): ShownText[] {
  return textsIn(article, 0);
}

function textsIn(element: Element, from: number): ShownText[] {
  const texts: ShownText[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = from;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    texts.push({ node, start });
    start += node.length;
  }
  return texts;
}

/**
 * Gives the page's range for a range of the article's textContent. It looks for the block by binary search and then at
 * that block's texts as they are by then, so that it costs next to nothing while a peer changes them.
 */
export function rangeFinder(article: HTMLElement): (range: TextRange) => Range {
  const blocks = [...article.children];
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.textContent?.length ?? 0;
  }
  const textAt = (offset: number): ShownText => {
    const place = countLeading(starts.length, (block) => (starts[block] as number) <= offset) - 1;
    const texts = textsIn(blocks[place] as Element, starts[place] as number);
    return texts[countLeading(texts.length, (text) => (texts[text] as ShownText).start <= offset) - 1] as ShownText;
  };
  return ({ start, end }) => {
    const range = document.createRange();
    const first = textAt(start);
    const last = textAt(end - 1);
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  };
}
