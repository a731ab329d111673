import { DOMParser } from "linkedom";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { trimmedEnd } from "@/lib/domain/text/trim-ends";
import { checkHtml, type HtmlCost, tagAt } from "./html-limits";
import { openShadowRoots } from "./shadow-roots";

export type ParsedHtml = {
  readonly document: Document;
  readonly cost: HtmlCost;
  /** A second document of the same source, for what changes what it reads. */
  readonly again: () => Document;
};

/**
 * Parses HTML, whole pages and pieces alike; nothing in it is run or fetched. `document.body` holds all of its content.
 * Refuses: html-too-intricate.
 */
export function parseHtml(source: string): Result<ParsedHtml> {
  const checked = checkHtml(source);
  if (!checked.ok) return checked;
  const whole = withBody(source);
  try {
    return ok({ document: parse(whole), cost: checked.value, again: () => parse(whole) });
  } catch (error) {
    // The parser spreads lists over its stack: ten thousand classes on one element overflow it.
    if (error instanceof RangeError) return refuse("html-too-intricate");
    throw error;
  }
}

function parse(whole: string): Document {
  const document = new DOMParser().parseFromString(whole, "text/html") as unknown as Document;
  if (hasCapitalName(whole)) lowerAttributes(document);
  if (whole.toLowerCase().includes("<template")) openShadowRoots(document);
  return document;
}

/** How much before an equals sign is looked at; longer names with a capital letter mean nothing to a reader of pages. */
const LONGEST_NAME = 40;

function hasCapitalName(source: string): boolean {
  for (let at = source.indexOf("="); at >= 0; at = source.indexOf("=", at + 1)) {
    const before = source.slice(Math.max(0, at - LONGEST_NAME), at).trimEnd();
    if (/[A-Z]/.test(before.slice(trimmedEnd(before, /[\w-]/).length))) return true;
  }
  return false;
}

/** The parser keeps the case of attributes' names, and then knows them in that case alone; in HTML they have none. */
function lowerAttributes(document: Document): void {
  for (const element of document.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      const lower = name.toLowerCase();
      if (lower !== name && !element.hasAttribute(lower)) element.setAttribute(lower, element.getAttribute(name) ?? "");
    }
  }
}

const frame = /<(\/?)(?:html|head|body)(?=[\s/>])/gi;

/**
 * The same source as one body in one page. The parser makes no `<html>` and `<body>` where HTML lets them be left out,
 * and puts what follows `</body>` outside of it, where browsers put it in. What the head holds goes into the body too;
 * nothing here asks where it stands.
 */
function withBody(source: string): string {
  let attributes: string | undefined;
  const content: string[] = [];
  let from = 0;
  for (const { index, 0: start, 1: slash } of source.matchAll(frame)) {
    const tag = index < from ? null : tagAt(source, index);
    if (!tag?.isClosed) continue;
    if (tag.name === "html" && slash === "") attributes ??= source.slice(index + start.length, tag.end - 1);
    content.push(source.slice(from, index));
    from = tag.end;
  }
  return `<html${attributes ?? ""}><head></head><body>${content.join("")}${source.slice(from)}`;
}
