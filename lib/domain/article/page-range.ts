import type { TextRange } from "@/lib/domain/text/range";

/**
 * A page of a paged document: its number from 1, and the half-open range of the text that stands on it. Pages stand in
 * order and never overlap; one without words is an empty range.
 */
export type PageRange = TextRange & { readonly number: number };

/** The number of the page on which an offset of the text stands; null where the document has no pages. A binary search. */
export function pageAt(pages: readonly PageRange[], offset: number): number | null {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle] as PageRange).end > offset) high = middle;
    else low = middle + 1;
  }
  return (pages[low] ?? pages.at(-1))?.number ?? null;
}
