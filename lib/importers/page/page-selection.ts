import { isBlank } from "@/lib/domain/text/trim";
import type { Aside } from "@/lib/importers/choose-blocks";
import type { FoundBlock } from "@/lib/importers/html/html-blocks";
import { blockElements } from "@/lib/importers/html/html-elements";
import { PageFurniture } from "./page-furniture";
import { headlineIndex } from "./page-headline";
import type { PageMetadata } from "./page-metadata";

/** A block that is mostly links leads elsewhere. */
const MOSTLY_LINKS = 0.5;
const LEAST_RESCUED = 20;
/** A paragraph of so many characters that is but a link is a teaser of another article. */
const WHOLLY_LINK = 0.95;
const LEAST_TEASER = 25;
/** More links at the end than these are a list of the article's own. */
const MOST_TAIL = 12;
/** How many blocks from its first the article may still say who wrote it and when. */
const HEAD_WITHIN = 4;

/** More asides than these are a list of other articles, which nobody takes in block by block. */
const MOST_ASIDE = 100;

export type SelectedArticle = {
  readonly blocks: readonly FoundBlock[];
  readonly aside: readonly Aside[];
  readonly headline: string | undefined;
  readonly head: readonly string[];
};

/**
 * The blocks of a page that are its article, its headline first.
 *
 * - What the choice of text nodes (`chosen`, from page-survivors.ts) holds is the article. Without a choice, it is what
 *   stands in the element that the page marks as its article.
 * - A headline and a standfirst above it, and captions, are taken though they are not chosen; so are headings and
 *   paragraphs between chosen ones that are not mostly links, since a missing paragraph is worse than one too many.
 * - Bylines, dates, advertising, and what stands above the headline, go though they are chosen. `head` holds the words
 *   of those that say who wrote it and when.
 */
export function selectArticle(
  blocks: readonly FoundBlock[],
  chosen: ReadonlySet<Text> | null,
  body: Element,
  { titles, site, descriptions }: PageMetadata,
): SelectedArticle {
  const main = markedArticle(body);
  const isChosen = chosen
    ? chosenBy(chosen)
    : (block: FoundBlock) => main.contains(block.element) && !mostlyLinks(block);
  const words = blocks.map((block) => isChosen(block));
  const headline = headlineBefore(blocks, words, headlineIndex(blocks, titles, site, Math.max(0, words.indexOf(true))));
  const first = words.indexOf(true, headline + 1);
  if (first < 0) return { blocks: [], aside: [], headline: undefined, head: [] };
  const root = articleAround(blocks.filter((_, i) => i > headline && words[i]));
  const furniture = new PageFurniture();
  const last = words.lastIndexOf(true);
  const head: string[] = [];
  const isHead = (block: FoundBlock, within: Element) => {
    const found = furniture.isHead(block, within);
    if (found) head.push(block.text.trim());
    return found;
  };
  const selected = blocks.filter((block, i) => {
    if (i <= headline) return i === headline;
    if (i < first) {
      const isCaption = inCaption(block) && root.contains(block.element);
      if (isHead(block, body)) return false;
      return isCaption || furniture.isStandfirst(block, body, descriptions) || isLead(block, root, furniture);
    }
    if (
      leadsAway(block) ||
      furniture.isAround(block, root, !words[i]) ||
      (i < first + HEAD_WITHIN && isHead(block, root))
    )
      return false;
    return words[i] || (root.contains(block.element) && (i < last || !chosen) && isRescued(block));
  });
  const kept = withoutTail(selected);
  const aside = asideOf(blocks.slice(headline < 0 ? first : headline), kept, root);
  if (headline < 0) return { blocks: kept, aside, headline: undefined, head };
  const [top, ...rest] = kept as [FoundBlock, ...FoundBlock[]];
  return { blocks: [{ ...top, kind: "heading", level: 1 }, ...rest], aside, headline: top.text, head };
}

/** What stands in the article's own element and is not kept, by how many kept blocks with words stand before it. */
function asideOf(blocks: readonly FoundBlock[], kept: readonly FoundBlock[], root: Element): Aside[] {
  const own = new Set(kept);
  const aside: Aside[] = [];
  let after = 0;
  for (const block of blocks) {
    const { text, kind, level, ordered } = block;
    if (isBlank(text)) continue;
    if (own.has(block)) after++;
    else if (root.contains(block.element) && aside.length < MOST_ASIDE)
      aside.push({ text: text.trim(), kind, level, ...(ordered !== undefined && { ordered }), after });
  }
  return aside;
}

/** A paragraph between headline and article, in the element that holds the article, that is a sentence. */
function isLead(block: FoundBlock, root: Element, furniture: PageFurniture): boolean {
  if (block.element.localName !== "p" || !root.contains(block.element) || mostlyLinks(block)) return false;
  const words = block.text.trim();
  return words.length >= LEAST_SENTENCE && endsSentence.test(words) && !furniture.isAround(block, root, true);
}

