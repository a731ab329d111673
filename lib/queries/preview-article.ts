import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { readSource } from "@/lib/data/article-source";
import { wordsIn } from "@/lib/domain/compare/word-edges";
import { ok, type Result } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { sentencesToCover } from "@/lib/domain/text/sentences-to-cover";
import { type ImportedArticle, importArticle } from "@/lib/importers/import-article";
import type { PreviewArticleInput } from "@/lib/input/article";
import { defineQuery } from "./define-query";

/** How many blocks and UTF-16 code units a preview shows; the rest is counted. */
const SHOWN_BLOCKS = 1_000;
const SHOWN_LENGTH = 100_000;

export type PreviewedBlock = Pick<Block, "kind" | "level"> & { readonly ordered: boolean; readonly text: string };

/** A text as it would be imported: what it tells of itself, its size, and its first blocks. */
export type PreviewedText = Omit<ImportedArticle, "text" | "blocks"> & {
  readonly words: number;
  readonly sentences: number;
  readonly blocks: readonly PreviewedBlock[];
  /** How many blocks there are behind those shown. */
  readonly more: number;
};

/** What a source would be imported as. Refuses what importing refuses, in the same words. */
export const previewArticle = defineQuery(
  "article:import",
  async (_: Actor, { source }: PreviewArticleInput): Promise<Result<PreviewedText>> => {
    const from = await readSource(source);
    if (!from.ok) return from;
    const read = await importArticle(from.value.source);
    if (!read.ok) return read;
    return ok({ ...previewedText(read.value), address: from.value.address ?? read.value.address });
  },
);

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
