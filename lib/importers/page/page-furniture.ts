import type { FoundBlock } from "@/lib/importers/html/html-blocks";
import { isFurnitureLine, isHeadLine } from "./furniture-lines";

/** Names that sites give, as class, id and the like, to what stands around an article's words. */
const aroundNames = new Set(
  "ad ads adslot adunit advert advertisement advertising sponsor sponsored promo promoted promotion newsletter signup subscribe subscription related recirc recirculation recommended recommendations share sharing sharebar social comments cookie cookies consent gdpr breadcrumb breadcrumbs pagination pager tags taglist taboola outbrain paywall popup modal toolbar bio trending ticker marquee sharetools sharebuttons socialshare relatedposts relatedarticles relatedcontent relatedstories mostread mostpopular seealso readmore authorbio copyright".split(
    " ",
  ),
);
const headNames = new Set(
  "byline author authors contributor contributors writer dateline timestamp timestamps date published pubdate updated meta metadata readtime kicker eyebrow".split(
    " ",
  ),
);
const standfirstNames = new Set(
  "standfirst dek deck subtitle subheadline subhead subheading strapline lede alternativeheadline".split(" "),
);

const LONGEST_AROUND = 600;
const LONGEST_HEAD = 160;

/** Names of what is never an article's own, however long, unless most of the article stands in it. */
const neverOwn = new Set(
  "comments commentlist disqus related relatedposts relatedarticles relatedcontent relatedstories recommended recommendations outbrain taboola newsletter mostread mostpopular trending sharebar sharetools sharebuttons socialshare ticker marquee readmore seealso authorbio copyright".split(
    " ",
  ),
);

/** What was said of an element's names, remembered, because many blocks stand in the same elements. */
export class PageFurniture {
  private readonly lengths = new Map<Element, number>();

  /** Whether a block is no part of the article: advertising, links to other articles, buttons to share it. */
  isAround(block: FoundBlock, root: Element, strictly: boolean): boolean {
    if (isFurnitureLine(block.text)) return true;
    if (this.hasName(block.element, root, neverOwn, this.lengthOf(root) / 2)) return true;
    return this.hasName(block.element, root, aroundNames, strictly ? Number.POSITIVE_INFINITY : LONGEST_AROUND);
  }

  /** Whether a block is the line under a headline that says who wrote it and when. */
  isHead(block: FoundBlock, root: Element): boolean {
    const text = block.text.trim();
    if (text.length > LONGEST_HEAD) return false;
    if (isHeadLine(text) || this.hasName(block.element, root, headNames, LONGEST_HEAD * 2)) return true;
    const words = block.nodes.filter(({ data }) => data.trim() !== "");
    return words.length > 0 && words.every((node) => isMarkedAsHead(node, block.element));
  }

  /** Whether a block between headline and article is its standfirst, by name or because the page describes itself so. */
  isStandfirst(block: FoundBlock, root: Element, descriptions: readonly string[]): boolean {
    if (block.text.length > LONGEST_AROUND) return false;
    return descriptions.includes(block.text) || this.hasName(block.element, root, standfirstNames, LONGEST_AROUND);
  }

  /** Looks from an element up to `root`, which may be the whole article and is not asked. */
  private hasName(from: Element, root: Element, names: ReadonlySet<string>, longest: number): boolean {
    for (let element: Element | null = from; element && element !== root; element = element.parentElement) {
      if (element.localName === "body" || element.localName === "article" || element.localName === "main") return false;
      if (!namesOf(element).some((name) => names.has(name))) continue;
      if (this.lengthOf(element) <= longest && element.querySelector("blockquote") === null) return true;
    }
    return false;
  }

  private lengthOf(element: Element): number {
    const known = this.lengths.get(element);
    if (known !== undefined) return known;
    const length = (element.textContent ?? "").trim().length;
    this.lengths.set(element, length);
    return length;
  }
}

/** Words of an element's names: `article__meta-date` and `ArticleMeta` as article, meta, date. */
function namesOf(element: Element): string[] {
  const names = ["class", "id", "itemprop", "data-testid", "data-component"].map(
    (name) => element.getAttribute(name) ?? "",
  );
  return names
    .join(" ")
    .slice(0, 1_000)
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .split(/[^a-z]+/);
}

function isMarkedAsHead(node: Node, within: Element): boolean {
  for (let at = node.parentElement; at; at = at.parentElement) {
    if (at.localName === "time" || /\bauthor\b/.test(at.getAttribute("rel") ?? "")) return true;
    if (at === within) return false;
  }
  return false;
}
