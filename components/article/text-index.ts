import { countLeading } from "@/lib/domain/text/count-leading";

// Where the words of a page stand in the version's text. A block element carries the offset at which its text starts in
// `data-start`; inside it the text nodes hold exactly the version's text. Offsets are UTF-16 code units of that text.

/** The text nodes of an article in order, each with the offset of its first code unit and its block. */
export type TextIndex = {
  readonly nodes: readonly Text[];
  /** Ascending, as long as `nodes`. */
  readonly starts: readonly number[];
  readonly blocks: readonly HTMLElement[];
  /** Of each node the place of its block in `blocks`. */
  readonly blockOf: readonly number[];
  readonly placeOf: ReadonlyMap<Node, number>;
  /** The shown text; what stands between blocks is given as line feeds. */
  readonly text: () => string;
};

type Kept = { readonly observer: MutationObserver; index: TextIndex | null };

const kept = new WeakMap<HTMLElement, Kept>();

/**
 * The index of an article's text as it stands at this moment. It is made in one pass over the text nodes and kept until
 * an element or a text inside `root` changes; attributes do not count.
 */
export function textIndexOf(root: HTMLElement): TextIndex {
  const known = kept.get(root) ?? observe(root);
  // What has changed in this very task has not been reported yet.
  if (known.observer.takeRecords().length > 0) known.index = null;
  known.index ??= readIndex(root);
  return known.index;
}

function observe(root: HTMLElement): Kept {
  const made: Kept = {
    observer: new MutationObserver(() => {
      made.index = null;
    }),
    index: null,
  };
  made.observer.observe(root, { childList: true, characterData: true, subtree: true });
  kept.set(root, made);
  return made;
}

function readIndex(root: HTMLElement): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blockOf: number[] = [];
  const blocks = [...root.querySelectorAll<HTMLElement>("[data-start]")];
  for (const [place, block] of blocks.entries()) {
    let start = Number(block.dataset.start);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      nodes.push(node);
      starts.push(start);
      blockOf.push(place);
      start += node.length;
    }
  }
  let text: string | undefined;
  return {
    nodes,
    starts,
    blocks,
    blockOf,
    placeOf: new Map(nodes.map((node, place) => [node, place])),
    text: () => {
      text ??= joined(nodes, starts);
      return text;
    },
  };
}

function joined(nodes: readonly Text[], starts: readonly number[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const [place, node] of nodes.entries()) {
    const start = starts[place] as number;
    if (start > length) parts.push("\n".repeat(start - length));
    parts.push(node.data);
    length = start + node.length;
  }
  return parts.join("");
}

/** How many text nodes start at or before an offset; the last of them holds it, or ends before it. */
export function nodesUpTo({ starts }: TextIndex, offset: number): number {
  return countLeading(starts.length, (place) => (starts[place] as number) <= offset);
}
