import { lowered, raised } from "@/lib/domain/text/raised";
import { blockElements, isLeftOut, type LeavesOut } from "./html-elements";
import { formulaOf } from "./html-formula";
import { HtmlLines } from "./html-lines";
import { heightOf } from "./html-marks";
import { roleOf } from "./html-roles";
import { isLayoutTable, rowsOf } from "./html-table";
import type { BlockText } from "./join-blocks";

/** A block with where in the document its words stand. */
export type FoundBlock = BlockText & {
  /** The innermost element around it that stands on lines of its own. */
  readonly element: Element;
  readonly nodes: readonly Text[];
};

type Item = { readonly level: number; readonly ordered: boolean; isOpen: boolean };

/** Where the walk stands: what the elements around say of the next block. */
type Place = {
  readonly element: Element;
  readonly quoted: boolean;
  readonly heading: number | null;
  /** How many lists stand around, and whether the innermost is numbered. */
  readonly depth: number;
  readonly ordered: boolean;
  readonly item: Item | null;
};

const DEEPEST_LIST = 6;
const fileName = /^\S+\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?)$/i;
const wordsAround = new Set("p li dd dt td th h1 h2 h3 h4 h5 h6 caption figcaption".split(" "));

/**
 * The blocks of an element's content, in document order: headings, paragraphs, quotes, list items, a table's rows as
 * paragraphs with ` | ` between cells, captions as paragraphs, as markdown.ts has them. Whatever stays out by
 * html-elements.ts is left out; an image leaves its alternative text where it stands among words or alone in a
 * paragraph. The document must have passed parse-html.ts, which bounds its depth.
 *
 * @param leavesOut which elements stay out, with all in them, where it is to be others than those of html-elements.ts
 */
export function htmlBlocks(root: Element, leavesOut: LeavesOut = isLeftOut): FoundBlock[] {
  const walk = new HtmlWalk(leavesOut);
  const place = { element: root, quoted: false, heading: null, depth: 0, ordered: false, item: null };
  walk.content(root, place);
  walk.flush(place);
  return walk.found;
}

class HtmlWalk {
  readonly found: FoundBlock[] = [];
  private readonly lines = new HtmlLines();
  private nodes: Text[] = [];

  constructor(private readonly leavesOut: LeavesOut) {}

  content(parent: Element, place: Place): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        this.lines.add((node as Text).data);
        this.nodes.push(node as Text);
      } else if (node.nodeType === 1) {
        this.element(node as Element, place);
      }
    }
  }

  private element(element: Element, place: Place): void {
    const name = element.localName;
    const isBlock = blockElements.has(name) || roleOf(element) !== null;
    if (isBlock) this.flush(place);
    if (this.leavesOut(element)) return;
    if (name === "br") this.lines.breakLine();
    else if (name === "img") this.image(element, place);
    else if (name === "pre") this.preformatted(element, place);
    else if (name === "table" && !isLayoutTable(element)) this.table(element, place);
    else if (name === "q") this.inlineQuote(element, place);
    else if (name === "math") this.formula(element);
    else if (isBlock) this.block(element, place);
    else this.inline(element, place);
  }

  private block(element: Element, place: Place): void {
    const inside = placeIn(element, place);
    this.content(element, inside);
    this.flush(inside);
  }

  /** A browser puts the marks around it. */
  private inlineQuote(element: Element, place: Place): void {
    this.lines.add("“");
    this.content(element, place);
    this.lines.add("”");
  }

  private inline(element: Element, place: Place): void {
    const height = heightOf(element);
    const gather = () => this.content(element, place);
    if (height === null) gather();
    else this.lines.addChanged(gather, height === "raised" ? raised : lowered);
  }

  private formula(element: Element): void {
    this.lines.add(formulaOf(element));
    this.nodes.push(...textsIn(element, this.leavesOut));
  }

  private image(element: Element, place: Place): void {
    const alternative = element.getAttribute("alt") ?? "";
    if (fileName.test(alternative)) return;
    if (wordsAround.has(place.element.localName) || !this.lines.isEmpty) this.lines.add(alternative);
  }

  private preformatted(element: Element, place: Place): void {
    const nodes = textsIn(element, this.leavesOut);
    const text = nodes.map(wordsOfNode).join("");
    this.emit(text.replace(/\r\n?/g, "\n"), nodes, { ...place, element, item: closed(place.item) });
  }

  private table(table: Element, place: Place): void {
    for (const { text, nodes, element } of rowsOf(table, this.leavesOut)) {
      this.emit(text, nodes, { ...place, element, item: closed(place.item), heading: null });
    }
  }

  /** Ends the lines that were gathered. */
  flush(place: Place): void {
    const nodes = this.nodes;
    this.nodes = [];
    for (const text of this.lines.take()) this.emit(text, nodes, place);
  }

  private emit(text: string, nodes: readonly Text[], place: Place): void {
    const { element, item } = place;
    const own = { text, nodes, element };
    if (place.heading !== null && !place.quoted) {
      closed(item);
      this.found.push({ ...own, kind: "heading", level: place.heading });
    } else if (item?.isOpen && place.heading === null) {
      closed(item);
      this.found.push({ ...own, kind: "list-item", level: item.level, ordered: item.ordered });
    } else {
      this.found.push({ ...own, kind: place.quoted ? "quote" : "paragraph", level: 0 });
    }
  }
}

/** An item's first paragraph is the item; anything else in it is a block of its own. */
function closed(item: Item | null): null {
  if (item) item.isOpen = false;
  return null;
}

function placeIn(element: Element, place: Place): Place {
  const inside = { ...place, element };
  const role = roleOf(element);
  switch (role?.kind) {
    case "heading":
      return { ...inside, heading: role.level };
    case "quote":
      return { ...inside, quoted: true, item: closed(place.item) };
    case "list":
      return { ...inside, depth: place.depth + 1, ordered: role.ordered, item: closed(place.item) };
    case "item": {
      const level = Math.min(DEEPEST_LIST, Math.max(1, place.depth));
      return { ...inside, item: { level, ordered: place.ordered, isOpen: true } };
    }
    case "lone-item":
      return { ...inside, item: { level: role.level, ordered: role.ordered, isOpen: true } };
    case "note":
      return { ...inside, item: null };
    default:
      return inside;
  }
}

/** The words of a text node, where they stand. */
function wordsOfNode({ data, parentElement }: Text): string {
  const height = parentElement && heightOf(parentElement);
  return height ? (height === "raised" ? raised : lowered)(data) : data;
}

function textsIn(element: Element, leavesOut: LeavesOut, nodes: Text[] = []): Text[] {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) nodes.push(node as Text);
    else if (node.nodeType === 1 && !leavesOut(node as Element)) textsIn(node as Element, leavesOut, nodes);
  }
  return nodes;
}
