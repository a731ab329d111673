import { wordsIn } from "@/lib/domain/compare/word-edges";
import type { Block } from "@/lib/domain/text/blocks";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { sentencesToCover } from "@/lib/domain/text/sentences-to-cover";
import type { ImportedArticle } from "./import-article";

/** How many blocks and UTF-16 code units a preview shows; the rest is counted. */
const SHOWN_BLOCKS = 1_000;
const SHOWN_LENGTH = 100_000;

type PreviewedBlock = Pick<Block, "kind" | "level"> & { readonly ordered: boolean; readonly text: string };

/** A text as it would be imported: what it tells of itself, its size, and its first blocks. */
export type PreviewedText = Omit<ImportedArticle, "text" | "blocks"> & {
  readonly words: number;
  readonly sentences: number;
  readonly blocks: readonly PreviewedBlock[];
  /** How many blocks there are behind those shown. */
  readonly more: number;
};

/** A text that was read, as a preview shows it. */
export function previewedText({ text, blocks, ...told }: ImportedArticle): PreviewedText {
  const shown = firstBlocks(text, blocks);
  return {
    ...told,
    words: wordsIn(text).length,
    sentences: sentencesToCover(text, blocks, told.language).length,
    blocks: shown,
    more: blocks.length - shown.length,
  };
}

/** The blocks that a preview shows; the last is cut short where it alone would be too much. */
function firstBlocks(text: string, blocks: readonly Block[]): PreviewedBlock[] {
  const shown: PreviewedBlock[] = [];
  let left = SHOWN_LENGTH;
  for (const { kind, level, ordered = false, start, end } of blocks.slice(0, SHOWN_BLOCKS)) {
    if (left <= 0) break;
    const isWhole = end - start <= left;
    const last = isWhole ? end : snapToGraphemes(text, { start, end: start + left }).end;
    shown.push({ kind, level, ordered, text: `${text.slice(start, last)}${last < end ? "…" : ""}` });
    left -= end - start;
  }
  return shown;
}
