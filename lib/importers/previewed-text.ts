import { wordsIn } from "@/lib/domain/compare/word-edges";
import type { Block } from "@/lib/domain/text/blocks";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import { sentencesToCover } from "@/lib/domain/text/sentences-to-cover";
import type { ImportedArticle } from "./import-article";

/** How many blocks and UTF-16 code units a preview shows; the rest is counted. */
const SHOWN_BLOCKS = 1_000;
const SHOWN_LENGTH = 100_000;

/** A block of the text, or one that was left out, by its place among those. */
type PreviewedBlock = Pick<Block, "kind" | "level"> & {
  readonly of: "text" | "aside";
  readonly place: number;
  readonly ordered: boolean;
  readonly text: string;
  /** Where its words stand in the text; null for one that was left out. */
  readonly range: TextRange | null;
};

/** A text as it would be imported: what it tells of itself, its size, and its first blocks. */
export type PreviewedText = Omit<ImportedArticle, "text" | "blocks" | "aside"> & {
  readonly words: number;
  readonly sentences: number;
  readonly blocks: readonly PreviewedBlock[];
  /** How many blocks of the text there are behind those shown. */
  readonly more: number;
};

/** A text that was read, as a preview shows it. */
export function previewedText({ text, blocks, aside, ...told }: ImportedArticle): PreviewedText {
  const shown = firstBlocks(text, blocks);
  const asidesAfter = (count: number) =>
    aside.flatMap(({ kind, level, ordered = false, text: words, after }, place): PreviewedBlock[] =>
      after === count ? [{ of: "aside", place, kind, level, ordered, text: words, range: null }] : [],
    );
  return {
    ...told,
    words: wordsIn(text).length,
    sentences: sentencesToCover(text, blocks, told.language).length,
    blocks: [...asidesAfter(0), ...shown.flatMap((block, i) => [block, ...asidesAfter(i + 1)])],
    more: blocks.length - shown.length,
  };
}

/** The blocks that a preview shows; the last is cut short where it alone would be too much. */
function firstBlocks(text: string, blocks: readonly Block[]): PreviewedBlock[] {
  const shown: PreviewedBlock[] = [];
  let left = SHOWN_LENGTH;
  for (const [place, { kind, level, ordered = false, start, end }] of blocks.slice(0, SHOWN_BLOCKS).entries()) {
    if (left <= 0) break;
    const isWhole = end - start <= left;
    const last = isWhole ? end : snapToGraphemes(text, { start, end: start + left }).end;
    const words = `${text.slice(start, last)}${last < end ? "…" : ""}`;
    shown.push({ of: "text", place, kind, level, ordered, text: words, range: { start, end } });
    left -= end - start;
  }
  return shown;
}
