import type { FoundBlock } from "@/lib/importers/html/html-blocks";

/**
 * Which heading of a page is the article's headline, as its index among the blocks; -1 when the page shows none.
 * A heading that says what the page calls itself, else the last one of level 1 before the article's words, unless it is
 * the site's name. `from` is the index of the first block of those words.
 */
export function headlineIndex(
  blocks: readonly FoundBlock[],
  titles: readonly string[],
  site: string | undefined,
  from: number,
): number {
  const wanted = new Set(titles.map(bare));
  const headings = [...blocks.entries()].filter(
    ([, { kind, text }]) => kind === "heading" && bare(text) !== "" && bare(text) !== bare(site ?? ""),
  );
  const named = headings.filter(([, { text }]) => wanted.has(bare(text)));
  const top = headings.filter(([, { level }]) => level === 1);
  const best =
    named.findLast(([index, { level }]) => level === 1 && index <= from) ??
    named.find(([, { level }]) => level === 1) ??
    top.findLast(([index]) => index <= from) ??
    named.findLast(([index]) => index <= from) ??
    // The article's first words may be a standfirst or caption that stands above the headline.
    top.find(([index]) => index <= from + 3);
  return best?.[0] ?? -1;
}

/** Letters and digits alone: a title often differs from its heading in quotation marks and spaces. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
