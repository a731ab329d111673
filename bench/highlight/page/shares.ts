import type { Contestant, Task } from "./contestant";
import { textsOf } from "./shown-text";

/** What came of it. Shares go from 0 to 1; white space does not count. */
export type Outcome = {
  readonly textUnchanged: boolean;
  /** Of each claim's characters the share that some highlight covers: of the worst claim, and of all on average. */
  readonly shareMin: number;
  readonly shareMean: number;
  /** The share of claims that have an element or a highlight of their own, to be clicked or styled by. */
  readonly ownHandle: number;
  readonly elements: number;
};

export function outcomeOf(article: HTMLElement, contestant: Contestant, { blocks, claims }: Task): Outcome {
  const text = blocks.join("");
  const covered = coveredCharacters(article, contestant, text.length);
  const shares = claims.map(({ start, end }) => {
    let all = 0;
    let highlighted = 0;
    for (let at = start; at < end; at++) {
      if (text.charAt(at).trim() === "") continue;
      all++;
      highlighted += covered[at] as number;
    }
    return all === 0 ? 1 : highlighted / all;
  });
  return {
    textUnchanged: article.textContent === text,
    shareMin: Math.min(...shares),
    shareMean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    ownHandle: countHandles(article, contestant) / claims.length,
    elements: article.querySelectorAll("*").length,
  };
}

function countHandles(article: HTMLElement, { drawsBy, handle }: Contestant): number {
  if (drawsBy === "css-highlights") return CSS.highlights.size;
  if (!handle) return 0;
  const elements = [...article.querySelectorAll(`[${handle}]`)];
  return new Set(elements.map((element) => element.getAttribute(handle))).size;
}

/** For each character of the article's textContent 1 where some highlight covers it. */
function coveredCharacters(article: HTMLElement, { drawsBy, highlights }: Contestant, length: number): Uint8Array {
  const covered = new Uint8Array(length);
  const texts = textsOf(article);
  if (drawsBy === "css-highlights") {
    const starts = new Map<Node, number>(texts.map(({ node, start }) => [node, start]));
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        covered.fill(1, (starts.get(startContainer) ?? 0) + startOffset, (starts.get(endContainer) ?? 0) + endOffset);
      }
    }
  } else if (drawsBy === "boxes") {
    coverByBoxes(covered, texts, highlights ? [...article.querySelectorAll(highlights)] : []);
  } else if (highlights) {
    for (const { node, start } of texts) {
      if (node.parentElement?.closest(highlights)) covered.fill(1, start, start + node.length);
    }
  }
  return covered;
}

/** A character is covered when its middle lies in a box. Texts that no box comes near are passed over. */
function coverByBoxes(covered: Uint8Array, texts: ReturnType<typeof textsOf>, elements: readonly Element[]): void {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const range = document.createRange();
  for (const { node, start } of texts) {
    range.selectNodeContents(node);
    const whole = range.getBoundingClientRect();
    if (whole.bottom < top || whole.top > bottom) continue;
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, top: above, bottom: below } = range.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (above + below) / 2];
      if (boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom))
        covered[start + at] = 1;
    }
  }
}
