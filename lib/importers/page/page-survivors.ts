import { Readability } from "@mozilla/readability";
import type { ParsedHtml } from "@/lib/importers/html/parse-html";

/** Beyond this, looking for the article by scores takes seconds; what the page itself marks as its article must do. */
const MAX_ELEMENTS = 20_000;
const MAX_DEPTHS = 400_000;
const MAX_LETTERS = 30_000_000;
const MAX_TEXTS = 40_000;

/**
 * What is written as an entity when Readability writes a page out and parses it again; the parser then makes a text node
 * of each, which takes minutes where a paragraph is all no-break spaces. For the choice a space is as good.
 */
const escapedSigns = /[\u00a0&<>]/g;

const MARK = "data-galley-text";

/**
 * The text nodes of a page that Readability takes for its article; null where it finds none, or the page is too large
 * to ask. Only its choice is used, not its rewriting, so that headings keep their levels and blocks are made in one
 * place for all formats. It works on a second document, in which a small empty element before each text node carries
 * its number to the result.
 */
export function articleTexts({ document, cost, again }: ParsedHtml): ReadonlySet<Text> | null {
  if (cost.elements > MAX_ELEMENTS || cost.depths > MAX_DEPTHS || cost.letters > MAX_LETTERS) return null;
  const texts = textsOf(document);
  if (texts.length > MAX_TEXTS) return null;
  const copy = again();
  for (const [i, text] of textsOf(copy).entries()) {
    const mark = copy.createElement("i");
    mark.setAttribute(MARK, String(i));
    text.parentNode?.insertBefore(mark, text);
    text.data = text.data.replace(escapedSigns, " ");
  }
  const read = new Readability<Element>(copy, { serializer: (node) => node as Element, charThreshold: 250 }).parse();
  if (!read?.content) return null;
  const chosen = new Set<Text>();
  for (const mark of read.content.querySelectorAll(`[${MARK}]`)) {
    const text = texts[Number(mark.getAttribute(MARK))];
    if (text) chosen.add(text);
  }
  return chosen;
}

const notWords = new Set(["script", "style", "template", "textarea", "title", "noscript"]);

/** The text nodes that hold words, in document order. */
function textsOf(document: Document): Text[] {
  const texts: Text[] = [];
  const gather = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 && (node as Text).data.trim() !== "") texts.push(node as Text);
      else if (node.nodeType === 1 && !notWords.has((node as Element).localName)) gather(node);
    }
  };
  gather(document.body);
  return texts;
}