/** Whether a paragraph or heading among the others is nothing but a link to another article. */
function leadsAway(block: FoundBlock): boolean {
  const { kind, text, nodes, element } = block;
  if (kind !== "paragraph" && kind !== "heading") return false;
  if (leadsElsewhere.test(text.trim())) return mostlyLinks(block);
  const linked = shareOf(nodes, (node) => isInLink(node, element)) ?? 0;
  return kind === "paragraph" && linked > WHOLLY_LINK && text.trim().length >= LEAST_TEASER && !isLinkedSentence(block);
}

/** The blocks without the links and headings at the end that nothing follows; the first always stays. */
function withoutTail(blocks: readonly FoundBlock[]): readonly FoundBlock[] {
  let end = blocks.length;
  while (end > 1 && isTail(blocks[end - 1] as FoundBlock)) end--;
  // What ends in links alone may be a list of sources that is the article's own.
  return blocks.length - end > MOST_TAIL ? blocks : blocks.slice(0, end);
}

function isTail(block: FoundBlock): boolean {
  return block.kind === "heading" || (block.kind !== "quote" && mostlyLinks(block) && !isLinkedSentence(block));
}

/** A headline that most of the article stands above is none. */
function headlineBefore(blocks: readonly FoundBlock[], words: readonly boolean[], headline: number): number {
  const lengthOf = (from: number, to: number) =>
    blocks.slice(from, to).reduce((sum, { text }, i) => sum + (words[from + i] ? text.length : 0), 0);
  return lengthOf(0, headline) > lengthOf(headline + 1, blocks.length) ? -1 : headline;
}

/** Whether most of a block's words are chosen. One without text nodes is an image's words: what holds it decides. */
function chosenBy(chosen: ReadonlySet<Text>): (block: FoundBlock) => boolean {
  const elements = new Set(Array.from(chosen, (node) => node.parentElement));
  return ({ nodes, element }) => {
    const share = shareOf(nodes, (node) => chosen.has(node));
    return share === null ? elements.has(element.parentElement) : share >= 0.5;
  };
}

function mostlyLinks({ nodes, element }: FoundBlock): boolean {
  return (shareOf(nodes, (node) => isInLink(node, element)) ?? 0) > MOSTLY_LINKS;
}

/** Whether a text node stands in a link, be it in its block or around it. */
function isInLink(node: Text, block: Element): boolean {
  for (let at = node.parentElement; at; at = at.parentElement) {
    if (at.localName === "a") return true;
    if (at !== block && blockElements.has(at.localName)) return false;
  }
  return false;
}

/** The share of the letters in these text nodes that a question is true of; null when there are none. */
function shareOf(nodes: readonly Text[], isTrue: (node: Text) => boolean): number | null {
  let all = 0;
  let counted = 0;
  for (const node of nodes) {
    const length = node.data.trim().length;
    all += length;
    if (length > 0 && isTrue(node)) counted += length;
  }
  return all === 0 ? null : counted / all;
}

function isRescued(block: FoundBlock): boolean {
  if (mostlyLinks(block) && !isLinkedSentence(block)) return false;
  return block.kind !== "paragraph" || inCaption(block) || block.text.length >= LEAST_RESCUED;
}

const endsSentence = /[.!?…。！？؟۔।]["'”’»)\]」』]*$/u;
const leadsElsewhere =
  /^(?:read|see|watch|listen|more|also|related|lire|voir|lesen|mehr|leer|lea|ver|leia|leggi|читайте|смотрите|اقرأ|شاهد)\b[^:]{0,40}:|^(?:read|see|watch)\b.{0,20}\b(?:also|more|next|now)\b/iu;
const LEAST_SENTENCE = 60;

/** Whether a block is a paragraph of the article's own that happens to be a link: a sentence, not a headline. */
function isLinkedSentence({ text, kind, element }: FoundBlock): boolean {
  const words = text.trim();
  if (kind !== "paragraph" || words.length < LEAST_SENTENCE || !endsSentence.test(words)) return false;
  return element.localName === "p" && !leadsElsewhere.test(words);
}

function inCaption({ element }: FoundBlock): boolean {
  return element.closest("figcaption") !== null;
}

/** The element that holds all these blocks; the whole `<article>` where that lies in one. */
function articleAround(blocks: readonly FoundBlock[]): Element {
  let common = (blocks[0] as FoundBlock).element;
  for (const { element } of blocks) {
    while (!common.contains(element)) common = common.parentElement ?? element;
  }
  return common.closest("article, [itemprop~=articleBody], [role=article]") ?? common;
}

/** What a page marks as its article: its body by microdata, else the longest `<article>`, else `<main>`, else all. */
function markedArticle(body: Element): Element {
  for (const marked of ["[itemprop~=articleBody]", "article, [role=article]", "main, [role=main]"]) {
    const found = Array.from(body.querySelectorAll(marked)).map((element) => ({
      element,
      length: (element.textContent ?? "").trim().length,
    }));
    const longest = found.reduce((best, one) => (one.length > best.length ? one : best), { element: body, length: 0 });
    if (longest.length > 0) return longest.element;
  }
  return body;
}
