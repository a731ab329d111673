import { ok, type Result, refuse } from "@/lib/domain/result";

// The parser's stack moves as a whole at each element, so deep nesting takes time with its square, and so do a page's
// text and markup where everything is looked at once a level. A page made to do so would stop the server for minutes.

/**
 * What it costs to look at everything once for each element around it: `depths` is the sum over all elements of how deep
 * they stand, `letters` that over all characters between tags.
 */
export type HtmlCost = { readonly elements: number; readonly depths: number; readonly letters: number };

const MAX_LENGTH = 10 * 1024 * 1024;
const MAX_MARKS = 250_000;
/** The parser makes a text node of each. */
const MAX_ENTITIES = 400_000;
const MAX_ELEMENTS = 100_000;
const MAX_DEPTH = 600;
const MAX_DEPTHS = 4_000_000;
const MAX_LETTERS = 400_000_000;
const MAX_ATTRIBUTES = 1_000;
const MAX_ALL_ATTRIBUTES = 300_000;

const voidElements = new Set(
  "area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr".split(
    " ",
  ),
);
/** What the next of its kind closes: `<p>one<p>two` is two paragraphs side by side. */
const closedByNext = new Set("p li dt dd tr td th option optgroup thead tbody tfoot rt rp".split(" "));
/** What is inside these is text, whatever it looks like. */
const rawElements = new Set("script style title textarea xmp iframe noembed noframes plaintext".split(" "));

/**
 * Passes an HTML source that can be parsed and read in reasonable time, with what it costs. One pass, without parsing:
 * the nesting is an estimate from above.
 * Refuses: html-too-intricate.
 */
export function checkHtml(source: string): Result<HtmlCost> {
  const tooMuch = refuse("html-too-intricate");
  if (source.length > MAX_LENGTH || countOf(source, "&") > MAX_ENTITIES) return tooMuch;
  const open = new OpenElements();
  let elements = 0;
  let depths = 0;
  let marks = 0;
  let letters = 0;
  let attributes = 0;
  let textFrom = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    if (++marks > MAX_MARKS) return tooMuch;
    if (source.startsWith("<!--", at)) {
      at = indexAfter(source, "-->", at + 4);
      continue;
    }
    const tag = tagAt(source, at);
    if (!tag) {
      at++;
      continue;
    }
    letters += (at - textFrom) * (open.depth + 1);
    at = tag.end;
    textFrom = at;
    attributes += tag.attributes;
    if (tag.attributes > MAX_ATTRIBUTES || attributes > MAX_ALL_ATTRIBUTES || letters > MAX_LETTERS) return tooMuch;
    if (tag.closes) {
      open.close(tag.name);
      continue;
    }
    elements++;
    if (rawElements.has(tag.name)) {
      at = endOfRaw(source, tag.name, at);
      textFrom = at;
      continue;
    }
    if (!voidElements.has(tag.name)) open.open(tag.name);
    depths += open.depth;
    if (elements > MAX_ELEMENTS || open.depth > MAX_DEPTH || depths > MAX_DEPTHS) return tooMuch;
  }
  letters += (source.length - textFrom) * (open.depth + 1);
  return letters > MAX_LETTERS ? tooMuch : ok({ elements, depths, letters });
}

/** The elements that stand open, with a count of each name so that a stray end tag costs nothing. */
class OpenElements {
  private readonly names: string[] = [];
  private readonly counts = new Map<string, number>();

  get depth(): number {
    return this.names.length;
  }

  open(name: string): void {
    if (closedByNext.has(name) && this.names.at(-1) === name) return;
    this.names.push(name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if (!this.counts.get(name)) return;
    for (let closed = this.names.pop(); closed !== undefined; closed = this.names.pop()) {
      this.counts.set(closed, (this.counts.get(closed) ?? 1) - 1);
      if (closed === name) return;
    }
  }
}

type Tag = {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: number;
  readonly isClosed: boolean;
  readonly end: number;
};

const tagStart = /<(\/?)([a-zA-Z][^\s/>]{0,100})/y;
const attribute = /[\s/]*(?:[^\s"'>/=]+|=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]*)|["'=])/y;

/** The tag at an offset; null where `<` is a mere sign. One that is never closed reaches to the end. */
export function tagAt(source: string, at: number): Tag | null {
  tagStart.lastIndex = at;
  const start = tagStart.exec(source);
  if (!start) return null;
  let end = tagStart.lastIndex;
  let attributes = 0;
  for (attribute.lastIndex = end; attributes <= MAX_ATTRIBUTES * 2 && attribute.test(source); end = attribute.lastIndex)
    attributes++;
  const close = source.indexOf(">", end);
  return {
    name: (start[2] ?? "").toLowerCase(),
    closes: start[1] === "/",
    attributes: attributes / 2,
    isClosed: close >= 0,
    end: close < 0 ? source.length : close + 1,
  };
}

function endOfRaw(source: string, name: string, from: number): number {
  for (let at = source.indexOf("</", from); at >= 0; at = source.indexOf("</", at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return source.length;
}

function indexAfter(source: string, what: string, from: number): number {
  const found = source.indexOf(what, from);
  return found < 0 ? source.length : found + what.length;
}

function countOf(source: string, sign: string): number {
  let count = 0;
  for (let at = source.indexOf(sign); at >= 0; at = source.indexOf(sign, at + 1)) count++;
  return count;
}
