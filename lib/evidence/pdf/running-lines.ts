import type { PageLine } from "./page-line";

/** On so many pages the same line at the same height is one that runs through the document, and no word of its text. */
const PAGES = 3;
/** Such lines stand within this share of the page's height from its head or foot. */
const MARGIN = 0.12;

/**
 * Leaves out the headers, footers and page numbers that run through a document, but where each stands first, so that
 * paragraphs go on from page to page and no words are lost.
 */
export function withoutRunningLines(lines: readonly PageLine[]): PageLine[] {
  const pages = new Map<string, Set<number>>();
  for (const line of lines) {
    const name = nameOf(line);
    if (name) pages.set(name, (pages.get(name) ?? new Set()).add(line.page));
  }
  return lines.filter((line) => {
    const on = pages.get(nameOf(line) ?? "");
    if (!on || on.size < PAGES) return true;
    return line.page === Math.min(...on) && /\p{L}/u.test(line.text);
  });
}

/** The same for the same line on another page; null for lines that stand elsewhere. */
function nameOf({ text, y, pageHeight }: PageLine): string | null {
  const fromFoot = y / (pageHeight || 1);
  if (fromFoot > MARGIN && fromFoot < 1 - MARGIN) return null;
  return `${Math.round(y)} ${text.replace(/\p{N}+/gu, "#").replace(/^[ivxlc]+$/i, "#")}`;
}
