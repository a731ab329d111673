import type { PageRange } from "@/lib/domain/article/page-range";
import type { Block } from "@/lib/domain/text/blocks";
import { isBlank } from "@/lib/domain/text/trim";
import { withDropCaps } from "./drop-caps";
import { KnownWords } from "./known-words";
import type { PageLine } from "./page-line";
import { pageLines } from "./page-lines";
import { paragraphsOf } from "./paragraphs";
import type { PageItems } from "./pdf-words";
import { withoutRunningLines } from "./running-lines";

/** Letters so much larger than most are a heading's, and a heading is no longer than this, in code units. */
const LARGER = 1.12;
const LONGEST_HEADING = 250;
const DEEPEST_HEADING = 3;

const SEPARATOR = "\n\n";

/**
 * The text of a document's pages in the order in which they draw it: lines that belong together are one paragraph, also
 * across columns and pages, words broken at the end of a line are whole, and large letters make headings.
 */
export function pagesToText(pages: readonly PageItems[]): {
  readonly text: string;
  readonly blocks: Block[];
  readonly pages: PageRange[];
} {
  const drawn = withoutRunningLines(pages.flatMap(pageLines)).filter(({ text }) => !isBlank(text));
  const words = new KnownWords(drawn.map(({ text }) => text));
  const lines = withDropCaps(drawn, words);
  const sizes = headingSizes(lines);
  const ranges = new Map<number, { start: number; end: number }>();
  const texts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const paragraph of paragraphsOf(lines)) {
    const start = texts.length === 0 ? 0 : at + SEPARATOR.length;
    let text = "";
    for (const line of paragraph) {
      const joined = text === "" ? line.text : words.join(text, line.text);
      const range = ranges.get(line.page) ?? { start: start + joined.length - line.text.length, end: 0 };
      ranges.set(line.page, { ...range, end: start + joined.length });
      // A page that the paragraph comes from ends where the hyphen stood that went.
      const before = ranges.get(line.page - 1);
      if (before && before.end > range.start) ranges.set(line.page - 1, { ...before, end: range.start });
      text = joined;
    }
    at = start + text.length;
    texts.push(text);
    blocks.push({ start, end: at, ...kindOf(paragraph, text, sizes) });
  }
  return { text: texts.join(SEPARATOR), blocks, pages: pageRanges(pages, ranges) };
}

/** A page without words stands, empty, where the one before it ends. */
function pageRanges(
  pages: readonly PageItems[],
  ranges: ReadonlyMap<number, { start: number; end: number }>,
): PageRange[] {
  let end = 0;
  return pages.map(({ number }) => {
    const range = ranges.get(number) ?? { start: end, end };
    end = range.end;
    return { number, ...range };
  });
}

/** The sizes of letters that are larger than the usual one, largest first. */
function headingSizes(lines: readonly PageLine[]): number[] {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length);
  const usual = [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
  return [...letters.keys()].filter((size) => size > LARGER * usual).sort((a, b) => b - a);
}

function kindOf([first]: readonly PageLine[], text: string, sizes: readonly number[]): Pick<Block, "kind" | "level"> {
  const level = sizes.indexOf(rounded(first?.size ?? 0)) + 1;
  if (level === 0 || text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return { kind: "paragraph", level: 0 };
  return { kind: "heading", level: Math.min(level, DEEPEST_HEADING) };
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
